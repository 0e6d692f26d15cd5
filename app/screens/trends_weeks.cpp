// The weekly averages of some symptoms.
#include "app/screens/common.h"
#include "app/screens/trends_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/line_chart.h"
#include "app/ui/plain_table.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using diary::PeriodMean;

constexpr std::size_t most_dates_named = 4;

std::string in_words(const PeriodMean& week) {
    return week.severity ? one_decimal(*week.severity) : std::string{};
}

std::string dates_of(const Stage& stage, const PeriodMean& week) {
    if (stage.model.trends.period() == diary::Period::month) {
        return month_with_year(week.first.year() / week.first.month());
    }
    if (stage.model.trends.period() == diary::Period::year) {
        return std::to_string(static_cast<int>(week.first.year()));
    }
    if (week.first == week.last) return short_date(week.first);
    if (week.first.month() == week.last.month()) {
        return fmt::format("{}\u2013{}", static_cast<unsigned>(week.first.day()),
                           short_date(week.last));
    }
    return fmt::format("{} \u2013 {}", short_date(week.first), short_date(week.last));
}

// "16–22 Nov 2026: Diarrhoea 1.6, Flushing 1.1. 6 of 7 days noted."
std::string reading(Stage& stage, const std::vector<std::string>& symptoms, std::size_t at) {
    std::string text;
    const PeriodMean* week = nullptr;
    for (const std::string& id : symptoms) {
        week = &stage.model.trends.weeks(id)[at];
        text += (text.empty() ? "" : ", ") + symptom_name(stage, id) + "\u00A0" + in_words(*week);
    }
    if (week == nullptr) return text;
    if (week->days == 0) {
        return stage.say.filled("trends.reading_none", {{"week", dates_of(stage, *week)}});
    }
    return stage.say.counted(
        "trends.reading", week->days + week->missing,
        {{"week", dates_of(stage, *week)}, {"values", text}, {"days", std::to_string(week->days)}});
}

// The words for what one step of the chart is.
struct PeriodWords {
    std::string title;
    std::string chart;
    std::string injections;
};

PeriodWords period_words(const Stage& stage) {
    switch (stage.model.trends.period()) {
    case diary::Period::week:
        return {stage.say("trends.average.week"), stage.say("trends.chart.week"),
                stage.say("trends.injections.week")};
    case diary::Period::month:
        return {stage.say("trends.average.month"), stage.say("trends.chart.month"),
                stage.say("trends.injections.month")};
    case diary::Period::year: break;
    }
    return {stage.say("trends.average.year"), stage.say("trends.chart.year"),
            stage.say("trends.injections.year")};
}

// The last week with a day that was noted.
std::size_t last_noted(Stage& stage, std::string_view symptom) {
    const std::vector<PeriodMean>& weeks = stage.model.trends.weeks(symptom);
    for (std::size_t i = weeks.size(); i-- > 0;) {
        if (weeks[i].severity) return i;
    }
    return 0;
}

// The same numbers as a table, newest first.
void put_list(Stage& stage, const std::vector<std::string>& symptoms, std::size_t weeks,
              const std::string& name) {
    std::vector<std::string> heads = {stage.say("trends.when")};
    for (const std::string& id : symptoms) heads.push_back(symptom_name(stage, id));
    heads.emplace_back(stage.say("trends.days_noted"));
    std::vector<ui::PlainRow> rows;
    rows.reserve(weeks);
    for (std::size_t i = weeks; i-- > 0;) {
        const PeriodMean& first = stage.model.trends.weeks(symptoms.front())[i];
        ui::PlainRow row{dates_of(stage, first), {}};
        for (const std::string& id : symptoms) {
            const std::string mean = in_words(stage.model.trends.weeks(id)[i]);
            row.cells.push_back(mean.empty() ? "\u2013" : mean);
        }
        row.cells.push_back(
            stage.say.filled("trends.of", {{"part", std::to_string(first.days)},
                                           {"whole", std::to_string(first.days + first.missing)}}));
        rows.push_back(std::move(row));
    }
    ui::plain_table(stage.ui, name, heads, rows);
}

void put_chart(Stage& stage, const std::vector<std::string>& symptoms, std::size_t weeks,
               std::size_t at) {
    ui::Context& ui = stage.ui;
    std::vector<std::string> names;
    std::vector<ui::ChartLine> lines;
    names.reserve(symptoms.size());
    for (const std::string& id : symptoms) names.push_back(symptom_name(stage, id));
    for (std::size_t i = 0; i < symptoms.size(); ++i) {
        ui::ChartLine line{names[i], {}};
        for (const PeriodMean& week : stage.model.trends.weeks(symptoms[i])) {
            line.values.push_back(week.severity);
        }
        lines.push_back(std::move(line));
    }
    const std::vector<PeriodMean>& first = stage.model.trends.weeks(symptoms.front());
    std::vector<std::size_t> injections;
    std::size_t step = 0;
    std::vector<std::string> dates;
    for (const Date day : stage.model.trends.injections()) {
        if (dates.empty() || dates.back() != short_date(day)) dates.push_back(short_date(day));
        while (step + 1 < weeks && day > first[step].last) ++step;
        injections.push_back(step);
    }
    const PeriodWords words = period_words(stage);
    const std::string read = reading(stage, symptoms, at);
    const std::string first_label = short_date(first.front().first);
    const std::string last_label = short_date(first.back().last);
    const auto chosen = ui::line_chart(ui, {.id = "weeks",
                                            .name = words.chart,
                                            .reading = read,
                                            .steps = weeks,
                                            .at = at,
                                            .lines = lines,
                                            .first_label = first_label,
                                            .last_label = last_label,
                                            .marked = injections,
                                            .mark = ui::Icon::needle});
    if (chosen) stage.view.trends.week = *chosen;
    ui.space(ui::space::s);
    ui::text(ui, ui::Type::body, read);
    if (!injections.empty()) {
        ui.space(ui::space::xs);
        ui::text(ui, ui::Type::caption,
                 dates.size() > most_dates_named
                     ? words.injections
                     : stage.say.filled("trends.injections.dates", {{"dates", join(dates, ", ")}}),
                 ui::Role::ink_soft);
    }
}

} // namespace

void put_weeks(Stage& stage, const diary::DayTable& table,
               const std::vector<std::string>& symptoms) {
    ui::Context& ui = stage.ui;
    const std::size_t weeks = stage.model.trends.weeks(symptoms.front()).size();
    const std::size_t at =
        std::min(stage.view.trends.week.value_or(last_noted(stage, symptoms.front())), weeks - 1);
    const std::string title = period_words(stage).title;
    ui::card(ui, title, [&] {
        ui::heading(ui, ui::Type::title, title);
        ui.space(ui::space::s);
        put_chart(stage, symptoms, weeks, at);
        ui.space(ui::space::s);
        ui::note(ui, ui::Icon::information, ui::Type::caption,
                 stage.say.filled("trends.rule", {{"noted", std::to_string(table.recorded_days())},
                                                  {"all", std::to_string(table.days())}}));
        ui.space(ui::space::s);
        const bool open = stage.view.trends.as_list;
        if (ui::button(ui, {.id = "as_list",
                            .label = stage.say(open ? "trends.list_close" : "trends.list_open"),
                            .look = ui::ButtonLook::plain})) {
            stage.view.trends.as_list = !open;
        }
        if (open) put_list(stage, symptoms, weeks, title);
    });
}

} // namespace zebra::app
