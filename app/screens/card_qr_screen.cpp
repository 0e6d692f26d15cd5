// The card as a QR code: for whoever wants its words on another device.
#include "app/screens/card_parts.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/base/text.h"
#include "core/card/qr_picture.h"

#include <algorithm>
#include <cmath>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr float widest_code = 420;
// Black on white in every theme: what a camera expects.
constexpr Role light = Role::on_head;

void put_code(Stage& stage, const card::QrPicture& code) {
    ui::Context& ui = stage.ui;
    // A module is a whole number of pixels, so that each edge is sharp.
    const float scale = ui.fonts().content_scale();
    const float room = std::min(ui.width(), widest_code);
    const auto modules = static_cast<float>(code.side);
    const float module = std::max(1.0F, std::floor(room * scale / modules)) / scale;
    const float side = module * modules;
    const ui::Rect row = ui.take(side);
    const float left = std::round((row.x + (row.width - side) / 2) * scale) / scale;
    const float top = std::round(row.y * scale) / scale;
    const ui::Rect place{left, top, side, side};
    ui.paint().fill(place, light, ui::radius::tile);
    Model& model = stage.model;
    const auto& drawn = model.exports.preview(
        model.card, model.data.now(),
        {.form = card::ExportForm::qr_png, .width = static_cast<int>(std::lround(side * scale))});
    if (drawn) {
        ui.show_picture(drawn->picture);
        // Without its own margin, whose corners are not round.
        const float margin = card::quiet_modules * module;
        ui.paint().push_clip({left + margin, top + margin, side - 2 * margin, side - 2 * margin});
        ui.paint().picture(place);
        ui.paint().pop_clip();
    }
    ui.add_node(0, ui::NodeRole::image, stage.say("qr.image"), place);
}

} // namespace

void put_left_out(Stage& stage, const card::QrText& text) {
    if (text.essential_left_out.empty()) return;
    ui::banner(stage.ui, ui::BannerLook::caution, {},
               stage.say.filled("qr.left_out", {{"parts", join(text.essential_left_out, ", ")}}));
    stage.ui.space(ui::space::m);
}

void show_card_qr(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("qr.title")}, [&] {
        ui::Context& ui = stage.ui;
        const auto& made = stage.model.card.qr();
        if (!made) {
            ui::banner(ui, ui::BannerLook::caution, {}, made.error().sentence);
            return;
        }
        put_left_out(stage, made->text);
        put_code(stage, made->picture);
        ui.space(ui::space::m);
        ui::heading(ui, Type::title, stage.say("qr.point"));
        ui::text(ui, Type::body, stage.say("qr.plain"));
        ui.space(ui::space::m);
        ui::heading(ui, Type::strong, stage.say("qr.contains"));
        ui.space(ui::space::s);
        ui::card(ui, stage.say("qr.contains"), [&] { ui::text(ui, Type::body, made->text.text); });
    });
}

} // namespace zebra::app
