#include "core/foods/import/import.h"

#include "core/foods/import/dish_figures.h"
#include "core/foods/import/dish_tables.h"
#include "core/foods/import/links.h"
#include "core/foods/table_files.h"

#include <fmt/format.h>
#include <system_error>

#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace zebra::foods {

namespace {

TableText code_table(const TableFile& file, const std::vector<CodeRow>& codes) {
    TableText table = begin_table(file);
    for (const CodeRow& row : codes) add_row(table, {row.code, row.words});
    return table;
}

TableText food_table(const std::vector<FoodRow>& foods,
                     const std::map<std::string, std::string>& fdc_numbers,
                     const std::map<std::string, int>& dish_counts) {
    TableText table = begin_table(foods_file);
    for (const FoodRow& food : foods) {
        const auto figure = [&](Nutrient nutrient) -> std::string_view {
            return food.figures[static_cast<std::size_t>(nutrient)];
        };
        const auto fdc = fdc_numbers.find(food.ndb);
        const auto dishes = dish_counts.find(food.ndb);
        add_row(table,
                {food.ndb, fdc == fdc_numbers.end() ? "" : fdc->second, food.name, food.group_code,
                 figure(Nutrient::tryptophan), food.tryptophan_source, food.tryptophan_derivation,
                 food.tryptophan_data_points, figure(Nutrient::protein), figure(Nutrient::fat),
                 figure(Nutrient::energy), figure(Nutrient::niacin), figure(Nutrient::caffeine),
                 figure(Nutrient::alcohol), food.other_names, food.manufacturer,
                 food.in_survey ? "1" : "0",
                 std::to_string(dishes == dish_counts.end() ? 0 : dishes->second)});
    }
    return table;
}

TableText portion_table(const std::vector<PortionRow>& portions) {
    TableText table = begin_table(portions_file);
    for (const PortionRow& portion : portions) {
        add_row(table,
                {portion.ndb, std::to_string(portion.sequence), portion.name, portion.grams});
    }
    return table;
}

TableText manifest(const std::vector<TableText>& tables) {
    TableText list = begin_table(manifest_file);
    for (const TableText& table : tables) {
        add_row(list, {table.file_name, std::to_string(table.rows), check_sum(table.content)});
    }
    return list;
}

std::filesystem::path beside(const std::filesystem::path& folder, const TableText& table) {
    return folder / (table.file_name + ".new");
}

Problem cannot_write(const std::filesystem::path& path, const std::error_code& why) {
    const bool forbidden = why == std::errc::permission_denied;
    return {forbidden ? Problem::Kind::no_permission : Problem::Kind::io,
            fmt::format("{} cannot be written{}{}", path.string(), why ? ": " : ".",
                        why ? why.message() : "")};
}

Outcome<void> write_one(const std::filesystem::path& path, std::string_view content) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << content;
    out.close();
    if (!out) return fail(cannot_write(path, {}));
    return {};
}

} // namespace

Outcome<std::vector<TableText>> make_tables(const ImportSources& sources) {
    const auto sr28 = read_sr28(sources.sr28_folder, sources.sr28_rows);
    if (!sr28) return fail(sr28.error());
    const auto fdc_numbers = read_fdc_numbers(sources.fdc_file, sources.fdc_rows);
    if (!fdc_numbers) return fail(fdc_numbers.error());
    const auto fndds = read_fndds(sources.fndds_folder, sources.fndds_rows);
    if (!fndds) return fail(fndds.error());
    const auto doubtful = read_doubtful(sources.hand_folder);
    if (!doubtful) return fail(doubtful.error());
    const auto stand_ins = read_stand_ins(sources.hand_folder, sr28->foods);
    if (!stand_ins) return fail(stand_ins.error());
    const Pantry pantry{sr28->foods, *doubtful, *stand_ins};
    auto dishes = make_dish_tables(*fndds, *sr28, pantry);
    if (!dishes) return fail(dishes.error());

    std::vector<CodeRow> groups = sr28->groups;
    for (CodeRow& group : dish_groups()) groups.push_back(std::move(group));
    std::vector<TableText> tables;
    tables.push_back(food_table(sr28->foods, *fdc_numbers, count_dishes(*fndds)));
    tables.push_back(portion_table(sr28->portions));
    tables.push_back(code_table(groups_file, groups));
    tables.push_back(code_table(sources_file, sr28->sources));
    tables.push_back(code_table(derivations_file, sr28->derivations));
    tables.push_back(std::move(dishes->dishes));
    tables.push_back(std::move(dishes->portions));
    tables.push_back(manifest(tables));
    return tables;
}

Outcome<void> write_tables(const std::vector<TableText>& tables,
                           const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(cannot_write(folder, error));
    Outcome<void> done;
    for (const TableText& table : tables) {
        done = write_one(beside(folder, table), table.content);
        if (!done) break;
    }
    for (const TableText& table : tables) {
        if (!done) break;
        std::filesystem::rename(beside(folder, table), folder / table.file_name, error);
        if (error) done = fail(cannot_write(folder / table.file_name, error));
    }
    for (const TableText& table : tables) {
        const std::filesystem::path left_over = beside(folder, table);
        if (!done && std::filesystem::is_regular_file(left_over, error)) {
            std::filesystem::remove(left_over, error);
        }
    }
    return done;
}

} // namespace zebra::foods
