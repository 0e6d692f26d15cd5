// A month of use through the screens, with a clock that stands still on each day; then every number
// that the screens, the report and the tables tell is held against what month_plan.h reckons.
#include "tests/app/month_plan.h"
#include "tests/support/app_driver.h"
#include "tests/support/csv_reader.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;
using ui::NodeRole;
namespace fs = std::filesystem;

namespace {

void save_day(AppDriver& app, int day) {
    app.tap(NodeRole::button, "Save to " + long_date(day_at(day)));
}

void log_symptom(AppDriver& app, int day, const char* symptom, int severity,
                 const std::string& note) {
    constexpr std::array names = {"0 None", "1 Mild", "2 Moderate", "3 Severe"};
    app.tap(NodeRole::button, std::string{"Log "} + symptom);
    app.tap(NodeRole::radio, names[static_cast<std::size_t>(severity)]);
    if (!note.empty()) app.enter("Note, if you like", note);
    save_day(app, day);
    CHECK(app.has(NodeRole::button, fmt::format("Log {}, logged once on this day", symptom)));
}

// What Today says of the day that was just done.
void check_today(const AppDriver& app, int day) {
    CAPTURE(day);
    const Plan plan = plan_of(day);
    // Of the eight of the list: exercise, medicines, fluids without a number to reach, and alcohol
    // once it was said. "Not today" is not asked.
    const int done = (plan.exercise ? 1 : 0) + (plan.medicines_not_today ? 0 : 1)
                     + (plan.glasses > 0 ? 1 : 0) + (plan.drinks ? 1 : 0);
    const int asked = plan.medicines_not_today ? 7 : 8;
    CHECK(app.has(NodeRole::text, fmt::format("{} of {}", done, asked)));
    CHECK(app.node(NodeRole::spin_button, "Fluids, As much as your team advised").value
          == std::to_string(plan.glasses));
    CHECK(app.node(NodeRole::spin_button, "Less alcohol, drinks").value
          == (plan.drinks ? std::to_string(*plan.drinks) : ""));
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked == plan.exercise);
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
        save_day(app, day);
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
        save_day(app, day);
    }
    if (plan.flushing) log_symptom(app, day, "Flushing", *plan.flushing, plan.note);
    if (plan.diarrhoea) log_symptom(app, day, "Diarrhoea", 1, "");
    check_today(app, day);
}

// Weeks from Monday to Sunday; the 1st is a Sunday, the 30th a Monday. The week of the 30th has one
// day up to today.
void check_weeks(AppDriver& app) {
    app.tap(NodeRole::button, "Show as a table");
    for (const auto& [first, last, name, days] :
         {std::tuple{1, 1, "26 Oct 2026 \u2013 1 Nov 2026", 7},
          std::tuple{2, 8, "2\u20138 Nov 2026", 7}, std::tuple{9, 15, "9\u201315 Nov 2026", 7},
          std::tuple{16, 22, "16\u201322 Nov 2026", 7},
          std::tuple{23, 29, "23\u201329 Nov 2026", 7}, std::tuple{30, 30, "30 Nov 2026", 1}}) {
        const Mean flushing = mean_of(flushing_on, first, last);
        const Mean diarrhoea = mean_of(diarrhoea_on, first, last);
        const std::string line =
            fmt::format("{}, Flushing {}, Diarrhoea {}, Days noted {} of {}", name, flushing.text(),
                        diarrhoea.text(), flushing.count, days);
        CAPTURE(line);
        CHECK(app.has(NodeRole::list_item, line));
    }
    const Mean last = mean_of(flushing_on, 30, 30);
    CHECK(app.node(NodeRole::slider, "Weekly averages, 0 none to 3 severe").value
          == fmt::format("30 Nov 2026: Flushing\u00A0{}, Diarrhoea\u00A0{}. 1 of 1 day noted.",
                         last.text(), mean_of(diarrhoea_on, 30, 30).text()));
    CHECK(app.says("29 of 50 days are noted.")); // from Monday 12 October
}

void check_days(AppDriver& app) {
    const auto check = [&](const char* symptom, const std::function<int(int)>& severity) {
        app.tap(NodeRole::radio, fmt::format("{}, day by day", symptom));
        for (int day = 1; day <= month_days; ++day) {
            const std::string line =
                fmt::format("{}: {}", long_date(day_at(day)),
                            plan_of(day).nothing ? "not noted" : severity_name(severity(day)));
            CAPTURE(line);
            CHECK(app.has(NodeRole::list_item, line));
        }
    };
    check("Diarrhoea", diarrhoea_on);
    check("Flushing", flushing_on);
}

