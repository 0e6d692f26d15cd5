// The label estimator: from the protein on a packet to a likely range of tryptophan.
#include "app/screens/common.h"
#include "app/screens/estimate_card.h"
#include "app/screens/food_row.h"
#include "app/screens/label_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/base/figure.h"

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr float clear_part = 0.36F; // of the footer

void put_nothing_typed(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::card(ui, stage.say("label.empty_title"), [&] {
        ui::heading(ui, Type::title, stage.say("label.empty_title"));
        ui.space(ui::space::xs);
        ui::text(ui, Type::body, stage.say("label.empty"));
    });
}

void put_range(Stage& stage, const foods::LabelEstimate& found) {
    ui::Context& ui = stage.ui;
    const foods::PortionEstimate portion = estimate_in(found.estimate, foods::hundred_grams);
    const std::string& title = stage.say("label.range");
    ui::card(ui, title, [&] {
        put_title_with_tag(stage, title);
        const std::string range = range_in_mg(portion.low_mg, portion.high_mg);
        put_figure(stage, range);
        ui.space(ui::space::s);
        std::string middle;
        if (portion.mid_mg) {
            middle =
                stage.say.filled("label.most_likely", {{"amount", plain_number(*portion.mid_mg)}});
        }
        put_estimate_bar(stage, portion,
                         stage.say.filled("food.estimate_range", {{"range", range}}), middle);
        if (!found.rank) return;
        ui.space(ui::space::s);
        const std::string percent = std::to_string(found.rank->percent_with_less);
        const std::string line = stage.say.filled("label.rank", {{"percent", percent}});
        ui::text_runs(ui,
                      ui::runs_around(line, percent + "%", Type::body, Type::strong, Role::ink));
    });
    ui.space(ui::space::m);
    ui::note(ui, ui::Icon::information, Type::caption, found.method);
}

void put_answer(Stage& stage, const foods::LabelEstimator& estimator) {
    const LabelFormState& form = stage.view.label_form;
    const auto protein = foods::checked_protein(form.protein);
    if (!protein) {
        put_nothing_typed(stage);
    } else if (const auto found = estimator.estimate_from_label(*protein, form.kind)) {
        put_range(stage, *found);
    } else {
        ui::text(stage.ui, Type::body, stage.say("label.cannot"));
    }
}

bool anything_typed(const Stage& stage) {
    const LabelFormState& form = stage.view.label_form;
    return !form.protein.empty() || !form.barcode.empty();
}

ui::Button clear_button(const Stage& stage) {
    return {.id = "clear",
            .label = stage.say("label.clear"),
            .look = ui::ButtonLook::outlined,
            .disabled = !anything_typed(stage),
            .least_height = ui::size::primary_button};
}

ui::Button save_button(const Stage& stage) {
    return {
        .id = "save", .label = stage.say("label.save"), .least_height = ui::size::primary_button};
}

void save(Stage& stage) {
    LabelFormState& form = stage.view.label_form;
    if (const auto protein = foods::checked_protein(form.protein); !protein) {
        form.protein_problem = protein.error().sentence;
        return;
    }
    open_own_food_form(stage, 0);
}

float footer_height(Stage& stage, float width) {
    const float save = ui::button_height(stage.ui, save_button(stage),
                                         stage.ui.large_text() ? width : width * (1 - clear_part));
    if (stage.ui.large_text()) return save;
    return std::max(save, ui::button_height(stage.ui, clear_button(stage), width * clear_part));
}

// With large text the way to clear stands on the page.
void put_footer(Stage& stage) {
    ui::Context& ui = stage.ui;
    if (ui.large_text()) {
        if (ui::button(ui, save_button(stage))) save(stage);
        return;
    }
    const float width = ui.width();
    const float left = (width - ui::space::s) * clear_part;
    const ui::Rect row = ui.take(footer_height(stage, width));
    if (ui::button_in(ui, clear_button(stage), {row.x, row.y, left, row.height})) {
        stage.view.label_form = {};
    }
    const float x = row.x + left + ui::space::s;
    if (ui::button_in(ui, save_button(stage), {x, row.y, row.right() - x, row.height})) save(stage);
}

void put_form(Stage& stage, const foods::LabelEstimator& estimator) {
    ui::Context& ui = stage.ui;
    LabelFormState& form = stage.view.label_form;
    if (form.kind.empty() && !estimator.kinds().empty()) form.kind = estimator.kinds().front().id;
    ui::text(ui, Type::body, stage.say("label.intro"));
    ui.space(ui::space::m);
    if (!form.barcode.empty()) {
        ui::note(ui, ui::Icon::barcode, Type::body,
                 stage.say.filled("label.number", {{"number", form.barcode}}), Role::ink);
        ui.space(ui::space::m);
    }
    if (put_protein(stage, form.protein, form.protein_problem)) form.protein_problem.clear();
    ui.space(ui::space::l);
    (void)put_kinds(stage, form.kind, form.all_kinds);
    ui.space(ui::space::l);
    put_answer(stage, estimator);
    ui.space(ui::space::m);
    if (ui.large_text()) {
        if (ui::button(ui, clear_button(stage))) form = {};
        ui.space(ui::space::m);
    }
    SourceList sources{stage.model.content};
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    sources.show(stage);
}

} // namespace

void show_label(Stage& stage, const ui::Rect& view) {
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) {
        page(stage, view, {.title = stage.say("label.title")}, [&] { catalogue_problem(stage); });
        return;
    }
    page(stage, view,
         {.title = stage.say("label.title"),
          .footer_height = footer_height(stage, page_width(stage.ui, view)),
          .footer = [&] { put_footer(stage); }},
         [&] { put_form(stage, *estimator); });
}

} // namespace zebra::app
