// The day: how one feels, the habits. Every change can be taken back.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/date_strip.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/tiles.h"

#include <fmt/format.h>

#include <utility>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

// "today", "yesterday", or the date in words.
std::string day_words(const Stage& stage, Date day) {
    const Date today = stage.model.day.today();
    if (day == today) return stage.say("day.today");
    if (day == add_days(today, -1)) return stage.say("day.yesterday");
    return long_date(day);
}

void put_date_strip(Stage& stage) {
    ui::Context& ui = stage.ui;
    DayModel& day = stage.model.day;
    Date& end = stage.view.strip_end;
    // A strip that ended at today goes on doing so.
    if (end == std::exchange(stage.view.strip_today, day.today()) || !end.ok()) end = day.today();
    if (const auto chosen = ui::date_strip(ui, {.shown = day.shown(),
                                                .last = end,
                                                .today = day.today(),
                                                .earlier_name = stage.say("today.earlier"),
                                                .later_name = stage.say("today.later")})) {
        end = chosen->last;
        if (chosen->day) day.show(stage.model.data, *chosen->day);
    }
}

void put_symptom_tiles(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("today.how_do_you_feel"));
    ui.space(ui::space::s);
    std::vector<ui::Tile> tiles;
    std::vector<std::string> names;
    for (const content::Symptom& symptom : stage.model.content.symptoms()) {
        const std::size_t count = stage.model.day.logged(symptom.id);
        names.push_back(count == 0
                            ? stage.say.filled("today.log_symptom", {{"symptom", symptom.name}})
                            : stage.say.counted("today.log_symptom_again", static_cast<long>(count),
                                                {{"symptom", symptom.name}}));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const content::Symptom& symptom = stage.model.content.symptoms()[i];
        tiles.push_back({symptom.id, symptom.name, names[i], ui::icon_from_name(symptom.icon),
                         stage.model.day.logged(symptom.id)});
    }
    if (const int pressed = ui::tiles(ui, tiles); pressed >= 0) {
        const content::Symptom& symptom =
            stage.model.content.symptoms()[static_cast<std::size_t>(pressed)];
        const DayModel& day = stage.model.day;
        const int now = stage.model.data.now().local.minute_of_day;
        stage.view.symptom_form = {};
        stage.view.symptom_form.symptom = symptom.id;
        stage.view.symptom_form.day = day.day_for_now();
        stage.view.symptom_form.time = day.day_for_now() == day.today() ? to_clock(now) : "12:00";
        stage.open(ScreenName::symptom);
    }
}

std::string entry_title(const Stage& stage, const diary::SymptomEntry& entry) {
    const content::Symptom* symptom = stage.model.content.symptom(entry.report.symptom);
    return fmt::format("{} {}, {}", to_clock(entry.report.at.minute_of_day),
                       symptom == nullptr ? entry.report.symptom : symptom->name,
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
            const std::string title = entry_title(stage, entry);
            const std::string caption = entry_caption(stage, entry.report);
            const std::string id = fmt::format("entry-{}", entry.id);
            const std::string name = stage.say.filled("today.remove_entry", {{"entry", title}});
            if (!ui::removable_row(ui, {id, title, caption, name})) continue;
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

void put_counter(Stage& stage, const HabitLine& line) {
    const habits::Habit& habit = line.habit;
    const std::string shown = line.value ? std::to_string(*line.value) : "\u2013";
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
    tell_change(stage, line,
                *value ? stage.say.filled(
                    "today.counted", {{"habit", habit.name}, {"value", std::to_string(**value)}})
                       : stage.say.filled("today.nothing_noted", {{"habit", habit.name}}));
}

void put_habits(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("today.habits"));
    ui.space(ui::space::s);
    const std::vector<HabitLine> lines = stage.model.day.lines();
    if (lines.empty()) {
        ui::text(ui, Type::body, stage.say("today.no_habits"), Role::ink_soft);
    } else {
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
}

void put_under_habits(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    if (ui::button(ui, {.id = "edit-list",
                        .label = stage.say("today.edit_list"),
                        .look = ui::ButtonLook::plain,
                        .icon = ui::Icon::pencil})) {
        stage.open(ScreenName::habits);
    }
    ui::text(ui, Type::caption,
             stage.say.filled("today.day_ends",
                              {{"time", to_clock(stage.model.preferences.day_end_minute)}}),
             Role::ink_soft);
}

} // namespace

void show_today(Stage& stage, const ui::Rect& view) {
    const DayModel& day = stage.model.day;
    const std::string title = day_words(stage, day.shown());
    page(stage, view, title, true, [&] {
        ui::Context& ui = stage.ui;
        ui::text(ui, Type::body, long_date_with_year(day.shown()), Role::ink_soft);
        ui.space(ui::space::s);
        put_date_strip(stage);
        ui.space(ui::space::m);
        data_banners(stage);
        put_symptom_tiles(stage);
        // A row of one day is not that of another: a press that began on one ends on none.
        ui::scoped(ui, to_iso(day.shown()), [&] { put_entries(stage); });
        ui.space(ui::space::l);
        ui::scoped(ui, to_iso(day.shown()), [&] { put_habits(stage); });
        put_under_habits(stage);
    });
}

} // namespace zebra::app
