// The habits of the day: ticked, counted, or not today.
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/containers.h"
#include "app/ui/counter_row.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/text.h"
#include "core/card/heart.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

// Undone through the journal of that habit and day, unless another window changed it since. What
// stood already is told by nothing.
void tell_change(Stage& stage, const HabitLine& line, habits::ChangeNumber change,
                 std::string message) {
    if (change == habits::unchanged) return;
    const DayModel& shown = stage.model.day;
    if (shown.shown() != shown.today()) message += " \u00B7 " + short_date(shown.shown());
    const habits::DayStore::Written written{change, {}};
    stage.done_one_of_many(std::move(message), [&model = stage.model, habit = line.habit.id,
                                                day = stage.model.day.shown(), written] {
        return model.day.take_back(model.data, habit, day, written);
    });
}

// False: it was refused, and said why.
bool note(Stage& stage, const HabitLine& line, std::optional<int> value, std::string message) {
    Model& model = stage.model;
    habits::DayStore::Wish wish;
    wish.value = value;
    const auto written = model.day.write(model.data, line.habit, model.day.shown(), wish);
    if (!written) {
        stage.refused(written.error());
        return false;
    }
    tell_change(stage, line, written->value, std::move(message));
    return true;
}

// What stands under a habit's name: what is aimed at, that it is not today's, its note.
std::string caption_of(const Stage& stage, const HabitLine& line) {
    std::string caption =
        line.habit.kind == habits::HabitKind::yes_no ? std::string{} : amount_caption(stage, line);
    const auto add = [&](const std::string& part) {
        caption += (caption.empty() ? "" : " \u00B7 ") + part;
    };
    if (line.not_today) add(stage.say("today.not_today"));
    if (line.value == 0 && line.habit.kind == habits::HabitKind::yes_no) {
        add(stage.say("today.not_done"));
    }
    constexpr std::size_t longest_shown = 80;
    if (!line.note.empty()) add(excerpt(clean_line(line.note).value_or(line.note), longest_shown));
    return caption;
}

void put_check(Stage& stage, const HabitLine& line) {
    const std::string caption = caption_of(stage, line);
    const std::string more = stage.say.filled("today.more_about", {{"habit", line.habit.name}});
    const ui::RowPress press = ui::check_row_with_more(stage.ui,
                                                       {.id = line.habit.id,
                                                        .title = line.habit.name,
                                                        .caption = caption,
                                                        .checked = line.done,
                                                        .left_out = line.not_today},
                                                       more);
    if (press == ui::RowPress::more) open_habit_day(stage, line);
    if (press != ui::RowPress::row) return;
    // Without its tick a habit is not answered "no": nothing is noted.
    if (line.done) {
        note_nothing(stage, line);
    } else {
        note_value(stage, line, 1);
    }
}

void put_counter(Stage& stage, const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const std::string shown = amount_shown(line);
    // "None today" is worth noting where fewer is the aim.
    const bool can_note_none = habit.kind == habits::HabitKind::at_most && !line.value;
    const std::string caption = caption_of(stage, line);
    const std::string less = stage.say.filled(can_note_none ? "today.none_of" : "today.less_of",
                                              {{"habit", habit.name}});
    const std::string more = stage.say.filled("today.more_of", {{"habit", habit.name}});
    const std::string about = stage.say.filled("today.more_about", {{"habit", habit.name}});
    const ui::CounterPress press =
        ui::counter_row(stage.ui, {.id = habit.id,
                                   .title = habit.name,
                                   .caption = caption,
                                   .shown = shown,
                                   .icon = words == nullptr ? ui::Icon::circle_outline
                                                            : ui::icon_from_name(words->icon),
                                   .value = line.value.value_or(0),
                                   .noted = line.value.has_value(),
                                   .can_less = can_note_none || line.value.value_or(0) > 0,
                                   .less = less,
                                   .more = more,
                                   .details = about});
    switch (press) {
    case ui::CounterPress::none: break;
    case ui::CounterPress::details: open_habit_day(stage, line); break;
    case ui::CounterPress::more: note_step(stage, line, 1); break;
    case ui::CounterPress::less:
        if (can_note_none) {
            note_value(stage, line, 0);
        } else {
            note_step(stage, line, -1);
        }
        break;
    }
}

} // namespace

std::string amount_caption(const Stage& stage, const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const bool advised =
        habits::as_team_advised(habit.id, card::rules_out_heart_disease(stage.model.card.card()));
    const std::string& as_advised = stage.model.content.text("habit.fluids.as_advised");
    if (!habit.target) return advised ? as_advised : habit.unit;
    const bool one = *habit.target == 1 && words != nullptr && words->unit == habit.unit;
    const std::string unit = one ? words->unit_one : habit.unit;
    if (advised) return fmt::format("{} {} \u00B7 {}", *habit.target, unit, as_advised);
    const char* key = habit.kind == habits::HabitKind::at_most ? "today.at_most" : "today.of";
    return stage.say.filled(key, {{"target", std::to_string(*habit.target)}, {"unit", unit}});
}

std::string amount_shown(const HabitLine& line) {
    if (!line.value) return "\u2013";
    const bool of_target = line.habit.target && line.habit.kind == habits::HabitKind::at_least;
    return of_target ? fmt::format("{}/{}", *line.value, *line.habit.target)
                     : std::to_string(*line.value);
}

bool note_value(Stage& stage, const HabitLine& line, int value) {
    const bool counted = line.habit.kind != habits::HabitKind::yes_no;
    const char* key = counted && value > 0 ? "today.counted"
                      : counted            ? "today.noted_none"
                      : value == 1         ? "today.ticked"
                                           : "today.noted_not_done";
    return note(
        stage, line, value,
        stage.say.filled(key, {{"habit", line.habit.name}, {"value", std::to_string(value)}}));
}

bool note_nothing(Stage& stage, const HabitLine& line) {
    return note(stage, line, std::nullopt,
                stage.say.filled("today.nothing_noted", {{"habit", line.habit.name}}));
}

bool note_not_today(Stage& stage, const HabitLine& line) {
    return note(stage, line, habits::not_today,
                stage.say.filled("today.noted_not_today", {{"habit", line.habit.name}}));
}

bool note_step(Stage& stage, const HabitLine& line, int difference) {
    const auto counted = stage.model.day.add(stage.model.data, line.habit, difference);
    if (!counted) {
        stage.refused(counted.error());
        return false;
    }
    const std::string& habit = line.habit.name;
    const std::string message =
        counted->value ? stage.say.filled(
            "today.counted", {{"habit", habit}, {"value", std::to_string(*counted->value)}})
                       : stage.say.filled("today.nothing_noted", {{"habit", habit}});
    tell_change(stage, line, counted->change, message);
    return true;
}

void put_day_habits(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::vector<HabitLine> lines = stage.model.day.lines();
    const DoneOf done = done_of(lines);
    ui::heading_with(ui, Type::title, stage.say("today.habits"),
                     stage.say.filled("today.done_of", {{"done", std::to_string(done.done)},
                                                        {"all", std::to_string(done.asked)}}));
    ui.space(ui::space::s);
    if (lines.empty()) {
        ui::text(ui, Type::body, stage.say("today.no_habits"), Role::ink_soft);
        return;
    }
    ui::list_card(ui, stage.say("today.habits"), [&] {
        bool first = true;
        for (const HabitLine& line : lines) {
            if (!first) ui::divider(ui);
            first = false;
            if (line.habit.kind == habits::HabitKind::yes_no) {
                put_check(stage, line);
            } else {
                put_counter(stage, line);
            }
        }
    });
}

} // namespace zebra::app
