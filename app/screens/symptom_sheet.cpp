// Logging one symptom: how bad, when, a note. What must be acted on stands above the button.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"
#include "core/diary/red_flag.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using ui::Type;

diary::SymptomReport report_of(const Stage& stage, int minute) {
    const SymptomFormState& form = stage.view.symptom_form;
    return {form.symptom,
            DayModel::moment_on(form.day, minute, stage.model.preferences.day_end_minute),
            form.severity,
            form.note,
            form.faint,
            form.confused,
            form.breathless,
            form.stool_form,
            form.before};
}

void put_severity(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    ui::text(ui, Type::strong, stage.say("symptom.how_bad"));
    ui.space(ui::space::s);
    const std::vector<ui::Segment> segments = {{"0", stage.say("severity.0_button"), "0"},
                                               {"1", stage.say("severity.1_button"), "1"},
                                               {"2", stage.say("severity.2_button"), "2"},
                                               {"3", stage.say("severity.3_button"), "3"}};
    const int pressed = ui::segmented(ui, stage.say("symptom.how_bad"), segments, form.severity);
    if (pressed >= 0) form.severity = pressed;
}

void put_signs(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    ui::text(ui, Type::strong, stage.say("symptom.also"));
    ui.space(ui::space::xs);
    const std::vector<ui::Chip> chips = {
        {"faint", stage.say("symptom.faint"), form.faint},
        {"confused", stage.say("symptom.confused"), form.confused},
        {"breathless", stage.say("symptom.breathless"), form.breathless}};
    switch (ui::chips(ui, chips, ui::ChipUse::several)) {
    case 0: form.faint = !form.faint; break;
    case 1: form.confused = !form.confused; break;
    case 2: form.breathless = !form.breathless; break;
    default: break;
    }
}

// Both optional.
void put_stool_form(Stage& stage) {
    constexpr std::size_t forms = 7; // of the Bristol scale
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    SourceList sources{stage.model.content};
    ui::text(ui, Type::strong, stage.say("symptom.stool_form"));
    ui::text(ui, Type::caption, sources.text(stage, "symptom.stool_form"), ui::Role::ink_soft);
    ui.space(ui::space::xs);
    std::vector<std::string> labels;
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= forms; ++i) {
        labels.push_back(std::to_string(i));
        names.push_back(stage.say.filled("symptom.stool_form_is", {{"form", labels.back()}}));
    }
    std::vector<ui::Chip> chips;
    for (std::size_t i = 0; i < forms; ++i) {
        chips.push_back({.id = labels[i],
                         .label = labels[i],
                         .selected = form.stool_form == static_cast<int>(i) + 1,
                         .name = names[i]});
    }
    // The numbers of how bad it is are others.
    int pressed = -1;
    ui::scoped(ui, "stool-form", [&] { pressed = ui::chips(ui, chips); });
    if (pressed >= 0) { // pressed again it is not said
        form.stool_form =
            form.stool_form == pressed + 1 ? std::nullopt : std::optional{pressed + 1};
    }
    sources.show(stage);
    ui.space(ui::space::m);
}

void put_before(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    ui::text(ui, Type::strong, stage.say("symptom.before"));
    ui.space(ui::space::xs);
    const std::vector<content::BeforeSymptom>& all = stage.model.content.before_symptoms();
    std::vector<ui::Chip> chips;
    for (const content::BeforeSymptom& before : all) {
        const bool chosen = std::ranges::find(form.before, before.id) != form.before.end();
        chips.push_back({before.id, before.name, chosen});
    }
    int pressed = -1;
    ui::scoped(ui, "before", [&] { pressed = ui::chips(ui, chips, ui::ChipUse::several); });
    if (pressed >= 0) {
        const std::string& id = all[static_cast<std::size_t>(pressed)].id;
        if (std::erase(form.before, id) == 0) form.before.push_back(id);
    }
    ui.space(ui::space::m);
}

void put_red_flag(Stage& stage, const content::Symptom& symptom) {
    const SymptomFormState& form = stage.view.symptom_form;
    diary::SymptomReport report;
    report.severity = form.severity;
    report.faint = form.faint;
    report.confused = form.confused;
    report.breathless = form.breathless;
    const std::vector<std::string> flags = diary::red_flags(report, symptom.red_flag);
    const bool more =
        flags.size() > std::exchange(stage.view.symptom_form.flags_shown, flags.size());
    if (flags.empty()) return;
    ui::Context& ui = stage.ui;
    const float top = ui.cursor();
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
    // With large text it may come up where it is not seen.
    if (more) {
        ui.input().reveal(ui.input().current_scroller(),
                          {ui.window().x, top, ui.window().width, ui.cursor() - top});
    }
}