// With exercise: the odd days without the 15th; without it, the even ones of those that are over;
// the days after: the even ones but the 16th. With alcohol there are too few.
void check_with_and_without(const AppDriver& app) {
    Mean with;
    Mean without;
    Mean day_after;
    for (int day = 1; day <= month_days; ++day) {
        if (plan_of(day).nothing) continue;
        if (plan_of(day).exercise) with.add(flushing_on(day));
        if (!plan_of(day).exercise && day < month_days) without.add(flushing_on(day));
        if (day > 1 && plan_of(day - 1).exercise) day_after.add(flushing_on(day));
    }
    for (const auto& [label, mean] :
         {std::pair{"On days it was done", with}, std::pair{"On days it was not", without},
          std::pair{"The day after it was done", day_after}}) {
        const std::string line =
            fmt::format("{}, {}, 14 days, {}", label, mean.text(), mean.interval());
        CAPTURE(line);
        CHECK(app.says(line));
    }
    CHECK_FALSE(app.has(NodeRole::heading, "Less alcohol"));
}

// Of the last seven days, up to the 30th, which is not over.
void check_habits(AppDriver& app) {
    const int exercise = days_with(24, 29, [](const Plan& plan) { return plan.exercise; });
    const std::string rate = fmt::format("{:.1f}", rate_of_exercise() * 7);
    const std::string row = fmt::format("Gentle exercise, {} of the last 6 days. Over the last "
                                        "weeks about {} days a week.",
                                        exercise, rate);
    CAPTURE(row);
    CHECK(app.has(NodeRole::button, row));
    CHECK(app.says("Medicines and vitamins as prescribed, 6 of the last 6 days."));
    const int glasses = sum_of(24, 30, [](const Plan& plan) { return plan.glasses; });
    CHECK(app.says(fmt::format("Fluids, {}\u00A0glasses a day, on 7 days noted in the last week.",
                               one_decimal_of(glasses, 7))));
    const int said = days_with(24, 30, [](const Plan& plan) { return plan.drinks.has_value(); });
    const int drinks = sum_of(24, 30, [](const Plan& plan) { return plan.drinks.value_or(0); });
    CHECK(app.says(
        fmt::format("Less alcohol, {}\u00A0drinks a day, on {} days noted in the last week.",
                    one_decimal_of(drinks, said), said)));

    // Day by day: done or nothing; amounts as they were counted.
    app.tap(NodeRole::button, row);
    for (int day = 1; day <= month_days; ++day) {
        const std::string line = fmt::format("{}: {}", long_date(day_at(day)),
                                             plan_of(day).exercise ? "done" : "not noted");
        CAPTURE(line);
        CHECK(app.says(line));
    }
    for (const ui::Node& node : app.nodes()) {
        if (node.role != NodeRole::button || !node.name.starts_with("Fluids, ")) continue;
        const std::string fluids = node.name;
        app.tap(NodeRole::button, fluids);
        break;
    }
    for (int day = 1; day <= month_days; ++day) {
        const int count = plan_of(day).glasses;
        CHECK(app.says(
            fmt::format("{}: {}", long_date(day_at(day)),
                        count == 0 ? "not noted" : fmt::format("{}\u00A0glasses", count))));
    }
}

std::string content_of(const fs::path& file) {
    std::stringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    REQUIRE_FALSE(text.str().empty());
    return text.str();
}

// Without tags, case and kinds of blanks.
std::string plain(std::string_view text) {
    std::string out;
    bool tag = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\u00A0") {
            ++i;
            out += ' ';
        } else if (text[i] == '<' || text[i] == '>') {
            tag = text[i] == '<';
        } else if (!tag) {
            const bool blank = text[i] == ' ' || text[i] == '\n';
            if (!blank || (!out.empty() && out.back() != ' ')) {
                out += blank ? ' ' : static_cast<char>(std::tolower(text[i]));
            }
        }
    }
    return out;
}

