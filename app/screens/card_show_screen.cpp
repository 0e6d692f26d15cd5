// The card handed over: nothing but the card, however the phone is held, until the lock is held
// down.
#include "app/screens/card_large.h"
#include "app/screens/card_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"

namespace zebra::app {

namespace {

void put_lock(Stage& stage, ui::Point centre) {
    const ui::IconButton lock{
        .id = "leave", .name = stage.say("show.leave"), .icon = ui::Icon::lock};
    switch (ui::hold_button(stage.ui, lock, centre)) {
    case ui::HoldPress::none: break;
    case ui::HoldPress::pressed: stage.done(stage.say("show.hold_to_leave")); break;
    case ui::HoldPress::held: stage.back(); break;
    }
}

void put_show_tools(Stage& stage) {
    ui::Context& ui = stage.ui;
    ShowState& show = stage.view.show;
    const float target = ui::size::target;
    const ui::Rect bar = ui.take(target + 2);
    const float middle = bar.centre().y;
    float left = bar.x - ui::space::xs + target / 2;
    put_lock(stage, {left, middle});
    const auto next = [&](std::string_view id, const char* key, ui::Icon icon) {
        left += target;
        return ui::icon_button(ui, {.id = id, .name = stage.say(key), .icon = icon},
                               {left, middle});
    };
    if (next("turn", show.turned ? "show.turn_back" : "show.turn", ui::Icon::screen_rotation)) {
        show.turned = !show.turned;
    }
    if (next("large", show.large ? "show.whole" : "show.large", ui::Icon::format_size)) {
        show.large = !show.large;
        show.page = 0;
        stage.view.card_from_top = true;
    }
    if (next("qr", "card.qr", ui::Icon::qrcode)) stage.open(ScreenName::card_qr);
    const float from = left + target / 2;
    const ui::Rect rest{from, bar.y, bar.right() + ui::space::xs - from, bar.height};
    put_languages(stage, languages_fit(stage, rest.width) ? rest : ui.take(bar.height));
}

} // namespace

void show_card_show(Stage& stage, const ui::Rect& view) {
    const auto tools = [&] { put_show_tools(stage); };
    if (stage.view.show.large) {
        put_large_card(stage, view, tools);
    } else {
        put_card_page(stage, view, {.tools = tools, .handed_over = true});
    }
}

} // namespace zebra::app
