// A month of use through the screens, with a clock that stands still on each day; then every number
// that the screens, the report and the tables tell is held against what is computed here from the
// plan alone.
#include "app/model/tables_export.h"
#include "core/report/read_noted.h"
#include "core/report/render_text.h"
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

constexpr int days = 30; // of November 2026, which begins on a Sunday

Date day_at(int day) { return make_date(2026, 11, static_cast<unsigned>(day)); }

// What the person does on a day. On the 15th nothing at all.
struct Plan {
    bool nothing = false;
    bool exercise = false;
    bool medicines_not_today = false; // else taken
    int glasses = 0;
    std::optional<int> drinks; // nullopt: not said
    std::optional<int> flushing;
    std::string note;
};

Plan plan_of(int day) {
    Plan plan;
    plan.nothing = day == 15;
    if (plan.nothing) return plan;
    plan.exercise = day % 2 == 0;
    plan.medicines_not_today = day % 10 == 0;
    plan.glasses = day % 5 + 3;
    if (day % 4 == 0) plan.drinks = 2;
    if (day % 4 == 1) plan.drinks = 0;
    if (day % 3 == 0) plan.flushing = day % 4;
    if (plan.flushing == 3) plan.note = fmt::format("bad day {}", day);
    return plan;
}

void do_day(AppDriver& app, int day) {
    app.set_time({day_at(day), 20 * 60});
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::tab, "Today");
    REQUIRE(app.model().day.shown() == day_at(day));
    const Plan plan = plan_of(day);
    if (plan.nothing) return;
    if (plan.exercise) app.tap(NodeRole::checkbox, "Gentle exercise");
    if (plan.medicines_not_today) {
        app.tap(NodeRole::button, "Medicines and vitamins as prescribed: note and more");
        app.tap(NodeRole::radio, "Not today");
        app.tap(NodeRole::button, "Save to " + long_date(day_at(day)));
    } else {
        app.tap(NodeRole::checkbox, "Medicines and vitamins as prescribed");
    }
    for (int i = 0; i < plan.glasses; ++i) app.tap(NodeRole::button, "One more: Fluids");
    if (plan.drinks == 0) app.tap(NodeRole::button, "None today: Less alcohol");
    for (int i = 0; i < plan.drinks.value_or(0); ++i) {
        app.tap(NodeRole::button, "One more: Less alcohol");
    }
    if (!plan.flushing) return;
    constexpr std::array names = {"0 None", "1 Mild", "2 Moderate", "3 Severe"};
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, names[static_cast<std::size_t>(*plan.flushing)]);
    if (!plan.note.empty()) app.enter("Note, if you like", plan.note);
    app.tap(NodeRole::button, "Save to " + long_date(day_at(day)));
}

// By the rule for days: the highest logged; 0 on a day with anything else; the 15th is missing.
struct Mean {
    int sum = 0;
    int count = 0;
    std::string text() const { return fmt::format("{:.1f}", static_cast<double>(sum) / count); }
};

Mean flushing_between(int first, int last) {
    Mean mean;
    for (int day = first; day <= last; ++day) {
        if (plan_of(day).nothing) continue;
        mean.sum += plan_of(day).flushing.value_or(0);
        ++mean.count;
    }
    return mean;
}

const csv::Table& table_of(const std::vector<csv::Table>& tables, std::string_view file) {
    for (const csv::Table& table : tables) {
        if (table.file == file) return table;
    }
    FAIL("no table " << file);
    return tables.front();
}

} // namespace

