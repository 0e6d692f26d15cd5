// What a catalogue is made of. Used by catalogue.cpp only.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/catalogue.h"
#include "core/foods/estimate.h"
#include "core/foods/imported_tables.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct CodeWords {
    std::string_view code;
    std::string_view words;
};

// Everything below points into the texts, so a CatalogueTables never moves.
struct CatalogueTables {
    CatalogueTables() = default;
    CatalogueTables(const CatalogueTables&) = delete;
    CatalogueTables& operator=(const CatalogueTables&) = delete;

    std::string manifest_text, foods_text, portions_text, groups_text, sources_text,
        derivations_text, dishes_text, dish_portions_text, serotonin_text, doubtful_text,
        laboratory_text, search_words_text, other_names_text, made_names_text, estimate_rules_text,
        label_kinds_text, leaflet_foods_text;

    std::vector<Food> foods;  // in order of NDB number
    std::vector<Food> dishes; // in order of FNDDS code
    std::vector<Portion> portions, dish_portions;
    std::vector<SerotoninMeasurement> serotonin; // in order of food
    std::vector<Group> groups;
    std::vector<CodeWords> sources, derivations; // in order of code
    std::vector<SearchWord> search_words;
    std::vector<OtherName> other_names;
    OrdinaryWords ordinary_words;
    std::vector<EstimateRule> estimate_rules;
    std::vector<LabelKind> label_kinds;
    std::vector<LeafletFood> leaflet_foods;

    // Made when the first one is asked for.
    mutable std::once_flag estimates_made;
    mutable Estimates estimates;

    // Published tryptophan figures in ascending order: of all foods, and by group. Without dishes.
    std::vector<double> figures;
    std::vector<std::vector<double>> figures_of_group;
};

// nullptr: not in the list, which is in order of code.
const CodeWords* find_code(const std::vector<CodeWords>& codes, std::string_view code);
Food* find_food(std::vector<Food>& foods, std::string_view ndb);

Outcome<std::unique_ptr<const CatalogueTables>> load_tables(const std::filesystem::path& folder);

// Dishes and their portions. The groups stand already.
Outcome<void> read_dishes(const Manifest& manifest, CatalogueTables& out);

// The tables kept by hand: serotonin, doubts, search words. The foods stand already.
Outcome<void> load_hand_tables(const std::filesystem::path& folder, CatalogueTables& out);
// Those that tell kinds of foods: rules of the estimate, kinds for labels, foods of leaflets.
Outcome<void> load_kind_tables(const std::filesystem::path& folder, CatalogueTables& out);

} // namespace zebra::foods
