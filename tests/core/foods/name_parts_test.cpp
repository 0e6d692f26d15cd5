#include "core/base/text.h"
#include "core/foods/name_parts.h"

#include <doctest/doctest.h>

using namespace zebra::foods;

namespace {

// "text{(brackets)}|text": what the parts hold.
std::string shown(std::string_view name) {
    std::vector<std::string> parts;
    for (const NamePart& part : parts_of_name(name)) {
        std::string text = part.text;
        for (const std::string& bracket : part.brackets) text += "{" + bracket + "}";
        parts.push_back(text);
        CHECK(part.lower == zebra::ascii_lower(part.text));
    }
    return zebra::join(parts, "|");
}

} // namespace

TEST_CASE("a name is taken apart at commas, semicolons and dashes") {
    CHECK(shown("Cheese, cheddar") == "Cheese|cheddar");
    CHECK(shown("Fast foods, hamburger; single, plain") == "Fast foods|hamburger|single|plain");
    CHECK(shown("Pork, cured, ham -- water added, rump") == "Pork|cured|ham|water added|rump");
    CHECK(shown("Lamb, rack - fully frenched") == "Lamb|rack|fully frenched");
    CHECK(shown("Coffee,brewed") == "Coffee|brewed");
    CHECK(shown("") == "");
}

TEST_CASE("a comma between digits and a hyphen within a word are no end") {
    CHECK(shown("Milk, 3,25% fat") == "Milk|3,25% fat");
    CHECK(shown("Beverages, 3-2-1 plan, low-fat") == "Beverages|3-2-1 plan|low-fat");
}

TEST_CASE("brackets belong to the part they stand in, or to the one before") {
    CHECK(shown("Chickpeas (garbanzo beans, bengal gram), canned")
          == "Chickpeas{(garbanzo beans, bengal gram)}|canned");
    CHECK(shown("Artichokes, (globe or french), raw") == "Artichokes{(globe or french)}|raw");
    CHECK(shown("Soup (a (b) c) with d") == "Soup with d{(a (b) c)}");
    CHECK(shown("Bread (cut short") == "Bread{(cut short)}");
    CHECK(shown("Bread) and butter") == "Bread and butter");
}

TEST_CASE("blanks are set right, and a name is no sentence") {
    CHECK(shown("Roast beef,  spread ") == "Roast beef|spread");
    CHECK(shown("Beverages, PEPSICO, ready-to-drink.") == "Beverages|PEPSICO|ready-to-drink");
    CHECK(shown("Seeds, sisymbrium sp. seeds, sp.") == "Seeds|sisymbrium sp. seeds|sp.");
    CHECK(tidy_blanks(" a  b , c ( d ) ") == "a b, c (d)");
}