void check_report(AppDriver& app, const fs::path& downloads) {
    app.tap(NodeRole::button, "Report for my doctor");
    app.tap(NodeRole::radio, "4 weeks");
    app.tap(NodeRole::button, "Save page, In the folder " + downloads.filename().string());
    app.tap(NodeRole::button, "Save PDF, In the folder " + downloads.filename().string());
    const std::string page = content_of(downloads / "NET-report-2026-11-30.html");
    const Ended read = run_process(
        "/usr/bin/pdftotext", {"-layout", (downloads / "NET-report-2026-11-30.pdf").string(), "-"});
    REQUIRE_MESSAGE(read.exit_code == 0, read.err);
    const std::string pdf = plain(read.out);
    const std::string screen = plain(app.all_text());
    CAPTURE(screen);
    CAPTURE(pdf);
    for (const ReportRow& row : report_rows()) {
        std::string in_page = "<th scope=\"row\">" + row.name + "</th>";
        std::string in_pdf = row.name;
        for (const std::string& cell : row.cells) {
            if (row.cells.size() == 1 && cell.find(" of ") == std::string::npos)
                in_page += "<td></td>";
            in_page += "<td>" + cell + "</td>";
            in_pdf += " " + cell;
        }
        CAPTURE(in_page);
        CHECK(page.find(in_page) != std::string::npos);
        CHECK(pdf.find(plain(in_pdf)) != std::string::npos);
        bool on_screen = false;
        for (const ui::Node& node : app.nodes()) {
            if (node.role != NodeRole::list_item || !node.name.starts_with(row.name + ", "))
                continue;
            on_screen = true;
            for (const std::string& cell : row.cells) {
                CHECK(node.name.find(" " + cell) != std::string::npos);
            }
        }
        CHECK(on_screen);
    }
    for (const std::string& sentence : report_sentences()) {
        CAPTURE(sentence);
        CHECK(screen.find(plain(sentence)) != std::string::npos);
        CHECK(plain(page).find(plain(sentence)) != std::string::npos);
        CHECK(pdf.find(plain(sentence)) != std::string::npos);
    }
}

// Every tick, and nothing else.
void check_ticks(const CsvRows& rows) {
    CsvRows expected = {{"day", "habit", "name", "value", "not_today"}};
    for (int day = 1; day <= month_days; ++day) {
        const Plan plan = plan_of(day);
        if (plan.nothing) continue;
        const std::string date = to_iso(day_at(day));
        // In alphabetical order of the ids.
        expected.push_back({date, "fluids", "Fluids", std::to_string(plan.glasses), "no"});
        if (plan.exercise) {
            expected.push_back({date, "gentle_exercise", "Gentle exercise", "1", "no"});
        }
        if (plan.drinks) {
            expected.push_back(
                {date, "less_alcohol", "Less alcohol", std::to_string(*plan.drinks), "no"});
        }
        expected.push_back({date, "medicines", "Medicines and vitamins as prescribed",
                            plan.medicines_not_today ? "" : "1",
                            plan.medicines_not_today ? "yes" : "no"});
    }
    CHECK(rows == expected);
}

void check_entries(const CsvRows& rows) {
    CsvRows expected;
    for (int day = 1; day <= month_days; ++day) {
        const Plan plan = plan_of(day);
        const std::string date = to_iso(day_at(day));
        const auto add = [&](const char* id, const char* name, int severity,
                             const std::string& note) {
            expected.push_back({date, date + "T20:00", id, name, std::to_string(severity), note,
                                "no", "no", "no", "", ""});
        };
        if (plan.flushing) add("flushing", "Flushing", *plan.flushing, plan.note);
        if (plan.diarrhoea) add("diarrhoea", "Diarrhoea", 1, "");
    }
    CHECK(CsvRows{rows.begin() + 1, rows.end()} == expected);
}

void check_tables(AppDriver& app, const fs::path& downloads) {
    app.tap(NodeRole::tab, "More");
    app.tap(NodeRole::button, "My data, Where it is, and its copies");
    app.tap(NodeRole::button,
            "Save as tables (CSV), In the folder " + downloads.filename().string());
    const auto table = [&](const char* file) {
        return read_csv(content_of(downloads / "NET-tables-2026-11-30" / file));
    };
    check_ticks(table("days.csv"));
    check_entries(table("symptoms.csv"));
    CHECK(table("weight.csv")
          == CsvRows{{"day", "kilograms"}, {"2026-11-02", "70.5"}, {"2026-11-28", "71.2"}});
    CHECK(table("habits.csv").size() == 11); // the head, eight that are asked and two that are not
    CHECK(table("habit_pauses.csv").size() == 1);
    for (const char* empty : {"tick_notes.csv", "injections.csv", "own_symptoms.csv"}) {
        CHECK(table(empty).size() == 1);
    }
}

} // namespace

TEST_CASE("a month of use: screens, report and tables tell what was done, number by number") {
    const TempDir dir;
    const TempDir home;
    AppDriver app{
        {.data_folder = dir.path(), .downloads = home.path(), .now = {day_at(1), 20 * 60}}};
    app.skip_welcome();
    for (int day = 1; day <= month_days; ++day) do_day(app, day);
    app.tap(NodeRole::tab, "Trends");
    check_weeks(app);
    check_days(app);
    check_with_and_without(app);
    check_habits(app);
    check_report(app, home.path());
    check_tables(app, home.path());
}
