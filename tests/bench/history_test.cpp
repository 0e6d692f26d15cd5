#include "app/model/day_model.h"
#include "app/model/symptom_model.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"
#include "core/storage/check.h"
#include "tests/bench/history.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/process.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace zebra;
using namespace zebra::bench;
using test::why;

namespace {

const Date last_day = make_date(2026, 11, 22);

std::vector<habits::Habit> suggestions() {
    return habits::merge_habits(app::suggested_habits(test::shipped_content()), {});
}

std::vector<std::string> symptoms() { return app::known_symptoms(test::shipped_content()).ids; }

std::vector<DatedPlan> plan_days(int count) {
    std::vector<DatedPlan> days;
    for (int i = count - 1; i >= 0; --i) {
        const Date day = add_days(last_day, -i);
        days.push_back({day, plan_day(day, suggestions(), symptoms())});
    }
    return days;
}

// As a person does it: one tap after the other.
void tap_everything(storage::Store& store, const std::vector<DatedPlan>& days) {
    habits::DayStore values{store};
    diary::SymptomStore entries{store, app::known_symptoms(test::shipped_content())};
    const std::vector<habits::Habit> list = suggestions();
    for (const DatedPlan& dated : days) {
        for (const PlannedChange& change : dated.plan.changes) {
            const auto done =
                values.set_value(*habits::find_habit(list, change.habit), dated.day, change.after,
                                 moment(dated.day, change.minute_of_day));
            REQUIRE_MESSAGE(done.has_value(), why(done));
        }
        for (const diary::SymptomReport& report : dated.plan.symptoms) {
            const auto done =
                entries.add(report, moment(report.at.date, report.at.minute_of_day), 180);
            REQUIRE_MESSAGE(done.has_value(), why(done));
        }
    }
}

// Every row of a table, its columns one after the other.
std::vector<std::string> rows_of(storage::Store& store, const std::string& table) {
    const auto rows =
        store.read([&](SQLite::Database& database) -> Outcome<std::vector<std::string>> {
            std::vector<std::string> found;
            SQLite::Statement query{database, "SELECT * FROM " + table + " ORDER BY 1, 2"};
            while (query.executeStep()) {
                std::string row;
                for (int i = 0; i < query.getColumnCount(); ++i) {
                    row += query.getColumnName(i) + std::string{"="}
                           + query.getColumn(i).getString() + "|";
                }
                found.push_back(row);
            }
            return found;
        });
    REQUIRE_MESSAGE(rows.has_value(), why(rows));
    return *rows;
}

HistoryCounts write(const std::filesystem::path& folder, int years) {
    const auto written = write_history({folder, years, last_day}, test::shipped_content());
    REQUIRE_MESSAGE(written.has_value(), why(written));
    return *written;
}

} // namespace

TEST_CASE("a day's plan is of that day alone, and in the order of a day") {
    const std::vector<habits::Habit> list = suggestions();
    CHECK(plan_day(last_day, list, symptoms()) == plan_day(last_day, list, symptoms()));
    CHECK(plan_day(last_day, list, symptoms())
          != plan_day(add_days(last_day, -1), list, symptoms()));
    for (const DatedPlan& dated : plan_days(60)) {
        for (const PlannedChange& change : dated.plan.changes) {
            CHECK(habits::find_habit(list, change.habit)->state == habits::HabitState::active);
            CHECK(change.after == change.before.value_or(0) + 1);
            CHECK(change.minute_of_day >= 8 * 60);
            CHECK(change.minute_of_day <= 23 * 60);
        }
        for (const diary::SymptomReport& report : dated.plan.symptoms) {
            CHECK(report.at.date == dated.day);
        }
    }
}

TEST_CASE("days written at once are the rows that the stores write tap by tap") {
    const test::TempDir at_once;
    const test::TempDir by_tap;
    const std::vector<DatedPlan> days = plan_days(6);
    storage::Store written = test::open_store(at_once.path());
    storage::Store tapped = test::open_store(by_tap.path());
    HistoryCounts counts;
    const auto done = write_days(written, days, counts);
    REQUIRE_MESSAGE(done.has_value(), why(done));
    tap_everything(tapped, days);
    for (const char* table : {"day_value", "day_change", "symptom_entry"}) {
        CAPTURE(std::string{table});
        CHECK_FALSE(rows_of(written, table).empty());
        CHECK(rows_of(written, table) == rows_of(tapped, table));
    }
}

