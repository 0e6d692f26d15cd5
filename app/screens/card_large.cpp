#include "app/screens/card_large.h"

#include "app/screens/card_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace zebra::app {

namespace {

using card::CardView;
using ui::Role;
using ui::Type;

// The largest in which the words fit the page and none is broken.
constexpr std::array word_types = {Type::poster, Type::number, Type::page,
                                   Type::large,  Type::title,  Type::strong};

void add(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void add_person(std::vector<LargePage>& pages, const CardView& view) {
    LargePage page{{}, view.name, {}, false};
    add(page.below, view.born);
    if (!view.allergies.empty()) {
        add(page.below, card::pair(view, view.allergy_label, view.allergies));
    }
    if (page.words.empty()) std::swap(page.words, page.below);
    if (!page.words.empty()) pages.push_back(std::move(page));
}

Type type_for(ui::Context& ui, const LargePage& page, float width, float height) {
    for (const Type type : word_types) {
        if (ui::widest_word(ui.fonts(), type, page.words) > width) continue;
        if (ui::text_height(ui, type, page.words, width) <= height) return type;
    }
    return word_types.back();
}

// What it is about stands at the top, the rest in the middle of what is left.
void put_page(ui::Context& ui, const LargePage& page, float height) {
    const Role ink = page.alert ? Role::on_amber : Role::ink;
    const float width = ui.width() - 2 * ui::space::l;
    const auto room_of = [&](const std::string& text) {
        return text.empty() ? float{}
                            : ui::text_height(ui, Type::title, text, width) + ui::space::m;
    };
    const float above = room_of(page.above);
    const float below = room_of(page.below);
    const float room = height - 2 * ui::space::l - above;
    const Type type = type_for(ui, page, width, room - below);
    const float used = ui::text_height(ui, type, page.words, width) + below;
    const float spare = std::max(float{}, room - used);
    ui::surface(ui,
                {.fill = page.alert ? Role::amber : Role::surface,
                 .border = Role::ink,
                 .border_width = ui::stroke::strong,
                 .corner_radius = ui::radius::emergency_card},
                [&] {
                    if (above > 0) {
                        ui::text(ui, Type::title, page.above, ink);
                        ui.space(ui::space::m);
                    }
                    ui.space(std::floor(spare / 2));
                    ui::heading(ui, type, page.words, ink);
                    if (below > 0) {
                        ui.space(ui::space::m);
                        ui::text(ui, Type::title, page.below, ink);
                    }
                    ui.space(spare - std::floor(spare / 2));
                });
}

void put_turning(Stage& stage, const ui::Rect& row, std::size_t count) {
    ui::Context& ui = stage.ui;
    std::size_t& at = stage.view.show.page;
    const std::string place = stage.say.filled(
        "show.page", {{"page", std::to_string(at + 1)}, {"pages", std::to_string(count)}});
    const float middle = ui.fonts().width(Type::strong, place) + 2 * ui::space::s;
    const float width = (row.width - middle) / 2;
    const ui::Button back{.id = "previous",
                          .label = stage.say("show.previous"),
                          .look = ui::ButtonLook::outlined,
                          .disabled = at == 0,
                          .name = {}};
    const ui::Button next{
        .id = "next", .label = stage.say("show.next"), .disabled = at + 1 >= count, .name = {}};
    const bool pressed_back = ui::button_in(ui, back, {row.x, row.y, width, row.height});
    const float line = ui.line_height(Type::strong);
    const ui::Rect words{row.x + width, row.centre().y - line / 2, middle, line};
    ui::text_in(ui, Type::strong, words, place, Role::ink, ui::Align::centre);
    ui.add_node(0, ui::NodeRole::text, place, words);
    const bool pressed_next =
        ui::button_in(ui, next, {row.right() - width, row.y, width, row.height});
    const std::size_t before = at;
    if (pressed_back && at > 0) --at;
    if (pressed_next && at + 1 < count) ++at;
    if (at != before) stage.view.card_from_top = true;
}

} // namespace

std::vector<LargePage> large_pages(const CardView& view) {
    std::vector<LargePage> pages;
    LargePage what{view.alert, view.what.text, {}, false};
    for (const card::Line& with : view.with) add(what.below, with.text);
    add(what.below, view.draft);
    pages.push_back(std::move(what));
    add_person(pages, view);
    for (const card::Line& urgent : view.urgent) pages.push_back({{}, urgent.text, {}, true});
    for (const card::Risk& risk : view.risks) {
        pages.push_back({{}, risk.headline.text, risk.signs.text, true});
        for (const card::Line& step : risk.steps) {
            pages.push_back({risk.before.text, step.text, {}, false});
        }
    }
    for (const card::Line& line : view.closing) pages.push_back({{}, line.text, {}, false});
    for (const card::Contact& contact : view.contacts) {
        if (contact.phone.empty()) continue;
        pages.push_back({contact.label, contact.phone, contact.name, false});
    }
    std::string rest;
    for (const card::Line& item : view.summary) add(rest, item.text);
    if (!rest.empty()) pages.push_back({view.summary_title, rest, {}, false});
    pages.push_back({view.review_title, view.reviewed, view.as_of, false});
    return pages;
}

void put_large_card(Stage& stage, const ui::Rect& view, const std::function<void()>& tools) {
    ui::Context& ui = stage.ui;
    const std::vector<LargePage> pages = large_pages(stage.model.card.view());
    std::size_t& at = stage.view.show.page;
    at = std::min(at, pages.size() - 1);
    if (std::exchange(stage.view.card_from_top, false)) {
        if (ui::ScrollState* scroll = ui.input().scroll_state(ui.id("card-large"))) {
            scroll->scroll_to(0);
        }
    }
    const float margin = ui::space::m;
    const float width = std::min(view.width - 2 * margin, ui::size::card_column);
    const float foot = ui::size::primary_button + 2 * ui::space::s;
    const ui::Rect place{view.x + (view.width - width) / 2, view.y, width, view.height};
    ui::scroll_area(ui,
                    {.name = "card-large",
                     .view = {view.x, view.y, view.width, view.height - foot},
                     .margin = margin,
                     .widest = ui::size::card_column},
                    [&] {
                        const float top = ui.cursor();
                        tools();
                        const float used = ui.cursor() - top + ui::space::l;
                        put_page(ui, pages[at], view.height - foot - used);
                    });
    put_turning(stage,
                {place.x, view.bottom() - foot + ui::space::s, width, ui::size::primary_button},
                pages.size());
    stage.pinned = std::max(stage.pinned, foot);
}

} // namespace zebra::app
