// The day: how one feels, the habits. Every change can be taken back.
#include "app/screens/common.h"
#include "app/screens/injection_parts.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/date_strip.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/tiles.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr int moderate = 2;

// "Today", "Yesterday", or the date; then the date, or how long ago that was.
std::string day_title(const Stage& stage, Date day) {
    const Date today = stage.model.day.today();
    if (day == today) return stage.say("day.today");
    if (day == add_days(today, -1)) return stage.say("day.yesterday");
    return short_date(day);
}

std::string day_caption(const Stage& stage, Date day) {
    const int ago = days_between(day, stage.model.day.today());
    if (ago <= 1) return long_date(day);
    return fmt::format("{}, {}", weekday_name(day), stage.say.counted("day.ago", ago));
}

void put_date_strip(Stage& stage) {
    DayModel& day = stage.model.day;
    const auto chosen =
        ui::date_strip(stage.ui, {.shown = day.shown(),
                                  .last = day.strip_last(),
                                  .today = day.today(),
                                  .progress = [&](Date date) { return day.progress(date); }});
    if (chosen) day.show(stage.model.data, *chosen);
}

// The form for a symptom. What was chosen or written for it and not saved is still there.
void open_form(Stage& stage, const content::Symptom& symptom) {
    const DayModel& day = stage.model.day;
    SymptomFormState& form = stage.view.symptom_form;
    const bool time_typed = form.time != form.offered_time;
    const bool begun = form.severity >= 0 || !form.note.empty() || form.faint || form.confused
                       || form.breathless || time_typed;
    const int now = stage.model.data.now().local.minute_of_day;
    const std::string time = day.day_for_now() == day.today() ? to_clock(now) : "12:00";
    if (!begun || form.symptom != symptom.id || form.day != day.day_for_now()) {
        form = {};
        form.symptom = symptom.id;
        form.day = day.day_for_now();
        form.time = form.offered_time = time;
    } else if (!time_typed) {
        form.time = form.offered_time = time; // it is later now
    }
    form.problem.clear();
    form.refusal.clear();
    stage.open(ScreenName::symptom);
}

// Without a form, for who has no hand free: moderate, at this minute.
void log_at_once(Stage& stage, const content::Symptom& symptom) {
    DayModel& day = stage.model.day;
    diary::SymptomReport report;
    report.symptom = symptom.id;
    report.at = stage.model.data.now().local;
    report.severity = moderate;
    const auto logged = day.log(stage.model.data, report);
    if (!logged) {
        stage.refused(logged.error());
        return;
    }
    if (logged->day != day.shown()) day.show(stage.model.data, logged->day);
    stage.done(
        stage.say.filled("today.logged_moderate", {{"symptom", symptom.name}}),
        [&model = stage.model, id = logged->id] { return model.day.remove(model.data, id); });
}

void put_symptom_tiles(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading_with(ui, Type::title, stage.say("today.how_do_you_feel"),
                     stage.say("today.one_tap"));
    ui.space(ui::space::s);
    const std::vector<content::Symptom>& symptoms = stage.model.symptoms.symptoms();
    std::vector<std::string> names;
    for (const content::Symptom& symptom : symptoms) {
        const std::size_t count = stage.model.day.logged(symptom.id);
        names.push_back(count == 0
                            ? stage.say.filled("today.log_symptom", {{"symptom", symptom.name}})
                            : stage.say.counted("today.log_symptom_again", static_cast<long>(count),
                                                {{"symptom", symptom.name}}));
    }
    std::vector<ui::Tile> tiles;
    for (std::size_t i = 0; i < symptoms.size(); ++i) {
        tiles.push_back({symptoms[i].id, symptoms[i].name, names[i],
                         ui::icon_from_name(symptoms[i].icon),
                         stage.model.day.logged(symptoms[i].id)});
    }
    const ui::TilePress press = ui::tiles(ui, tiles);
    if (press.tile < 0) return;
    const content::Symptom& symptom = symptoms[static_cast<std::size_t>(press.tile)];
    if (press.held && stage.model.day.day_for_now() == stage.model.day.today()) {
        log_at_once(stage, symptom);
    } else {
        open_form(stage, symptom);
    }
}

