// The weight of a day, for who keeps it.
#include "app/screens/common.h"
#include "app/screens/form_sheet.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/choices.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

namespace zebra::app {

namespace {

void save(Stage& stage) {
    WeightFormState& form = stage.view.weight_form;
    Model& model = stage.model;
    std::optional<double> kilograms;
    if (!trim(form.typed).empty()) {
        const auto read = diary::parse_weight(form.typed, model.preferences.weight_unit);
        if (!read) {
            form.refusal = read.error().sentence;
            return;
        }
        kilograms = *read;
    }
    const auto before = model.day.set_weight(model.data, form.day, kilograms);
    if (!before) {
        form.refusal = before.error().sentence;
        return;
    }
    stage.done(stage.say(kilograms ? "weight.saved" : "weight.removed"),
               [&model, day = form.day, stood = *before]() -> Outcome<void> {
                   const auto back = model.day.set_weight(model.data, day, stood);
                   if (!back) return fail(back.error());
                   return {};
               });
    form = {};
    stage.back();
}

// The weight that stands there stays the same one. What was typed stays as it is: then it is the
// unit that is put right.
void change_unit(WeightFormState& form, diary::WeightUnit from, diary::WeightUnit to) {
    const auto in_other = [&](std::string& typed) {
        if (const auto kilograms = diary::parse_weight(typed, from)) {
            typed = diary::weight_number(*kilograms, to);
        }
    };
    if (from == to) return;
    const bool untouched = form.typed == form.offered;
    in_other(form.offered);
    if (untouched) form.typed = form.offered;
}

} // namespace

void open_weight(Stage& stage) {
    WeightFormState& form = stage.view.weight_form;
    const DayModel& day = stage.model.day;
    std::string stands;
    if (day.weight() && day.weight()->day == day.shown()) {
        stands = diary::weight_number(day.weight()->kilograms, stage.model.preferences.weight_unit);
    }
    form.refusal.clear();
    // What was begun for that day and not saved stays.
    const bool begun = form.day == day.shown() && form.offered == stands && form.typed != stands;
    if (!begun) form = {day.shown(), stands, stands, {}};
    stage.open(ScreenName::weight);
}

void show_weight(Stage& stage) {
    ui::Context& ui = stage.ui;
    WeightFormState& form = stage.view.weight_form;
    if (!form.day.ok()) form.day = stage.model.day.shown();
    const diary::WeightUnit unit = stage.model.preferences.weight_unit;
    put_form_sheet(
        stage,
        {.id = "weight",
         .title = stage.say("weight.title"),
         .icon = ui::Icon::scale,
         .save_label = stage.say.filled("symptom.save", {{"day", long_date(form.day)}}),
         .refusal = form.refusal},
        [&] { save(stage); },
        [&] {
            const std::vector<ui::Segment> units = {{"kg", stage.say("weight.kilograms")},
                                                    {"lb", stage.say("weight.pounds")}};
            const int pressed = ui::segmented(ui, stage.say("weight.unit"), units,
                                              unit == diary::WeightUnit::pounds ? 1 : 0);
            if (pressed >= 0) {
                change_unit(form, unit,
                            pressed == 1 ? diary::WeightUnit::pounds
                                         : diary::WeightUnit::kilograms);
                keep_preference(stage, [pressed](storage::Store& store) {
                    return keep_weight_unit(store, pressed == 1 ? diary::WeightUnit::pounds
                                                                : diary::WeightUnit::kilograms);
                });
            }
            ui.space(ui::space::m);
            const std::string label = stage.say.filled(
                "weight.in_unit",
                {{"unit", stage.say(unit == diary::WeightUnit::pounds ? "weight.pounds"
                                                                      : "weight.kilograms")}});
            const ui::FieldChange change =
                ui::text_field(ui,
                               {.id = "weight",
                                .label = label,
                                .help = stage.say("weight.help"),
                                .keyboard = platform::KeyboardHint::number},
                               form.typed);
            if (change.changed) form.refusal.clear();
            ui.space(ui::space::m);
        });
}

} // namespace zebra::app