TEST_CASE("a year of history: as much as it says, whole, and the same again") {
    const test::TempDir once;
    const test::TempDir again;
    const HistoryCounts counts = write(once.path(), 1);
    CHECK(counts.days == 365);
    CHECK(counts.values > 365 * 5);
    CHECK(counts.entries > 100);
    CHECK(counts.notes > 50);
    CHECK(counts.injections == 14);

    const storage::CheckReport report = storage::check_folder(once.path());
    CHECK(report.in_order());
    REQUIRE_MESSAGE(report.contents.has_value(), why(report.contents));
    CHECK(report.card_fields.present);
    CHECK(report.card_page.present);
    CHECK(report.backups.size() == 1);
    storage::Store store = test::open_store(once.path());
    const auto count = [&store](const char* what) {
        return static_cast<std::size_t>(test::number(store, what));
    };
    CHECK(count("SELECT count(DISTINCT day) FROM day_value") == counts.days);
    CHECK(count("SELECT count(*) FROM day_value") == counts.values);
    CHECK(count("SELECT count(*) FROM day_change") == counts.changes);
    CHECK(count("SELECT count(*) FROM symptom_entry") == counts.entries);
    CHECK(count("SELECT count(*) FROM symptom_entry WHERE note <> ''") == counts.notes);
    CHECK(count("SELECT count(*) FROM injection") == counts.injections);
    // The day that the benchmarks look at is one with something of everything.
    CHECK(count("SELECT count(*) FROM symptom_entry WHERE day = '2026-11-22'") >= 3);
    CHECK(count("SELECT count(*) FROM symptom_entry WHERE day = '2026-11-22' AND note <> ''") >= 1);

    CHECK(write(again.path(), 1) == counts);
    const auto names_and_bytes = [](const std::filesystem::path& folder) {
        std::map<std::string, std::string> files;
        for (const auto& [path, bytes] : test::contents_of(folder)) {
            files[std::filesystem::path{path}.lexically_relative(folder).string()] = bytes;
        }
        return files;
    };
    CHECK(names_and_bytes(once.path()) == names_and_bytes(again.path()));
}

TEST_CASE("ten years: what is planned for each of their days, neither more nor less") {
    const test::TempDir dir;
    const HistoryCounts counts = write(dir.path(), 10);
    storage::Store store = test::open_store(dir.path());
    const auto list =
        habits::HabitStore{store, app::suggested_habits(test::shipped_content())}.habits();
    REQUIRE_MESSAGE(list.has_value(), why(list));
    HistoryCounts planned;
    for (Date day = first_day_of({{}, 10, last_day}); day <= last_day; day = add_days(day, 1)) {
        const DayPlan plan = plan_day(day, *list, symptoms());
        std::set<std::string> noted;
        for (const PlannedChange& change : plan.changes) noted.insert(change.habit);
        ++planned.days;
        planned.values += noted.size();
        planned.changes += plan.changes.size();
        planned.entries += plan.symptoms.size();
        for (const auto& report : plan.symptoms) planned.notes += report.note.empty() ? 0U : 1U;
    }
    CHECK(counts.days == 3652);
    // One every four weeks, kept as rows of their own.
    CHECK(test::number(store, "SELECT count(*) FROM injection")
          == static_cast<std::int64_t>(counts.injections));
    planned.injections = counts.injections;
    CHECK(counts == planned);
    CHECK(test::number(store, "SELECT count(*) FROM day_change")
          == static_cast<std::int64_t>(planned.changes));
}

TEST_CASE("the first of the days") {
    const auto first = [](int years, Date last) { return first_day_of({{}, years, last}); };
    CHECK(first(10, last_day) == make_date(2016, 11, 23));
    CHECK(first(50, last_day) == make_date(1976, 11, 23));
    CHECK(first(1, make_date(2024, 2, 29)) == make_date(2023, 3, 1));
    CHECK(first(1, make_date(2024, 2, 28)) == make_date(2023, 3, 1));
    CHECK(first(1, make_date(2025, 12, 31)) == make_date(2025, 1, 1));
}

TEST_CASE("a folder that has data, and numbers of years that make no sense, are refused") {
    const test::TempDir dir;
    { const storage::Store store = test::filled_store(dir.path(), 2); }
    const auto before = test::contents_of(dir.path());
    CHECK_FALSE(write_history({dir.path(), 1, last_day}, test::shipped_content()));
    CHECK(test::contents_of(dir.path()) == before);
    for (const int years : {0, -1, 101}) {
        CHECK_FALSE(write_history({dir / "new", years, last_day}, test::shipped_content()));
    }
    CHECK_FALSE(std::filesystem::exists(dir / "new"));
}

TEST_CASE("zebra-make-history writes a folder that the app finds in order") {
    const test::TempDir dir;
    const std::string folder = (dir / "data").string();
    const test::Ended made =
        test::run_process(ZEBRA_MAKE_HISTORY, {folder, "--years", "1", "--until", "2025-03-01"});
    CHECK(made.exit_code == 0);
    CHECK(made.out.starts_with("365 days from 2024-03-02 to 2025-03-01: "));
    CHECK(test::run_process(ZEBRA_PROGRAM, {"check", "--data", folder}).exit_code == 0);

    CHECK(test::run_process(ZEBRA_MAKE_HISTORY, {folder}).exit_code == 1); // it is there
    CHECK(test::run_process(ZEBRA_MAKE_HISTORY, {folder, "--until", "soon"}).exit_code == 2);
    CHECK(test::run_process(ZEBRA_MAKE_HISTORY, {}).exit_code == 2);
}