std::string entry_title(const Stage& stage, const diary::SymptomEntry& entry) {
    return fmt::format("{} {}, {}", to_clock(entry.report.at.minute_of_day),
                       symptom_name(stage, entry.report.symptom),
                       stage.say(fmt::format("severity.{}", entry.report.severity)));
}

std::string entry_caption(const Stage& stage, const diary::SymptomReport& report) {
    std::string caption;
    const auto add = [&](const std::string& part) {
        caption += (caption.empty() ? "" : " \u00B7 ") + part;
    };
    if (report.faint) add(stage.say("symptom.faint"));
    if (report.confused) add(stage.say("symptom.confused"));
    if (report.breathless) add(stage.say("symptom.breathless"));
    if (!report.note.empty()) add(report.note);
    return caption;
}

void put_entries(Stage& stage) {
    ui::Context& ui = stage.ui;
    if (stage.model.day.entries().empty()) return;
    ui.space(ui::space::m);
    // A copy: removing changes the model while the list is drawn.
    const std::vector<diary::SymptomEntry> entries = stage.model.day.entries();
    ui::list_card(ui, stage.say("today.logged"), [&] {
        bool first = true;
        for (const diary::SymptomEntry& entry : entries) {
            if (!first) ui::divider(ui);
            first = false;
            const content::Symptom* symptom = stage.model.symptoms.find(entry.report.symptom);
            const std::string title = entry_title(stage, entry);
            const std::string caption = entry_caption(stage, entry.report);
            const std::string id = fmt::format("entry-{}", entry.id);
            const std::string name = stage.say.filled("today.remove_entry", {{"entry", title}});
            const ui::Icon icon =
                symptom == nullptr ? ui::Icon::none : ui::icon_from_name(symptom->icon);
            if (!ui::removable_row(ui, {id, title, caption, name, icon})) continue;
            if (const auto removed = stage.model.day.remove(stage.model.data, entry.id); !removed) {
                stage.refused(removed.error());
                continue;
            }
            stage.done(stage.say.filled("today.removed", {{"entry", title}}),
                       [&model = stage.model, entry_id = entry.id] {
                           return model.day.restore(model.data, entry_id);
                       });
        }
    });
}

// What was just changed, for the snackbar; undone through the journal of that habit and day.
void tell_change(Stage& stage, const HabitLine& line, std::string message) {
    stage.done(std::move(message),
               [&model = stage.model, habit = line.habit.id, day = stage.model.day.shown()] {
                   return model.day.undo(model.data, habit, day);
               });
}

void put_check(Stage& stage, const HabitLine& line) {
    if (!ui::check_row(stage.ui,
                       {.id = line.habit.id, .title = line.habit.name, .checked = line.done})) {
        return;
    }
    // Without its tick a habit is not answered "no": nothing is noted.
    DayModel& day = stage.model.day;
    const auto changed = line.done ? day.clear(stage.model.data, line.habit)
                                   : day.set(stage.model.data, line.habit, 1);
    if (!changed) {
        stage.refused(changed.error());
        return;
    }
    tell_change(stage, line,
                stage.say.filled(line.done ? "today.nothing_noted" : "today.ticked",
                                 {{"habit", line.habit.name}}));
}

std::string counter_caption(const Stage& stage, const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const card::Answer heart = stage.model.card.card().answer("carcinoid_heart_disease");
    if (habits::as_team_advised(habit.id, habit.target, heart == card::Answer::no)) {
        return stage.model.content.text("habit.fluids.as_advised");
    }
    if (!habit.target) return habit.unit;
    const bool one = *habit.target == 1 && words != nullptr && words->unit == habit.unit;
    const std::string unit = one ? words->unit_one : habit.unit;
    const char* key = habit.kind == habits::HabitKind::at_most ? "today.at_most" : "today.of";
    return stage.say.filled(key, {{"target", std::to_string(*habit.target)}, {"unit", unit}});
}

// "5/8" where a target is to be reached, "5" without, a dash when nothing is noted.
std::string counted(const HabitLine& line) {
    if (!line.value) return "\u2013";
    const bool of_target = line.habit.target && line.habit.kind == habits::HabitKind::at_least;
    return of_target ? fmt::format("{}/{}", *line.value, *line.habit.target)
                     : std::to_string(*line.value);
}

