// Logging an injection, or correcting one: when, where, what as the person calls it, a note.
#include "app/screens/form_sheet.h"
#include "app/screens/injection_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <array>

namespace zebra::app {

namespace {

using diary::Site;
using ui::Role;
using ui::Type;

constexpr std::array sites = {Site::left, Site::right, Site::unknown};

InjectionFormState::Fields fields_of(const diary::InjectionReport& report) {
    return {short_date(report.day), report.analogue, report.dose, report.note, {}, report.site};
}

// What a new one begins with: the day that is looked at, and the medicine that the card has.
InjectionFormState::Fields new_fields(const Stage& stage) {
    const DayModel& day = stage.model.day;
    const Date now = stage.model.data.now().local.date;
    const bool of_today = day.day_for_now() == day.today() || stage.view.tab != Tab::today;
    const card::Card& card = stage.model.card.card();
    diary::InjectionReport report{of_today ? now : day.shown(), std::string{card.value("analogue")},
                                  std::string{card.value("analogue_dose")}};
    InjectionFormState::Fields fields = fields_of(report);
    const auto next = card::entered_next_injection(card);
    if (next && days_between(report.day, *next) > 0) fields.next = short_date(*next);
    return fields;
}

// What was begun for that entry and not saved stays.
void fill_in(Stage& stage, std::int64_t id) {
    InjectionFormState& form = stage.view.injection_form;
    form.day_problem.clear();
    form.refusal.clear();
    if (form.filled && form.id == id && form.typed != form.offered) return;
    const diary::Injection* entry = stage.model.injections.find(stage.model.data, id);
    form.id = entry == nullptr ? 0 : id;
    form.typed = form.offered = entry == nullptr ? new_fields(stage) : fields_of(entry->report);
    form.filled = true;
}

void put_field(Stage& stage, std::string_view id, std::string_view label, std::string& value,
               std::string_view help = {}, bool multi_line = false) {
    ui::Context& ui = stage.ui;
    InjectionFormState& form = stage.view.injection_form;
    const bool is_day = id == "day";
    const ui::FieldChange change =
        ui::text_field(ui,
                       {.id = id,
                        .label = label,
                        .help = help,
                        .problem = is_day ? std::string_view{form.day_problem} : std::string_view{},
                        .multi_line = multi_line},
                       value);
    if (change.changed) {
        form.refusal.clear();
        if (is_day) form.day_problem.clear();
    }
    ui.space(ui::space::m);
}

void put_site(Stage& stage) {
    ui::Context& ui = stage.ui;
    InjectionFormState& form = stage.view.injection_form;
    ui::text(ui, Type::caption, stage.say("injection.site"), Role::ink_soft);
    ui.space(ui::space::xs);
    std::vector<ui::Segment> segments;
    int selected = 0;
    const std::array<std::string, 3> labels = {stage.say("injection.site.left"),
                                               stage.say("injection.site.right"),
                                               stage.say("injection.site.unknown")};
    for (std::size_t i = 0; i < sites.size(); ++i) {
        segments.push_back({diary::to_name(sites[i]), labels[i]});
        if (form.typed.site == sites[i]) selected = static_cast<int>(i);
    }
    const int pressed = ui::segmented(ui, stage.say("injection.site"), segments, selected);
    if (pressed >= 0) form.typed.site = sites[static_cast<std::size_t>(pressed)];
    ui.space(ui::space::m);
}

// What the sheet's fields say, or nullopt when the date cannot be read.
std::optional<diary::InjectionReport> report_of(Stage& stage) {
    InjectionFormState& form = stage.view.injection_form;
    const auto day = parse_typed_date(form.typed.day);
    if (!day) {
        form.day_problem = stage.say("injection.bad_day");
        form.refusal = stage.say("injection.day_unreadable");
        return std::nullopt;
    }
    return diary::InjectionReport{*day, form.typed.analogue, form.typed.dose, form.typed.site,
                                  form.typed.note};
}

void save(Stage& stage) {
    InjectionFormState& form = stage.view.injection_form;
    const auto report = report_of(stage);
    if (!report) return;
    // What was not touched stays as it is.
    const bool next_typed = form.typed.next != form.offered.next;
    const auto next = next_typed ? std::optional{std::string{trim(form.typed.next)}} : std::nullopt;
    const auto changed = form.id == 0
                             ? stage.model.injections.add(stage.model.data, *report, next)
                             : stage.model.injections.edit(stage.model.data, form.id, *report);
    if (!changed) {
        form.refusal = changed.error().sentence;
        return;
    }
    tell_log_change(stage,
                    stage.say.filled(form.id == 0 ? "injection.logged" : "injection.changed",
                                     {{"date", short_date(report->day)}}),
                    *changed);
    form = {};
    stage.back();
}

void put_remove(Stage& stage) {
    ui::Context& ui = stage.ui;
    InjectionFormState& form = stage.view.injection_form;
    // Apart from what stands before it and from the button below.
    ui.space(ui::space::m);
    const bool pressed = ui::button(ui, {.id = "remove",
                                         .label = stage.say("injection.remove"),
                                         .look = ui::ButtonLook::outlined,
                                         .icon = ui::Icon::delete_bin});
    ui.space(ui::space::xl);
    if (!pressed) return;
    const std::string day = form.offered.day;
    const auto removed = stage.model.injections.remove(stage.model.data, form.id);
    if (!removed) {
        form.refusal = removed.error().sentence;
        return;
    }
    tell_log_change(stage, stage.say.filled("injection.removed", {{"date", day}}), *removed);
    form = {};
    stage.back();
}

} // namespace

void open_injection_form(Stage& stage, std::int64_t id) {
    fill_in(stage, id);
    stage.open(ScreenName::injection);
}

void show_injection(Stage& stage) {
    InjectionFormState& form = stage.view.injection_form;
    if (!form.filled) fill_in(stage, 0);
    const bool is_new = form.id == 0;
    const std::string title = stage.say(is_new ? "injection.log_one" : "injection.edit");
    put_form_sheet(
        stage,
        {.id = "injection",
         .title = title,
         .icon = ui::Icon::needle,
         .save_label = stage.say("injection.save"),
         .refusal = form.refusal},
        [&] { save(stage); },
        [&] {
            InjectionFormState::Fields& typed = form.typed;
            put_field(stage, "day", stage.say("injection.day"), typed.day,
                      stage.say("injection.day_help"));
            put_site(stage);
            put_field(stage, "analogue", stage.say("injection.medicine"), typed.analogue,
                      stage.say("injection.medicine_help"));
            put_field(stage, "dose", stage.say("injection.dose"), typed.dose,
                      stage.say("injection.dose_help"));
            if (is_new) {
                put_field(stage, "next", stage.say("injection.next"), typed.next,
                          stage.say("injection.next_help"));
            }
            put_field(stage, "note", stage.say("injection.note"), typed.note, {}, true);
            if (!is_new) put_remove(stage);
        });
}

} // namespace zebra::app
