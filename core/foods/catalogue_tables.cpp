#include "core/foods/catalogue_tables.h"

#include "core/foods/decimal.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

struct Expected {
    std::size_t rows = 0;
    std::string_view check_sum;
    bool listed = false;
};

constexpr std::array<TableFile, 5> imported_files = {foods_file, portions_file, groups_file,
                                                     sources_file, derivations_file};
using Manifest = std::array<Expected, imported_files.size()>;

Outcome<Manifest> read_manifest(std::string_view content) {
    Manifest manifest;
    const auto rows = for_each_row(manifest_file, content, [&](Fields fields) -> Complaint {
        const std::optional<std::int32_t> count = parse_count(fields[1]);
        const auto* file = std::ranges::find(imported_files, fields[0], &TableFile::name);
        if (!count || file == imported_files.end()) return "this is not a table of the importer";
        manifest[static_cast<std::size_t>(file - imported_files.begin())] = {
            static_cast<std::size_t>(*count), fields[2], true};
        return std::nullopt;
    });
    if (!rows) return fail(rows.error());
    for (std::size_t i = 0; i < manifest.size(); ++i) {
        if (manifest[i].listed) continue;
        return fail(damaged_table(manifest_file, *rows + 1,
                                  fmt::format("{} is not listed", imported_files[i].name)));
    }
    return manifest;
}

// Parses a table of the importer and holds it against the manifest. The rows come first, since a
// fault in them has a line.
Outcome<void> read_imported(const TableFile& file, std::string_view content,
                            const Manifest& manifest, const TakeTableRow& take) {
    const auto* place = std::ranges::find(imported_files, file.name, &TableFile::name);
    const Expected& expected = manifest[static_cast<std::size_t>(place - imported_files.begin())];
    const auto rows = for_each_row(file, content, take);
    if (!rows) return fail(rows.error());
    if (*rows != expected.rows) {
        return fail(
            damaged_table(file, *rows + 1,
                          fmt::format("the table ends here with {} rows, and {} belong in it",
                                      *rows, expected.rows)));
    }
    if (check_sum(content) != expected.check_sum) {
        return fail(damaged_table(file, 1, "its content is not what was imported"));
    }
    return {};
}

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
    struct Range {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    std::vector<Range> ranges(out.foods.size());
    std::size_t place = 0;
    const auto take = [&](Fields fields) -> Complaint {
        while (place < out.foods.size() && out.foods[place].ndb < fields[0]) ++place;
        if (place == out.foods.size() || out.foods[place].ndb != fields[0]) {
            return "the NDB number is unknown or out of order";
        }
        const std::optional<double> grams = parse_decimal(fields[3]);
        if (!grams || *grams <= 0) return "the grams are not a number above 0";
        if (fields[2].empty()) return "the portion has no name";
        if (ranges[place].count == 0) ranges[place].first = out.portions.size();
        ++ranges[place].count;
        out.portions.push_back({fields[2], *grams});
        return std::nullopt;
    };
    const Outcome<void> read = read_imported(portions_file, out.portions_text, manifest, take);
    if (!read) return fail(read.error());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        out.foods[i].portions =
            std::span<const Portion>{out.portions}.subspan(ranges[i].first, ranges[i].count);
    }
    return {};
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
    const std::array<std::pair<const TableFile*, std::string*>, 6> texts = {{
        {&manifest_file, &out.manifest_text},
        {&foods_file, &out.foods_text},
        {&portions_file, &out.portions_text},
        {&groups_file, &out.groups_text},
        {&sources_file, &out.sources_text},
        {&derivations_file, &out.derivations_text},
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
    out.foods.reserve((*manifest)[0].rows);
    out.portions.reserve((*manifest)[1].rows);
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
        .and_then([&] { return read_portions(*manifest, out); });
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
                                   .and_then([&] { return load_hand_tables(folder, *tables); });
    if (!read) return fail(read.error());
    sort_figures(*tables);
    return tables;
}

} // namespace zebra::foods
