// A month of one symptom, and how the habits go.
#include "app/screens/common.h"
#include "app/screens/trends_parts.h"
#include "app/ui/containers.h"
#include "app/ui/date_strip.h"
#include "app/ui/heat_month.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/card/heart.h"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <optional>
#include <string>

namespace zebra::app {

namespace {

std::chrono::year_month month_of(Date date) { return date.year() / date.month(); }

// What is drawn of a month of the table's time.
struct DrawnMonth {
    std::string name;
    std::function<std::optional<int>(std::size_t day)> level;
    std::function<std::string(std::size_t day)> words; // of a day with a level
    std::string lowest;
    std::string highest;
    std::string legend;
    std::string no_box;
};

// It can be leafed through. The day that is read is the one that was chosen, else today or the
// last of the month.
void put_heat_month(Stage& stage, const diary::DayTable& table, TrendsState::Month& month,
                    const DrawnMonth& drawn) {
    ui::Context& ui = stage.ui;
    const std::chrono::year_month earliest = month_of(table.date(0));
    const std::chrono::year_month latest = month_of(table.date(table.days() - 1));
    if (!month.shown.ok() || month.shown < earliest || month.shown > latest) month.shown = latest;
    month.shown = ui::month_bar(ui, {.month = month.shown,
                                     .earliest = earliest,
                                     .latest = latest,
                                     .earlier_name = stage.say("calendar.earlier"),
                                     .later_name = stage.say("calendar.later")});
    const Date today = stage.model.day.today();
    if (!month.read.ok() || month_of(month.read) != month.shown) {
        month.read = month_of(today) == month.shown ? today : Date{month.shown / std::chrono::last};
    }
    const auto level = [&](Date date) -> std::optional<int> {
        const auto day = table.place(date);
        return day ? drawn.level(*day) : std::nullopt;
    };
    const auto reading = [&](Date date) {
        const auto day = table.place(date);
        return fmt::format("{}: {}", long_date(date),
                           day && drawn.level(*day) ? drawn.words(*day)
                                                    : std::string{stage.say("trends.not_noted")});
    };
    const auto chosen = ui::heat_month(ui, {.id = "days",
                                            .name = drawn.name,
                                            .month = month.shown,
                                            .today = today,
                                            .at = month.read,
                                            .level = level,
                                            .reading = reading});
    ui.space(ui::space::s);
    ui::text(ui, ui::Type::body, reading(month.read));
    if (chosen) month.read = *chosen;
    ui.space(ui::space::s);
    ui::heat_legend(ui, drawn.lowest, drawn.highest, drawn.legend);
    ui.space(ui::space::xs);
    ui::text(ui, ui::Type::caption, drawn.no_box, ui::Role::ink_soft);
}

// "" while there is nothing to say.
std::string rate_in_words(const Stage& stage, const habits::Habit& habit,
                          const TrendsModel::HabitRate& found) {
    if (!habits::has_days_done(habit, card::rules_out_heart_disease(stage.model.card.card()))) {
        if (found.amount.days == 0) return {};
        std::string amount = one_decimal(found.amount.mean);
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
                                 {{"days", one_decimal(*found.rate * days_a_week)}});
    }
    return text;
}

// "done", "none", "5 glasses".
std::string answer_in_words(const Stage& stage, const habits::Habit& habit, int value) {
    if (habit.kind == habits::HabitKind::yes_no) {
        return stage.say(value == 1 ? "trends.habit_level.3" : "trends.habit_level.0");
    }
    if (value == 0) return stage.say("trends.amount_level.0");
    const std::string number = std::to_string(value);
    if (habit.unit.empty()) return number;
    const content::HabitWords* words = stage.model.habits.words(habit.id);
    const bool one = value == 1 && words != nullptr && words->unit == habit.unit;
    return number + "\u00A0" + (one ? words->unit_one : habit.unit);
}

// Day by day what was noted of a habit.
void put_habit_month(Stage& stage, const diary::DayTable& table, const habits::Habit& habit,
                     const std::string& name) {
    const bool amount = habit.kind == habits::HabitKind::at_most;
    const auto level = [&](std::size_t day) -> std::optional<int> {
        const auto value = table.value(habit.id, day);
        return value ? std::optional{habits::heat_level(habit, *value)} : std::nullopt;
    };
    const auto words = [&](std::size_t day) {
        return answer_in_words(stage, habit, table.value(habit.id, day).value_or(0));
    };
    put_heat_month(stage, table, stage.view.trends.habit_month,
                   {name, level, words,
                    stage.say(amount ? "trends.amount_level.0" : "trends.habit_level.0"),
                    stage.say(amount ? "trends.amount_level.3" : "trends.habit_level.3"),
                    stage.say(amount ? "trends.amount_legend" : "trends.habit_legend"),
                    stage.say("trends.no_box_habit")});
}

} // namespace

void put_month(Stage& stage, const diary::DayTable& table, const std::string& symptom) {
    const std::string title =
        stage.say.filled("trends.by_day", {{"symptom", symptom_name(stage, symptom)}});
    const std::array<std::string, 4> names = {stage.say("severity.0"), stage.say("severity.1"),
                                              stage.say("severity.2"), stage.say("severity.3")};
    const auto level = [&](std::size_t day) { return table.severity(symptom, day); };
    const auto words = [&](std::size_t day) {
        return names.at(static_cast<std::size_t>(table.severity(symptom, day).value_or(0)));
    };
    ui::card(stage.ui, title, [&] {
        ui::heading(stage.ui, ui::Type::title, title);
        put_heat_month(stage, table, stage.view.trends.month,
                       {title, level, words, names.front(), names.back(),
                        stage.say("trends.legend"), stage.say("trends.no_box")});
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
        ui::scoped(ui, "habit", [&] { put_habit_month(stage, table, *shown, title); });
    });
}

} // namespace zebra::app