// Of an entry that was there: another report in the place of its own.
Outcome<diary::SymptomEntry> correct(Stage& stage, const content::Symptom& symptom,
                                     const diary::SymptomReport& report) {
    Model& model = stage.model;
    const std::int64_t id = stage.view.symptom_form.entry;
    auto before = model.day.change(model.data, id, report);
    if (!before) return before;
    stage.done(stage.say.filled("symptom.corrected", {{"symptom", symptom.name}}),
               [&model, id, stood = before->report]() -> Outcome<void> {
                   const auto back = model.day.change(model.data, id, stood);
                   if (!back) return fail(back.error());
                   return {};
               });
    return before;
}

Outcome<Date> log(Stage& stage, const content::Symptom& symptom,
                  const diary::SymptomReport& report) {
    const auto logged = stage.model.day.log(stage.model.data, report);
    if (!logged) return fail(logged.error());
    stage.done(
        stage.say.filled("symptom.saved", {{"symptom", symptom.name}}),
        [&model = stage.model, id = logged->id] { return model.day.remove(model.data, id); });
    return logged->day;
}

void save(Stage& stage, const content::Symptom& symptom) {
    SymptomFormState& form = stage.view.symptom_form;
    const auto minute = parse_minute_of_day(trim(form.time));
    if (!minute) {
        form.problem = stage.say("symptom.bad_time");
        form.refusal = stage.say("symptom.time_unreadable");
        return;
    }
    const diary::SymptomReport report = report_of(stage, *minute);
    Outcome<Date> logged = form.day;
    if (form.entry == 0) {
        logged = log(stage, symptom, report);
    } else if (const auto corrected = correct(stage, symptom, report); !corrected) {
        logged = fail(corrected.error());
    }
    if (!logged) {
        form.refusal = logged.error().sentence;
        return;
    }
    // What was just logged is seen on the screen one comes back to.
    DayModel& day = stage.model.day;
    if (*logged != day.shown()) day.show(stage.model.data, *logged);
    form = {};
    stage.back();
}

} // namespace

void show_symptom(Stage& stage) {
    ui::Context& ui = stage.ui;
    SymptomFormState& form = stage.view.symptom_form;
    const content::Symptom* symptom = stage.model.symptoms.find(form.symptom);
    if (symptom == nullptr) symptom = &stage.model.content.symptoms().front();
    if (!form.day.ok()) form.day = stage.model.day.shown();
    const std::string label = stage.say.filled("symptom.save", {{"day", long_date(form.day)}});
    const bool chosen = form.severity >= 0;
    const ui::Button save_button{.id = "save",
                                 .label = label,
                                 .disabled = !chosen,
                                 .second_line = chosen ? std::string_view{}
                                                       : stage.say("symptom.choose_first"),
                                 .name = label,
                                 .least_height = ui::size::primary_button};
    const float width = (ui.wide() ? ui::size::dialog : ui.window().width) - 2 * ui.margin();
    const float refusal =
        form.refusal.empty()
            ? 0
            : ui::text_height(ui, Type::caption_strong, form.refusal, width) + ui::space::xs;
    const bool closed = ui::sheet(
        ui,
        {.id = "symptom",
         .title = symptom->name,
         .icon = ui::icon_from_name(symptom->icon),
         .close_name = stage.say("close"),
         .footer_height = ui::button_height(ui, save_button, width) + refusal,
         .footer =
             [&] {
                 // Beside the button, wherever the form is scrolled.
                 if (refusal > 0) {
                     ui::text(ui, Type::caption_strong, form.refusal);
                     ui.space(ui::space::xs);
                 }
                 if (ui::button(ui, save_button)) save(stage, *symptom);
             }},
        [&] {
            put_severity(stage);
            ui.space(ui::space::m);
            put_signs(stage);
            put_red_flag(stage, *symptom); // near what called for it
            ui.space(ui::space::m);
            const ui::FieldChange time = ui::text_field(ui,
                                                        {.id = "time",
                                                         .label = stage.say("symptom.time"),
                                                         .help = long_date_with_year(form.day),
                                                         .problem = form.problem},
                                                        form.time);
            if (time.changed) {
                form.problem.clear();
                form.refusal.clear();
            }
            ui.space(ui::space::m);
            if (symptom->asks_stool_form) put_stool_form(stage);
            put_before(stage);
            const ui::FieldChange note = ui::text_field(
                ui, {.id = "note", .label = stage.say("symptom.note"), .multi_line = true},
                form.note);
            if (note.changed) form.refusal.clear();
        });
    if (closed) stage.back();
}

} // namespace zebra::app