TEST_CASE("a month of use: screens, report and tables tell what was done, number by number") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {day_at(1), 20 * 60}}};
    app.skip_welcome();
    for (int day = 1; day <= days; ++day) do_day(app, day);

    // Trends: the weeks, Monday to Sunday; the 1st is a Sunday, the 30th a Monday.
    app.tap(NodeRole::tab, "Trends");
    app.tap(NodeRole::button, "Show as a list");
    for (const auto& [first, last, name] :
         {std::tuple{2, 8, "2\u20138 Nov"}, std::tuple{9, 15, "9\u201315 Nov"},
          std::tuple{16, 22, "16\u201322 Nov"}, std::tuple{23, 29, "23\u201329 Nov"}}) {
        const Mean mean = flushing_between(first, last);
        const std::string line = fmt::format("{} 2026: Flushing\u00A0{}. {} of 7 days noted.", name,
                                             mean.text(), mean.count);
        CAPTURE(line);
        CHECK(app.says(line));
    }

    // With and without exercise: 15 even days, 14 odd ones without the 15th.
    Mean with;
    Mean without;
    for (int day = 1; day <= days; ++day) {
        if (plan_of(day).nothing) continue;
        // Before the first tick it was not asked; the last day is the last tick.
        if (day < 2) continue;
        Mean& mean = plan_of(day).exercise ? with : without;
        mean.sum += plan_of(day).flushing.value_or(0);
        ++mean.count;
    }
    CHECK(with.count == 15);
    CHECK(without.count == 13); // too few to be shown
    CHECK_FALSE(app.says("On days it was done"));

    // The last seven days of exercise: even ones of the 24th to the 30th.
    CHECK(app.says("Gentle exercise, 4 of the last 7 days."));

    // The report, of the 30 days up to today.
    const auto noted =
        report::read_noted(app.model().data.store(), app.model().content,
                           app.model().habits.habits(), {day_at(1), day_at(30)}, day_at(30));
    REQUIRE(noted);
    const report::Report made = report::make_report(
        {day_at(1), day_at(30)}, *noted, app.model().card.card(), app.model().content, day_at(30));
    const std::string text = report::render_text(made);
    CAPTURE(text);
    int felt = 0;
    int noted_days = 0;
    for (int day = 1; day <= days; ++day) {
        if (plan_of(day).flushing.value_or(0) > 0) ++felt;
        if (!plan_of(day).nothing) ++noted_days;
    }
    const report::Section* symptoms = made.section(report::Part::symptoms);
    REQUIRE(symptoms != nullptr);
    REQUIRE(symptoms->table.rows.size() == 1);
    CHECK(symptoms->table.rows[0].name == "Flushing");
    REQUIRE(symptoms->table.rows[0].cells.size() == 3);
    CHECK(symptoms->table.rows[0].cells[1] == flushing_between(1, 30).text());
    CHECK(symptoms->table.rows[0].cells[2] == fmt::format("{} of {}", felt, noted_days));
    const report::Section* worst = made.section(report::Part::worst_days);
    REQUIRE(worst != nullptr);
    // Severe ones, newest first: days with day % 3 == 0 and day % 4 == 3.
    std::vector<std::string> severe;
    for (int day = days; day >= 1; --day) {
        if (plan_of(day).flushing == 3) severe.push_back(short_date(day_at(day)));
    }
    REQUIRE(severe.size() == 2); // the 27th and the 3rd
    REQUIRE(worst->lines.size() >= severe.size());
    for (std::size_t i = 0; i < severe.size(); ++i) CHECK(worst->lines[i].lead == severe[i]);
    CHECK(text.find("bad day 27") != std::string::npos);

    // The tables: every tick, and nothing else.
    const auto tables = app::export_tables(*app.model().data.store(), app.model().content,
                                           app.model().habits.habits(),
                                           [](std::string_view) { return std::string{}; });
    REQUIRE(tables);
    std::map<std::string, int> ticks; // "2026-11-04 fluids" -> value
    for (int day = 1; day <= days; ++day) {
        const Plan plan = plan_of(day);
        if (plan.nothing) continue;
        const std::string date = to_iso(day_at(day));
        if (plan.exercise) ticks[date + " gentle_exercise"] = 1;
        if (!plan.medicines_not_today) ticks[date + " medicines"] = 1;
        ticks[date + " fluids"] = plan.glasses;
        if (plan.drinks) ticks[date + " less_alcohol"] = *plan.drinks;
    }
    const csv::Table& day_table = table_of(*tables, "days.csv");
    std::size_t found = 0;
    std::size_t skipped = 0;
    for (const csv::Row& row : day_table.rows) {
        const std::string key = row.at(0).text + " " + row.at(1).text;
        const std::string value = row.at(3).text;
        if (!ticks.contains(key)) {
            ++skipped;
            CHECK(key.ends_with(" medicines"));
            continue;
        }
        ++found;
        CHECK(value == std::to_string(ticks.at(key)));
    }
    CHECK(found == ticks.size());
    CHECK(skipped == 3); // the 10th, 20th and 30th: not today
}
