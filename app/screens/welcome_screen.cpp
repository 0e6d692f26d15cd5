// The first start: two facts make a working card, and neither has to be known. All else comes
// later.
#include "app/screens/card_fields.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/motif.h"
#include "app/ui/select_field.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::app {

namespace {

using card::Field;
using ui::Role;
using ui::Type;

constexpr float mark_side = 68;
constexpr float tall_from = 600;    // of the view: there is room for the mark and a large name
constexpr float words_part = 0.45F; // of the header's column, at least; the stripes have the rest
constexpr float tip_distance = 8;   // between a stripe and the words
constexpr float least_reach = 0.35F;
constexpr float icon_tile = 40;
constexpr std::array tall_names = {Type::number, Type::page, Type::large, Type::title};
constexpr std::array low_names = {Type::page, Type::large, Type::title};

float widest_line(ui::Context& ui, Type type, std::string_view text, float width) {
    float widest = 0;
    for (const ui::TextLine& line : ui.lines(type, text, width)) {
        widest = std::max(widest, line.width);
    }
    return widest;
}

// Black from edge to edge, the column's words at the left, the stripes at the right.
void put_greeting(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const std::string& name = stage.say("app.name");
    const std::string& line = stage.say("welcome.line");
    const bool decorated = !ui.large_text();
    const bool tall = decorated && view.height >= tall_from;
    const std::span<const Type> names =
        tall ? std::span<const Type>{tall_names} : std::span<const Type>{low_names};
    const float column = ui.width();
    float words = column;
    if (decorated) {
        // A low header has its name on one line.
        const float least = tall ? ui::widest_word(ui.fonts(), names.front(), name)
                                 : ui.fonts().width(names.front(), name);
        words = std::min(column, std::max(column * words_part, least + 1));
    }
    const bool wide = tall && ui.wide();
    const float above = wide ? 2 * ui::space::xl : ui::space::reading;
    const float below = wide ? above : (tall ? ui::space::xl : ui::space::reading);
    const float top = ui.cursor();
    float height = 0;
    float right = 0; // of the words
    ui.paint().layered(
        [&] {
            height = ui::in_column(ui, {ui.column().x, top, words, 0}, [&] {
                ui.space(above);
                // On a wide window it stands on the rail already.
                if (tall && !wide) {
                    ui::app_mark(ui, {ui.column().x, ui.cursor()}, mark_side);
                    ui.space(mark_side + ui::space::xl);
                }
                ui::fitted_heading(ui, names, name, Role::on_head);
                ui.space(tall ? ui::space::s : ui::space::xs);
                ui::text(ui, Type::strong, line, Role::on_head);
                ui.space(below);
            });
            right = ui.column().x
                    + std::max(widest_line(ui, names.front(), name, words),
                               widest_line(ui, Type::strong, line, words));
        },
        [&] {
            const ui::Rect head{view.x, top, view.width, height};
            ui.paint().fill(head, Role::head);
            const float free = head.right() - right - tip_distance;
            const float reach = std::min(1.0F, free / ui::greeting_stripe_length(height));
            if (!decorated || reach < least_reach) return;
            ui::greeting_stripes(ui, head, Role::on_head, reach);
        });
    ui.space(height);
    if (ui.paint().theme() == ui::Theme::contrast_dark) {
        ui.paint().rule({view.x, top + height}, view.width, Role::ink, ui::stroke::strong);
    }
}

// A row like a field, that shows what was chosen; its list opens below.
void put_syndrome(Stage& stage, const Field& field) {
    ui::Context& ui = stage.ui;
    WelcomeState& state = stage.view.welcome;
    const content::FieldWords& words = stage.model.content.field_words(field.id);
    const float top = ui.cursor();
    const bool pressed = ui::select_field(ui, {.id = field.id,
                                               .label = words.ask,
                                               .strong_label = true,
                                               .shown = join(syndrome_names(stage), ", "),
                                               .empty_hint = stage.say("welcome.choose"),
                                               .open = state.choosing});
    if (pressed) state.choosing = !state.choosing;
    ui.space(ui::space::xs + 2);
    ui::text(ui, Type::caption, stage.say("welcome.syndrome_help"), Role::ink_soft);
    if (!state.choosing) return;
    ui.space(ui::space::s);
    put_syndrome_list(stage, field, words);
    // How far the page goes with the list in it is known one frame later.
    if (std::exchange(state.reveal, pressed)) {
        ui.input().reveal(ui.input().current_scroller(),
                          {ui.column().x, top, ui.width(), ui.cursor() - top});
    }
}

void put_privacy(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::string& words = stage.say("welcome.private");
    const float side = std::max(icon_tile, ui.fonts().em(Type::icon) + ui::space::l);
    const float left = side + ui::space::m;
    const float text = ui::text_height(ui, Type::body, words, ui.width() - left);
    const float height = std::max(side, text);
    const ui::Rect row{ui.column().x, ui.cursor(), ui.width(), height};
    const float down = ui.large_text() ? 0 : (height - side) / 2;
    const ui::Rect tile{row.x, row.y + down, side, side};
    ui.paint().fill(tile, Role::tonal, ui::radius::control);
    if (ui.paint().high_contrast()) {
        ui.paint().outline(tile, Role::ink, ui::stroke::strong, ui::radius::control);
    }
    ui.paint().icon(ui::Icon::lock_outline, Type::icon, tile.centre(), Role::on_tonal);
    ui::in_column(ui, {row.x + left, row.y + (height - text) / 2, row.width - left, 0},
                  [&] { ui::text(ui, Type::body, words); });
    ui.space(height);
}

// The card is shown in any case, and what became of the facts said there. The press has taken the
// focus from the name, which is how it was kept.
void show_card_now(Stage& stage) {
    stage.view.welcome = {};
    const auto& drafts = stage.view.card_form.drafts;
    const auto open = std::find_if(drafts.begin(), drafts.end(),
                                   [](const auto& entry) { return unsettled(entry.second); });
    if (open != drafts.end()) {
        stage.done(open->second.problem);
    } else if (!stage.model.card.card().empty()) {
        stage.done(stage.say("welcome.pencil"));
    }
    stage.open(ScreenName::card);
}

} // namespace

void show_welcome(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const float margin = ui.narrow() ? ui::space::l : ui::space::xl;
    const ui::Button show{.id = "show-card",
                          .label = stage.say("card_edit.show"),
                          .least_height = ui::size::primary_button};
    const float width = std::min(view.width - 2 * margin, ui::size::content_column);
    // The header goes on under the status bar.
    ui.paint().fill({view.x, 0, view.width, view.y}, Role::head);
    page(stage, view,
         {.title = stage.say("app.name"),
          .head = [&] { put_greeting(stage, view); },
          .footer_height = ui::button_height(ui, show, width),
          .footer =
              [&] {
                  if (ui::button(ui, show)) show_card_now(stage);
              },
          .margin = margin},
         [&] {
             ui.space(ui::space::reading);
             data_banners(stage);
             ui::heading(ui, Type::large, stage.say("welcome.two_facts"));
             ui.space(ui::space::l);
             const Field& name = *card::find_field("name");
             put_typed_field(stage, name, stage.model.content.field_words(name.id), true);
             ui.space(ui::space::l);
             put_syndrome(stage, *card::find_field("syndrome"));
             ui.space(ui::space::reading);
             put_privacy(stage);
         });
}

} // namespace zebra::app
