#include "core/foods/catalogue_tables.h"

#include "core/foods/decimal.h"
#include "core/foods/imported_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

TakeTableRow take_code(std::vector<CodeWords>& into) {
    return [&into](Fields fields) -> Complaint {
        if (!into.empty() && into.back().code >= fields[0]) return "the codes are out of order";
        into.push_back({fields[0], fields[1]});
        return std::nullopt;
    };
}

Complaint take_group(Fields fields, CatalogueTables& out) {
    if (!out.groups.empty() && out.groups.back().code >= fields[0]) {
        return "the codes are out of order";
    }
    out.groups.push_back({fields[0], fields[1], 0});
    return std::nullopt;
}

bool is_ndb(std::string_view text) { return text.size() == 5 && parse_count(text).has_value(); }

// The columns are those of foods_file.
Complaint take_food(Fields fields, CatalogueTables& out) {
    Food food;
    food.ndb = fields[0];
    if (!is_ndb(food.ndb)) return "the NDB number is not five digits";
    if (!out.foods.empty() && out.foods.back().ndb >= food.ndb) {
        return "the NDB numbers are out of order";
    }
    food.fdc = parse_count(fields[1]);
    if (!food.fdc && !fields[1].empty()) return "the FoodData Central number is not a number";
    food.name = fields[2];
    if (food.name.empty()) return "the food has no name";
    const auto group = std::ranges::lower_bound(out.groups, fields[3], {}, &Group::code);
    if (group == out.groups.end() || group->code != fields[3]) return "the food group is unknown";
    ++group->foods;
    food.group = group->name;
    food.group_number = static_cast<std::size_t>(group - out.groups.begin());

    const bool figures = parse_optional_decimal(fields[4], food.tryptophan_mg_per_100g)
                         && parse_optional_decimal(fields[8], food.protein_g_per_100g)
                         && parse_optional_decimal(fields[9], food.fat_g_per_100g)
                         && parse_optional_decimal(fields[10], food.energy_kcal_per_100g)
                         && parse_optional_decimal(fields[11], food.niacin_mg_per_100g)
                         && parse_optional_decimal(fields[12], food.caffeine_mg_per_100g)
                         && parse_optional_decimal(fields[13], food.alcohol_g_per_100g);
    if (!figures) return "a figure is not a number";

    if (food.tryptophan_mg_per_100g) {
        const std::optional<std::int32_t> data_points = parse_count(fields[7]);
        if (find_code(out.sources, fields[5]) == nullptr) return "the source code is unknown";
        if (!fields[6].empty() && find_code(out.derivations, fields[6]) == nullptr) {
            return "the derivation code is unknown";
        }
        if (!data_points) return "the number of data points is not a number";
        food.tryptophan_source = {fields[5], fields[6], *data_points};
    } else if (!fields[5].empty() || !fields[6].empty() || !fields[7].empty()) {
        return "there is a source of a tryptophan figure and no figure";
    }
    food.tryptophan_origin = origin_of(food.tryptophan_source);

    food.other_names = fields[14];
    food.manufacturer = fields[15];
    food.in_survey = fields[16] == "1";
    const std::optional<std::int32_t> dishes = parse_count(fields[17]);
    if ((fields[16] != "0" && fields[16] != "1") || !dishes) return "a survey mark is not a number";
    food.survey_dishes = *dishes;
    out.foods.push_back(food);
    return std::nullopt;
}

// Portions stand in the order of the foods.
Outcome<void> read_portions(const Manifest& manifest, CatalogueTables& out) {
    PortionSorter sorter{out.foods, &Food::ndb, out.portions};
    const auto take = [&](Fields fields) { return sorter.take(fields[0], fields[2], fields[3]); };
    Outcome<void> read = read_imported(portions_file, out.portions_text, manifest, take);
    if (read) sorter.finish();
    return read;
}

void sort_figures(CatalogueTables& out) {
    out.figures_of_group.resize(out.groups.size());
    for (const Food& food : out.foods) {
        if (!food.tryptophan_mg_per_100g) continue;
        out.figures.push_back(*food.tryptophan_mg_per_100g);
        out.figures_of_group[food.group_number].push_back(*food.tryptophan_mg_per_100g);
    }
    std::ranges::sort(out.figures);
    for (std::vector<double>& figures : out.figures_of_group) std::ranges::sort(figures);
}

Outcome<void> read_texts(const std::filesystem::path& folder, CatalogueTables& out) {
    const std::array<std::pair<const TableFile*, std::string*>, 8> texts = {{
        {&manifest_file, &out.manifest_text},
        {&foods_file, &out.foods_text},
        {&portions_file, &out.portions_text},
        {&groups_file, &out.groups_text},
        {&sources_file, &out.sources_text},
        {&derivations_file, &out.derivations_text},
        {&dishes_file, &out.dishes_text},
        {&dish_portions_file, &out.dish_portions_text},
    }};
    for (const auto& [file, text] : texts) {
        auto content = read_table(folder, *file);
        if (!content) return fail(content.error());
        *text = std::move(*content);
    }
    return {};
}

Outcome<void> read_imported_tables(CatalogueTables& out) {
    const auto manifest = read_manifest(out.manifest_text);
    if (!manifest) return fail(manifest.error());
    out.foods.reserve(rows_listed(foods_file, *manifest));
    out.portions.reserve(rows_listed(portions_file, *manifest));
    return read_imported(groups_file, out.groups_text, *manifest,
                         [&](Fields fields) { return take_group(fields, out); })
        .and_then([&] {
            return read_imported(sources_file, out.sources_text, *manifest, take_code(out.sources));
        })
        .and_then([&] {
            return read_imported(derivations_file, out.derivations_text, *manifest,
                                 take_code(out.derivations));
        })
        .and_then([&] {
            return read_imported(foods_file, out.foods_text, *manifest,
                                 [&](Fields fields) { return take_food(fields, out); });
        })
        .and_then([&] { return read_portions(*manifest, out); })
        .and_then([&] { return read_dishes(*manifest, out); });
}

} // namespace

const CodeWords* find_code(const std::vector<CodeWords>& codes, std::string_view code) {
    const auto at = std::ranges::lower_bound(codes, code, {}, &CodeWords::code);
    return at != codes.end() && at->code == code ? &*at : nullptr;
}

Food* find_food(std::vector<Food>& foods, std::string_view ndb) {
    const auto at = std::ranges::lower_bound(foods, ndb, {}, &Food::ndb);
    return at != foods.end() && at->ndb == ndb ? &*at : nullptr;
}

Outcome<std::unique_ptr<const CatalogueTables>> load_tables(const std::filesystem::path& folder) {
    auto tables = std::make_unique<CatalogueTables>();
    const Outcome<void> read = read_texts(folder, *tables)
                                   .and_then([&] { return read_imported_tables(*tables); })
                                   .and_then([&] { return load_hand_tables(folder, *tables); })
                                   .and_then([&] { return load_kind_tables(folder, *tables); });
    if (!read) return fail(read.error());
    sort_figures(*tables);
    return tables;
}

} // namespace zebra::foods
