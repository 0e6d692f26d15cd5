// How often an injection is due, and the date of the next one where somebody gave it. Nothing is
// suggested: both are blank until the person fills them in.
#include "app/screens/form_sheet.h"
#include "app/screens/injection_parts.h"
#include "app/screens/screens.h"
#include "app/ui/choices.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <array>

namespace zebra::app {

namespace {

using diary::IntervalUnit;
using ui::Role;
using ui::Type;

InjectionPlanState::Fields kept_fields(const Stage& stage) {
    const card::Card& card = stage.model.card.card();
    InjectionPlanState::Fields fields;
    if (const auto interval = diary::parse_interval(card.value("analogue_interval"))) {
        fields.count = std::to_string(interval->count);
        fields.unit = interval->unit;
    }
    if (const auto next = card::entered_next_injection(card)) fields.next = short_date(*next);
    return fields;
}

// The card's own words for it, where they cannot be counted.
std::string uncounted(const Stage& stage) {
    const std::string_view kept = stage.model.card.card().value("analogue_interval");
    return diary::parse_interval(kept) ? std::string{} : std::string{kept};
}

// What was begun and not saved stays.
void fill_in(Stage& stage) {
    InjectionPlanState& form = stage.view.injection_plan;
    form.refusal.clear();
    if (form.filled && form.typed != form.offered) return;
    form.typed = form.offered = kept_fields(stage);
    form.filled = true;
}

void put_unit(Stage& stage) {
    ui::Context& ui = stage.ui;
    InjectionPlanState::Fields& typed = stage.view.injection_plan.typed;
    const std::array<ui::Segment, 2> segments = {
        ui::Segment{"days", stage.say("injection.plan.days")},
        ui::Segment{"weeks", stage.say("injection.plan.weeks")}};
    const int selected = typed.unit == IntervalUnit::days ? 0 : 1;
    const int pressed = ui::segmented(ui, stage.say("injection.plan.unit"), segments, selected);
    if (pressed >= 0) typed.unit = pressed == 0 ? IntervalUnit::days : IntervalUnit::weeks;
}

void save(Stage& stage) {
    InjectionPlanState& form = stage.view.injection_plan;
    const InjectionPlanState::Fields& typed = form.typed;
    const InjectionPlanState::Fields& offered = form.offered;
    std::optional<std::string> interval;
    // What was not touched stays as it is, also in words that cannot be counted.
    if (typed.count != offered.count || typed.unit != offered.unit) {
        const std::string count{trim(typed.count)};
        const std::string_view unit = typed.unit == IntervalUnit::days ? "days" : "weeks";
        interval = count.empty() ? count : fmt::format("{} {}", count, unit);
    }
    std::optional<std::string> next;
    if (typed.next != offered.next) next = std::string{trim(typed.next)};
    if (!interval && !next) {
        form = {};
        stage.back();
        return;
    }
    const auto changed = stage.model.injections.plan(stage.model.data, interval, next);
    if (!changed) {
        form.refusal = changed.error().sentence;
        return;
    }
    tell_log_change(stage, stage.say("injection.plan.saved"), *changed);
    form = {};
    stage.back();
}

} // namespace

void open_injection_plan(Stage& stage) {
    fill_in(stage);
    stage.open(ScreenName::injection_plan);
}

void show_injection_plan(Stage& stage) {
    ui::Context& ui = stage.ui;
    InjectionPlanState& form = stage.view.injection_plan;
    if (!form.filled) fill_in(stage);
    const std::string words = uncounted(stage);
    put_form_sheet(
        stage,
        {.id = "injection-plan",
         .title = stage.say("injection.plan.title"),
         .icon = ui::Icon::calendar,
         .save_label = stage.say("save"),
         .refusal = form.refusal},
        [&] { save(stage); },
        [&] {
            const std::string help =
                words.empty() ? std::string{stage.say("injection.plan.every_help")}
                              : stage.say.filled("injection.plan.uncounted", {{"words", words}});
            const ui::FieldChange count =
                ui::text_field(ui,
                               {.id = "count",
                                .label = stage.say("injection.plan.every"),
                                .help = help,
                                .keyboard = platform::KeyboardHint::number},
                               form.typed.count);
            ui.space(ui::space::s);
            put_unit(stage);
            ui.space(ui::space::l);
            const ui::FieldChange next = ui::text_field(ui,
                                                        {.id = "next",
                                                         .label = stage.say("injection.next"),
                                                         .help = stage.say("injection.next_help")},
                                                        form.typed.next);
            if (count.changed || next.changed) form.refusal.clear();
            ui.space(ui::space::m);
            ui::text(ui, Type::caption, stage.say("injection.plan.on_card"), Role::ink_soft);
        });
}

} // namespace zebra::app
