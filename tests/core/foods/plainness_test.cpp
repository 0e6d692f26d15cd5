#include "core/foods/plainness.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace zebra::foods;

namespace {

const std::vector<SearchWord>& words() {
    using enum SearchWord::Kind;
    static const std::vector<SearchWord> list = {{plainness, "raw", -14},
                                                 {plainness, "dried", 12},
                                                 {plainness, "fat-free", 10},
                                                 {group, "0300", 60}};
    return list;
}

int cost(std::string_view name, const Food& food = {}, std::string_view group = "0100") {
    const NameRules rules{words()};
    return Plainness{words()}.cost(food, group, read_names(name, "", ',', rules).front());
}

} // namespace

TEST_CASE("words of the table make a name plainer or less plain, each once") {
    CHECK(cost("Plums, raw") < cost("Plums, wild"));
    CHECK(cost("Plums, dried") > cost("Plums, wild"));
    CHECK(cost("Plums, dried") - cost("Plums, wild") == 12);
    CHECK(cost("Plums, dried, dried") - cost("Plums, wild, ripe") == 12);
    // A phrase counts where its words follow each other, across commas too.
    CHECK(cost("Milk, fat, free") - cost("Milk, ab, cde") == 10);
    CHECK(cost("Milk, free, fat") == cost("Milk, abcd, efg"));
}

TEST_CASE("short names before long ones, text in brackets not counted") {
    CHECK(cost("Cheese, blue") < cost("Cheese, blue, soft"));
    CHECK(cost("Cheese, blue") < cost("Cheese, blue veined"));
    CHECK(cost("Bread, white (includes crumbs)") == cost("Bread, white"));
}

TEST_CASE("brands and whole groups stand back") {
    Food branded;
    branded.manufacturer = "Dairy Co.";
    CHECK(cost("Cheese, blue", branded) > cost("Cheese, blue"));
    CHECK(cost("Cheese, BLUE") > cost("Cheese, blue"));
    CHECK(cost("Cheese, BL") == cost("Cheese, bl")); // two capitals are no brand
    CHECK(cost("Cheese, blue", {}, "0300") - cost("Cheese, blue", {}, "0100") == 60);
}

TEST_CASE("what the surveys meet often comes first") {
    Food in_survey;
    in_survey.in_survey = true;
    Food in_one_dish;
    in_one_dish.survey_dishes = 1;
    Food in_many_dishes;
    in_many_dishes.survey_dishes = 100;
    CHECK(cost("Cheese", in_survey) < cost("Cheese"));
    CHECK(cost("Cheese", in_one_dish) < cost("Cheese"));
    CHECK(cost("Cheese", in_many_dishes) < cost("Cheese", in_one_dish));
}
