#include "core/foods/browse.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::foods;

namespace {

std::string names(std::span<const Food* const> foods) {
    std::string text;
    for (const Food* food : foods) text += std::string{food->display_name} + "; ";
    return text;
}

constexpr auto orders = {BrowseOrder::by_name, BrowseOrder::most_tryptophan_first,
                         BrowseOrder::least_tryptophan_first};

} // namespace

TEST_CASE("a group is sorted by name and by published figure, no figure is last, never 0") {
    const Catalogue catalogue = test::tiny_catalogue_of({{"pear", "0100", "10", "1", ""},
                                                         {"Éclair", "0100", "0", "1", ""},
                                                         {"Zucchini", "0100", "", "2", ""},
                                                         {"apple", "0100", "200", "20", ""},
                                                         {"Bean", "0100", "", "", ""},
                                                         {"Cress", "0100", "10", "1", ""},
                                                         {"Other", "0200", "5", "1", ""}});
    Browse browse{catalogue};
    REQUIRE(browse.groups().size() == 2);
    CHECK(browse.groups()[0].name == "Foods");
    CHECK(browse.groups()[0].foods == 6);
    CHECK(browse.groups()[0].with_figure == 4);
    CHECK_FALSE(browse.groups()[0].of_dishes);
    CHECK(browse.groups()[1].foods == 1);
    CHECK(names(browse.foods(0, BrowseOrder::by_name))
          == "apple; Bean; Cress; Éclair; pear; Zucchini; ");
    CHECK(names(browse.foods(0, BrowseOrder::most_tryptophan_first))
          == "apple; Cress; pear; Éclair; Bean; Zucchini; ");
    CHECK(names(browse.foods(0, BrowseOrder::least_tryptophan_first))
          == "Éclair; Cress; pear; apple; Bean; Zucchini; ");
    CHECK(names(browse.foods(1, BrowseOrder::by_name)) == "Other; ");
    CHECK(browse.foods(2, BrowseOrder::by_name).empty());
}

TEST_CASE("any list of foods is put in these orders") {
    const Catalogue catalogue = test::tiny_catalogue_of({{"pear", "0100", "10", "1", ""},
                                                         {"Other", "0200", "5", "1", ""},
                                                         {"Bean", "0100", "", "", ""}});
    std::vector<const Food*> foods;
    for (const Food& food : catalogue.foods()) foods.push_back(&food);
    put_in_order(foods, BrowseOrder::by_name);
    CHECK(names(foods) == "Bean; Other; pear; ");
    put_in_order(foods, BrowseOrder::most_tryptophan_first);
    CHECK(names(foods) == "pear; Other; Bean; ");
    put_in_order(foods, BrowseOrder::least_tryptophan_first);
    CHECK(names(foods) == "Other; pear; Bean; ");
}

TEST_CASE("a group is put in order once") {
    const Catalogue catalogue = test::tiny_catalogue({"b", "a"});
    Browse browse{catalogue};
    for (const BrowseOrder order : orders) {
        const auto first = browse.foods(0, order);
        CHECK(browse.foods(0, order).data() == first.data());
        CHECK(first.size() == 2);
    }
}

TEST_CASE("a group without foods is not offered") {
    const Catalogue catalogue = test::tiny_catalogue_of({{"Other", "0200", "5", "1", ""}});
    const Browse browse{catalogue};
    REQUIRE(browse.groups().size() == 1);
    CHECK(browse.groups()[0].name == "Other foods");
    CHECK(browse.groups()[0].number == 1);
}

TEST_CASE("all foods and dishes are found in their groups, each once in every order") {
    const Catalogue& catalogue = test::shipped_catalogue();
    Browse browse{catalogue};
    std::size_t foods = 0;
    std::size_t dishes = 0;
    bool dishes_began = false;
    for (const BrowseGroup& group : browse.groups()) {
        CAPTURE(group.name);
        (group.of_dishes ? dishes : foods) += group.foods;
        CHECK((group.of_dishes || !dishes_began)); // dishes behind foods
        dishes_began |= group.of_dishes;
        CHECK(catalogue.groups()[group.number].foods == group.foods);
        for (const BrowseOrder order : orders) {
            const auto list = browse.foods(group.number, order);
            CHECK(list.size() == group.foods);
            std::size_t elsewhere = 0;
            std::size_t misplaced = 0;
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (list[i]->group_number != group.number) ++elsewhere;
                const bool has = list[i]->tryptophan_mg_per_100g.has_value();
                if (order != BrowseOrder::by_name && has != (i < group.with_figure)) ++misplaced;
            }
            CHECK(elsewhere == 0);
            CHECK(misplaced == 0);
        }
    }
    CHECK(foods == catalogue.foods().size());
    CHECK(dishes == catalogue.dishes().size());
    CHECK(dishes > 1000);
}
