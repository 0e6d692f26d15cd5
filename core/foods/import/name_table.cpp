#include "core/foods/import/name_table.h"

#include "core/base/text.h"
#include "core/foods/display_names.h"
#include "core/foods/display_rules.h"
#include "core/foods/table_files.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace zebra::foods {

namespace {

constexpr std::size_t code_column = 0;
constexpr std::size_t name_column = 2;
constexpr std::size_t dish_name_column = 1;
constexpr std::string_view dish_mark = " (dish)";

// Views into the table.
Outcome<std::vector<NamedFood>> names_in(const TableFile& file, std::string_view table,
                                         std::size_t column) {
    std::vector<NamedFood> foods;
    const auto take = [&](std::span<const std::string_view> fields) -> Complaint {
        foods.push_back({fields[code_column], fields[column]});
        return std::nullopt;
    };
    const auto rows = for_each_row(file, table, take);
    if (!rows) return fail(rows.error());
    return foods;
}

Problem cannot_name(const std::string& why) { return {Problem::Kind::damaged, why}; }

Outcome<void> check_exceptions(const NameExceptions& exceptions,
                               const std::vector<NamedFood>& foods) {
    for (const auto& [code, name] : exceptions) {
        if (std::ranges::find(foods, code, &NamedFood::code) != foods.end()) continue;
        return fail(cannot_name(
            fmt::format("{}: there is no food {}", display_exceptions_file.name, code)));
    }
    return {};
}

Outcome<TableText> table_of(const std::vector<NamedFood>& foods,
                            const std::vector<std::string>& names) {
    TableText table{std::string{made_names_file.name}, std::string{made_names_file.header} + "\n",
                    foods.size()};
    std::set<std::string> taken;
    for (std::size_t i = 0; i < foods.size(); ++i) {
        if (!taken.insert(ascii_lower(names[i])).second) {
            return fail(cannot_name(fmt::format("Food {} would be called {}, as another is.",
                                                foods[i].code, names[i])));
        }
        table.content += fmt::format("{}\t{}\n", foods[i].code, names[i]);
    }
    return table;
}

} // namespace

Outcome<TableText> make_name_table(const std::filesystem::path& folder) {
    const auto foods_text = read_table(folder, foods_file);
    if (!foods_text) return fail(foods_text.error());
    const auto dishes_text = read_table(folder, dishes_file);
    if (!dishes_text) return fail(dishes_text.error());
    const auto words_text = read_table(folder, display_words_file);
    if (!words_text) return fail(words_text.error());
    const auto exceptions_text = read_table(folder, display_exceptions_file);
    if (!exceptions_text) return fail(exceptions_text.error());

    auto foods = names_in(foods_file, *foods_text, name_column);
    if (!foods) return fail(foods.error());
    const auto dishes = names_in(dishes_file, *dishes_text, dish_name_column);
    if (!dishes) return fail(dishes.error());
    const auto rules = DisplayRules::parse(*words_text);
    if (!rules) return fail(rules.error());
    const auto exceptions = parse_name_exceptions(*exceptions_text);
    if (!exceptions) return fail(exceptions.error());
    return check_exceptions(*exceptions, *foods).and_then([&] {
        std::vector<std::string> names =
            display_names(*foods, NameStyle::sr28, *rules, *exceptions);
        TakenNames taken;
        for (const std::string& name : names) taken.insert(ascii_lower(name));
        for (std::string& name : display_names(*dishes, NameStyle::fndds, *rules, {}, taken)) {
            // A dish that has no other name than a food.
            if (!taken.insert(ascii_lower(name)).second) name += dish_mark;
            names.push_back(std::move(name));
        }
        foods->insert(foods->end(), dishes->begin(), dishes->end());
        return table_of(*foods, names);
    });
}

} // namespace zebra::foods
