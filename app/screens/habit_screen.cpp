// One habit: its name, its target, its place on the list.
#include "app/screens/common.h"
#include "app/screens/habit_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/habits/habit_list.h"

#include <algorithm>

namespace zebra::app {

namespace {

using habits::Habit;
using habits::HabitKind;
using habits::HabitState;
using habits::HabitStore;
using ui::Role;
using ui::Type;

struct TypedTarget {
    bool valid = true;
    std::optional<int> value = {}; // nothing typed: no target
};

TypedTarget parse_target(std::string_view typed) {
    if (trim(typed).empty()) return {};
    const auto value = parse_whole_number(typed);
    return {.valid = value.has_value(), .value = value};
}

void put_kind(Stage& stage) {
    ui::Context& ui = stage.ui;
    HabitFormState& form = stage.view.habit_form;
    ui::text(ui, Type::caption, stage.say("habit.kind"), Role::ink_soft);
    ui.space(ui::space::xs);
    ui::list_card(ui, stage.say("habit.kind"), [&] {
        const auto put = [&](std::string_view id, HabitKind kind, std::string_view key,
                             std::string_view help) {
            if (ui::check_row(ui, {.id = id,
                                   .title = stage.say(key),
                                   .caption = stage.say(help),
                                   .checked = form.kind == kind,
                                   .round = true})) {
                form.kind = kind;
            }
        };
        put("yes_no", HabitKind::yes_no, "habit.kind.yes_no", "habit.kind.yes_no_help");
        ui::divider(ui);
        put("at_least", HabitKind::at_least, "habit.kind.at_least", "habit.kind.at_least_help");
        ui::divider(ui);
        put("at_most", HabitKind::at_most, "habit.kind.at_most", "habit.kind.at_most_help");
    });
}

// What the field says is wrong, or nothing.
std::string name_problem(const Stage& stage) {
    const HabitFormState& form = stage.view.habit_form;
    const auto checked =
        habits::checked_name(form.name, habits::listed(stage.model.habits.habits()), form.id);
    return checked ? "" : checked.error().sentence;
}

std::string target_problem(const Stage& stage) {
    const HabitFormState& form = stage.view.habit_form;
    const TypedTarget target = parse_target(form.target);
    if (!target.valid) return stage.say("habit.target_not_a_number");
    const auto checked = habits::checked_target(form.kind, target.value);
    return checked ? "" : checked.error().sentence;
}

std::string unit_problem(const Stage& stage) {
    const auto checked = habits::checked_unit(stage.view.habit_form.unit);
    return checked ? "" : checked.error().sentence;
}

std::string weekdays_problem(const Stage& stage) {
    const auto checked = habits::checked_weekdays(stage.view.habit_form.weekdays);
    return checked ? "" : checked.error().sentence;
}

// On which days of the week it is asked.
void put_weekdays(Stage& stage) {
    constexpr int days_a_week = 7;
    ui::Context& ui = stage.ui;
    HabitFormState& form = stage.view.habit_form;
    ui::text(ui, Type::caption, stage.say("habit.weekdays"), Role::ink_soft);
    ui.space(ui::space::xs);
    std::vector<ui::Chip> chips;
    chips.reserve(days_a_week);
    for (int day = 0; day < days_a_week; ++day) {
        chips.push_back({.id = short_weekday_name(day),
                         .label = short_weekday_name(day),
                         .selected = habits::asked_on_weekday(form.weekdays, day),
                         .name = weekday_name(day),
                         .keeps_width = true});
    }
    if (const int pressed = ui::chips(ui, chips, ui::ChipUse::several); pressed >= 0) {
        form.weekdays ^= 1 << pressed;
        form.weekdays_problem = weekdays_problem(stage);
    }
    if (!form.weekdays_problem.empty()) {
        ui.space(ui::space::xs);
        ui::text(ui, Type::caption_strong, form.weekdays_problem);
    }
    ui.space(ui::space::m);
}

bool check_form(Stage& stage) {
    HabitFormState& form = stage.view.habit_form;
    const bool counted = form.kind != HabitKind::yes_no;
    form.name_problem = name_problem(stage);
    form.unit_problem = counted && form.id.empty() ? unit_problem(stage) : "";
    form.target_problem = counted ? target_problem(stage) : "";
    form.weekdays_problem = weekdays_problem(stage);
    return form.name_problem.empty() && form.unit_problem.empty() && form.target_problem.empty()
           && form.weekdays_problem.empty();
}

void save(Stage& stage) {
    if (!check_form(stage)) return;
    const HabitFormState form = stage.view.habit_form;
    const std::optional<int> target =
        form.kind == HabitKind::yes_no ? std::nullopt : parse_target(form.target).value;
    const Date today = stage.model.day.today();
    std::function<Outcome<void>(HabitStore&)> reverse;
    const auto changed =
        stage.model.habits.change(stage.model.data, [&](HabitStore& store) -> Outcome<void> {
            if (form.id.empty()) {
                const std::string unit = form.kind == HabitKind::yes_no ? "" : form.unit;
                const auto added =
                    store.add_own({form.name, form.kind, unit, target, form.weekdays});
                if (!added) return fail(added.error());
                reverse = [id = added->id, today](HabitStore& list) {
                    return list.take_back_added(id, today);
                };
                return {};
            }
            const auto changed_habit = store.change(form.id, form.name, target, form.weekdays);
            if (!changed_habit) return fail(changed_habit.error());
            reverse = [done = *changed_habit](HabitStore& list) { return list.take_back(done); };
            return {};
        });
    if (!changed) {
        // The list was read again: what stands in the way now is told under its field. Else it is
        // no field's fault.
        if (check_form(stage)) stage.refused(changed.error());
        return;
    }
    stage.done(stage.say("saved"), [&model = stage.model, reverse] {
        return model.habits.change(model.data, reverse);
    });
    stage.back();
}

// False: it was refused, and said why.
bool change_state(Stage& stage, const Habit& habit, std::string_view message_key,
                  HabitState wanted) {
    const Date today = stage.model.day.today();
    const auto done =
        stage.model.habits.change(stage.model.data, [&](HabitStore& store) -> Outcome<void> {
            switch (wanted) {
            case HabitState::paused: return store.pause(habit.id, today);
            case HabitState::archived: return store.archive(habit.id, today);
            case HabitState::active: break;
            }
            return store.restore(habit.id, today);
        });
    if (!done) {
        stage.refused(done.error());
        return false;
    }
    const auto take_back = [id = habit.id, wanted, before = habit.state, today](HabitStore& store) {
        return store.take_back_state(id, wanted, before, today);
    };
    stage.done(
        stage.say.filled(message_key, {{"habit", habit.name}}),
        [&model = stage.model, take_back] { return model.habits.change(model.data, take_back); });
    return true;
}

void put_order(Stage& stage, const Habit& habit) {
    ui::Context& ui = stage.ui;
    const std::vector<Habit> list = habits::in_state(stage.model.habits.habits(), habit.state);
    const auto place =
        static_cast<std::size_t>(std::ranges::find(list, habit.id, &Habit::id) - list.begin());
    if (place == list.size()) return;
    ui::text(ui, Type::caption,
             stage.say.filled("habit.place", {{"place", std::to_string(place + 1)},
                                              {"count", std::to_string(list.size())}}),
             Role::ink_soft);
    ui.space(ui::space::xs);
    const std::vector<std::function<void()>> cells = {
        [&] {
            if (ui::button(ui, {.id = "up",
                                .label = stage.say("habit.up"),
                                .look = ui::ButtonLook::outlined,
                                .icon = ui::Icon::arrow_up,
                                .disabled = place == 0})) {
                move_habit(stage, habit, place, place - 1);
            }
        },
        [&] {
            if (ui::button(ui, {.id = "down",
                                .label = stage.say("habit.down"),
                                .look = ui::ButtonLook::outlined,
                                .icon = ui::Icon::arrow_down,
                                .disabled = place + 1 == list.size()})) {
                move_habit(stage, habit, place, place + 1);
            }
        }};
    ui::side_by_side(ui, ui::space::s, ui.large_text(), cells);
    ui.space(ui::space::m);
}

void put_state_buttons(Stage& stage, const Habit& habit) {
    ui::Context& ui = stage.ui;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const bool asks_team = words != nullptr && words->needs_team_advice;
    if (habit.state == HabitState::archived) {
        if (ui::button(ui, {.id = "restore",
                            .label = stage.say(asks_team ? "habit.team_advised" : "habit.restore"),
                            .look = ui::ButtonLook::tonal})) {
            change_state(stage, habit, "habit.restored", HabitState::active);
        }
        return;
    }
    if (habit.state == HabitState::active) {
        if (ui::button(ui, {.id = "pause",
                            .label = stage.say("habit.pause"),
                            .look = ui::ButtonLook::outlined,
                            .icon = ui::Icon::pause})) {
            change_state(stage, habit, "habit.was_paused", HabitState::paused);
        }
    } else if (ui::button(ui,
                          {.id = "resume",
                           .label = stage.say(asks_team ? "habit.team_advised" : "habit.resume"),
                           .look = ui::ButtonLook::tonal,
                           .icon = ui::Icon::play})) {
        change_state(stage, habit, "habit.resumed", HabitState::active);
    }
    ui.space(ui::space::s);
    if (ui::button(ui, {.id = "archive",
                        .label = stage.say("habit.archive"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::archive})) {
        if (change_state(stage, habit, "habit.archived", HabitState::archived)) {
            stage.back();
        }
    }
}

// What can be typed. How a habit is noted is chosen once, when it is added.
void put_fields(Stage& stage, bool is_new) {
    ui::Context& ui = stage.ui;
    HabitFormState& form = stage.view.habit_form;
    if (ui::text_field(
            ui, {.id = "name", .label = stage.say("habit.name"), .problem = form.name_problem},
            form.name)
            .changed) {
        form.name_problem = name_problem(stage);
    }
    ui.space(ui::space::m);
    if (is_new) {
        put_kind(stage);
        ui.space(ui::space::m);
    }
    if (form.kind == HabitKind::yes_no) return;
    if (is_new) {
        if (ui::text_field(ui,
                           {.id = "unit",
                            .label = stage.say("habit.unit"),
                            .help = stage.say("habit.unit_help"),
                            .problem = form.unit_problem},
                           form.unit)
                .changed) {
            form.unit_problem = unit_problem(stage);
        }
        ui.space(ui::space::m);
    }
    const bool most = form.kind == HabitKind::at_most;
    if (ui::text_field(ui,
                       {.id = "target",
                        .label = stage.say(most ? "habit.limit" : "habit.target"),
                        .help = stage.say("habit.target_help"),
                        .problem = form.target_problem,
                        .keyboard = platform::KeyboardHint::number},
                       form.target)
            .changed) {
        form.target_problem = target_problem(stage);
    }
    ui.space(ui::space::m);
}

} // namespace

void show_habit(Stage& stage, const ui::Rect& view) {
    const Habit* found = stage.model.habits.find(stage.view.habit_form.id);
    const std::optional<Habit> habit = found == nullptr ? std::nullopt : std::optional{*found};
    const ui::Button save_button{
        .id = "save", .label = stage.say("save"), .least_height = ui::size::primary_button};
    page(stage, view,
         {.title = habit ? habit->name : stage.say("habits.add"),
          .footer_height = ui::button_height(stage.ui, save_button, page_width(stage.ui, view)),
          .footer =
              [&] {
                  if (ui::button(stage.ui, save_button)) save(stage);
              }},
         [&] {
             ui::Context& ui = stage.ui;
             SourceList sources{stage.model.content};
             const content::HabitWords* words =
                 habit ? stage.model.habits.words(habit->id) : nullptr;
             if (words != nullptr) {
                 ui::banner(ui, ui::BannerLook::information, stage.say("habit.why"),
                            sources.text(stage, words->why));
                 ui.space(ui::space::m);
             }
             put_fields(stage, !habit);
             put_weekdays(stage);
             if (habit) {
                 ui.space(ui::space::s);
                 put_order(stage, *habit);
                 put_state_buttons(stage, *habit);
                 ui.space(ui::space::m);
                 ui::text(ui, Type::caption, stage.say("habit.history_stays"), Role::ink_soft);
             }
             ui.space(ui::space::s);
             sources.show(stage);
         });
}

} // namespace zebra::app
