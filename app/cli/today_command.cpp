#include "app/cli/commands.h"
#include "app/model/day_model.h"
#include "core/base/text.h"
#include "core/diary/log_time.h"
#include "core/diary/red_flag.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"
#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/settings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace zebra::app {

namespace {

using nlohmann::ordered_json;

int day_end_minute(storage::Store& store) {
    const auto minute = storage::Settings{store}.number(habits::day_end_setting);
    return minute ? minute->value_or(habits::default_day_end_minute)
                  : habits::default_day_end_minute;
}

// --date, or the day it is by the person's day end.
Outcome<Date> wanted_day(const std::string& typed, storage::Store* store, const Now& now) {
    if (typed.empty()) {
        return habits::habit_day(now.local, store == nullptr ? habits::default_day_end_minute
                                                             : day_end_minute(*store));
    }
    const auto date = parse_iso_date(typed);
    if (!date) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("\"{}\" is not a date. Write it like 2026-11-22.", excerpt(typed)));
    }
    return *date;
}

struct Day {
    Date date;
    std::vector<HabitLine> lines;
    std::vector<diary::SymptomEntry> entries;
};

Outcome<Day> read_day(storage::Store* store, const content::Content& content, Date date) {
    Day day{date, {}, {}};
    std::vector<habits::Habit> list = habits::merge_habits(suggested_habits(content), {});
    std::map<std::string, int> values;
    if (store != nullptr) {
        auto read = habits::HabitStore{*store, suggested_habits(content)}.habits();
        if (!read) return fail(read.error());
        list = std::move(*read);
        auto noted = habits::DayStore{*store}.day(date);
        if (!noted) return fail(noted.error());
        values = std::move(*noted);
        auto logged = diary::SymptomStore{*store, symptom_ids(content)}.day(date);
        if (!logged) return fail(logged.error());
        day.entries = std::move(*logged);
    }
    day.lines = day_lines(list, values);
    return day;
}

ordered_json to_json(const Day& day) {
    ordered_json habits = ordered_json::array();
    for (const HabitLine& line : day.lines) {
        ordered_json item;
        item["id"] = line.habit.id;
        item["name"] = line.habit.name;
        item["done"] = line.done;
        item["value"] = line.value ? ordered_json(*line.value) : ordered_json{};
        item["target"] = line.habit.target ? ordered_json(*line.habit.target) : ordered_json{};
        item["kind"] = habits::to_text(line.habit.kind);
        item["unit"] = line.habit.unit;
        habits.push_back(std::move(item));
    }
    ordered_json symptoms = ordered_json::array();
    for (const diary::SymptomEntry& entry : day.entries) {
        symptoms.push_back({{"id", entry.id},
                            {"symptom", entry.report.symptom},
                            {"at", to_iso(entry.report.at)},
                            {"severity", entry.report.severity},
                            {"note", entry.report.note},
                            {"faint", entry.report.faint},
                            {"confused", entry.report.confused},
                            {"breathless", entry.report.breathless}});
    }
    return {{"date", to_iso(day.date)}, {"habits", habits}, {"symptoms", symptoms}};
}

std::string to_text(const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    if (habit.kind == habits::HabitKind::yes_no) {
        return fmt::format("[{}] {} ({})\n", line.done ? "x" : " ", habit.name, habit.id);
    }
    std::string amount = line.value ? std::to_string(*line.value) : "-";
    if (habit.target) {
        const bool most = habit.kind == habits::HabitKind::at_most;
        amount += fmt::format("{}{}", most ? ", at most " : " of ", *habit.target);
    }
    const std::string unit = habit.unit.empty() ? "" : " " + habit.unit;
    return fmt::format("    {}: {}{} ({})\n", habit.name, amount, unit, habit.id);
}

std::string to_text(const Day& day, const content::Content& content) {
    constexpr std::array<std::string_view, 4> severities = {"none", "mild", "moderate", "severe"};
    std::string text = long_date_with_year(day.date) + "\n";
    for (const HabitLine& line : day.lines) text += to_text(line);
    for (const diary::SymptomEntry& entry : day.entries) {
        const content::Symptom* symptom = content.symptom(entry.report.symptom);
        text += fmt::format("{} {}, {}{}\n", to_clock(entry.report.at.minute_of_day),
                            symptom == nullptr ? entry.report.symptom : symptom->name,
                            severities[static_cast<std::size_t>(entry.report.severity)],
                            entry.report.note.empty() ? "" : ": " + entry.report.note);
    }
    return text;
}

