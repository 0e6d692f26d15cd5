// The checklist: all habits, in their states.
#include "app/screens/common.h"
#include "app/screens/habit_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/card/heart.h"
#include "core/habits/habit_list.h"

#include <algorithm>

namespace zebra::app {

namespace {

using habits::Habit;
using habits::HabitKind;
using habits::HabitState;
using ui::Role;
using ui::Type;

void edit(Stage& stage, const Habit& habit) {
    stage.view.habit_form = form_of(habit);
    stage.open(ScreenName::habit);
}

// "Mon, Wed"
std::string weekdays_text(int weekdays) {
    constexpr int days_a_week = 7;
    std::string text;
    for (int day = 0; day < days_a_week; ++day) {
        if (!habits::asked_on_weekday(weekdays, day)) continue;
        text += text.empty() ? "" : ", ";
        text += short_weekday_name(day);
    }
    return text;
}

std::string caption_of(const Stage& stage, const Habit& habit) {
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    std::string caption = stage.say(habit.kind == HabitKind::yes_no     ? "habit.kind.yes_no"
                                    : habit.kind == HabitKind::at_least ? "habit.kind.at_least"
                                                                        : "habit.kind.at_most");
    if (habits::as_team_advised(habit.id, card::rules_out_heart_disease(stage.model.card.card()))) {
        caption = stage.model.content.text("habit.fluids.as_advised");
    }
    if (habit.weekdays != habits::every_day) {
        caption += " \u00B7 " + weekdays_text(habit.weekdays);
    }
    if (habit.state == HabitState::paused) {
        caption += " \u00B7 ";
        caption +=
            stage.say(words != nullptr && words->needs_team_advice ? "habit.off_until_advised"
                                                                   : "habit.paused");
    }
    return caption;
}

// Where a habit of the group comes to stand when it is let go at that height: its place among the
// others of the group.
std::size_t place_at(float y, const std::vector<ui::Rect>& rows, std::size_t moved) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i != moved && rows[i].centre().y < y) ++place;
    }
    return place;
}

// The row of a habit that can be moved. Where it would come to stand is shown by a line.
struct Moving {
    std::vector<ui::Rect> rows;
    std::optional<std::size_t> moved;
    std::optional<float> held_y;
    std::optional<std::size_t> to;
};

void follow_grip(const ui::GripRow& row, std::size_t index, std::size_t count, Moving& moving) {
    moving.rows.push_back(row.rect);
    if (row.held_y || row.dropped_y || row.step != 0) moving.moved = index;
    if (row.held_y) moving.held_y = row.held_y;
    if (row.dropped_y) moving.held_y = row.dropped_y;
    if (row.dropped_y) moving.to = 0; // known when all rows are
    if (row.step < 0 && index > 0) moving.to = index - 1;
    if (row.step > 0 && index + 1 < count) moving.to = index + 1;
}

void finish_moving(Stage& stage, const std::vector<Habit>& group, const Moving& moving) {
    if (!moving.moved) return;
    const std::size_t moved = *moving.moved;
    if (moving.held_y) {
        const std::size_t place = place_at(*moving.held_y, moving.rows, moved);
        if (moving.to) {
            move_habit(stage, group[moved], moved, place);
            return;
        }
        // Above the row that it would push down.
        const std::size_t below = place < moved ? place : place + 1;
        const ui::Rect& last = moving.rows.back();
        const float y = below < moving.rows.size() ? moving.rows[below].y : last.bottom();
        const float right = last.right();
        const float left = right - stage.ui.width();
        stage.ui.paint().rule({left, y}, right - left, Role::primary, 2 * ui::stroke::strong);
    } else if (moving.to) {
        move_habit(stage, group[moved], moved, *moving.to);
    }
}

void put_group(Stage& stage, std::string_view title, const std::vector<Habit>& group,
               bool can_be_moved = false) {
    if (group.empty()) return;
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, title);
    ui.space(ui::space::s);
    ui::list_card(ui, title, [&] {
        Moving moving;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const Habit& habit = group[i];
            if (i > 0) ui::divider(ui);
            const std::string caption = caption_of(stage, habit);
            const content::HabitWords* words = stage.model.habits.words(habit.id);
            const bool open = stage.pane == Pane::list && stage.view.habit_form.id == habit.id;
            const ui::ListRow row{.id = habit.id,
                                  .title = habit.name,
                                  .caption = caption,
                                  .icon = words == nullptr ? ui::Icon::circle_outline
                                                           : ui::icon_from_name(words->icon),
                                  .selected = open,
                                  .place = ui::row_place(i, group.size())};
            if (!can_be_moved || group.size() == 1) {
                if (ui::list_row(ui, row)) edit(stage, habit);
                continue;
            }
            const std::string grip = stage.say.filled("habits.move", {{"habit", habit.name}});
            const ui::GripRow put = ui::list_row_with_grip(ui, row, grip);
            if (put.opened) edit(stage, habit);
            follow_grip(put, i, group.size(), moving);
        }
        finish_moving(stage, group, moving);
    });
    ui.space(ui::space::l);
}

