// The checklist: all habits, in their states.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

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

std::string caption_of(const Stage& stage, const Habit& habit) {
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const card::Answer heart = stage.model.card.card().answer("carcinoid_heart_disease");
    std::string caption = stage.say(habit.kind == HabitKind::yes_no     ? "habit.kind.yes_no"
                                    : habit.kind == HabitKind::at_least ? "habit.kind.at_least"
                                                                        : "habit.kind.at_most");
    if (habits::as_team_advised(habit.id, habit.target, heart == card::Answer::no)) {
        caption = stage.model.content.text("habit.fluids.as_advised");
    }
    if (habit.state == HabitState::paused) {
        caption += " \u00B7 ";
        caption +=
            stage.say(words != nullptr && words->needs_team_advice ? "habit.off_until_advised"
                                                                   : "habit.paused");
    }
    return caption;
}

void put_group(Stage& stage, std::string_view title, const std::vector<Habit>& group) {
    if (group.empty()) return;
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, title);
    ui.space(ui::space::s);
    ui::list_card(ui, title, [&] {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const Habit& habit = group[i];
            if (i > 0) ui::divider(ui);
            const std::string caption = caption_of(stage, habit);
            const content::HabitWords* words = stage.model.habits.words(habit.id);
            const bool open = stage.pane == Pane::list && stage.view.habit_form.id == habit.id;
            if (ui::list_row(ui, {.id = habit.id,
                                  .title = habit.name,
                                  .caption = caption,
                                  .icon = words == nullptr ? ui::Icon::circle_outline
                                                           : ui::icon_from_name(words->icon),
                                  .selected = open,
                                  .place = ui::row_place(i, group.size())})) {
                edit(stage, habit);
            }
        }
    });
    ui.space(ui::space::l);
}

std::vector<Habit> in_state(const Stage& stage, HabitState state) {
    std::vector<Habit> group;
    for (const Habit& habit : stage.model.habits.habits()) {
        if (habit.state == state) group.push_back(habit);
    }
    return group;
}

} // namespace

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
        put_group(stage, stage.say("habits.active"), in_state(stage, HabitState::active));
        put_group(stage, stage.say("habits.paused"), in_state(stage, HabitState::paused));
        put_group(stage, stage.say("habits.archived"), in_state(stage, HabitState::archived));
        sources.show(stage);
    });
}

} // namespace zebra::app
