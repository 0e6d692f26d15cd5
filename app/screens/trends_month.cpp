// A month of one symptom, and how the habits go.
#include "app/screens/common.h"
#include "app/screens/trends_parts.h"
#include "app/ui/containers.h"
#include "app/ui/date_strip.h"
#include "app/ui/heat_month.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/card/heart.h"

#include <fmt/format.h>

#include <functional>
#include <span>

namespace zebra::app {

namespace {

std::chrono::year_month month_of(Date date) { return date.year() / date.month(); }

// A month of the table's time, which can be leafed through. `level`: of a day of the table.
void put_heat_month(Stage& stage, const diary::DayTable& table, std::chrono::year_month& month,
                    const std::function<std::optional<int>(std::size_t day)>& level,
                    std::span<const std::string> level_names, std::string_view legend,
                    std::string_view no_box) {
    ui::Context& ui = stage.ui;
    const std::chrono::year_month earliest = month_of(table.date(0));
    const std::chrono::year_month latest = month_of(table.date(table.days() - 1));
    if (!month.ok() || month < earliest || month > latest) month = latest;
    month = ui::month_bar(ui, {.month = month,
                               .earliest = earliest,
                               .latest = latest,
                               .earlier_name = stage.say("calendar.earlier"),
                               .later_name = stage.say("calendar.later")});
    ui::heat_month(ui, {.month = month,
                        .today = stage.model.day.today(),
                        .level = [&](Date date) -> std::optional<int> {
                            const auto day = table.place(date);
                            return day ? level(*day) : std::nullopt;
                        },
                        .level_names = level_names,
                        .unknown_name = stage.say("trends.not_noted")});
    ui.space(ui::space::s);
    ui::heat_legend(ui, level_names.front(), level_names.back(), legend);
    ui.space(ui::space::xs);
    ui::text(ui, ui::Type::caption, no_box, ui::Role::ink_soft);
}

// "" while there is nothing to say.
std::string rate_in_words(const Stage& stage, const habits::Habit& habit,
                          const TrendsModel::HabitRate& found) {
    if (!habits::has_days_done(habit, card::rules_out_heart_disease(stage.model.card.card()))) {
        if (found.amount.days == 0) return {};
        std::string amount = fmt::format("{:.1f}", found.amount.mean);
        if (!habit.unit.empty()) amount += "\u00A0" + habit.unit;
        return stage.say.counted("trends.habit_amount", found.amount.days, {{"amount", amount}});
    }
    if (found.recent.asked == 0) return {};
    std::string text = stage.say.counted("trends.habit_days", found.recent.asked,
                                         {{"done", std::to_string(found.recent.done)}});
    if (found.rate) {
        const int days_a_week = habits::asked_days_a_week(habit.weekdays);
        text += " ";
        text += stage.say.filled("trends.habit_rate",
                                 {{"days", fmt::format("{:.1f}", *found.rate * days_a_week)}});
    }
    return text;
}

// Day by day what was noted of a habit.
void put_habit_month(Stage& stage, const diary::DayTable& table, const habits::Habit& habit) {
    const bool amount = habit.kind == habits::HabitKind::at_most;
    const std::vector<std::string> names =
        amount ? std::vector<std::string>{stage.say("trends.amount_level.0"),
                                          stage.say("trends.amount_level.1"),
                                          stage.say("trends.amount_level.2"),
                                          stage.say("trends.amount_level.3")}
               : std::vector<std::string>{
                   stage.say("trends.habit_level.0"), stage.say("trends.habit_level.1"),
                   stage.say("trends.habit_level.1"), stage.say("trends.habit_level.3")};
    put_heat_month(
        stage, table, stage.view.trends.habit_month,
        [&](std::size_t day) -> std::optional<int> {
            const auto value = table.value(habit.id, day);
            if (!value) return std::nullopt;
            return habits::heat_level(habit, *value);
        },
        names, stage.say(amount ? "trends.amount_legend" : "trends.habit_legend"),
        stage.say("trends.no_box_habit"));
}

} // namespace

void put_month(Stage& stage, const diary::DayTable& table, const std::string& symptom) {
    const std::string title =
        stage.say.filled("trends.by_day", {{"symptom", symptom_name(stage, symptom)}});
    const std::vector<std::string> levels = {stage.say("severity.0"), stage.say("severity.1"),
                                             stage.say("severity.2"), stage.say("severity.3")};
    ui::card(stage.ui, title, [&] {
        ui::heading(stage.ui, ui::Type::title, title);
        put_heat_month(
            stage, table, stage.view.trends.month,
            [&](std::size_t day) { return table.severity(symptom, day); }, levels,
            stage.say("trends.legend"), stage.say("trends.no_box"));
    });
}

void put_habits(Stage& stage, const diary::DayTable& table) {
    ui::Context& ui = stage.ui;
    std::vector<std::pair<const habits::Habit*, std::string>> lines;
    for (const habits::Habit& habit : stage.model.habits.habits()) {
        if (habit.state != habits::HabitState::active) continue;
        const TrendsModel::HabitRate& found = stage.model.trends.rate(habit);
        if (std::string caption = rate_in_words(stage, habit, found); !caption.empty()) {
            lines.emplace_back(&habit, std::move(caption));
        }
    }
    if (lines.empty()) return;
    ui::heading(ui, ui::Type::large, stage.say("trends.habits"));
    ui.space(ui::space::s);
    std::string& opened = stage.view.trends.habit;
    const habits::Habit* shown = nullptr;
    ui::list_card(ui, stage.say("trends.habits"), [&] {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto& [habit, caption] = lines[i];
            if (i > 0) ui::divider(ui);
            const bool open = opened == habit->id;
            if (open) shown = habit;
            if (ui::list_row(ui, {.id = habit->id,
                                  .title = habit->name,
                                  .caption = caption,
                                  .arrow = ui::Icon::calendar,
                                  .selected = open,
                                  .place = ui::row_place(i, lines.size()),
                                  .expanded = open})) {
                opened = open ? std::string{} : habit->id;
            }
        }
    });
    ui.space(ui::space::s);
    ui::text(ui, ui::Type::caption, stage.say("trends.habits_rule"), ui::Role::ink_soft);
    if (shown == nullptr) return;
    ui.space(ui::space::m);
    const std::string title = stage.say.filled("trends.habit_calendar", {{"habit", shown->name}});
    ui::card(ui, title, [&] {
        ui::heading(ui, ui::Type::title, title);
        ui::scoped(ui, "habit", [&] { put_habit_month(stage, table, *shown); });
    });
}

} // namespace zebra::app
