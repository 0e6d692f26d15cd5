#include "core/foods/kept/own_foods.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>
#include <utility>

using namespace zebra;
using namespace zebra::foods;

namespace {

OwnFood food(std::int64_t id, std::string name, std::string barcode = "") {
    OwnFood made{id, {std::move(name), 8.5, "cereal"}};
    if (!barcode.empty()) made.report.barcode = std::move(barcode);
    return made;
}

const OwnFoods& own() {
    static const OwnFoods foods{{food(5, "oat cookies with berries", "4006381333931"),
                                 food(4, "Müsli, crunchy"), food(3, "Crème dessert 70 %"),
                                 food(2, "Oat bar", "036000291452"),
                                 food(1, "oat bar", "96385074")}};
    return foods;
}

// The numbers of what is found, in order.
std::string found(std::string_view typed) {
    std::string ids;
    for (const OwnFood* one : own().find(typed)) ids += std::to_string(one->id) + " ";
    return ids;
}

} // namespace

TEST_CASE("own foods stand by name, whatever case and accents") {
    CHECK(found("") == "3 4 2 1 5 ");
    CHECK(found(" \t") == "3 4 2 1 5 ");
}

TEST_CASE("every word that was typed begins a word of the name") {
    CHECK(found("oat") == "2 1 5 ");
    CHECK(found("OAT b") == "2 1 5 ");
    CHECK(found("bar oat") == "2 1 ");
    CHECK(found("creme") == "3 ");
    CHECK(found("Musli") == "4 ");
    CHECK(found("crunchy müs") == "4 ");
    CHECK(found("70") == "3 ");
    CHECK(found("oat muesli") == "");
    CHECK(found("ookies") == "");
    CHECK(found("?!") == "");
}

TEST_CASE("singular and plural find each other") {
    CHECK(found("cookie") == "5 ");
    CHECK(found("berry") == "5 ");
    CHECK(found("oats bars") == "2 1 ");
}

TEST_CASE("a number that was typed once is found again by its first digits") {
    CHECK(found("4006381333931") == "5 ");
    CHECK(found("4 006381 3") == "5 ");
    CHECK(found("400638") == "5 ");
    CHECK(found("40063") == "");
    CHECK(found("0036000291452") == "2 ");
    CHECK(found("03600029") == "2 ");
    CHECK(found("963850") == "1 ");
    CHECK(found("400638 bar") == "");
}

TEST_CASE("an own food is found by its code") {
    REQUIRE(own().find_code("own-4") != nullptr);
    CHECK(own().find_code("own-4")->report.name == "Müsli, crunchy");
    CHECK(own().find_code("own-6") == nullptr);
    CHECK(own().find_code("00004") == nullptr);
    CHECK(OwnFoods{}.find("oat").empty());
}

TEST_CASE("an own food is estimated like the label it was copied from") {
    const LabelEstimator estimator{test::shipped_catalogue()};
    const auto estimate = estimate_of(food(1, "Oat bar"), estimator);
    const auto asked = estimator.estimate_from_label(8.5, "cereal");
    REQUIRE(estimate.has_value());
    CHECK(estimate->estimate.low_mg_per_100g == asked->estimate.low_mg_per_100g);
    CHECK(estimate->estimate.high_mg_per_100g == asked->estimate.high_mg_per_100g);
    CHECK(estimate->estimate.low_mg_per_100g > 0);
    CHECK(estimate->method == asked->method);
    OwnFood dropped = food(1, "Oat bar");
    dropped.report.kind = "a kind that was dropped";
    CHECK_FALSE(estimate_of(dropped, estimator).has_value());
}

TEST_CASE("a thousand own foods are looked through while typing") {
    std::vector<OwnFood> many;
    for (int i = 1; i <= 1000; ++i) {
        many.push_back(food(i, fmt::format("Bakery number {} rolls with raisins and oats", i)));
    }
    const OwnFoods foods{std::move(many)};
    const auto begin = std::chrono::steady_clock::now();
    CHECK(foods.find("oat raisin 77").size() == 11); // 77 and 770 .. 779
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    MESSAGE("search of 1,000 own foods: " << took.count() << " ms");
    CHECK(took.count() < 100);
}
