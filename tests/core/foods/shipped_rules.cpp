#include "tests/core/foods/shipped_rules.h"

#include "core/foods/table_reader.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <utility>

namespace zebra::test {

const foods::DisplayRules& shipped_rules() {
    static const foods::DisplayRules rules = [] {
        const auto text = foods::read_table(shipped_tables(), foods::display_words_file);
        REQUIRE_MESSAGE(text.has_value(), text.error().sentence);
        auto parsed = foods::DisplayRules::parse(*text);
        REQUIRE_MESSAGE(parsed.has_value(), parsed.error().sentence);
        return std::move(*parsed);
    }();
    return rules;
}

} // namespace zebra::test
