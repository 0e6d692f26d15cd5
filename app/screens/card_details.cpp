// The rest of the card: whom to call, flags, the team's own plan, the details, where guidance
// differs, last review, sources.
#include "app/screens/card_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace zebra::app {

namespace {

using card::CardView;
using ui::Role;
using ui::Type;

constexpr float label_column = 116;
constexpr float fact_padding = 8;

void put_titled(ui::Context& ui, const std::string& title, bool last,
                const std::function<void()>& content) {
    const ui::Point edge{ui.column().x, ui.cursor()};
    card_section(ui, {.fill = Role::surface, .last = last}, [&] {
        ui::heading(ui, Type::title, title);
        ui.space(2);
        content();
    });
    ui.paint().rule(edge, ui.width(), Role::divider, ui::stroke::strong);
}

// The label in a column of its own; over its value where the text is large.
void put_fact(ui::Context& ui, const card::Fact& fact, bool first) {
    if (!first) ui::divider(ui);
    ui.space(fact_padding);
    const bool stacked = ui.large_text();
    const float left = stacked ? 0 : label_column + ui::space::m;
    const float label_width = stacked ? ui.width() : label_column;
    const float value_width = ui.width() - left;
    const float own = ui::text_height(ui, Type::body, fact.label, label_width);
    const float label =
        own
        + (fact.english.empty() ? 0
                                : ui::text_height(ui, Type::caption, fact.english, label_width));
    const float value = ui::text_height(ui, Type::body, fact.value, value_width);
    const float below = stacked ? label : 0;
    const ui::Rect whole = ui.take(std::max(label, below + value));
    ui::text_in(ui, Type::body, {whole.x, whole.y, label_width, own}, fact.label, Role::ink_soft);
    if (!fact.english.empty()) {
        ui::text_in(ui, Type::caption, {whole.x, whole.y + own, label_width, label - own},
                    fact.english, Role::ink_soft);
    }
    ui::text_in(ui, Type::body, {whole.x + left, whole.y + below, value_width, value}, fact.value,
                Role::ink);
    ui.add_node(0, ui::NodeRole::text, fmt::format("{}: {}", fact.label, fact.value), whole);
    ui.space(fact_padding);
}

// In another language its English stands under it.
void put_marked(ui::Context& ui, ui::Icon icon, const card::Line& line) {
    ui.space(ui::space::xs);
    ui::marked_line(ui, icon, ui::runs_with_marks(Type::body, with_references(line), Role::ink));
    const float left = ui.fonts().em(Type::icon_small) + ui::space::s;
    ui.space(ui::in_column(ui, {ui.column().x + left, ui.cursor(), ui.width() - left, 0},
                           [&] { put_english(ui, line.english, Role::ink_soft); }));
}

void put_contacts(ui::Context& ui, const CardView& view) {
    if (view.contacts.empty()) return;
    put_titled(ui, view.contacts_title, false, [&] {
        for (const card::Contact& contact : view.contacts) {
            const bool says_it = contact.name.starts_with(contact.label);
            std::string who = contact.name.empty() ? contact.label : contact.name;
            if (!contact.name.empty() && !says_it) who += ", " + contact.label;
            ui.space(ui::space::xs);
            ui::marked_line(ui, ui::Icon::phone, std::vector{ui::Run{who, Type::strong}});
            if (contact.phone.empty()) continue;
            const float left = ui.fonts().em(Type::icon_small) + ui::space::s;
            ui.space(
                ui::in_column(ui, {ui.column().x + left, ui.cursor(), ui.width() - left, 0},
                              [&] { ui::text(ui, Type::body, contact.phone, Role::ink_soft); }));
        }
    });
}

void put_flags(ui::Context& ui, const CardView& view) {
    if (view.flags.empty()) return;
    put_titled(ui, view.flags_title, false, [&] {
        for (const card::Line& flag : view.flags) {
            put_marked(ui, ui::Icon::check_circle, flag);
        }
    });
}

void put_end(ui::Context& ui, const CardView& view) {
    put_titled(ui, view.notes_title, false, [&] {
        bool first = true;
        for (const card::Line& note : view.notes) {
            if (!first) ui.space(ui::space::s);
            first = false;
            ui::text(ui, Type::body, with_references(note));
            put_english(ui, note.english, Role::ink_soft);
        }
    });
    put_titled(ui, view.review_title, false, [&] {
        ui::text(ui, Type::body, view.reviewed);
        for (const card::Line& note : view.review_notes) {
            ui.space(ui::space::xs);
            ui::marked_line(ui, ui::Icon::information,
                            std::vector{ui::Run{note.text, Type::caption, Role::ink_soft}});
            put_english(ui, note.english, Role::ink_soft);
        }
    });
    put_titled(ui, view.sources_title, true, [&] {
        for (const card::SourceLine& source : view.sources) {
            ui.space(ui::space::xs);
            ui::text(ui, Type::caption, fmt::format("[{}] {}", source.number, source.text),
                     Role::ink_soft);
        }
        ui.space(ui::space::s);
        ui::text(ui, Type::caption, view.as_of, Role::ink_soft);
    });
}

// Who this is, over the details; stays in view while they are scrolled.
void put_identity(Stage& stage, const CardView& view, const ui::Rect& place) {
    ui::Context& ui = stage.ui;
    ui.paint().fill(place, Role::head, ui::radius::emergency_card, ui::Corners::top);
    const std::string& who = view.name.empty() ? view.what.text : view.name;
    const float date = view.name.empty() || ui.large_text()
                           ? 0
                           : ui.fonts().width(Type::body, view.born) + ui::space::m;
    const float width = place.width - 2 * ui::space::l - date;
    const float height = ui::text_height(ui, Type::strong, who, width);
    ui::text_in(ui, Type::strong,
                {place.x + ui::space::l, place.centre().y - height / 2, width, height}, who,
                Role::on_head);
    if (date > 0) {
        ui::line_of_text(ui, Type::body, place.right() - ui::space::l,
                         place.centre().y - ui.line_height(Type::body) / 2, view.born,
                         Role::on_head, ui::Align::right);
    }
}

float identity_height(Stage& stage, const CardView& view) {
    ui::Context& ui = stage.ui;
    const std::string& who = view.name.empty() ? view.what.text : view.name;
    const float date = view.name.empty() || ui.large_text()
                           ? 0
                           : ui.fonts().width(Type::body, view.born) + ui::space::m;
    return ui::text_height(ui, Type::strong, who, ui.width() - 2 * ui::space::l - date)
           + ui::space::l;
}

} // namespace

