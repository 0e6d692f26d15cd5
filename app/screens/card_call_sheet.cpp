// Whom the card calls; outside the hands of others it asks once before it dials.
#include "app/screens/card_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"

namespace zebra::app {

std::vector<card::Contact> pinned_contacts(const card::CardView& view) {
    std::vector<card::Contact> pinned;
    for (const card::Contact& contact : view.contacts) {
        if (!contact.phone.empty()) pinned.push_back(contact);
    }
    if (pinned.size() > 2) pinned = {pinned.front(), pinned.back()};
    return pinned;
}

CallState call_to(const card::CardView& view, const card::Contact& contact) {
    return {contact.name.empty() ? contact.label : card::pair(view, contact.label, contact.name),
            contact.phone, contact.dial};
}

void dial(Stage& stage, const CallState& call) {
    if (stage.capabilities.dial && !call.dial.empty() && stage.open_url("tel:" + call.dial)) return;
    stage.ui.clipboard().set_text(call.number);
    stage.done(stage.say.filled("card.number_copied", {{"number", call.number}}));
}

void show_card_call(Stage& stage) {
    ui::Context& ui = stage.ui;
    CallState call = stage.view.call;
    if (call.number.empty()) { // nothing was pressed: whoever comes first
        const card::CardView& view = stage.model.card.view();
        const std::vector<card::Contact> pinned = pinned_contacts(view);
        if (!pinned.empty()) call = call_to(view, pinned.front());
    }
    const bool somebody = !call.number.empty();
    const std::string title = somebody ? stage.say.filled("call.title", {{"number", call.number}})
                                       : stage.say("call.nobody");
    const ui::Button yes{.id = "call",
                         .label = stage.say("call.now"),
                         .icon = ui::Icon::phone,
                         .least_height = ui::size::primary_button};
    const ui::Button no{
        .id = "not-now", .label = stage.say("call.not_now"), .look = ui::ButtonLook::plain};
    const float width = (ui.wide() ? ui::size::dialog : ui.window().width) - 2 * ui.margin();
    const float room_for_yes = somebody ? ui::button_height(ui, yes, width) + ui::space::s : 0;
    bool closed = false;
    const auto footer = [&] {
        if (somebody) {
            if (ui::button(ui, yes)) {
                dial(stage, call);
                closed = true;
            }
            ui.space(ui::space::s);
        }
        if (ui::button(ui, no)) closed = true;
    };
    const bool dismissed = ui::sheet(
        ui,
        {.id = "card-call",
         .title = title,
         .icon = ui::Icon::phone,
         .close_name = stage.say("close"),
         .footer_height = room_for_yes + ui::button_height(ui, no, width),
         .footer = footer},
        [&] { ui::text(ui, ui::Type::body, somebody ? call.who : stage.say("call.add")); });
    if (closed || dismissed) stage.back();
}

} // namespace zebra::app
