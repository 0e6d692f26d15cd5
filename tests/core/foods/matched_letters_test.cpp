#include "core/foods/matched_letters.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra::foods;

namespace {

// The name with what is marked in brackets.
std::string marked(std::string_view name, std::string_view query) {
    std::string text;
    std::size_t at = 0;
    for (const Span& span : matched_letters(name, query)) {
        text += std::string{name.substr(at, span.begin - at)} + "["
                + std::string{name.substr(span.begin, span.end - span.begin)} + "]";
        at = span.end;
    }
    return text + std::string{name.substr(at)};
}

} // namespace

TEST_CASE("the beginnings of words are marked, as far as they were typed") {
    CHECK(marked("Cheese, cheddar, sharp", "ched") == "Cheese, [ched]dar, sharp");
    CHECK(marked("Cheese, cheddar, sharp", "ched ch") == "[Ch]eese, [ched]dar, sharp");
    CHECK(marked("Rice, enriched", "ched") == "Rice, enriched");
    CHECK(marked("Milk, 2% fat", "2% MILK") == "[Milk], [2]% fat");
    CHECK(marked("Bananas, raw", "") == "Bananas, raw");
    CHECK(marked("", "banana").empty());
    CHECK(marked("Crème fraîche", "cr") == "[Cr]ème fraîche");
}
