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

#include <algorithm>
#include <array>
#include <cmath>
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
    const char* kilograms = nullptr; // as typed
};

Plan plan_of(int day) {
    Plan plan;
    plan.nothing = day == 15;
    if (plan.nothing) return plan;
    plan.exercise = day % 2 == 1;
    plan.medicines_not_today = day % 10 == 0;
    plan.glasses = day % 5 + 3;
    if (day % 4 == 0) plan.drinks = 2;
    if (day % 4 == 1) plan.drinks = 0;
    if (day % 3 == 0) plan.flushing = day % 4;
    if (plan.flushing == 3) plan.note = fmt::format("bad day {}", day);
    if (day == 2) plan.kilograms = "70.5";
    if (day == 28) plan.kilograms = "71.2";
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
    if (plan.kilograms != nullptr) {
        app.tap(NodeRole::button, day < 10 ? "Weight, Only if you want to keep it"
                                           : "Weight, 70.5\u00A0kg on Monday 2 November");
        app.enter("Weight in kg", plan.kilograms);
        app.tap(NodeRole::button, "Save to " + long_date(day_at(day)));
    }
    if (!plan.flushing) return;
    constexpr std::array names = {"0 None", "1 Mild", "2 Moderate", "3 Severe"};
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, names[static_cast<std::size_t>(*plan.flushing)]);
    if (!plan.note.empty()) app.enter("Note, if you like", plan.note);
    app.tap(NodeRole::button, "Save to " + long_date(day_at(day)));
}

// Of the days of the plan that are given, by the rule for days: the highest logged; 0 on a day with
// anything else; the 15th is missing.
struct Mean {
    int sum = 0;
    int squares = 0;
    int count = 0;

    void add(int day) {
        if (plan_of(day).nothing) return;
        const int severity = plan_of(day).flushing.value_or(0);
        sum += severity;
        squares += severity * severity;
        ++count;
    }
    double mean() const { return static_cast<double>(sum) / count; }
    std::string text() const { return fmt::format("{:.1f}", mean()); }
    // Student's 95 % of 14 days, from a table; cut to 0 .. 3.
    std::string interval() const {
        REQUIRE(count == 14);
        constexpr double t_of_13_degrees = 2.1604;
        const double variance = (squares - count * mean() * mean()) / (count - 1);
        const double half = t_of_13_degrees * std::sqrt(variance / count);
        return fmt::format("{:.1f}\u2013{:.1f}", std::max(0.0, mean() - half),
                           std::min(3.0, mean() + half));
    }
};

Mean flushing_between(int first, int last) {
    Mean mean;
    for (int day = first; day <= last; ++day) mean.add(day);
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

    // With exercise: the odd days without the 15th; without it, the even ones between the first and
    // the last of these; the days after: the even ones but the 16th.
    Mean with;
    Mean without;
    Mean day_after;
    for (int day = 1; day <= days; ++day) {
        if (plan_of(day).exercise) with.add(day);
        if (!plan_of(day).exercise && day < 29) without.add(day);
        if (day > 1 && plan_of(day - 1).exercise) day_after.add(day);
    }
    for (const auto& [label, mean] :
         {std::pair{"On days it was done", with}, std::pair{"On days it was not", without},
          std::pair{"The day after it was done", day_after}}) {
        const std::string line =
            fmt::format("{}, {}, 14 days, {}", label, mean.text(), mean.interval());
        CAPTURE(line);
        CHECK(app.says(line));
    }

    // Of the last seven days of exercise the 30th is not over: 25th, 27th and 29th of six.
    CHECK(app.says("Gentle exercise, 3 of the last 6 days."));

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

    // Habits: asked from the first tick until yesterday, but for "not today".
    int glasses = 0;
    int drinks = 0;
    int days_with_drinks_said = 0;
    for (int day = 1; day <= days; ++day) {
        glasses += plan_of(day).glasses;
        drinks += plan_of(day).drinks.value_or(0);
        if (plan_of(day).drinks) ++days_with_drinks_said;
    }
    const report::Section* habits = made.section(report::Part::habits);
    REQUIRE(habits != nullptr);
    std::vector<std::string> rows;
    for (const report::Table::Row& row : habits->table.rows) {
        rows.push_back(fmt::format("{}|{}|{}", row.name, row.cells.at(0), row.cells.at(1)));
    }
    CHECK(rows
          == std::vector<std::string>{
              "Gentle exercise|14 of 29|",
              fmt::format("Fluids, no amount entered||{:.1f}\u00A0glasses",
                          static_cast<double>(glasses) / noted_days),
              "Medicines and vitamins as prescribed|26 of 27|",
              fmt::format("Less alcohol||{:.1f}\u00A0drinks",
                          static_cast<double>(drinks) / days_with_drinks_said)});
    const report::Section* weight = made.section(report::Part::weight);
    REQUIRE(weight != nullptr);
    CHECK(weight->lines.at(0).text
          == "70.5\u00A0kg on 2 Nov 2026, 71.2\u00A0kg on 28 Nov 2026: 0.7\u00A0kg more.");

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

    std::vector<std::string> logged;
    std::vector<std::string> planned;
    for (const csv::Row& row : table_of(*tables, "symptoms.csv").rows) {
        logged.push_back(fmt::format("{} {} {} {}", row.at(1).text, row.at(2).text, row.at(4).text,
                                     row.at(5).text));
    }
    for (int day = 1; day <= days; ++day) {
        const Plan plan = plan_of(day);
        if (!plan.flushing) continue;
        planned.push_back(
            fmt::format("{}T20:00 flushing {} {}", to_iso(day_at(day)), *plan.flushing, plan.note));
    }
    CHECK(logged == planned);
    std::vector<std::string> weights;
    for (const csv::Row& row : table_of(*tables, "weight.csv").rows) {
        weights.push_back(row.at(0).text + " " + row.at(1).text);
    }
    CHECK(weights == std::vector<std::string>{"2026-11-02 70.5", "2026-11-28 71.2"});
}
