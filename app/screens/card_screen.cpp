// The emergency card: first screen at start. Drawn from CardView alone, in its order.
#include "app/screens/card_parts.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/motif.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace zebra::app {

namespace {

using card::CardView;
using ui::Role;
using ui::Type;

constexpr float number_disc = 14;   // radius
constexpr float title_part = 0.68F; // of the header's width; the stripes have the rest
constexpr float tip_distance = 8;   // between a stripe and the words
constexpr float least_reach = 0.35F;
constexpr float hint_height = 26;
constexpr float lowest_in_one_column = 480; // of the view
constexpr float step_gap = 6;
// So that all of it stands on a screen of 412 x 892.
constexpr float person_padding = 7;
constexpr float risk_padding = 8;
constexpr float steps_padding = 7;
constexpr float closing_padding = 7;
constexpr float summary_padding = 6;
constexpr std::size_t most_summary_lines = 2;
// The largest in which no word is broken.
constexpr std::array title_types = {Type::card_title, Type::large, Type::title, Type::strong,
                                    Type::caption_strong};
constexpr std::array name_types = {Type::card_name, Type::large, Type::title, Type::strong,
                                   Type::caption_strong};
constexpr std::array risk_types = {Type::card_risk, Type::title, Type::strong};

// A line below the first view: in another language its English stands under it.
void put_line(ui::Context& ui, Type type, const card::Line& line, Role role = Role::ink) {
    ui::text(ui, type, with_references(line), role);
    put_english(ui, line.english, role == Role::ink ? Role::ink_soft : role);
}

// `beside`: something stands at its right, inside of the same outline.
void put_head(ui::Context& ui, const CardView& view, bool beside) {
    const ui::Rect place{ui.column().x, ui.cursor(), ui.width(), 0};
    const float inner = place.width - 2 * ui::space::l;
    const bool decorated = !ui.large_text();
    const float words =
        decorated ? std::clamp(ui::widest_word(ui.fonts(), Type::card_title, view.what.text) + 1,
                               inner * title_part, inner)
                  : inner;
    float height = 0;
    ui.paint().layered(
        [&] {
            const float top = place.y + ui::space::m + 2;
            height = ui::in_column(ui, {place.x + ui::space::l, top, words, 0}, [&] {
                ui::text(ui, Type::caption_strong, view.alert, Role::head_amber);
                ui::fitted_heading(ui, title_types, view.what.text, Role::on_head);
                ui.space(2);
                for (const card::Line& with : view.with) {
                    ui::text(ui, Type::strong, with_references(with), Role::on_head);
                }
                if (!view.draft.empty()) {
                    ui::text(ui, Type::caption, view.draft, Role::head_amber);
                }
            });
            height += top - place.y + ui::space::m;
        },
        [&] {
            const ui::Rect head{place.x, place.y, place.width, height};
            ui.paint().fill(head, Role::head, ui::radius::emergency_card, ui::Corners::top);
            if (beside) {
                const float corner = ui::radius::emergency_card;
                ui.paint().fill({head.right() - corner, head.y, corner, corner}, Role::head);
            }
            const float free = place.width - ui::space::l - words - tip_distance;
            const float reach = std::min(1.0F, free / ui::stripe_length);
            if (!decorated || reach < least_reach) return;
            // Inside the outline, whose corner is round.
            const float edge = ui::stroke::strong;
            ui::stripes(ui, {head.x, head.y + edge, head.width - edge, head.height - edge},
                        Role::on_head, reach);
        });
    ui.space(height);
    if (ui.paint().theme() == ui::Theme::contrast_dark) {
        ui.paint().rule({place.x, place.y + height}, place.width, Role::ink, ui::stroke::strong);
    }
}

void put_person(ui::Context& ui, const CardView& view) {
    if (view.name.empty() && view.born.empty() && view.allergies.empty() && view.urgent.empty()) {
        return;
    }
    card_section(ui, {.fill = Role::surface, .padding_y = person_padding}, [&] {
        if (!view.name.empty()) ui::fitted_heading(ui, name_types, view.name, Role::ink);
        if (!view.born.empty()) {
            const bool with_age = !view.age.empty() && !ui.large_text();
            ui::text(ui, Type::body,
                     with_age ? fmt::format("{} \u00A0\u00B7\u00A0 {}", view.born, view.age)
                              : view.born);
        }
        if (!view.allergies.empty()) {
            ui.space(2);
            const std::string line = card::pair(view, view.allergy_label, view.allergies);
            ui::marked_line(ui, ui::Icon::alert_circle,
                            ui::runs_around(line, card::pair(view, view.allergy_label, ""),
                                            Type::body, Type::strong, Role::ink));
        }
        for (const card::Line& urgent : view.urgent) {
            ui.space(2);
            const std::string line = with_references(urgent);
            ui::marked_line(ui, ui::Icon::alert,
                            ui::runs_with_marks(Type::strong, line, Role::ink));
        }
    });
}

void put_steps(ui::Context& ui, const card::Risk& risk) {
    put_line(ui, Type::strong, risk.before);
    int number = 0;
    for (const card::Line& step : risk.steps) {
        ui.space(step_gap);
        const float top = ui.cursor();
        const float radius = std::max(number_disc, ui.line_height(Type::strong) / 2);
        const ui::Point centre{ui.column().x + radius, top + radius};
        ui.paint().disc(centre, radius, Role::ink);
        ui::line_of_text(ui, Type::strong, centre.x, centre.y - ui.line_height(Type::strong) / 2,
                         std::to_string(++number), Role::surface, ui::Align::centre);
        const float left = 2 * radius + ui::space::m;
        const float down = std::max(0.0F, radius - ui.line_height(Type::body) / 2 - 1);
        const ui::Rect beside{ui.column().x + left, top + down, ui.width() - left, 0};
        const float height = ui::in_column(ui, beside, [&] { put_line(ui, Type::body, step); });
        ui.space(std::max(down + height, 2 * radius));
    }
}

void put_headline(ui::Context& ui, const card::Risk& risk) {
    const float top = ui.cursor();
    const float icon = ui.fonts().em(Type::icon_large);
    ui.paint().icon(ui::Icon::alert, Type::icon_large,
                    {ui.column().x + icon / 2, top + ui.line_height(Type::card_risk) / 2},
                    Role::on_amber);
    const float left = icon + ui::space::s;
    const ui::Rect beside{ui.column().x + left, top, ui.width() - left, 0};
    ui.space(ui::in_column(ui, beside, [&] {
        // A little smaller, where that saves a line.
        const std::array run = {ui::Run{risk.headline.text, risk_types[1]}};
        const bool one_line = ui.line_breaks(run, ui.width()).size() == 1;
        const bool wraps = ui::text_height(ui, risk_types[0], risk.headline.text, ui.width())
                           > ui.line_height(risk_types[0]);
        ui::fitted_heading(ui, std::span{risk_types}.subspan(one_line && wraps ? 1 : 0),
                           risk.headline.text, Role::on_amber);
    }));
    ui.space(ui::space::xs);
}

void put_risk(ui::Context& ui, const card::Risk& risk) {
    card_section(ui, {.fill = Role::amber, .padding_y = risk_padding}, [&] {
        put_headline(ui, risk);
        ui::text(ui, Type::body, with_references(risk.signs, risk.headline), Role::on_amber);
        put_english(ui, risk.signs.english, Role::on_amber);
    });
}

void put_closing(ui::Context& ui, const CardView& view, Role fill) {
    if (view.closing.empty()) return;
    const ui::Point edge{ui.column().x, ui.cursor()};
    card_section(ui, {.fill = fill, .padding_y = closing_padding, .last = view.summary.empty()},
                 [&] {
                     for (const card::Line& line : view.closing) put_line(ui, Type::strong, line);
                 });
    ui.paint().rule(edge, ui.width(), Role::ink, ui::stroke::strong);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string joined(const std::vector<card::Line>& items, std::size_t count,
                   const std::string card::Line::*text) {
    std::string row;
    for (std::size_t i = 0; i < count; ++i) {
        if ((items[i].*text).empty()) continue; // the person's own words have no English
        row += (row.empty() ? "" : " \u00B7 ") + items[i].*text;
    }
    return row;
}

// As much of the summary as two lines hold; how much more there is, is said.
std::string summary_row(ui::Context& ui, const CardView& view) {
    const std::size_t all = view.summary.size();
    std::string row;
    for (std::size_t count = all; count > 0; --count) {
        row = joined(view.summary, count, &card::Line::text);
        if (count < all) row += " \u00B7 " + card::more_below(view, all - count);
        const std::array run = {ui::Run{row, Type::body}};
        if (ui.line_breaks(run, ui.width()).size() <= most_summary_lines) break;
    }
    return capitalised(std::move(row));
}

void put_summary(ui::Context& ui, const CardView& view, Role fill) {
    if (view.summary.empty()) return;
    const ui::Point edge{ui.column().x, ui.cursor()};
    card_section(ui, {.fill = fill, .padding_y = summary_padding, .last = true}, [&] {
        const std::string row = summary_row(ui, view);
        const ui::Rect place = ui.take(ui::text_height(ui, Type::body, row, ui.width()));
        ui::text_in(ui, Type::body, place, row, Role::ink);
        ui.add_node(0, ui::NodeRole::text, card::pair(view, view.summary_title, row), place);
        put_english(ui, joined(view.summary, view.summary.size(), &card::Line::english),
                    Role::ink_soft);
    });
    ui.paint().rule(edge, ui.width(), Role::divider, ui::stroke::strong);
}

// Who it is and what threatens at the left, what to do at the right: for a phone on its side.
void put_columns(ui::Context& ui, const CardView& view) {
    const ui::Rect column = ui.column();
    const float top = ui.cursor();
    const float half = std::round(column.width / 2);
    const float left = ui::in_column(ui, {column.x, top, half, 0}, [&] {
        put_head(ui, view, true);
        put_person(ui, view);
        for (const card::Risk& risk : view.risks) put_risk(ui, risk);
        ui.space(ui::radius::emergency_card); // the box's lower corner is round
    });
    const float right = ui::in_column(ui, {column.x + half, top, column.width - half, 0}, [&] {
        for (const card::Risk& risk : view.risks) {
            card_section(ui, {.fill = Role::none}, [&] { put_steps(ui, risk); });
        }
        put_closing(ui, view, Role::none);
        put_summary(ui, view, Role::none);
    });
    ui.space(std::max(left, right));
    ui.paint().upright_rule({column.x + half, top}, std::max(left, right), Role::ink,
                            ui::stroke::strong);
}

// What a stranger must know at once.
void put_glance(Stage& stage, const CardView& view, bool columns) {
    ui::Context& ui = stage.ui;
    card_box(ui, stage.say("card.title"), [&] {
        if (columns) {
            put_columns(ui, view);
            return;
        }
        put_head(ui, view, false);
        put_person(ui, view);
        for (std::size_t i = 0; i < view.risks.size(); ++i) {
            const bool last =
                i + 1 == view.risks.size() && view.closing.empty() && view.summary.empty();
            put_risk(ui, view.risks[i]);
            card_section(ui, {.fill = Role::surface, .padding_y = steps_padding, .last = last},
                         [&] { put_steps(ui, view.risks[i]); });
        }
        put_closing(ui, view, Role::surface);
        put_summary(ui, view, Role::surface);
    });
}

// Above the card: what can be done with it. Not part of what a stranger reads, but for the
// language.
void put_tools(Stage& stage) {
    ui::Context& ui = stage.ui;
    const ui::Rect bar = ui.take(ui::size::target + 2);
    const float middle = bar.centre().y;
    const float target = ui::size::target;
    // Over the card's edge, as far as the page's margin allows.
    const float right = bar.right() + ui::space::xs;
    const float left = bar.x - ui::space::xs;
    if (ui::icon_button(
            ui, {.id = "show", .name = stage.say("card.show"), .icon = ui::Icon::fullscreen},
            {left + target / 2, middle})) {
        stage.view.show = {};
        stage.open(ScreenName::card_show);
        stage.done(
            stage.say(stage.capabilities.keep_awake ? "show.opened" : "show.opened_may_dim"));
    }
    if (ui::icon_button(ui, {.id = "qr", .name = stage.say("card.qr"), .icon = ui::Icon::qrcode},
                        {left + target * 1.5F, middle})) {
        stage.open(ScreenName::card_qr);
    }
    if (ui::icon_button(
            ui, {.id = "save", .name = stage.say("card.save_copy"), .icon = ui::Icon::download},
            {left + target * 2.5F, middle})) {
        stage.open(ScreenName::card_save);
    }
    const float from = left + 3 * target; // after the three at the left
    const ui::Rect rest{from, bar.y, right - target - from, bar.height};
    const bool fit = languages_fit(stage, rest.width);
    if (fit) put_languages(stage, rest);
    if (ui::icon_button(ui,
                        {.id = "edit", .name = stage.say("card.edit"), .icon = ui::Icon::pencil},
                        {right - target / 2, middle})) {
        stage.open(ScreenName::card_edit);
    }
    if (!fit) put_languages(stage, ui.take(bar.height));
}

void put_hint(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::string& words = stage.model.card.view().scroll;
    const float icon = ui.fonts().em(Type::icon_small) + ui::space::s;
    const float text = std::min(ui.fonts().width(Type::caption, words) + 1, ui.width() - icon);
    const float lines = ui::text_height(ui, Type::caption, words, text);
    const ui::Rect row = ui.take(std::max(hint_height, lines + ui::space::xs));
    const float left = row.centre().x - (icon + text) / 2;
    const ui::Rect place{left + icon, row.centre().y - lines / 2, text, lines};
    ui.paint().icon(
        ui::Icon::chevron_down, Type::icon_small,
        {left + ui.fonts().em(Type::icon_small) / 2, place.y + ui.line_height(Type::caption) / 2},
        Role::ink_soft);
    ui::text_in(ui, Type::caption, place, words, Role::ink_soft);
    ui.add_node(0, ui::NodeRole::text, words, place);
}

} // namespace

void put_card_page(Stage& stage, const ui::Rect& view, const CardPage& page) {
    ui::Context& ui = stage.ui;
    const CardView& card_view = stage.model.card.view();
    const float margin = ui::space::m;
    // A phone on its side is low: the parts stand side by side.
    const bool columns = view.height < lowest_in_one_column && view.width >= ui::size::card_column
                         && !ui.large_text();
    const float widest = columns ? 2 * ui::size::card_column : ui::size::card_column;
    const float width = std::min(view.width - 2 * margin, widest);
    if (std::exchange(stage.view.card_from_top, false)) {
        if (ui::ScrollState* scroll = ui.input().scroll_state(ui.id("card"))) scroll->scroll_to(0);
    }
    const CardActions actions = card_actions(
        stage, {view.x + (view.width - width) / 2, view.y, width, view.height}, page.handed_over);
    ui::scroll_area(ui,
                    {.name = "card",
                     .view = {view.x, view.y, view.width, view.height - actions.height},
                     .margin = margin,
                     .widest = widest},
                    [&] {
                        page.tools();
                        put_glance(stage, card_view, columns);
                        if (!page.handed_over) put_reminders(stage);
                        if (!page.handed_over) put_outdated_copies(stage);
                        put_hint(stage);
                        put_card_details(stage, card_view, view.y);
                    });
    if (actions.put) actions.put();
    stage.pinned = std::max(stage.pinned, actions.height);
}

void show_card(Stage& stage, const ui::Rect& view) {
    put_card_page(stage, view, {.tools = [&] { put_tools(stage); }});
}

} // namespace zebra::app
