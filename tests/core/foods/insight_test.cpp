#include "core/content/content.h"
#include "core/foods/insight.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;
using zebra::test::tiny_catalogue_of;

namespace {

Insight insight(std::string_view ndb, double grams) {
    return insight_of(shipped_catalogue(), shipped_food(ndb), grams);
}

std::vector<std::string> leaflet_words(std::string_view ndb) {
    std::vector<std::string> words;
    for (const LeafletNaming& one : insight(ndb, 100).leaflets) {
        words.push_back(std::string{one.food} + ": " + std::string{one.rich_in});
    }
    return words;
}

const content::Content& shipped_words() {
    static const auto content =
        content::Content::load(std::filesystem::path{ZEBRA_SOURCE_DIR} / "assets" / "content");
    REQUIRE_MESSAGE(content.has_value(), content.error().sentence);
    return *content;
}

} // namespace

TEST_CASE("a portion is ranked among the first portions of all foods, and of the group") {
    const Catalogue catalogue = tiny_catalogue_of({{"A", "0100", "100", "10", "50"},   // 50 mg
                                                   {"B", "0100", "10", "1", "200"},    // 20 mg
                                                   {"C", "0200", "400", "40", "10"},   // 40 mg
                                                   {"D", "0200", "500", "40", ""},     // no portion
                                                   {"E", "0200", "", "40", "100"},     // no figure
                                                   {"F", "0200", "60", "40", "100"}}); // 60 mg
    const auto at = [&](std::size_t food, double grams) {
        return insight_of(catalogue, catalogue.foods()[food], grams).tryptophan;
    };
    const TryptophanInsight own = at(0, 50);
    CHECK(own.mg_in_portion == 50.0);
    REQUIRE(own.portion_rank.has_value());
    CHECK(own.portion_rank->foods_with_less == 2);
    CHECK(own.portion_rank->foods_compared == 4);
    CHECK(own.portion_rank->percent_with_less == 50);
    CHECK(own.portion_rank_in_group->foods_with_less == 1);
    CHECK(own.portion_rank_in_group->foods_compared == 2);
    // Per 100 g it is ranked among all with a figure.
    CHECK(own.rank->foods_with_less == 2);
    CHECK(own.rank->foods_compared == 5);

    CHECK(at(0, 1000).portion_rank->percent_with_less == 100);
    CHECK(at(0, 1).portion_rank->foods_with_less == 0);
    CHECK(at(3, 100).portion_rank->foods_with_less == 4); // itself not compared with
    CHECK_FALSE(at(4, 100).portion_rank.has_value());
    CHECK_FALSE(at(4, 100).rank.has_value());
    CHECK_FALSE(at(4, 100).mg_in_portion.has_value());
}

TEST_CASE("cheddar: rank, portion, neighbours, niacin, leaflets") {
    const Insight cheddar = insight("01009", 28);
    CHECK(cheddar.food == &shipped_food("01009"));
    CHECK(cheddar.tryptophan.origin == Origin::measured);
    CHECK(cheddar.tryptophan.mg_per_100g == 547.0);
    CHECK(*cheddar.tryptophan.mg_in_portion == doctest::Approx(153.16));
    CHECK(cheddar.tryptophan.rank->percent_with_less == 99);
    CHECK(cheddar.tryptophan.rank_in_group->percent_with_less == 95);
    CHECK(cheddar.tryptophan.disagreeing.low_mg_per_100g == 286.0);
    CHECK(cheddar.tryptophan.doubt.empty());
    CHECK(cheddar.tryptophan.estimate == nullptr);
    CHECK(cheddar.tryptophan.how_estimated.empty());
    CHECK_FALSE(cheddar.serotonin.tier.has_value()); // not measured
    CHECK(cheddar.serotonin.measurements.empty());
    CHECK(*cheddar.niacin_mg.in_portion == doctest::Approx(0.059 * 0.28));
    CHECK(*cheddar.protein_g.in_portion == doctest::Approx(22.87 * 0.28));
    CHECK(cheddar.caffeine_mg.in_portion == 0.0);
    CHECK(cheddar.caffeine_mg.statements.empty());
    CHECK(cheddar.lower.size() == 6);
    CHECK(std::ranges::is_sorted(cheddar.lower, {}, &Food::tryptophan_mg_per_100g));
    CHECK(leaflet_words("01009") == std::vector<std::string>{"cheese: tryptophan"});

    // Portion ranks, counted from the foods one by one.
    std::size_t less = 0;
    std::size_t all = 0;
    for (const Food& food : shipped_catalogue().foods()) {
        if (!food.tryptophan_mg_per_100g || food.portions.empty()) continue;
        ++all;
        if (*food.tryptophan_mg_per_100g * food.portions[0].grams < 547.0 * 28) ++less;
    }
    CHECK(all > 4800);
    CHECK(cheddar.tryptophan.portion_rank->foods_compared == all);
    CHECK(cheddar.tryptophan.portion_rank->foods_with_less == less);
}