void edit_symptom(Stage& stage, const diary::OwnSymptom& symptom) {
    OwnSymptomState& form = stage.view.own_symptom;
    // What was begun for that one and not saved stays.
    const bool begun =
        form.id == symptom.id && form.offered == symptom.name && form.typed != form.offered;
    if (!begun) form = {symptom.id, symptom.name, symptom.name, {}};
    form.refusal.clear();
    stage.open(ScreenName::own_symptom);
}

// Those that can be logged beside the app's own.
void put_own_symptoms(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("own_symptoms.title"));
    ui.space(ui::space::s);
    std::vector<diary::OwnSymptom> listed;
    for (const diary::OwnSymptom& symptom : stage.model.symptoms.own()) {
        if (!symptom.archived) listed.push_back(symptom);
    }
    if (!listed.empty()) {
        ui::list_card(ui, stage.say("own_symptoms.title"), [&] {
            for (std::size_t i = 0; i < listed.size(); ++i) {
                if (i > 0) ui::divider(ui);
                if (ui::list_row(ui, {.id = listed[i].id,
                                      .title = listed[i].name,
                                      .icon = ui::Icon::circle_outline,
                                      .place = ui::row_place(i, listed.size())})) {
                    edit_symptom(stage, listed[i]);
                }
            }
        });
        ui.space(ui::space::s);
    }
    if (ui::button(ui, {.id = "add-symptom",
                        .label = stage.say("own_symptom.add"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::plus})) {
        edit_symptom(stage, {});
    }
    ui.space(ui::space::l);
}

// The list as the app suggests it.
void put_reset(Stage& stage) {
    ui::Context& ui = stage.ui;
    const bool pressed = ui::button(ui, {.id = "reset",
                                         .label = stage.say("habits.reset"),
                                         .look = ui::ButtonLook::outlined,
                                         .icon = ui::Icon::undo});
    ui.space(ui::space::xs);
    ui::text(ui, Type::caption, stage.say("habits.reset_means"), Role::ink_soft);
    if (pressed) {
        std::vector<habits::HabitRow> stood;
        const Date today = stage.model.day.today();
        const auto done = stage.model.habits.change(
            stage.model.data, [&stood, today](habits::HabitStore& store) -> Outcome<void> {
                auto rows = store.reset(today);
                if (!rows) return fail(rows.error());
                stood = std::move(*rows);
                return {};
            });
        if (!done) {
            stage.refused(done.error());
        } else {
            stage.done(stage.say("habits.was_reset"), [&model = stage.model, stood, today] {
                return model.habits.change(model.data, [&](habits::HabitStore& store) {
                    return store.put_back(stood, today);
                });
            });
        }
    }
    ui.space(ui::space::l);
}

} // namespace

void move_habit(Stage& stage, const Habit& habit, std::size_t from, std::size_t to) {
    if (from == to) return;
    Model& model = stage.model;
    const auto move_to = [id = habit.id](std::size_t place) {
        return [id, place](habits::HabitStore& store) { return store.move(id, place); };
    };
    if (const auto done = model.habits.change(model.data, move_to(to)); !done) {
        stage.refused(done.error());
        return;
    }
    stage.done(stage.say.filled("habits.moved",
                                {{"habit", habit.name}, {"place", std::to_string(to + 1)}}),
               [&model, back = move_to(from)] { return model.habits.change(model.data, back); });
}

void show_habits(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("habits.title")}, [&] {
        ui::Context& ui = stage.ui;
        SourceList sources{stage.model.content};
        ui::text(ui, Type::caption, sources.text(stage, "habit.list.scope"), Role::ink_soft);
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "add",
                            .label = stage.say("habits.add"),
                            .look = ui::ButtonLook::tonal,
                            .icon = ui::Icon::plus})) {
            stage.view.habit_form = {};
            stage.open(ScreenName::habit);
        }
        ui.space(ui::space::m);
        put_group(stage, stage.say("habits.active"),
                  habits::in_state(stage.model.habits.habits(), HabitState::active), true);
        put_group(stage, stage.say("habits.paused"),
                  habits::in_state(stage.model.habits.habits(), HabitState::paused));
        put_group(stage, stage.say("habits.archived"),
                  habits::in_state(stage.model.habits.habits(), HabitState::archived));
        put_own_symptoms(stage);
        put_reset(stage);
        sources.show(stage);
    });
}

} // namespace zebra::app
