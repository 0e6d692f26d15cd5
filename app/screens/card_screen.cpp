// The emergency card: first screen at start. Drawn from CardView alone, in its order.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace zebra::app {

namespace {

using card::CardView;
using ui::Role;
using ui::Type;

constexpr float number_disc = 14; // radius
// The largest in which no word is broken.
constexpr std::array card_types = {Type::page, Type::large, Type::title, Type::strong,
                                   Type::caption_strong};
constexpr std::array risk_types = {Type::large, Type::title, Type::strong};

// `above`: a headline over the line, whose references are shown here too.
std::string with_references(const card::Line& line, const card::Line& above = {}) {
    std::set<int> numbers{line.references.begin(), line.references.end()};
    numbers.insert(above.references.begin(), above.references.end());
    std::string marks;
    for (const int number : numbers) {
        marks += fmt::format("{}{}", marks.empty() ? "" : ",", number);
    }
    return marks.empty() ? line.text : fmt::format("{}\u00A0[{}]", line.text, marks);
}

// A part of the card: its own background across the whole width, padded.
void section(ui::Context& ui, Role fill, const std::function<void()>& content,
             ui::Corners corners = ui::Corners::none) {
    ui::surface(ui,
                {.fill = fill,
                 .border = Role::none,
                 .corner_radius = ui::radius::emergency_card,
                 .corners = corners},
                content);
}

void put_head(ui::Context& ui, const CardView& view) {
    ui::surface(ui,
                {.fill = Role::head,
                 .border = Role::none,
                 .corner_radius = ui::radius::emergency_card,
                 .corners = ui::Corners::top},
                [&] {
                    ui::text(ui, Type::caption_strong, view.alert, Role::head_amber);
                    ui::fitted_heading(ui, card_types, view.what.text, Role::on_head);
                    for (const card::Line& with : view.with) {
                        ui::text(ui, Type::strong, with_references(with), Role::on_head);
                    }
                });
}

void put_person(ui::Context& ui, const CardView& view) {
    if (view.name.empty() && view.born.empty() && view.allergies.empty() && view.urgent.empty()) {
        return;
    }
    section(ui, Role::surface, [&] {
        if (!view.name.empty()) ui::fitted_heading(ui, card_types, view.name, Role::ink);
        if (!view.born.empty()) {
            const bool with_age = !view.age.empty() && !ui.large_text();
            ui::text(ui, Type::body,
                     with_age ? fmt::format("{} \u00B7 {}", view.born, view.age) : view.born);
        }
        if (!view.allergies.empty()) {
            ui::text(ui, Type::strong, fmt::format("{}: {}", view.allergy_label, view.allergies));
        }
        for (const card::Line& urgent : view.urgent) {
            ui::text(ui, Type::strong, with_references(urgent));
        }
    });
}

void put_steps(ui::Context& ui, const card::Risk& risk) {
    ui::text(ui, Type::strong, with_references(risk.before));
    int number = 0;
    for (const card::Line& step : risk.steps) {
        ui.space(ui::space::s);
        const float top = ui.cursor();
        const float radius = std::max(number_disc, ui.line_height(Type::strong) / 2);
        const ui::Point centre{ui.column().x + radius, top + ui.line_height(Type::body) / 2};
        ui.paint().disc(centre, radius, Role::ink);
        const std::string digit = std::to_string(++number);
        ui.paint().text(Type::strong,
                        {centre.x - ui.fonts().width(Type::strong, digit) / 2,
                         centre.y - ui.line_height(Type::strong) / 2},
                        digit, Role::surface);
        const float left = 2 * radius + ui::space::m;
        const ui::Rect beside{ui.column().x + left, top, ui.width() - left, 0};
        const float height =
            ui::in_column(ui, beside, [&] { ui::text(ui, Type::body, with_references(step)); });
        ui.space(std::max(height, 2 * radius));
    }
}

void put_risks(ui::Context& ui, const CardView& view) {
    for (const card::Risk& risk : view.risks) {
        section(ui, Role::amber, [&] {
            const float top = ui.cursor();
            const float icon = ui::type_size(Type::icon_large, ui.text_scale()).em;
            ui.paint().icon(ui::Icon::alert, Type::icon_large,
                            {ui.column().x + icon / 2, top + ui.line_height(Type::large) / 2},
                            Role::on_amber);
            const float left = icon + ui::space::s;
            const ui::Rect beside{ui.column().x + left, top, ui.width() - left, 0};
            ui.space(ui::in_column(ui, beside, [&] {
                ui::fitted_heading(ui, risk_types, risk.headline.text, Role::on_amber);
            }));
            ui::text(ui, Type::body, with_references(risk.signs, risk.headline), Role::on_amber);
        });
        section(ui, Role::surface, [&] { put_steps(ui, risk); });
    }
    if (view.closing.empty()) return;
    ui::divider(ui);
    section(ui, Role::surface, [&] {
        for (const card::Line& line : view.closing) {
            ui::text(ui, Type::strong, with_references(line));
        }
    });
}

void put_titled(ui::Context& ui, const std::string& title, const std::function<void()>& content,
                ui::Corners corners = ui::Corners::none) {
    ui::divider(ui);
    section(
        ui, Role::surface,
        [&] {
            ui::heading(ui, Type::title, title);
            ui.space(ui::space::xs);
            content();
        },
        corners);
}

void put_fact(ui::Context& ui, const card::Fact& fact) {
    ui::text(ui, Type::caption, fact.label, Role::ink_soft);
    ui::text(ui, Type::body, fact.value);
    ui.space(ui::space::s);
}

void put_contacts(ui::Context& ui, const CardView& view) {
    if (view.contacts.empty()) return;
    put_titled(ui, view.contacts_title, [&] {
        for (const card::Contact& contact : view.contacts) {
            const std::string who = contact.name.empty()
                                        ? contact.label
                                        : fmt::format("{}: {}", contact.label, contact.name);
            ui::text(ui, Type::caption, who, Role::ink_soft);
            if (!contact.phone.empty()) ui::text(ui, Type::strong, contact.phone);
            ui.space(ui::space::s);
        }
    });
}

void put_details(ui::Context& ui, const CardView& view) {
    if (!view.flags.empty()) {
        put_titled(ui, view.flags_title, [&] {
            for (const card::Line& flag : view.flags) {
                ui::text(ui, Type::body, with_references(flag));
                ui.space(ui::space::xs);
            }
        });
    }
    if (view.plan) {
        put_titled(ui, view.plan->title, [&] {
            if (!view.plan->by.empty()) ui::text(ui, Type::caption, view.plan->by, Role::ink_soft);
            ui::text(ui, Type::body, view.plan->text);
        });
    }
    for (const card::FactGroup& group : view.details) {
        put_titled(ui, group.title, [&] {
            for (const card::Fact& fact : group.facts) put_fact(ui, fact);
        });
    }
}

void put_end(ui::Context& ui, const CardView& view) {
    put_titled(ui, view.notes_title, [&] {
        for (const card::Line& note : view.notes) {
            ui::text(ui, Type::body, with_references(note));
            ui.space(ui::space::s);
        }
    });
    put_titled(ui, view.review_title, [&] {
        ui::text(ui, Type::body, view.reviewed);
        for (const card::Line& note : view.review_notes) {
            ui::text(ui, Type::caption, note.text, Role::ink_soft);
        }
    });
    put_titled(
        ui, view.sources_title,
        [&] {
            for (const card::SourceLine& source : view.sources) {
                ui::text(ui, Type::caption, fmt::format("[{}] {}", source.number, source.text),
                         Role::ink_soft);
            }
            ui.space(ui::space::s);
            ui::text(ui, Type::caption, view.as_of, Role::ink_soft);
        },
        ui::Corners::bottom);
}

// Above the card: what the person can do with it. Not part of what a stranger reads.
void put_tools(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    // Large text leaves no room beside the card for words that are not the card's.
    const std::string tagline = ui.large_text() ? "" : stage.say("card.tagline");
    const float width = ui.width() - ui::size::target - ui::space::s;
    const float height = ui::text_height(ui, Type::caption, tagline, width);
    const ui::Rect bar = ui.take(std::max(ui::size::target, height + ui::space::s));
    ui::in_column(ui, {bar.x, bar.centre().y - height / 2, width, 0}, [&] {
        if (!tagline.empty()) ui::text(ui, Type::caption, tagline, Role::ink_soft);
    });
    if (ui::icon_button(ui,
                        {.id = "edit", .name = stage.say("card.edit"), .icon = ui::Icon::pencil},
                        {bar.right() - ui::size::target / 2, bar.centre().y})) {
        stage.open(ScreenName::card_edit);
    }
}

bool is_pinned(const card::Contact& contact) { return !contact.phone.empty(); }

// The first number of the team and the first of a person, always in view.
std::vector<const card::Contact*> pinned_contacts(const CardView& view) {
    std::vector<const card::Contact*> pinned;
    for (const card::Contact& contact : view.contacts) {
        if (is_pinned(contact)) pinned.push_back(&contact);
    }
    if (pinned.size() > 2) pinned = {pinned.front(), pinned.back()};
    return pinned;
}

// Who it is; with large text the first word, so that the number keeps its place.
std::string call_label(const ui::Context& ui, const card::Contact& contact) {
    const std::string& who = contact.name.empty() ? contact.label : contact.name;
    return ui.large_text() && !contact.name.empty() ? who.substr(0, who.find_first_of(" ,")) : who;
}

constexpr float call_padding = ui::space::m;
constexpr float most_of_view_for_calls = 0.15F;

float call_height(ui::Context& ui, const card::Contact& contact, float width) {
    const float inner = width - 2 * call_padding;
    return ui::text_height(ui, Type::caption_strong, call_label(ui, contact), inner)
           + ui::text_height(ui, Type::strong, contact.phone, inner) + 2 * call_padding;
}

void put_call(Stage& stage, const card::Contact& contact, std::size_t place) {
    ui::Context& ui = stage.ui;
    const std::string who = call_label(ui, contact);
    if (stage.capabilities.dial && !contact.dial.empty()) {
        const std::string id = fmt::format("call-{}", place);
        const std::string name =
            stage.say.filled("card.call", {{"who", who}, {"number", contact.phone}});
        if (ui::button(ui, {.id = id,
                            .label = who,
                            .look = place == 0 ? ui::ButtonLook::filled : ui::ButtonLook::outlined,
                            .icon = ui::Icon::phone,
                            .second_line = contact.phone,
                            .name = name})) {
            stage.open_url("tel:" + contact.dial);
        }
        return;
    }
    // A machine that cannot dial shows the number to be dialled elsewhere.
    ui::surface(ui, {.border = Role::none, .padding = call_padding}, [&] {
        ui::text(ui, Type::caption_strong, who);
        ui::text(ui, Type::strong, contact.phone);
    });
}

// The pinned numbers, side by side at the bottom of the area; returns how high they are.
float put_calls(Stage& stage, const ui::Rect& area) {
    ui::Context& ui = stage.ui;
    const std::vector<const card::Contact*> pinned = pinned_contacts(stage.model.card.view());
    if (pinned.empty()) return 0;
    const auto count = static_cast<float>(pinned.size());
    const float width = (area.width - ui::space::s * (count - 1)) / count;
    float height = ui::size::call_button;
    for (const card::Contact* contact : pinned) {
        height = std::max(height, call_height(ui, *contact, width));
    }
    // The card comes first: where the numbers would take too much of it they stand in it only.
    if (height > area.height * most_of_view_for_calls) return 0;
    ui::in_column(ui, {area.x, area.bottom() - height, area.width, 0}, [&] {
        std::vector<std::function<void()>> cells;
        for (std::size_t i = 0; i < pinned.size(); ++i) {
            cells.emplace_back([&, i] { put_call(stage, *pinned[i], i); });
        }
        ui::side_by_side(ui, ui::space::s, false, cells);
    });
    return height + ui::space::s;
}

float put_pinned_button(Stage& stage, const ui::Rect& area, const ui::Button& button,
                        const std::function<void()>& action) {
    ui::Context& ui = stage.ui;
    const float height = ui::button_height(ui, button, area.width);
    ui::in_column(ui, {area.x, area.bottom() - height, area.width, 0}, [&] {
        if (ui::button(ui, button)) action();
    });
    return height + ui::space::s;
}

void keep_offered(Stage& stage) {
    if (const auto kept = stage.model.card.keep_offered(stage.model.data)) {
        stage.done(stage.say("saved"));
    } else {
        stage.refused(kept.error());
    }
}

// What the person can or must do, in view without scrolling; returns how high it is.
float put_pinned(Stage& stage, ui::Rect area) {
    const float all = area.height;
    area.height -= ui::space::s;
    area.height -= put_calls(stage, area);
    if (stage.model.card.offered_back()) {
        area.height -= put_pinned_button(stage, area,
                                         {.id = "keep-offered",
                                          .label = stage.say("card.keep_offered"),
                                          .second_line = stage.say("card.offered")},
                                         [&] { keep_offered(stage); });
    } else if (stage.model.card.card().empty()) {
        area.height -= put_pinned_button(stage, area,
                                         {.id = "fill-in",
                                          .label = stage.say("card.fill_in"),
                                          .icon = ui::Icon::pencil,
                                          .second_line = stage.say("card.works_already")},
                                         [&] { stage.open(ScreenName::card_edit); });
    }
    const DataSession& data = stage.model.data;
    if (data.problem() || !data.notices().empty() || data.recovery_pending()) {
        area.height -= put_pinned_button(stage, area,
                                         {.id = "attention",
                                          .label = stage.say("card.attention"),
                                          .look = ui::ButtonLook::outlined,
                                          .icon = ui::Icon::alert},
                                         [&] { stage.open(ScreenName::data); });
    }
    return all - area.height > ui::space::s ? all - area.height : 0;
}

} // namespace