std::string with_references(const card::Line& line, const card::Line& above) {
    std::set<int> numbers{line.references.begin(), line.references.end()};
    numbers.insert(above.references.begin(), above.references.end());
    std::string marks;
    for (const int number : numbers) {
        marks += fmt::format("{}{}", marks.empty() ? "" : ",", number);
    }
    return marks.empty() ? line.text : fmt::format("{}\u00A0[{}]", line.text, marks);
}

void put_english(ui::Context& ui, std::string_view english, Role role) {
    if (!english.empty()) ui::text(ui, Type::caption, english, role);
}

void card_box(ui::Context& ui, std::string_view name, const std::function<void()>& fill) {
    const std::size_t node = ui.add_node(ui.id(name), ui::NodeRole::group, name, {});
    const float top = ui.cursor();
    ui.semantics().open(node);
    ui::surface(ui,
                {.fill = Role::surface,
                 .border = Role::ink,
                 .border_width = ui::stroke::strong,
                 .corner_radius = ui::radius::emergency_card,
                 .padding_x = 0,
                 .padding_y = 0},
                fill);
    ui.semantics().close();
    ui::Node& group = ui.semantics().node(node);
    group.rect = {ui.column().x, top, ui.width(), ui.cursor() - top};
    group.visible = ui::intersection(group.rect, ui.input().clip());
}

void card_section(ui::Context& ui, const CardSection& look, const std::function<void()>& content) {
    ui::surface(ui,
                {.fill = look.fill,
                 .border = Role::none,
                 .corner_radius = ui::radius::emergency_card,
                 .corners = look.last ? ui::Corners::bottom : ui::Corners::none,
                 .padding_y = look.padding_y},
                content);
}

void put_card_details(Stage& stage, const CardView& view, float view_top) {
    ui::Context& ui = stage.ui;
    const float head = identity_height(stage, view);
    card_box(ui, stage.say("card.details"), [&] {
        const ui::Rect place = ui.take(head);
        const std::string spoken =
            view.name.empty() ? view.what.text : fmt::format("{}, {}", view.name, view.born);
        const std::size_t node = ui.add_node(0, ui::NodeRole::text, spoken, place);
        put_flags(ui, view);
        if (view.plan) {
            put_titled(ui, view.plan->title, false, [&] {
                if (!view.plan->by.empty()) {
                    ui::text(ui, Type::caption, view.plan->by, Role::ink_soft);
                }
                ui::text(ui, Type::body, view.plan->text);
            });
        }
        bool contacts_put = false;
        for (const card::FactGroup& group : view.details) {
            if (group.clinical && !std::exchange(contacts_put, true)) put_contacts(ui, view);
            put_titled(ui, group.title, false, [&] {
                bool first = true;
                for (const card::Fact& fact : group.facts) {
                    put_fact(ui, fact, first);
                    first = false;
                }
            });
        }
        if (!contacts_put) put_contacts(ui, view);
        put_end(ui, view);
        // Last, so that it lies over what is scrolled under it; but never below the box.
        const float lowest = ui.cursor() - head;
        const float y = std::min(std::max(place.y, view_top), lowest);
        const ui::Rect there{place.x, y, place.width, head};
        put_identity(stage, view, there);
        ui.semantics().node(node).rect = there;
        ui.semantics().node(node).visible = ui::intersection(there, ui.input().clip());
    });
}

} // namespace zebra::app
