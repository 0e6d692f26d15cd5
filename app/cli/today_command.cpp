#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/wanted_day.h"
#include "app/model/day_model.h"
#include "app/model/symptom_model.h"
#include "core/base/text.h"
#include "core/card/card_keeper.h"
#include "core/card/heart.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day_note_store.h"
#include "core/habits/day_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace zebra::app {

namespace {

using nlohmann::ordered_json;

struct Day {
    Date date;
    std::vector<HabitLine> lines;
    std::vector<diary::SymptomEntry> entries;
    std::vector<content::Symptom> symptoms; // what they may be
    bool no_heart_disease = false;          // the person said so on their card
};

Outcome<Day> read_day(storage::Store* store, const content::Content& content, Date date) {
    Day day{date, {}, {}, {}, false};
    auto list = habits_in(store, content);
    if (!list) return fail(list.error());
    std::map<std::string, int> values;
    std::map<std::string, std::string> notes;
    if (store != nullptr) {
        auto noted = habits::DayStore{*store}.day(date);
        if (!noted) return fail(noted.error());
        values = std::move(*noted);
        auto logged = diary::SymptomStore{*store, known_symptoms(content)}.day(date);
        if (!logged) return fail(logged.error());
        day.entries = std::move(*logged);
        auto written = habits::DayNoteStore{*store}.day(date);
        if (!written) return fail(written.error());
        notes = std::move(*written);
    }
    auto symptoms = symptoms_in(store, content, true);
    if (!symptoms) return fail(symptoms.error());
    day.symptoms = std::move(*symptoms);
    day.lines = day_lines(*list, values, notes, date);
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
        item["not_today"] = line.not_today;
        item["note"] = line.note;
        habits.push_back(std::move(item));
    }
    ordered_json symptoms = ordered_json::array();
    for (const diary::SymptomEntry& entry : day.entries) {
        symptoms.push_back(
            {{"id", entry.id},
             {"symptom", entry.report.symptom},
             {"at", to_iso(entry.report.at)},
             {"severity", entry.report.severity},
             {"note", entry.report.note},
             {"faint", entry.report.faint},
             {"confused", entry.report.confused},
             {"breathless", entry.report.breathless},
             {"stool_form",
              entry.report.stool_form ? ordered_json(*entry.report.stool_form) : ordered_json{}},
             {"before", entry.report.before}});
    }
    return {{"date", to_iso(day.date)}, {"habits", habits}, {"symptoms", symptoms}};
}

// Text in the file that is no UTF-8 is shown as far as it can be.
std::string json_text(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

// "meal" for one, where the content knows the word.
std::string unit_for(const habits::Habit& habit, int count, const content::Content& content) {
    for (const content::HabitWords& words : content.habits()) {
        if (count == 1 && words.id == habit.id && words.unit == habit.unit) return words.unit_one;
    }
    return habit.unit;
}

// A line an entry: a note of several lines stays in its own.
std::string note_text(const std::string& note) {
    return note.empty() ? "" : ": " + excerpt(clean_line(note).value_or(note), diary::longest_note);
}

std::string to_text(const HabitLine& line, const Day& day, const content::Content& content) {
    const habits::Habit& habit = line.habit;
    const std::string more = (line.not_today ? ", not today" : "") + note_text(line.note);
    if (habit.kind == habits::HabitKind::yes_no) {
        return fmt::format("[{}] {} ({}){}\n", line.done ? "x" : " ", habit.name, habit.id, more);
    }
    std::string amount = line.value ? std::to_string(*line.value) : "-";
    if (habit.target) {
        const bool most = habit.kind == habits::HabitKind::at_most;
        amount += fmt::format("{}{}", most ? ", at most " : " of ", *habit.target);
    }
    const int counted = habit.target ? *habit.target : line.value.value_or(0);
    std::string unit = habit.unit.empty() ? "" : " " + unit_for(habit, counted, content);
    if (habits::as_team_advised(habit.id, day.no_heart_disease)) {
        unit += fmt::format(" \u00B7 {}", content.text("habit.fluids.as_advised"));
    }
    return fmt::format("    {}: {}{} ({}){}\n", habit.name, amount, unit, habit.id, more);
}

std::string to_text(const Day& day, const content::Content& content) {
    constexpr std::array<std::string_view, 4> severities = {"none", "mild", "moderate", "severe"};
    std::string text = long_date_with_year(day.date) + "\n";
    for (const HabitLine& line : day.lines) text += to_text(line, day, content);
    for (const diary::SymptomEntry& entry : day.entries) {
        const auto symptom =
            std::ranges::find(day.symptoms, entry.report.symptom, &content::Symptom::id);
        text += fmt::format("{} {}, {}{}\n", to_clock(entry.report.at.minute_of_day),
                            symptom == day.symptoms.end() ? entry.report.symptom : symptom->name,
                            severities[static_cast<std::size_t>(entry.report.severity)],
                            note_text(entry.report.note));
    }
    return text;
}

} // namespace

int run_today(const Environment& environment, const TodayOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    if (const auto date = wanted_day(options.date, nullptr, *now); !date) {
        return report(date.error().sentence, exit_usage);
    }
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    auto store = open_to_read(*folder);
    if (!store) return report(store.error());
    storage::Store* const open = *store ? &**store : nullptr;
    const auto date = wanted_day(options.date, open, *now);
    auto day = read_day(open, *content, *date);
    if (!day) return report(day.error());
    day->no_heart_disease = card::rules_out_heart_disease(card::load_card(open, *folder).card);
    print(options.json ? json_text(to_json(*day)) : to_text(*day, *content));
    return exit_done;
}

} // namespace zebra::app
