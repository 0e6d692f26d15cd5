// What a person would call a food, from what USDA calls it. Pure; the words are data
// (display_words.tsv), the order of the steps is here:
//
//  1. The longest rule for how the name begins is put in its place, again and again: shelves go
//     ("Nuts, almonds" is "almonds"), or move behind everything ("..., baby food").
//  2. Of the qualifiers, those known as noise are left out and others worded shorter. What stands
//     in brackets behind a qualifier is left out, behind the head it stays. "Cooked" goes where the
//     way of cooking stands.
//  3. Head and first qualifier are turned round where English does: "Cheese, cheddar" is "cheddar
//     cheese". A meat and its cut are said together, and a brand and its product.
//  4. The other qualifiers follow in USDA's order, after commas.
//  5. Capitals: see letter_case.h.
//
// What is left out has a rank, since two foods may be told apart by nothing else. It is shown again
// by whoever compares the names (display_names.h).
#pragma once

#include "core/foods/display_rules.h"
#include "core/foods/letter_case.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct ShapedName {
    struct Qualifier {
        std::string text; // "boneless"; brackets with their signs
        int rank = 0;     // 0: always shown; 1 to 3: left out, the higher the more telling
        bool in_brackets = false;
        bool shown = true;
    };
    std::string lead; // "cheddar cheese"
    std::vector<Qualifier> qualifiers;

    // With the qualifiers that are shown, capitals as people write them.
    std::string text(NameStyle style, const DisplayRules& rules) const;
};

ShapedName shape_name(std::string_view name, const DisplayRules& rules);

// The shortest name, which another food may have as well.
std::string display_name(std::string_view name, NameStyle style, const DisplayRules& rules);

} // namespace zebra::foods
