// A catalogue of a few made-up foods, to see one rule at a time.
#pragma once

#include "core/foods/catalogue.h"

#include <string>
#include <vector>

namespace zebra::test {

// Foods with the given names, numbered 00001, 00002, ... in this order, and nothing else known of
// them. `search_words` and `other_names`: the rows of the tables, "plainness\traw\t-10".
// `ordinary_words` in ascending order.
foods::Catalogue tiny_catalogue(const std::vector<std::string>& names,
                                const std::vector<std::string>& search_words = {},
                                const std::vector<std::string>& other_names = {},
                                const std::vector<std::string>& ordinary_words = {});

struct TinyFood {
    std::string name;
    std::string group = "0100"; // or "0200"
    std::string tryptophan_mg;  // per 100 g; empty: not known
    std::string protein_g;
    std::string portion_g; // of its one portion; empty: it has none
    std::string niacin_mg = "";
    std::string caffeine_mg = "";
    std::string alcohol_g = "";
    std::string in_survey = "1";
};

// Rows of the tables kept by hand, without header.
struct TinyTables {
    std::vector<std::string> doubtful;
    std::vector<std::string> estimate_rules;
    std::vector<std::string> label_kinds;
    std::vector<std::string> leaflet_foods;
    std::vector<std::string> search_words;
    std::vector<std::string> other_names;
};

// The same with figures, in two groups: 0100 "Foods" and 0200 "Other foods".
foods::Catalogue tiny_catalogue_of(const std::vector<TinyFood>& list,
                                   const TinyTables& tables = {});

} // namespace zebra::test
