// The card as a QR code: for whoever wants its words on another device.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/base/text.h"
#include "core/card/qr_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr float widest_code = 420;
// Black on white in every theme: what a camera expects.
constexpr Role dark = Role::head;
constexpr Role light = Role::on_head;

struct DarkRun {
    int x = 0;
    int end = 0;
    int y = 0; // where it begins
};

std::vector<DarkRun> dark_runs(const card::QrPicture& code, int y) {
    std::vector<DarkRun> runs;
    for (int x = 0; x < code.side; ++x) {
        if (!code.is_dark(x, y)) continue;
        if (!runs.empty() && runs.back().end == x) {
            ++runs.back().end;
        } else {
            runs.push_back({x, x + 1, y});
        }
    }
    return runs;
}

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
    const auto put = [&](const DarkRun& run, int end) {
        ui.paint().fill({left + static_cast<float>(run.x) * module,
                         top + static_cast<float>(run.y) * module,
                         static_cast<float>(run.end - run.x) * module,
                         static_cast<float>(end - run.y) * module},
                        dark);
    };
    // Runs that go on in the row below are one rectangle: fewer of them to draw.
    std::vector<DarkRun> open;
    for (int y = 0; y <= code.side; ++y) {
        std::vector<DarkRun> here = y < code.side ? dark_runs(code, y) : std::vector<DarkRun>{};
        for (const DarkRun& run : open) {
            const auto same = std::find_if(here.begin(), here.end(), [&](const DarkRun& other) {
                return other.x == run.x && other.end == run.end;
            });
            if (same == here.end()) put(run, y);
            if (same != here.end()) same->y = run.y;
        }
        open = std::move(here);
    }
    ui.add_node(0, ui::NodeRole::image, stage.say("qr.image"), place);
}

} // namespace

void show_card_qr(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("qr.title")}, [&] {
        ui::Context& ui = stage.ui;
        const auto& made = stage.model.card.qr();
        if (!made) {
            ui::banner(ui, ui::BannerLook::caution, {}, made.error().sentence);
            return;
        }
        if (const auto& out = made->text.essential_left_out; !out.empty()) {
            ui::banner(ui, ui::BannerLook::caution, {},
                       stage.say.filled("qr.left_out", {{"parts", join(out, ", ")}}));
            ui.space(ui::space::m);
        }
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