// The data file, to write; notices are said.
Outcome<storage::Opening> open_to_write(const Environment& environment, const Now& now) {
    const auto folder = environment.data_folder();
    if (!folder) return fail(folder.error());
    auto opened = storage::open_or_recover(*folder, now, {.quick_check = true});
    if (opened) {
        for (const std::string& sentence : opened->notices) notice(sentence);
    }
    return opened;
}

Outcome<std::string> change_day(storage::Store& store, const TickOptions& options,
                                const habits::Habit& habit, Date date, const Now& now) {
    habits::DayStore days{store};
    if (options.undo) {
        const auto undone = days.undo_last(habit.id, date);
        if (!undone) return fail(undone.error());
        return fmt::format("{}: {}", habit.name, *undone ? std::to_string(**undone) : "not noted");
    }
    if (options.value || habit.kind == habits::HabitKind::yes_no) {
        const int value = options.value.value_or(1);
        if (const auto set = days.set_value(habit, date, value, now); !set)
            return fail(set.error());
        return fmt::format("{}: {}", habit.name, value);
    }
    const auto value = days.add(habit, date, 1, now);
    if (!value) return fail(value.error());
    return fmt::format("{}: {}", habit.name, *value);
}

} // namespace

int run_today(const Environment& environment, const TodayOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    auto store =
        storage::Store::open(storage::database_file(*folder), storage::OpenMode::read_only);
    if (!store && store.error().kind != Problem::Kind::not_found) return report(store.error());
    storage::Store* open = store ? &*store : nullptr;
    const auto date = wanted_day(options.date, open, *now);
    if (!date) return report(date.error().sentence, exit_usage);
    const auto day = read_day(open, *content, *date);
    if (!day) return report(day.error());
    print(options.json ? to_json(*day).dump() + "\n" : to_text(*day, *content));
    return exit_done;
}

int run_tick(const Environment& environment, const TickOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    // A date that is none is refused before a damaged file would be set aside.
    if (const auto date = wanted_day(options.date, nullptr, *now); !date) {
        return report(date.error().sentence, exit_usage);
    }
    auto opened = open_to_write(environment, *now);
    if (!opened) return report(opened.error());
    const auto list = habits::HabitStore{opened->store, suggested_habits(*content)}.habits();
    if (!list) return report(list.error());
    const habits::Habit* habit = habits::find_habit(*list, options.habit);
    if (habit == nullptr) {
        std::string known;
        for (const habits::Habit& other : habits::listed(*list)) {
            known += (known.empty() ? "" : ", ") + other.id;
        }
        return report(fmt::format("There is no habit \"{}\". The list has: {}.",
                                  excerpt(options.habit), known));
    }
    const auto date = wanted_day(options.date, &opened->store, *now);
    const auto changed = change_day(opened->store, options, *habit, *date, *now);
    if (!changed) return report(changed.error());
    if (habit->state != habits::HabitState::active) {
        notice(fmt::format("{} is not on the daily list; it was noted all the same.", habit->name));
    }
    print(fmt::format("{}, {}\nsaved\n", long_date(*date), *changed));
    return exit_done;
}

int run_log(const Environment& environment, const LogOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    const auto at = diary::parse_log_time(options.at, now->local);
    if (!at) return report(at.error().sentence, exit_usage);
    const auto checked = diary::checked_report(
        {options.symptom, *at, options.severity, options.note}, symptom_ids(*content), *now);
    if (!checked) return report(checked.error());
    auto opened = open_to_write(environment, *now);
    if (!opened) return report(opened.error());
    if (diary::is_red_flag(*checked)) {
        const auto number = storage::Settings{opened->store}.text("emergency_number");
        print(content->with_emergency_number(content->symptom(checked->symptom)->red_flag,
                                             number && *number ? std::string_view{**number}
                                                               : std::string_view{})
              + "\n");
    }
    const auto logged = diary::SymptomStore{opened->store, symptom_ids(*content)}.add(
        *checked, *now, day_end_minute(opened->store));
    if (!logged) return report(logged.error());
    print(fmt::format("{} {}, severity {}, {}\nsaved\n", to_clock(at->minute_of_day),
                      content->symptom(checked->symptom)->name, checked->severity,
                      long_date(logged->day)));
    return exit_done;
}

} // namespace zebra::app
