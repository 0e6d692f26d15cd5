// What is in the tables, held against what was entered.
#include "core/csv/user_tables.h"
#include "core/diary/symptom_store.h"
#include "core/foods/kept/favourite_store.h"
#include "core/foods/kept/mark_store.h"
#include "core/foods/kept/recent_store.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_store.h"
#include "core/storage/settings.h"
#include "tests/support/csv_reader.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::csv;
using test::CsvRows;
using test::now_on;

namespace {

std::map<std::string, CsvRows> read_all(storage::Store& store, const Names& names = {}) {
    const auto tables = user_tables(store, names);
    REQUIRE_MESSAGE(tables.has_value(), test::why(tables));
    std::map<std::string, CsvRows> files;
    for (const Table& table : *tables) {
        CHECK(files.emplace(table.file, test::read_csv(to_csv(table))).second);
    }
    return files;
}

struct Place {
    test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
};

} // namespace

TEST_CASE("every table of the data file is in a file, or named as left out") {
    Place place;
    std::set<std::string> named;
    for (const Covered& one : covered_tables()) named.emplace(one.table);
    for (const std::string_view one : left_out_tables()) named.emplace(one);
    const auto there = place.store.read([](SQLite::Database& database) {
        std::set<std::string> tables;
        SQLite::Statement query{database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                          "AND name NOT GLOB 'sqlite_*'"};
        while (query.executeStep()) tables.insert(query.getColumn(0).getString());
        return Outcome<std::set<std::string>>{tables};
    });
    REQUIRE(there.has_value());
    CHECK(named == *there);
    const auto files = read_all(place.store);
    for (const Covered& one : covered_tables()) CHECK(files.contains(std::string{one.file}));
    CHECK(files.size() == covered_tables().size());
}

TEST_CASE("the card: fields under their names, the last injection with them") {
    Place place;
    test::change(place.store, "INSERT INTO card_field VALUES ('name', 'Alex, \"A\"'), "
                              "('net_team_phone', '+44 20 7946 0123')");
    CHECK(read_all(place.store)["card.csv"].size() == 3);
    test::change(place.store,
                 "INSERT INTO injection VALUES (1, '2026-10-05', 'Lanreotide', '120 mg', 'left', "
                 "'sore', 1, 1, 0), (2, '2026-11-02', '', '', 'unknown', '', 2, 2, 0), "
                 "(3, '2026-11-09', '', '', 'unknown', '', 3, 3, 1)");
    Names names;
    names.card_fields = {{"name", "Name"}};
    auto files = read_all(place.store, names);
    CHECK(files["card.csv"]
          == CsvRows{{"field", "label", "value"},
                     {"last_injection", "", "2026-11-02"},
                     {"name", "Name", "Alex, \"A\""},
                     {"net_team_phone", "", "'+44 20 7946 0123"}});
    CHECK(files["injections.csv"]
          == CsvRows{{"day", "medicine", "dose", "site", "note"},
                     {"2026-10-05", "Lanreotide", "120 mg", "left", "sore"},
                     {"2026-11-02", "", "", "unknown", ""}});
}

TEST_CASE("habits and days, with the names they have now") {
    Place place;
    habits::HabitStore list{place.store, {{.id = "fluids", .name = "Fluids"}}};
    const auto own = list.add_own({.name = "=Piano",
                                   .kind = habits::HabitKind::at_least,
                                   .unit = "minutes",
                                   .target = 20,
                                   .weekdays = 65});
    REQUIRE(own.has_value());
    const Now now = now_on(11, 22);
    habits::DayStore days{place.store};
    REQUIRE(days.set_value(*own, make_date(2026, 11, 21), 25, now));
    REQUIRE(days.skip(own->id, make_date(2026, 11, 22), now));
    REQUIRE(days.write(*own, make_date(2026, 11, 21), {.note = "scales"}, now));
    REQUIRE(days.write(*own, make_date(2026, 11, 20), {.note = "x"}, now));
    REQUIRE(days.write(*own, make_date(2026, 11, 20), {.note = ""}, now));
    REQUIRE(days.set_value({.id = "gone", .name = ""}, make_date(2026, 11, 20), 1, now));
    const std::string every = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
    Names names;
    names.habits = *list.habits();
    auto files = read_all(place.store, names);
    CHECK(files["days.csv"]
          == CsvRows{{"day", "habit", "name", "value", "not_today"},
                     {"2026-11-20", "gone", "", "1", "no"},
                     {"2026-11-21", own->id, "'=Piano", "25", "no"},
                     {"2026-11-22", own->id, "'=Piano", "", "yes"}});
    CHECK(
        files["tick_notes.csv"]
        == CsvRows{{"day", "habit", "name", "note"}, {"2026-11-21", own->id, "'=Piano", "scales"}});
    CHECK(files["habits.csv"]
          == CsvRows{
              {"habit", "name", "kind", "unit", "target", "state", "weekdays", "own"},
              {"fluids", "Fluids", "yes_no", "", "", "active", every, "no"},
              {own->id, "'=Piano", "at_least", "minutes", "20", "active", "Monday Sunday", "yes"}});
}

