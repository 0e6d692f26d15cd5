// What the days have in common.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/screens/trends_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/empty_state.h"
#include "app/ui/line_chart.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

constexpr std::array<int, 4> spans_weeks = {8, 26, 52, TrendsModel::all_time};

void put_spans(Stage& stage) {
    std::vector<std::string> labels;
    std::vector<ui::Chip> chips;
    labels.reserve(spans_weeks.size());
    chips.reserve(spans_weeks.size());
    for (const int weeks : spans_weeks) {
        labels.push_back(stage.say("trends.span." + std::to_string(weeks)));
    }
    for (const std::string& label : labels) {
        chips.push_back({.id = label,
                         .label = label,
                         .selected = stage.view.trends.weeks == spans_weeks[chips.size()]});
    }
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed < 0) return;
    stage.view.trends.weeks = spans_weeks[static_cast<std::size_t>(pressed)];
    stage.view.trends.week.reset();
}

// Those that were chosen and are there, else the ones that were felt on the most days.
std::vector<std::string> drawn(const Stage& stage) {
    const std::vector<std::string>& felt = stage.model.trends.symptoms();
    std::vector<std::string> symptoms;
    for (const std::string& id : stage.view.trends.symptoms) {
        if (std::ranges::find(felt, id) != felt.end()) symptoms.push_back(id);
    }
    if (symptoms.empty()) symptoms = felt;
    if (symptoms.size() > ui::most_chart_lines) symptoms.resize(ui::most_chart_lines);
    return symptoms;
}

// Where there are more than can be drawn together. The one that was chosen first gives way.
void put_symptoms(Stage& stage, const std::vector<std::string>& shown) {
    const std::vector<std::string>& felt = stage.model.trends.symptoms();
    if (felt.size() <= ui::most_chart_lines) return;
    std::vector<std::string> names;
    std::vector<ui::Chip> chips;
    names.reserve(felt.size());
    for (const std::string& id : felt) names.push_back(symptom_name(stage, id));
    for (std::size_t i = 0; i < felt.size(); ++i) {
        chips.push_back({.id = felt[i],
                         .label = names[i],
                         .selected = std::ranges::find(shown, felt[i]) != shown.end()});
    }
    const int pressed = ui::chips(stage.ui, chips, ui::ChipUse::several);
    stage.ui.space(ui::space::m);
    if (pressed < 0) return;
    const std::string& id = felt[static_cast<std::size_t>(pressed)];
    std::vector<std::string> chosen = shown;
    if (std::erase(chosen, id) == 0) {
        if (chosen.size() == ui::most_chart_lines) chosen.erase(chosen.begin());
        chosen.push_back(id);
    }
    stage.view.trends.symptoms = chosen;
}

// The one that is looked at day by day and beside the habits.
std::string looked_at(const Stage& stage, const std::vector<std::string>& shown) {
    const std::vector<std::string>& felt = stage.model.trends.symptoms();
    const std::string& chosen = stage.view.trends.symptom;
    return std::ranges::find(felt, chosen) != felt.end() ? chosen : shown.front();
}

void put_one_symptom(Stage& stage, const std::string& shown) {
    const std::vector<std::string>& felt = stage.model.trends.symptoms();
    if (felt.size() < 2) return;
    std::vector<std::string> labels;
    std::vector<std::string> names;
    std::vector<ui::Chip> chips;
    labels.reserve(felt.size());
    names.reserve(felt.size());
    for (const std::string& id : felt) {
        labels.push_back(symptom_name(stage, id));
        names.push_back(stage.say.filled("trends.by_day", {{"symptom", labels.back()}}));
    }
    chips.reserve(felt.size());
    for (std::size_t i = 0; i < felt.size(); ++i) {
        chips.push_back(
            {.id = felt[i], .label = labels[i], .selected = felt[i] == shown, .name = names[i]});
    }
    int pressed = -1;
    ui::scoped(stage.ui, "one", [&] { pressed = ui::chips(stage.ui, chips); });
    stage.ui.space(ui::space::m);
    if (pressed >= 0) stage.view.trends.symptom = felt[static_cast<std::size_t>(pressed)];
}

void put_nothing(Stage& stage) {
    if (ui::empty_state(stage.ui, {.title = stage.say("trends.empty_title"),
                                   .content = stage.say("trends.empty"),
                                   .button = stage.say("trends.note")})) {
        stage.model.day.show(stage.model.data, stage.model.day.today());
        stage.open(ScreenName::today);
    }
}

} // namespace

void show_trends(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const ui::Button report{.id = "report",
                            .label = stage.say("trends.report"),
                            .look = ui::ButtonLook::plain,
                            .name = stage.say("trends.report_name")};
    const Page look{.title = stage.say("trends.title"),
                    .first = true,
                    .trailing_width = ui::compact_button_width(ui, report),
                    .trailing = [&](const ui::Rect& place) {
                        if (ui::button_in(ui, report, place)) stage.open(ScreenName::report);
                    }};
    page(stage, view, look, [&] {
        data_banners(stage);
        ui.space(ui::space::s);
        const diary::DayTable& table = stage.model.trends.table(
            stage.model.data, stage.model.day.today(), stage.view.trends.weeks);
        // Also where nothing is noted: it may be in a longer time.
        put_spans(stage);
        ui.space(ui::space::m);
        if (table.recorded_days() == 0) {
            put_nothing(stage);
            return;
        }
        const std::vector<std::string> symptoms = drawn(stage);
        if (symptoms.empty()) {
            ui::text(
                ui, ui::Type::body,
                stage.say.counted("trends.none_felt", static_cast<long>(table.recorded_days())));
            ui.space(ui::space::m);
            put_habits(stage, table);
            return;
        }
        put_symptoms(stage, symptoms);
        put_weeks(stage, table, symptoms);
        ui.space(ui::space::m);
        const std::string symptom = looked_at(stage, symptoms);
        put_one_symptom(stage, symptom);
        put_month(stage, table, symptom);
        ui.space(ui::space::m);
        put_with_without(stage, symptom);
        ui.space(ui::space::m);
        put_habits(stage, table);
    });
}

} // namespace zebra::app
