// What was noted, on one page for a doctor: seen as it will be printed, and saved.
#include "app/model/new_file.h"
#include "app/screens/common.h"
#include "app/screens/report_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <functional>

namespace zebra::app {

namespace {

constexpr std::array<int, 4> spans_weeks = {4, 8, 26, 52};

void put_spans(Stage& stage) {
    std::array<std::string, spans_weeks.size()> labels;
    std::array<ui::Chip, spans_weeks.size()> chips;
    for (std::size_t i = 0; i < spans_weeks.size(); ++i) {
        labels[i] = stage.say("report.span." + std::to_string(spans_weeks[i]));
        chips[i] = {labels[i], labels[i], stage.view.report.weeks == spans_weeks[i]};
    }
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed >= 0) stage.view.report.weeks = spans_weeks[static_cast<std::size_t>(pressed)];
}

void save(Stage& stage, ReportForm form) {
    keep_drafts(stage); // what was typed last is in it
    Model& model = stage.model;
    const auto& made = model.report.report(model.data, model.card, model.habits, model.day.today(),
                                           stage.view.report.weeks);
    if (!made) {
        stage.refused(made.error());
        return;
    }
    const auto saved = model.report.save(form, chosen_paper(stage), model.exports.downloads());
    if (!saved) {
        stage.refused(saved.error());
        return;
    }
    tell_saved(stage, *saved);
}

struct Buttons {
    ui::Button pdf;
    ui::Button page;

    float height(ui::Context& ui, float width) const {
        const float half = (width - ui::space::m) / 2;
        return std::max(ui::button_height(ui, pdf, half), ui::button_height(ui, page, half));
    }
};

void put_buttons(Stage& stage, const Buttons& buttons, bool stacked) {
    const std::array<std::function<void()>, 2> both = {[&] {
                                                           if (ui::button(stage.ui, buttons.page))
                                                               save(stage, ReportForm::html);
                                                       },
                                                       [&] {
                                                           if (ui::button(stage.ui, buttons.pdf))
                                                               save(stage, ReportForm::pdf);
                                                       }};
    ui::side_by_side(stage.ui, ui::space::m, stacked, both);
}

} // namespace

void show_report(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    Model& model = stage.model;
    const auto& folder = model.exports.downloads();
    const std::string where = save_place(stage);
    const std::string pdf_name = stage.say.filled("report.save_pdf_where", {{"where", where}});
    const std::string page_name = stage.say.filled("report.save_page_where", {{"where", where}});
    const Buttons buttons{{.id = "save-pdf",
                           .label = stage.say("report.save_pdf"),
                           .icon = ui::Icon::download,
                           .disabled = !folder,
                           .name = pdf_name,
                           .least_height = ui::size::primary_button},
                          {.id = "save-page",
                           .label = stage.say("report.save_page"),
                           .look = ui::ButtonLook::outlined,
                           .disabled = !folder,
                           .name = page_name,
                           .least_height = ui::size::primary_button}};
    // One above the other they would take the room of what is read: then they stand below it.
    const bool pinned = !ui.large_text();
    page(stage, view,
         {.title = stage.say("report.title"),
          .footer_height = pinned ? buttons.height(ui, page_width(ui, view)) : 0,
          .footer = [&] { put_buttons(stage, buttons, false); }},
         [&] {
             data_banners(stage);
             ui.space(ui::space::s);
             put_spans(stage);
             ui.space(ui::space::m);
             const auto& report = model.report.report(model.data, model.card, model.habits,
                                                      model.day.today(), stage.view.report.weeks);
             if (!report) {
                 ui::text(ui, ui::Type::body, report.error().sentence);
                 return;
             }
             put_report_page(stage, *report);
             ui.space(ui::space::m);
             put_paper_choice(stage);
             ui::text(ui, ui::Type::caption, where, ui::Role::ink_soft);
             if (pinned) return;
             ui.space(ui::space::m);
             put_buttons(stage, buttons, true);
         });
}

} // namespace zebra::app