TEST_CASE("symptoms with their moment and note, removed ones are not there") {
    Place place;
    diary::SymptomStore diary{place.store, {{"flushing"}, {"stress", "large_meal"}}};
    diary::SymptomReport report{.symptom = "flushing",
                                .at = {make_date(2026, 11, 22), 100},
                                .severity = 3,
                                .note = "after \"curry\",\nhot",
                                .faint = true,
                                .stool_form = 6,
                                .before = {"stress", "large_meal"}};
    const Now now = now_on(11, 22);
    REQUIRE(diary.add(report, now, 180));
    report.note = "removed";
    const auto removed = diary.add(report, now, 180);
    REQUIRE(removed.has_value());
    REQUIRE(diary.remove(removed->id, now));
    Names names;
    names.symptoms = {{"flushing", "Flushing"}};
    CHECK(read_all(place.store, names)["symptoms.csv"]
          == CsvRows{{"day", "at", "symptom", "name", "severity", "note", "faint", "confused",
                      "breathless", "stool_form", "before"},
                     {"2026-11-21", "2026-11-22T01:40", "flushing", "Flushing", "3",
                      "after \"curry\",\nhot", "yes", "no", "no", "6", "stress large_meal"}});
    test::change(place.store, "INSERT INTO weight VALUES ('2026-11-20', 70.1, 1, 0), "
                              "('2026-11-21', 71, 1, 1);"
                              "INSERT INTO own_symptom VALUES (1, 'own_itch', '-Itch', 1, 1)");
    auto files = read_all(place.store);
    CHECK(files["weight.csv"] == CsvRows{{"day", "kilograms"}, {"2026-11-20", "70.1"}});
    CHECK(files["own_symptoms.csv"]
          == CsvRows{{"symptom", "name", "archived"}, {"own_itch", "'-Itch", "yes"}});
}

TEST_CASE("what is kept about foods, and settings") {
    Place place;
    test::change(
        place.store,
        "INSERT INTO food_mark VALUES ('01009', 'fine', 'two slices', '2026-11-20', 1, 0), "
        "('09040', 'unsure', '', '2026-11-20', 1, 1);"
        "INSERT INTO food_favourite VALUES ('09040', 1795000000, 1, 0), ('01009', 1, 1, 1);"
        "INSERT INTO food_recent (food) VALUES ('01009'), ('own-7');"
        "INSERT INTO own_food VALUES (7, '-bar', 8.5, 'cereal', NULL, '04006381', 'blue', 1, 0), "
        "(8, 'gone', 8, 'dairy', 40, NULL, '', 1, 1);"
        "INSERT INTO shopping_item VALUES (1, 'Rice', NULL, 1, 1, 1, 0), "
        "(2, 'Cheddar', '01009', 0, 0, 1, 0), (3, 'gone', NULL, 0, 2, 1, 1);"
        "INSERT INTO setting VALUES ('report_questions', '=why?'), ('card_language', 'es'), "
        "('window_width', '412'), ('told_review_old', '2026-11-18'), ('card_export.1', '{}'), "
        "('card_changed_at', '1'), ('recovery_pending', '1')");
    Names names;
    names.food = [](std::string_view code) {
        return code == "01009" ? std::string{"Cheddar"} : std::string{};
    };
    auto files = read_all(place.store, names);
    CHECK(files["food_marks.csv"]
          == CsvRows{{"day", "food", "name", "mark", "note"},
                     {"2026-11-20", "'01009", "Cheddar", "fine", "two slices"}});
    CHECK(files["favourites.csv"]
          == CsvRows{{"since", "food", "name"}, {"2026-11-18T11:06:40Z", "'09040", ""}});
    CHECK(files["recent_foods.csv"]
          == CsvRows{{"food", "name"}, {"own-7", "'-bar"}, {"'01009", "Cheddar"}});
    CHECK(files["own_foods.csv"]
          == CsvRows{{"food", "name", "protein_g_per_100g", "kind", "portion_g", "barcode", "note"},
                     {"own-7", "'-bar", "8.5", "cereal", "", "'04006381", "blue"}});
    CHECK(files["shopping.csv"]
          == CsvRows{{"item", "food", "name", "ticked"},
                     {"Cheddar", "'01009", "Cheddar", "no"},
                     {"Rice", "", "", "yes"}});
    // What the person chose, not what the app keeps for itself.
    CHECK(files["settings.csv"]
          == CsvRows{{"key", "value"}, {"card_language", "es"}, {"report_questions", "'=why?"}});
}