void show_card(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const CardView& card_view = stage.model.card.view();
    const float margin = ui::space::m;
    const float width = std::min(view.width - 2 * margin, ui::size::card_column);
    if (std::exchange(stage.view.card_from_top, false)) {
        if (ui::ScrollState* scroll = ui.input().scroll_state(ui.id("card"))) scroll->scroll_to(0);
    }
    // From below: what is left is the card's.
    const float pinned =
        put_pinned(stage, {view.x + (view.width - width) / 2, view.y, width, view.height});
    ui::scroll_area(
        ui, "card", {view.x, view.y, view.width, view.height - pinned}, margin,
        ui::size::card_column, [&] {
            put_tools(stage);
            const std::size_t node = ui.add_node(ui.id("emergency-card"), ui::NodeRole::group,
                                                 stage.say("card.title"), {});
            const float top = ui.cursor();
            ui.semantics().open(node);
            ui::surface(ui,
                        {.fill = Role::head,
                         .border = Role::ink,
                         .border_width = ui::size::strong_border,
                         .corner_radius = ui::radius::emergency_card,
                         .padding = 0},
                        [&] {
                            put_head(ui, card_view);
                            put_person(ui, card_view);
                            put_risks(ui, card_view);
                            put_contacts(ui, card_view);
                            put_details(ui, card_view);
                            put_end(ui, card_view);
                        });
            ui.semantics().close();
            ui.semantics().node(node).rect = {ui.column().x, top, ui.width(), ui.cursor() - top};
        });
}

} // namespace zebra::app
