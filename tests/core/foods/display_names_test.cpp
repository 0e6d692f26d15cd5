#include "core/foods/display_names.h"
#include "core/foods/table_files.h"

#include <doctest/doctest.h>

using namespace zebra::foods;
using Names = std::vector<std::string>;

namespace {

// "with skin" is more telling than the grade, the grade than the trade.
const std::string rows = "drop\twith *\t\t3\ndrop\tchoice\tchoice grade\t2\ndrop\tselect\t\t2\n"
                         "drop\timported\t\t1\nbegin\tnuts\t\t\n";

Names named(const Names& official, const NameExceptions& exceptions = {},
            const TakenNames& taken = {}) {
    const auto rules = DisplayRules::parse(std::string{display_words_file.header} + "\n" + rows);
    REQUIRE_MESSAGE(rules.has_value(), rules.error().sentence);
    Names codes;
    for (std::size_t i = 0; i < official.size(); ++i) codes.push_back(std::to_string(i));
    std::vector<NamedFood> foods;
    for (std::size_t i = 0; i < official.size(); ++i) foods.push_back({codes[i], official[i]});
    return display_names(foods, NameStyle::sr28, *rules, exceptions, taken);
}

} // namespace

TEST_CASE("noise is left out where the name stays the only one without it") {
    CHECK(named({"Beef, choice, raw", "Pork, choice, raw"}) == Names{"Beef, raw", "Pork, raw"});
    CHECK(named({"Beef, choice, raw", "Beef, select, raw"})
          == Names{"Beef, choice grade, raw", "Beef, select, raw"});
    // What all of them have tells nothing apart.
    CHECK(named({"Beef, choice, imported, raw", "Beef, select, imported, raw"})
          == Names{"Beef, choice grade, raw", "Beef, select, raw"});
    CHECK(named({"Beef, raw", "Beef, choice, raw"})
          == Names{"Beef, raw", "Beef, choice grade, raw"});
}

TEST_CASE("the most telling phrase is shown first, and no more than needed") {
    CHECK(named({"Duck, with skin, choice", "Duck, imported"}) == Names{"Duck, with skin", "Duck"});
    CHECK(named({"Duck, with skin, choice", "Duck, with skin, select", "Duck"})
          == Names{"Duck, with skin, choice grade", "Duck, with skin, select", "Duck"});
}

TEST_CASE("capitals do not tell two foods apart") {
    CHECK(named({"Duck, choice", "DUCK, select"}) == Names{"Duck, choice grade", "Duck, select"});
}

TEST_CASE("what no phrase tells apart keeps USDA's words") {
    CHECK(named({"Nuts, coconut", "Coconut"}) == Names{"Nuts, coconut", "Coconut"});
}

TEST_CASE("an exception is taken as it is, and others make way") {
    CHECK(named({"Duck, choice", "Goose, select"}, {{"0", "A duck"}}) == Names{"A duck", "Goose"});
    CHECK(named({"Duck, choice", "Goose, select"}, {{"0", "Goose"}})
          == Names{"Goose", "Goose, select"});
    // What told the others from it is told all the same.
    CHECK(named({"Duck, choice", "Duck, select"}, {{"0", "A duck"}})
          == Names{"A duck", "Duck, select"});
}

TEST_CASE("a name that something else has is not given again") {
    CHECK(named({"Duck, choice"}, {}, {"duck"}) == Names{"Duck, choice grade"});
    CHECK(named({"Duck, choice"}, {}, {"goose"}) == Names{"Duck"});
}

TEST_CASE("the exceptions are read, each food once and with a name") {
    const std::string header = std::string{display_exceptions_file.header} + "\n";
    const auto read = parse_name_exceptions(header + "01009\tCheddar\n01123\tEgg\n");
    REQUIRE(read.has_value());
    CHECK(*read == NameExceptions{{"01009", "Cheddar"}, {"01123", "Egg"}});
    const auto twice = parse_name_exceptions(header + "01009\tCheddar\n01009\tEgg\n");
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().sentence.find("line 3: food 01009 stands twice") != std::string::npos);
    const auto none = parse_name_exceptions(header + "01009\t\n");
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().sentence.find("line 2: the name is missing") != std::string::npos);
}