void put_counter(Stage& stage, const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const std::string shown = counted(line);
    // "None today" is worth noting where fewer is the aim.
    const bool can_note_none = habit.kind == habits::HabitKind::at_most && !line.value;
    const std::string caption = counter_caption(stage, line);
    const std::string less = stage.say.filled(can_note_none ? "today.none_of" : "today.less_of",
                                              {{"habit", habit.name}});
    const std::string more = stage.say.filled("today.more_of", {{"habit", habit.name}});
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
                                   .more = more});
    if (press == ui::CounterPress::none) return;
    if (press == ui::CounterPress::less && can_note_none) {
        if (const auto set = stage.model.day.set(stage.model.data, habit, 0); !set) {
            stage.refused(set.error());
            return;
        }
        tell_change(stage, line, stage.say.filled("today.noted_none", {{"habit", habit.name}}));
        return;
    }
    const auto value =
        stage.model.day.add(stage.model.data, habit, press == ui::CounterPress::more ? 1 : -1);
    if (!value) {
        stage.refused(value.error());
        return;
    }
    if (*value == line.value) return; // at its end: nothing to take back
    tell_change(stage, line,
                *value ? stage.say.filled(
                    "today.counted", {{"habit", habit.name}, {"value", std::to_string(**value)}})
                       : stage.say.filled("today.nothing_noted", {{"habit", habit.name}}));
}

void put_habits(Stage& stage) {
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

// The way to the list at the left, when the day ends at the right.
void put_under_habits(Stage& stage) {
    ui::Context& ui = stage.ui;
    const ui::Button edit{.id = "edit-list",
                          .label = stage.say("today.edit_list"),
                          .look = ui::ButtonLook::plain,
                          .icon = ui::Icon::pencil};
    const std::string ends = stage.say.filled(
        "today.day_ends", {{"time", to_clock(stage.model.preferences.day_end_minute)}});
    const float edit_width = std::min(ui.width(), ui::compact_button_width(ui, edit));
    const float ends_width = ui.fonts().width(Type::caption, ends);
    const bool room = edit_width + ui::space::m + ends_width <= ui.width();
    ui.space(ui::space::xs);
    const ui::Rect row = ui.take(ui::button_height(ui, edit, edit_width));
    if (ui::button_in(ui, edit, {row.x, row.y, edit_width, row.height})) {
        stage.open(ScreenName::habits);
    }
    if (!room) {
        ui::text(ui, Type::caption, ends, Role::ink_soft);
        return;
    }
    const float line = ui.line_height(Type::caption);
    ui::in_column(ui, {row.right() - ends_width - 1, row.centre().y - line / 2, ends_width + 1, 0},
                  [&] { ui::text(ui, Type::caption, ends, Role::ink_soft); });
}

} // namespace

void show_today(Stage& stage, const ui::Rect& view) {
    const Date shown = stage.model.day.shown();
    const std::string title = day_title(stage, shown);
    const std::string caption = day_caption(stage, shown);
    const auto put_calendar = [&](const ui::Rect& place) {
        if (!ui::icon_button(
                stage.ui,
                {.id = "calendar",
                 .name = stage.say("today.other_day"),
                 .icon = ui::Icon::calendar},
                {place.right() - ui::size::target / 2 + ui::space::m, place.centre().y})) {
            return;
        }
        stage.view.calendar_month = shown.year() / shown.month();
        stage.open(ScreenName::calendar);
    };
    page(stage, view,
         {.title = title,
          .first = true,
          .caption = caption,
          .trailing_width = ui::size::target - ui::space::xs,
          .trailing = put_calendar},
         [&] {
             ui::Context& ui = stage.ui;
             put_date_strip(stage);
             ui.space(ui::space::l);
             data_banners(stage);
             put_injection_card(stage);
             put_preparation_card(stage);
             put_symptom_tiles(stage);
             put_injection_offer(stage);
             // A row of one day is not that of another: a press that began on one ends on none.
             ui::scoped(ui, to_iso(shown), [&] { put_entries(stage); });
             ui.space(ui::space::l);
             ui::scoped(ui, to_iso(shown), [&] { put_habits(stage); });
             put_under_habits(stage);
         });
}

} // namespace zebra::app
