// The files under assets/foods/: their names, their columns, and the list of what the importer
// wrote. Every table is UTF-8 text with LF line ends, fields separated by tabs, and one header line
// that names the columns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zebra::foods {

struct TableFile {
    std::string_view name;
    std::string_view header; // without line end
};

// Written by the importer.
constexpr TableFile foods_file = {
    "foods.tsv",
    "ndb\tfdc_id\tname\tgroup_code\ttryptophan_mg_per_100g\ttryptophan_source\t"
    "tryptophan_derivation\ttryptophan_data_points\tprotein_g_per_100g\tfat_g_per_100g\t"
    "energy_kcal_per_100g\tniacin_mg_per_100g\tcaffeine_mg_per_100g\talcohol_g_per_100g\t"
    "other_names\tmanufacturer\tin_survey\tsurvey_dishes"};
constexpr TableFile portions_file = {"portions.tsv", "ndb\tsequence\tname\tgrams"};
constexpr TableFile groups_file = {"groups.tsv", "group_code\twords"};
constexpr TableFile dishes_file = {
    "dishes.tsv",
    "fndds\tname\tgroup_code\ttryptophan_mg_per_100g\tprotein_share\tprotein_g_per_100g\t"
    "fat_g_per_100g\tenergy_kcal_per_100g\tniacin_mg_per_100g\tcaffeine_mg_per_100g\t"
    "alcohol_g_per_100g\tother_names"};
constexpr TableFile dish_portions_file = {"dish_portions.tsv", "fndds\tname\tgrams"};
constexpr TableFile sources_file = {"source_codes.tsv", "source\twords"};
constexpr TableFile derivations_file = {"derivation_codes.tsv", "derivation\twords"};

// What the importer wrote last, after everything else: with it a table that was cut short or
// changed is noticed.
constexpr TableFile manifest_file = {"tables.tsv", "file\trows\tcrc32"};

// Kept by hand.
constexpr TableFile serotonin_file = {
    "serotonin.tsv", "measured_food\tserotonin_ug_per_g\tstandard_error_ug_per_g\tsource\tyear\t"
                     "figure_of_ndb\tfurther_for_ndb"};
constexpr TableFile doubtful_file = {"doubtful.tsv", "ndb\treason"};
constexpr TableFile laboratory_file = {"laboratory_foods.tsv", "ndb\tlaboratories"};
constexpr TableFile search_words_file = {"search_words.tsv", "kind\twords\tweight"};
constexpr TableFile other_names_file = {"other_names.tsv", "said\tkind\tmeans\tfoods\twhere"};
constexpr TableFile estimate_rules_file = {
    "estimate_rules.tsv", "rule\taction\tgroups\twords\tnot_words\tspan_with\tnote\tof_value"};
constexpr TableFile label_kinds_file = {"label_kinds.tsv",
                                        "kind\tname\tmiddle\tgroups\twords\tnot_words\trules"};
constexpr TableFile leaflet_foods_file = {
    "leaflet_foods.tsv", "food\trich_in\tgroups\twords\tnot_words\tsource\tsays\tbeside"};
constexpr TableFile display_words_file = {"display_words.tsv", "kind\twords\tsays\trank"};
constexpr TableFile display_exceptions_file = {"display_names.tsv", "ndb\tdisplay_name"};

// Written from foods.tsv and the two tables above it.
constexpr TableFile made_names_file = {"made_names.tsv", "code\tdisplay_name"};

// Kept by hand, for the importer only: what stands in SR28 for an ingredient under another number.
constexpr TableFile recipe_codes_file = {"recipe_codes.tsv", "code\tname\tndb\treason"};

// Made of a word list while the program is built (ordinary_words.h). The search can do without.
constexpr std::string_view ordinary_words_file = "ordinary_words.txt";

// The check sum of the manifest: CRC-32 as eight hexadecimal digits.
std::string check_sum(std::string_view content);

} // namespace zebra::foods
