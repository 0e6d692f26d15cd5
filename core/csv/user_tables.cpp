#include "core/csv/user_tables.h"

#include "core/base/date.h"
#include "core/base/text.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <array>
#include <utility>

namespace zebra::csv {

namespace {

enum class Kind {
    text,
    number,
    yes_no,
    habit_name,   // of the habit in the column before
    symptom_name, // likewise
    field_name,
    food_name
};

struct Column {
    std::string_view head;
    Kind kind = Kind::text;
};

struct Source {
    std::string_view file;
    std::vector<Column> columns;
    const char* query; // a column for each that is no name
};

const std::vector<Source>& sources() {
    static const std::vector<Source> all = {
        {"card.csv",
         {{"field"}, {"label", Kind::field_name}, {"value"}},
         "SELECT field, value FROM card_field "
         "UNION ALL SELECT 'last_injection', max(day) FROM injection WHERE removed = 0 "
         "GROUP BY removed ORDER BY field"},
        {"habit_pauses.csv",
         {{"first_day"}, {"last_day"}, {"habit"}, {"name", Kind::habit_name}},
         "SELECT first, last, habit FROM habit_pause ORDER BY first, habit"},
        {"days.csv",
         {{"day"},
          {"habit"},
          {"name", Kind::habit_name},
          {"value", Kind::number},
          {"not_today", Kind::yes_no}},
         "SELECT day, habit, nullif(value, -1), value = -1 FROM day_value ORDER BY day, habit"},
        {"tick_notes.csv",
         {{"day"}, {"habit"}, {"name", Kind::habit_name}, {"note"}},
         "SELECT day, habit, note FROM day_note WHERE note <> '' ORDER BY day, habit"},
        {"symptoms.csv",
         {{"day"},
          {"at"},
          {"symptom"},
          {"name", Kind::symptom_name},
          {"severity", Kind::number},
          {"note"},
          {"faint", Kind::yes_no},
          {"confused", Kind::yes_no},
          {"breathless", Kind::yes_no},
          {"stool_form", Kind::number},
          {"before"}},
         "SELECT day, at, symptom, severity, note, faint, confused, breathless, stool_form, before "
         "FROM symptom_entry WHERE removed = 0 ORDER BY at, nr"},
        {"own_symptoms.csv",
         {{"symptom"}, {"name"}, {"archived", Kind::yes_no}},
         "SELECT id, name, archived FROM own_symptom ORDER BY nr"},
        {"weight.csv",
         {{"day"}, {"kilograms", Kind::number}},
         "SELECT day, kilograms FROM weight WHERE removed = 0 ORDER BY day"},
        {"injections.csv",
         {{"day"}, {"medicine"}, {"dose"}, {"site"}, {"note"}},
         "SELECT day, analogue, dose, site, note FROM injection WHERE removed = 0 "
         "ORDER BY day, nr"},
        {"food_marks.csv",
         {{"day"}, {"food"}, {"name", Kind::food_name}, {"mark"}, {"note"}},
         "SELECT day, food, mark, note FROM food_mark WHERE removed = 0 ORDER BY day, food"},
        {"favourites.csv",
         {{"since"}, {"food"}, {"name", Kind::food_name}},
         "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', since_unix_s, 'unixepoch'), food "
         "FROM food_favourite WHERE removed = 0 ORDER BY since_unix_s, food"},
        {"recent_foods.csv",
         {{"food"}, {"name", Kind::food_name}},
         "SELECT food FROM food_recent ORDER BY nr DESC"},
        {"own_foods.csv",
         {{"food"},
          {"name"},
          {"protein_g_per_100g", Kind::number},
          {"kind"},
          {"portion_g", Kind::number},
          {"barcode"},
          {"note"}},
         "SELECT 'own-' || nr, name, protein_g_per_100g, kind, portion_grams, barcode, note "
         "FROM own_food WHERE removed = 0 ORDER BY nr"},
        {"shopping.csv",
         {{"item"}, {"food"}, {"name", Kind::food_name}, {"ticked", Kind::yes_no}},
         "SELECT text, food, ticked FROM shopping_item WHERE removed = 0 ORDER BY position, nr"},
        {"settings.csv",
         {{"key"}, {"value"}},
         "SELECT key, value FROM setting WHERE key NOT GLOB 'window_*' AND key NOT GLOB 'told_*' "
         "AND key NOT GLOB 'card_export.*' AND key NOT IN ('card_changed_at', "
         "'card_begun_without_base', 'recovery_pending') ORDER BY key"},
    };
    return all;
}

std::string name_in(const std::map<std::string, std::string, std::less<>>& names,
                    const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

// With what the data file names by itself.
struct AllNames {
    const Names& given;
    std::map<std::string, std::string, std::less<>> own_foods;
};

std::string habit_name(const Names& names, const std::string& id) {
    for (const habits::Habit& habit : names.habits) {
        if (habit.id == id) return habit.name;
    }
    return {};
}

std::string name_of(Kind kind, const std::string& id, const AllNames& names) {
    if (id.empty()) return {};
    if (kind == Kind::habit_name) return habit_name(names.given, id);
    if (kind == Kind::symptom_name) return name_in(names.given.symptoms, id);
    if (kind == Kind::field_name) return name_in(names.given.card_fields, id);
    if (const auto own = names.own_foods.find(id); own != names.own_foods.end()) return own->second;
    return names.given.food ? names.given.food(id) : std::string{};
}

// As many figures as the number has, in the way every spreadsheet reads.
std::string number_text(const SQLite::Column& column) {
    if (column.isFloat()) return fmt::format("{}", column.getDouble());
    return column.getString();
}

Cell cell_of(const SQLite::Column& column, Kind kind) {
    if (column.isNull()) return {};
    if (kind == Kind::number) return {number_text(column), true};
    if (kind == Kind::yes_no) return {column.getInt() == 0 ? "no" : "yes"};
    return {column.getString()};
}

bool is_name(Kind kind) { return kind >= Kind::habit_name; }

// Removed ones too: a shopping list may still have them.
AllNames all_names(SQLite::Database& database, const Names& given) {
    AllNames names{given, {}};
    SQLite::Statement query{database, "SELECT 'own-' || nr, name FROM own_food"};
    while (query.executeStep()) {
        names.own_foods[query.getColumn(0).getString()] = query.getColumn(1).getString();
    }
    return names;
}

Table read_table(SQLite::Database& database, const Source& source, const AllNames& names) {
    Table table{std::string{source.file}, {}, {}};
    for (const Column& column : source.columns) table.head.emplace_back(column.head);
    SQLite::Statement query{database, source.query};
    while (query.executeStep()) {
        Row row;
        int at = 0;
        for (const Column& column : source.columns) {
            if (is_name(column.kind)) {
                row.push_back({name_of(column.kind, row.back().text, names)});
            } else {
                row.push_back(cell_of(query.getColumn(at++), column.kind));
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

// "Monday Wednesday Friday".
std::string weekdays_text(int weekdays) {
    constexpr int days_of_week = 7;
    std::vector<std::string> names;
    for (int day = 0; day < days_of_week; ++day) {
        if (habits::asked_on_weekday(weekdays, day)) names.emplace_back(weekday_name(day));
    }
    return join(names, " ");
}

// The list as the person has it: what the app suggests with what they changed, and their own.
Table habits_table(const std::vector<habits::Habit>& list) {
    Table table{
        "habits.csv", {"habit", "name", "kind", "unit", "target", "state", "weekdays", "own"}, {}};
    for (const habits::Habit& habit : list) {
        Cell target{habit.target ? std::to_string(*habit.target) : "", true};
        table.rows.push_back({{habit.id},
                              {habit.name},
                              {std::string{habits::to_text(habit.kind)}},
                              {habit.unit},
                              std::move(target),
                              {std::string{habits::to_text(habit.state)}},
                              {weekdays_text(habit.weekdays)},
                              {habit.own ? "yes" : "no"}});
    }
    return table;
}

constexpr auto covered = std::to_array<Covered>({
    {"card.csv", "card_field"},
    {"habits.csv", "habit"},
    {"habit_pauses.csv", "habit_pause"},
    {"days.csv", "day_value"},
    {"tick_notes.csv", "day_note"},
    {"symptoms.csv", "symptom_entry"},
    {"own_symptoms.csv", "own_symptom"},
    {"weight.csv", "weight"},
    {"injections.csv", "injection"},
    {"food_marks.csv", "food_mark"},
    {"favourites.csv", "food_favourite"},
    {"recent_foods.csv", "food_recent"},
    {"own_foods.csv", "own_food"},
    {"shopping.csv", "shopping_item"},
    {"settings.csv", "setting"},
});

// What a day held before a change.
constexpr auto left_out = std::to_array<std::string_view>({"day_change"});

} // namespace

Outcome<std::vector<Table>> user_tables(storage::Store& store, const Names& names) {
    return store.read([&](SQLite::Database& database) -> Outcome<std::vector<Table>> {
        const AllNames all = all_names(database, names);
        std::vector<Table> tables;
        for (const Source& source : sources()) {
            tables.push_back(read_table(database, source, all));
        }
        tables.insert(tables.begin() + 1, habits_table(names.habits)); // behind the card
        return tables;
    });
}

Table card_table(const std::map<std::string, std::string, std::less<>>& values,
                 const Names& names) {
    Table table{"card.csv", {"field", "label", "value"}, {}};
    for (const auto& [field, value] : values) {
        table.rows.push_back({{field}, {name_in(names.card_fields, field)}, {value}});
    }
    return table;
}

std::span<const Covered> covered_tables() { return covered; }

std::span<const std::string_view> left_out_tables() { return left_out; }

} // namespace zebra::csv
