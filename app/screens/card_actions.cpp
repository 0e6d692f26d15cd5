// What stands under the card: whom to call, and what the person must decide about their data.
#include "app/screens/card_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

constexpr float most_of_view_for_calls = 0.2F;

// Who it is, as much of it as fits on a line of the button, so that the number keeps its place.
std::string call_label(ui::Context& ui, const card::Contact& contact, float width) {
    const std::string& who = contact.name.empty() ? contact.label : contact.name;
    const std::string first = who.substr(0, who.find_first_of(" ,"));
    for (const std::string& label : {who, contact.brief}) {
        if (!label.empty() && ui::call_button_fits(ui, label, width)) return label;
    }
    return contact.name.empty() ? who : first;
}

// Asks first, lest a slip of the thumb rings somebody up. Who was handed the card is in a hurry.
void call(Stage& stage, const card::Contact& contact, bool handed_over) {
    const CallState call = call_to(stage.model.card.view(), contact);
    if (handed_over || !stage.capabilities.dial || call.dial.empty()) {
        dial(stage, call);
        return;
    }
    stage.view.call = call;
    stage.open(ScreenName::card_call);
}

struct Calls {
    float height = 0; // 0: there is no room for them, or nobody to call
    std::function<void(const ui::Rect&)> put = {};
};

// Side by side.
Calls calls(Stage& stage, float width_of_all, float most, bool handed_over) {
    ui::Context& ui = stage.ui;
    // Copies: what is pressed above them may change the card before they are drawn.
    const std::vector<card::Contact> pinned = pinned_contacts(stage.model.card.view());
    if (pinned.empty()) return {};
    const auto count = static_cast<float>(pinned.size());
    const float width = (width_of_all - ui::space::s * (count - 1)) / count;
    std::vector<std::string> labels;
    labels.reserve(pinned.size());
    for (const card::Contact& contact : pinned) labels.push_back(call_label(ui, contact, width));
    ui::Icon icon = stage.capabilities.dial ? ui::Icon::phone : ui::Icon::copy;
    const auto look = [pinned, labels](std::size_t i, ui::Icon with) {
        return ui::CallButton{.id = {},
                              .who = labels[i],
                              .number = pinned[i].phone,
                              .name = {},
                              .icon = with,
                              .filled = i == 0};
    };
    for (std::size_t i = 0; i < pinned.size(); ++i) { // all of them, or none
        if (!ui::call_button_shows_icon(ui, look(i, icon), width)) icon = ui::Icon::none;
    }
    float height = 0;
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        height = std::max(height, ui::call_button_height(ui, look(i, icon), width));
    }
    // The card comes first: where the numbers would take too much of it they stand in it only.
    if (height > most) return {};
    return {height, [&stage, pinned, labels, look, width, icon, handed_over](const ui::Rect& row) {
                for (std::size_t i = 0; i < pinned.size(); ++i) {
                    const std::string id = fmt::format("call-{}", i);
                    const std::string name =
                        stage.say.filled(stage.capabilities.dial ? "card.call" : "card.copy_number",
                                         {{"who", labels[i]}, {"number", pinned[i].phone}});
                    ui::CallButton button = look(i, icon);
                    button.id = id;
                    button.name = name;
                    const float x = row.x + static_cast<float>(i) * (width + ui::space::s);
                    if (ui::call_button(stage.ui, button, {x, row.y, width, row.height})) {
                        call(stage, pinned[i], handed_over);
                    }
                }
            }};
}

void keep_offered(Stage& stage) {
    if (const auto kept = stage.model.card.keep_offered(stage.model.data)) {
        stage.done(stage.say("saved"));
    } else {
        stage.refused(kept.error());
    }
}

} // namespace

CardActions card_actions(Stage& stage, const ui::Rect& area, bool handed_over) {
    struct Part {
        float height = 0;
        std::function<void(const ui::Rect&)> put;
    };
    std::vector<Part> parts;
    const auto add_button = [&](const ui::Button& button, std::function<void()> action) {
        parts.push_back({ui::button_height(stage.ui, button, area.width),
                         [&stage, button, action = std::move(action)](const ui::Rect& rect) {
                             if (ui::button_in(stage.ui, button, rect)) action();
                         }});
    };
    const DataSession& data = stage.model.data;
    const bool decides = !handed_over; // the person does, not who reads the card
    if (decides && (data.problem() || !data.notices().empty() || data.recovery_pending())) {
        add_button({.id = "attention",
                    .label = stage.say("card.attention"),
                    .look = ui::ButtonLook::outlined,
                    .icon = ui::Icon::alert},
                   [&stage] { stage.open(ScreenName::data); });
    }
    if (decides && stage.model.card.offered_back()) {
        add_button({.id = "keep-offered",
                    .label = stage.say("card.keep_offered"),
                    .second_line = stage.say("card.offered")},
                   [&stage] { keep_offered(stage); });
    } else if (decides && stage.model.card.card().empty()) {
        add_button({.id = "fill-in",
                    .label = stage.say("card.fill_in"),
                    .icon = ui::Icon::pencil,
                    .second_line = stage.say("card.works_already")},
                   [&stage] { stage.open(ScreenName::welcome); });
    }
    if (Calls buttons = calls(stage, area.width, area.height * most_of_view_for_calls, handed_over);
        buttons.height > 0) {
        parts.push_back({buttons.height, std::move(buttons.put)});
    }
    if (parts.empty()) return {};
    float height = ui::space::s;
    for (const Part& part : parts) height += part.height + ui::space::s;
    return {height, [area, height, parts = std::move(parts)] {
                float y = area.bottom() - height + ui::space::s;
                for (const Part& part : parts) {
                    part.put({area.x, y, area.width, part.height});
                    y += part.height + ui::space::s;
                }
            }};
}

} // namespace zebra::app