TEST_CASE("banana: the figure first, the second measurement beside it") {
    const Insight banana = insight("09040", 118);
    CHECK(banana.serotonin.tier == SerotoninTier::high);
    CHECK(*banana.serotonin.mg_in_portion == doctest::Approx(1.77)); // of 15, not of 25
    REQUIRE(banana.serotonin.measurements.size() == 2);
    CHECK(banana.serotonin.measurements[0].serotonin_ug_per_g == 15.0);
    CHECK(banana.serotonin.measurements[0].is_figure);
    CHECK(banana.serotonin.measurements[1].serotonin_ug_per_g == 25.0);
    CHECK_FALSE(banana.serotonin.measurements[1].is_figure);
    CHECK_FALSE(banana.serotonin.measurements[1].standard_error_ug_per_g.has_value());
    CHECK(banana.serotonin.measurements[1].source.find("Life Sci 1992;50") == 0);
    CHECK(leaflet_words("09040") == std::vector<std::string>{"banana: serotonin"});
    CHECK(insight("09037", 100).serotonin.named_by_laboratories.find("Bath")
          != std::string_view::npos); // avocado
    CHECK_FALSE(insight("09037", 100).serotonin.tier.has_value());
    // A kind that was not measured itself has measurements and no tier.
    CHECK_FALSE(insight("12130", 30).serotonin.tier.has_value());
    CHECK(insight("12130", 30).serotonin.measurements.size() == 3);
}

TEST_CASE("a food without a figure has an estimate for the portion, wider than the numbers") {
    const Insight reduced_fat = insight("01260", 30); // cheddar, reduced fat
    const TryptophanInsight& tryptophan = reduced_fat.tryptophan;
    CHECK(tryptophan.origin == Origin::estimated);
    CHECK_FALSE(tryptophan.mg_per_100g.has_value());
    CHECK_FALSE(tryptophan.mg_in_portion.has_value());
    REQUIRE(tryptophan.estimate != nullptr);
    REQUIRE(tryptophan.estimate_in_portion.has_value());
    CHECK(tryptophan.estimate_in_portion->low_mg <= tryptophan.estimate->low_mg_per_100g * 0.3);
    CHECK(tryptophan.estimate_in_portion->high_mg >= tryptophan.estimate->high_mg_per_100g * 0.3);
    CHECK(tryptophan.how_estimated.find("Estimated from its protein") == 0);
    CHECK_FALSE(tryptophan.rank.has_value());
    CHECK(tryptophan.how_obtained.find("no tryptophan figure") != std::string::npos);
    CHECK(reduced_fat.lower.empty()); // nothing is lower than what is not known

    const TryptophanInsight oil = insight("04053", 14).tryptophan; // olive oil
    CHECK(oil.mg_per_100g == 0.0);
    CHECK(insight("43497", 50).tryptophan.how_estimated.find("No estimate: ") == 0); // jellyfish
}

TEST_CASE("figures to read with care stand as published, with the reason") {
    const TryptophanInsight bison = insight("17267", 100).tryptophan;
    CHECK(bison.mg_per_100g == 0.0);
    CHECK(bison.origin != Origin::estimated);
    CHECK(bison.doubt == *shipped_food("17267").doubt);
    REQUIRE(bison.estimate != nullptr); // beside it
    CHECK(bison.estimate->mid_mg_per_100g == 162.0);
    // Yogurt: the published figure has a word of care, though none of the eight doubts.
    CHECK(insight("01117", 150).tryptophan.doubt.find("yogurt") != std::string_view::npos);
    CHECK(insight("01117", 150).tryptophan.estimate == nullptr);
    CHECK(insight("01077", 150).tryptophan.doubt.empty()); // milk
}

