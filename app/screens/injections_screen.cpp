// The injections: when the next one is due, how often, and the log.
#include "app/model/calendar_export.h"
#include "app/model/new_file.h"
#include "app/screens/common.h"
#include "app/screens/injection_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

using diary::Site;
using ui::Role;
using ui::Type;

std::string site_word(const Stage& stage, Site site) {
    switch (site) {
    case Site::left: return stage.say("injection.site.left");
    case Site::right: return stage.say("injection.site.right");
    case Site::unknown: break;
    }
    return {};
}

// Each on a line of its own: a dose does not run into the name before it.
std::string entry_caption(const Stage& stage, const diary::InjectionReport& report) {
    std::vector<std::string> lines;
    if (std::string site = site_word(stage, report.site); !site.empty()) lines.push_back(site);
    if (!report.analogue.empty()) lines.push_back(report.analogue);
    if (!report.dose.empty()) {
        lines.push_back(stage.say.filled("injection.dose_line", {{"dose", report.dose}}));
    }
    if (!report.note.empty()) lines.push_back(report.note);
    return join(lines, "\n");
}

template <class Use>
auto with_row(Stage& stage, const diary::Injection& entry, const Use& use) {
    const std::string id = fmt::format("entry-{}", entry.id);
    const std::string title = short_date(entry.report.day);
    const std::string caption = entry_caption(stage, entry.report);
    return use(ui::ListRow{
        .id = id, .title = title, .caption = caption, .icon = ui::Icon::needle, .strong = true});
}

void put_log(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("injection.history"));
    ui.space(ui::space::s);
    InjectionModel& model = stage.model.injections;
    // A copy of nothing: the list is read anew in the frame after a change.
    const std::vector<diary::Injection>& log = model.log(stage.model.data);
    if (log.empty()) {
        ui::text(ui, Type::body, stage.say("injection.history_empty"), Role::ink_soft);
        return;
    }
    std::int64_t opened = 0;
    ui::surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float width = ui.width();
        ui::virtual_list(
            ui, {.id = "log",
                 .name = stage.say("injection.history"),
                 .count = log.size(),
                 .version = model.version(),
                 .height =
                     [&](std::size_t row) {
                         return with_row(stage, log[row], [&](const ui::ListRow& look) {
                             return ui::list_row_height(ui, look, width)
                                    + (row > 0 ? ui.paint().border(ui::stroke::hairline) : 0);
                         });
                     },
                 .put =
                     [&](std::size_t row) {
                         if (row > 0) ui::divider(ui);
                         with_row(stage, log[row], [&](const ui::ListRow& look) {
                             if (ui::list_row(ui, look)) opened = log[row].id;
                             return 0;
                         });
                     }});
    });
    if (opened != 0) open_injection_form(stage, opened);
}

void put_due(Stage& stage) {
    ui::Context& ui = stage.ui;
    const card::Card& card = stage.model.card.card();
    const std::string title = due_title(stage);
    ui::card(ui, title, [&] {
        ui::text(ui, Type::strong, title);
        ui::text(ui, Type::caption, due_caption(stage), Role::ink_soft);
        if (card.has("analogue")) {
            ui::text(ui, Type::caption, std::string{card.value("analogue")}, Role::ink_soft);
        }
    });
}

// How often, as the card has it; leads to where it is changed.
void put_plan(Stage& stage) {
    ui::Context& ui = stage.ui;
    const card::Card& card = stage.model.card.card();
    std::string caption = card.has("analogue_interval")
                              ? std::string{card.value("analogue_interval")}
                              : stage.say("injection.plan.not_known");
    if (const auto next = card::entered_next_injection(card)) {
        caption += "\n";
        caption += stage.say.filled("injection.plan.entered", {{"date", short_date(*next)}});
    }
    ui::list_card(ui, stage.say("injection.plan.title"), [&] {
        if (ui::list_row(ui, {.id = "plan",
                              .title = stage.say("injection.plan.title"),
                              .caption = caption,
                              .icon = ui::Icon::calendar})) {
            open_injection_plan(stage);
        }
    });
}

// The dates for the phone's own calendar, which can remind when the app is not open.
void put_calendar_file(Stage& stage) {
    ui::Context& ui = stage.ui;
    Model& model = stage.model;
    const card::Card& card = model.card.card();
    if (!has_calendar_days(card, model.data.now().local.date)) return;
    const auto& folder = model.exports.downloads();
    const std::string where = save_place(stage);
    const bool pressed = ui::button(ui, {.id = "calendar-file",
                                         .label = stage.say("calendar_file.save"),
                                         .look = ui::ButtonLook::outlined,
                                         .icon = ui::Icon::calendar,
                                         .disabled = !folder,
                                         .second_line = where});
    ui.space(ui::space::xs);
    ui::text(ui, Type::caption, stage.say("calendar_file.how"), Role::ink_soft);
    ui.space(ui::space::l);
    if (!pressed) return;
    const Now now = model.data.now();
    const auto text = export_calendar(card, stage.say, now);
    const auto saved = text ? write_new_file(*folder, calendar_file_name(now.local.date), *text)
                            : Outcome<std::filesystem::path>{fail(text.error())};
    if (!saved) {
        stage.refused(saved.error());
        return;
    }
    tell_saved(stage, *saved);
}

} // namespace

void show_injections(Stage& stage, const ui::Rect& view) {
    const ui::Button log_button{.id = "log",
                                .label = stage.say("injection.log_one"),
                                .least_height = ui::size::primary_button};
    page(stage, view,
         {.title = stage.say("injection.title"),
          .footer_height = ui::button_height(stage.ui, log_button, page_width(stage.ui, view)),
          .footer =
              [&] {
                  if (ui::button(stage.ui, log_button)) open_injection_form(stage, 0);
              }},
         [&] {
             ui::Context& ui = stage.ui;
             data_banners(stage);
             put_due(stage);
             ui.space(ui::space::m);
             put_plan(stage);
             ui.space(ui::space::l);
             put_calendar_file(stage);
             put_log(stage);
             ui.space(ui::space::m);
             ui::text(ui, Type::caption, stage.say("injection.on_card"), Role::ink_soft);
         });
}

} // namespace zebra::app
