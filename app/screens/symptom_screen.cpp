// Logging one symptom: how bad, when, a note. What must be acted on stands above the button.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"
#include "core/diary/red_flag.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

diary::SymptomReport report_of(const Stage& stage, int minute) {
    const SymptomFormState& form = stage.view.symptom_form;
    return {form.symptom,
            DayModel::moment_on(form.day, minute, stage.model.preferences.day_end_minute),
            form.severity,
            form.note,
            form.faint,
            form.confused,
            form.breathless};
}

void put_severity(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    ui::text(ui, Type::caption, stage.say("symptom.how_bad"), Role::ink_soft);
    ui.space(ui::space::xs);
    const std::vector<ui::Segment> segments = {{"0", stage.say("severity.0_button")},
                                               {"1", stage.say("severity.1_button")},
                                               {"2", stage.say("severity.2_button")},
                                               {"3", stage.say("severity.3_button")}};
    const int pressed = ui::segmented(ui, stage.say("symptom.how_bad"), segments, form.severity);
    if (pressed >= 0) form.severity = pressed;
}

void put_signs(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    ui::list_card(ui, stage.say("symptom.also"), [&] {
        const auto put = [&](std::string_view id, bool& sign) {
            const std::string key = fmt::format("symptom.{}", id);
            if (ui::check_row(ui, {.id = id, .title = stage.say(key), .checked = sign})) {
                sign = !sign;
            }
        };
        put("faint", form.faint);
        ui::divider(ui);
        put("confused", form.confused);
        ui::divider(ui);
        put("breathless", form.breathless);
    });
}

void put_red_flag(Stage& stage, const content::Symptom& symptom) {
    const SymptomFormState& form = stage.view.symptom_form;
    diary::SymptomReport report;
    report.severity = form.severity;
    report.faint = form.faint;
    report.confused = form.confused;
    report.breathless = form.breathless;
    const std::vector<std::string> flags = diary::red_flags(report, symptom.red_flag);
    if (flags.empty()) return;
    ui::Context& ui = stage.ui;
    SourceList sources{stage.model.content};
    std::string sentence;
    for (const std::string& flag : flags) {
        sentence += (sentence.empty() ? "" : "\n") + sources.text(stage, flag);
    }
    ui.space(ui::space::m);
    ui::banner(ui, ui::BannerLook::caution, stage.say("symptom.act_now"), sentence, [&] {
        const std::string number = stage.model.preferences.emergency_number;
        if (stage.capabilities.dial && !number.empty()
            && ui::button(ui, {.id = "call-emergency",
                               .label = stage.say.filled("symptom.call", {{"number", number}}),
                               .icon = ui::Icon::phone})) {
            stage.open_url("tel:" + number);
        }
        sources.show(stage);
    });
}

void save(Stage& stage, const content::Symptom& symptom) {
    SymptomFormState& form = stage.view.symptom_form;
    const auto minute = parse_minute_of_day(trim(form.time));
    if (!minute) {
        form.problem = stage.say("symptom.bad_time");
        return;
    }
    const auto logged = stage.model.day.log(stage.model.data, report_of(stage, *minute));
    if (!logged) {
        form.problem = logged.error().sentence;
        return;
    }
    stage.done(
        stage.say.filled("symptom.saved", {{"symptom", symptom.name}}),
        [&model = stage.model, id = logged->id] { return model.day.remove(model.data, id); });
    // What was just logged is seen on the screen one comes back to.
    DayModel& day = stage.model.day;
    if (logged->day != day.shown()) day.show(stage.model.data, logged->day);
    form = {};
    stage.back();
}

} // namespace

void show_symptom(Stage& stage, const ui::Rect& view) {
    SymptomFormState& form = stage.view.symptom_form;
    const content::Symptom* symptom = stage.model.content.symptom(form.symptom);
    if (symptom == nullptr) symptom = &stage.model.content.symptoms().front();
    if (!form.day.ok()) form.day = stage.model.day.shown();
    page(stage, view, symptom->name, false, [&] {
        ui::Context& ui = stage.ui;
        put_severity(stage);
        ui.space(ui::space::m);
        const ui::FieldChange time = ui::text_field(ui,
                                                    {.id = "time",
                                                     .label = stage.say("symptom.time"),
                                                     .help = long_date_with_year(form.day),
                                                     .problem = form.problem},
                                                    form.time);
        if (time.changed) form.problem.clear();
        ui.space(ui::space::m);
        put_signs(stage);
        ui.space(ui::space::m);
        ui::text_field(ui, {.id = "note", .label = stage.say("symptom.note"), .multi_line = true},
                       form.note);
        put_red_flag(stage, *symptom);
        ui.space(ui::space::l);
        const std::string label = stage.say.filled("symptom.save", {{"day", long_date(form.day)}});
        if (form.severity < 0) {
            ui::text(ui, Type::caption, stage.say("symptom.choose_first"), Role::ink_soft);
            ui.space(ui::space::xs);
        }
        if (ui::button(ui, {.id = "save", .label = label, .disabled = form.severity < 0})) {
            save(stage, *symptom);
        }
    });
}

} // namespace zebra::app
