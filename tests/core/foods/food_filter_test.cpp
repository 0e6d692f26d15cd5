#include "core/foods/food_filter.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace zebra::foods;

namespace {

const std::vector<std::string_view> groups = {"0100", "0200", "0300"};

FoodFilter filter_of(const FoodFilterFields& fields) {
    FoodFilter filter;
    const Complaint wrong = FoodFilter::read(fields, groups, filter);
    REQUIRE_MESSAGE(!wrong, *wrong);
    return filter;
}

bool matches(const FoodFilterFields& fields, std::string_view name, std::size_t group = 0) {
    return filter_of(fields).matches(group, NamePath{name});
}

} // namespace

TEST_CASE("a filter takes foods by group") {
    CHECK(matches({"", "", ""}, "Anything", 2));
    CHECK(matches({"0100 0300", "", ""}, "Anything", 0));
    CHECK_FALSE(matches({"0100 0300", "", ""}, "Anything", 1));
    CHECK(matches({"0100 0300", "", ""}, "Anything", 2));
    CHECK(filter_of({"0200", "", ""}).takes_group(1));
    CHECK_FALSE(filter_of({"0200", "", ""}).takes_group(2));
}

TEST_CASE("a filter takes foods by the words of the name") {
    CHECK(matches({"", "pork skins", ""}, "Snacks, pork skins, plain"));
    CHECK(matches({"", "Pork Skin", ""}, "Snacks, pork skins, plain")); // case and plural
    CHECK(matches({"", "pork skins", ""}, "Pork, skin"));               // commas do not part them
    CHECK_FALSE(matches({"", "pork skins", ""}, "Pork with skin"));
    CHECK(matches({"", "feet; ears", ""}, "Pork, ears"));
    CHECK_FALSE(matches({"", "ears", ""}, "Pears, raw"));
    CHECK(matches({"", "^corn", ""}, "Corn, sweet"));
    CHECK_FALSE(matches({"", "^corn", ""}, "Oil, corn"));
    CHECK(matches({"", "^candies + milk chocolate", ""}, "Candies, bar, milk chocolate"));
    CHECK_FALSE(matches({"", "^candies + milk chocolate", ""}, "Candies, bar, chocolate"));
    CHECK_FALSE(matches({"", "^candies + milk chocolate", ""}, "Milk chocolate"));
}

TEST_CASE("words that must not stand in the name outweigh those that must") {
    CHECK_FALSE(matches({"", "^corn", "dog; with + rice"}, "Corn dog"));
    CHECK_FALSE(matches({"", "^corn", "dog; with + rice"}, "Corn with white rice"));
    CHECK(matches({"", "^corn", "dog; with + rice"}, "Corn with peppers"));
    CHECK_FALSE(matches({"", "", "dog"}, "Hot dog"));
}

TEST_CASE("a filter that cannot be read says what is wrong") {
    FoodFilter filter = filter_of({"0200", "", ""});
    CHECK(FoodFilter::read({"0400", "", ""}, groups, filter) == "there is no food group 0400");
    CHECK(FoodFilter::read({"", "corn; ", ""}, groups, filter) == "\"corn; \" holds no words");
    CHECK(FoodFilter::read({"", "", "^"}, groups, filter) == "\"^\" holds no words");
    CHECK(filter.takes_group(1)); // as it was
    CHECK_FALSE(filter.takes_group(0));
}
