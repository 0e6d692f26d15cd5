// A symptom on the days with a habit and on those without.
#include "app/screens/common.h"
#include "app/screens/trends_parts.h"
#include "app/ui/containers.h"
#include "app/ui/mean_bars.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/diary/with_without.h"

#include <fmt/format.h>

#include <utility>

namespace zebra::app {

namespace {

ui::MeanBar bar_of(const Stage& stage, std::string label, const diary::DayGroup& group, bool open) {
    ui::MeanBar bar;
    bar.label = std::move(label);
    bar.caption = stage.say.counted("trends.days", group.days);
    bar.value = one_decimal(group.mean);
    const std::string interval = stage.say.filled(
        "trends.interval", {{"low", one_decimal(group.low)}, {"high", one_decimal(group.high)}});
    bar.name = fmt::format("{}, {}, {}, {}", bar.label, bar.value, bar.caption, interval);
    bar.caption += " \u00B7 " + interval;
    bar.mean = group.mean;
    bar.low = group.low;
    bar.high = group.high;
    bar.open = open;
    return bar;
}

// What "with" and "without" mean for a habit.
struct SideNames {
    std::string with;
    std::string without;
    std::string day_after;
};

SideNames side_names(const Stage& stage, const habits::Habit& habit) {
    // Without a number to reach, any amount is some, not done.
    const bool counted = habit.kind == habits::HabitKind::at_most
                         || (habit.kind == habits::HabitKind::at_least && !habit.target);
    if (!counted) {
        return {stage.say("trends.done"), stage.say("trends.not_done"),
                stage.say("trends.day_after_done")};
    }
    return {habit.unit.empty() ? stage.say("trends.some_amount")
                               : stage.say.filled("trends.some", {{"unit", habit.unit}}),
            stage.say("trends.without"), stage.say("trends.day_after_some")};
}

void put_habit(Stage& stage, const habits::Habit& habit, const diary::WithWithout& found) {
    ui::Context& ui = stage.ui;
    ui::card(ui, habit.name, [&] {
        ui::heading(ui, ui::Type::title, habit.name);
        ui::text(ui, ui::Type::caption, stage.say("trends.no_cause"), ui::Role::ink_soft);
        ui.space(ui::space::m);
        const SideNames names = side_names(stage, habit);
        std::vector<ui::MeanBar> bars = {bar_of(stage, names.with, found.with, false),
                                         bar_of(stage, names.without, found.without, true)};
        if (found.day_after.days >= diary::fewest_days_a_side) {
            bars.push_back(bar_of(stage, names.day_after, found.day_after, true));
        }
        ui::mean_bars(ui, bars);
    });
    ui.space(ui::space::m);
}

} // namespace

void put_with_without(Stage& stage, const std::string& symptom) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, ui::Type::large,
                stage.say.filled("trends.goes_with", {{"symptom", symptom_name(stage, symptom)}}));
    ui.space(ui::space::s);
    std::size_t shown = 0;
    for (const habits::Habit& habit : stage.model.habits.habits()) {
        const diary::WithWithout& found = stage.model.trends.beside(habit, symptom);
        if (!found.enough()) continue;
        put_habit(stage, habit, found);
        ++shown;
    }
    ui::text(ui, shown == 0 ? ui::Type::body : ui::Type::caption,
             stage.say.counted(shown == 0 ? "trends.too_few" : "trends.from_days",
                               diary::fewest_days_a_side),
             shown == 0 ? ui::Role::ink : ui::Role::ink_soft);
}

} // namespace zebra::app