TEST_CASE("a dish is held against the foods, and has nothing that only foods have") {
    const Food& dish = *shipped_catalogue().find("11100000"); // milk, not further specified
    const Insight milk = insight_of(shipped_catalogue(), dish, 244);
    CHECK(milk.tryptophan.origin == Origin::calculated);
    CHECK(*milk.tryptophan.mg_in_portion == doctest::Approx(*dish.tryptophan_mg_per_100g * 2.44));
    CHECK(milk.tryptophan.estimate == nullptr);
    CHECK(milk.tryptophan.rank.has_value());
    CHECK(milk.tryptophan.portion_rank->foods_compared
          == insight("01077", 244).tryptophan.portion_rank->foods_compared);
    CHECK_FALSE(milk.tryptophan.rank_in_group.has_value());
    CHECK_FALSE(milk.tryptophan.portion_rank_in_group.has_value());
    CHECK(milk.tryptophan.disagreeing.foods.empty());
    CHECK(milk.lower.empty());
    CHECK(milk.leaflets.empty());
}

TEST_CASE("caffeine and alcohol are told per portion, with their statements and no limit") {
    const Insight coffee = insight("14209", 200);
    CHECK(coffee.caffeine_mg.per_100g == 40.0);
    CHECK(coffee.caffeine_mg.in_portion == 80.0);
    CHECK_FALSE(coffee.caffeine_mg.statements.empty());
    CHECK(coffee.alcohol_g.statements.empty());
    const Insight wine = insight("14096", 147);
    CHECK(*wine.alcohol_g.in_portion == doctest::Approx(15.582));
    CHECK(wine.alcohol_g.statements == std::vector<std::string_view>{"food.alcohol.no_level"});
    CHECK_FALSE(insight("12130", 30).caffeine_mg.in_portion.has_value()); // not known
}

TEST_CASE("foods that leaflets name are told with the view that stands beside") {
    const std::map<std::string, std::vector<std::string>> expected = {
        {"19120", {"chocolate: tryptophan"}}, // milk chocolate
        {"19904", {"chocolate: tryptophan"}},
        {"19922", {}}, // coconut bar, not chocolate covered
        {"01077", {"milk: tryptophan"}},
        {"01107", {}}, // human milk
        {"01017", {"cheese: tryptophan"}},
        {"01161", {}},                       // cheese substitute
        {"23572", {"red meat: tryptophan"}}, // ground beef
        {"13325", {}},                       // beef liver
        {"17177", {}},                       // rabbit
        {"15076", {"fish: tryptophan"}},
        {"15149", {}}, // shrimp
        {"05064", {"poultry: tryptophan"}},
        {"09040", {"banana: serotonin"}},
        {"09277", {}}, // plantain
        {"11124", {}}, // carrots
    };
    for (const auto& [ndb, words] : expected) {
        CAPTURE(ndb);
        CHECK(leaflet_words(ndb) == words);
    }
    std::set<std::string_view> named;
    for (const LeafletFood& food : shipped_catalogue().leaflet_foods()) {
        named.insert(food.food);
        CAPTURE(food.food);
        CHECK(shipped_words().source(food.source) != nullptr);
    }
    CHECK(named
          == std::set<std::string_view>{"banana", "cheese", "chocolate", "fish", "milk", "poultry",
                                        "red meat"});
}

TEST_CASE("every statement that an insight names is content, with a source") {
    std::set<std::string_view> ids;
    for (const char* ndb : {"14209", "14096", "01009", "09040", "19120"}) {
        const Insight one = insight(ndb, 100);
        ids.insert(one.caffeine_mg.statements.begin(), one.caffeine_mg.statements.end());
        ids.insert(one.alcohol_g.statements.begin(), one.alcohol_g.statements.end());
        for (const LeafletNaming& leaflet : one.leaflets) {
            ids.insert(leaflet.says);
            ids.insert(leaflet.beside);
        }
    }
    CHECK(ids.size() == 9);
    for (const std::string_view id : ids) {
        CAPTURE(id);
        CHECK_FALSE(shipped_words().statement(id).text.empty());
        CHECK_FALSE(shipped_words().statement(id).sources.empty());
    }
    // What is said of caffeine for healthy people is not a limit for others, and says so.
    CHECK(
        shipped_words().text("food.caffeine.healthy_adults").find("not limits for people with NETs")
        != std::string::npos);
}
