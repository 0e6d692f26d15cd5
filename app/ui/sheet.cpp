#include "app/ui/sheet.h"

#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"

#include <algorithm>
#include <cmath>

namespace zebra::ui {

namespace {

constexpr int sheet_layer = 1;
constexpr float most_of_window = 0.9F;
constexpr float handle_width = 44;
constexpr float handle_height = 5;
constexpr float handle_room = 20;
constexpr float most_of_sheet_for_footer = 0.4F;
constexpr float let_go_after = 80; // dragged down so far it closes

struct Frame {
    Rect box;
    float header = 0; // height of what stands above the content
    float title_width = 0;
    float title_left = 0;
};

// Under the footer: in a dialog, whose lower edge is in sight, as much as at its sides.
float below_footer(const Context& ui) { return ui.wide() ? ui.margin() - pinned_padding : 0; }

// A footer that would leave no room for the content stands at its end: 0 then.
float pinned_footer(const Context& ui, const Sheet& sheet) {
    if (sheet.footer_height <= 0) return 0;
    const float height = sheet.footer_height + 2 * pinned_padding + below_footer(ui);
    return height <= ui.window().height * most_of_window * most_of_sheet_for_footer ? height : 0;
}

Frame frame_of(Context& ui, const Sheet& sheet, float content) {
    const bool dialog = ui.wide();
    Frame frame;
    const Rect window = ui.window();
    const float width = dialog ? std::min(size::dialog, window.width - 2 * space::l) : window.width;
    const float margin = ui.margin();
    frame.title_left =
        margin + (sheet.icon == Icon::none ? 0 : ui.fonts().em(Type::icon_large) + space::s);
    frame.title_width = width - frame.title_left - size::target - space::s;
    const float title = text_height(ui, Type::large, sheet.title, frame.title_width);
    frame.header = (dialog ? space::s : handle_room) + std::max(size::target, title);
    // Below several lines there is no room of its own; on the smallest windows none to spare.
    constexpr float spares_room = 600;
    if (title > size::target && window.height >= spares_room) frame.header += space::s;
    const float footer = pinned_footer(ui, sheet);
    const float height =
        std::min(std::floor(window.height * most_of_window), frame.header + content + footer);
    const float y = dialog ? std::round((window.height - height) / 2) : window.height - height;
    frame.box = {window.x + std::round((window.width - width) / 2), window.y + y, width, height};
    return frame;
}

// How far the finger has pulled it down; sets `closed` when it was let go far enough.
float pulled_down(Context& ui, const Rect& grip, bool& closed) {
    const Response response =
        ui.input().area(ui.id("grip"), grip, {.focusable = false, .drags = true});
    const auto start = ui.input().press_start();
    float& pulled = ui.remembered(ui.id("grip"));
    const std::optional<Point> at = response.drag ? response.drag : response.drop;
    pulled = at && start ? std::max(0.0F, at->y - start->y) : 0;
    if (response.drop) {
        closed = closed || pulled > let_go_after;
        pulled = 0;
    }
    return pulled;
}

} // namespace

bool sheet(Context& ui, const Sheet& sheet, const std::function<void()>& fill) {
    bool closed = false;
    const int layer_below = ui.input().layer();
    ui.input().set_layer(sheet_layer);
    const float came = ui.motion().appear(ui.id(sheet.id), motion::sheet_ms);
    const Rect everything{0, 0, ui.frame().width, ui.frame().height};
    ui.paint().veil(everything, Role::scrim, scrim_opacity * came);
    if (ui.input().area(ui.id("scrim"), everything, {.focusable = false}).clicked) closed = true;

    // The height of the content is known when it has been laid out once.
    float& content = ui.remembered(ui.id(sheet.id));
    const bool measured = content > 0;
    Frame frame = frame_of(ui, sheet, measured ? content : ui.frame().height);
    const bool dialog = ui.wide();
    ui.push_scope(sheet.id);
    if (!dialog) {
        const Rect grip{frame.box.x, frame.box.y, frame.box.width, handle_room};
        const float pulled = pulled_down(ui, grip, closed);
        frame.box.y += pulled + (1 - came) * frame.box.height;
    }
    const Rect& box = frame.box;
    const bool still = measured && came >= 1 && box.y == frame_of(ui, sheet, content).box.y;
    if (!dialog && still) ui.cover_from(box.y + radius::sheet); // its corners are round
    const float above = dialog ? 0 : handle_room;               // where it is pulled
    ui.input().area(ui.id("body"), {box.x, box.y + above, box.width, box.height - above},
                    {.focusable = false});
    const Corners corners = dialog ? Corners::all : Corners::top;
    ui.paint().push_clip(measured ? everything : Rect{}); // not seen before it is in its place
    ui.paint().fill(box, Role::surface, radius::sheet, corners);
    if (ui.paint().high_contrast()) {
        ui.paint().outline(box, Role::ink, stroke::strong, radius::sheet, corners);
    }
    ui.semantics().open(ui.add_node(ui.id("dialog"), NodeRole::dialog, sheet.title, box));
    float y = box.y + space::s;
    if (!dialog) {
        ui.paint().fill({box.centre().x - handle_width / 2, y, handle_width, handle_height},
                        Role::outline, handle_height / 2);
        y = box.y + handle_room;
    }
    const float header_height = frame.header - (y - box.y);
    if (sheet.icon != Icon::none) {
        ui.paint().icon(
            sheet.icon, Type::icon_large,
            {box.x + ui.margin() + ui.fonts().em(Type::icon_large) / 2, y + size::target / 2},
            Role::primary);
    }
    const float title = text_height(ui, Type::large, sheet.title, frame.title_width);
    in_column(ui, {box.x + frame.title_left, y + (header_height - title) / 2, frame.title_width, 0},
              [&] { heading(ui, Type::large, sheet.title); });
    if (icon_button(ui, {.id = "close", .name = sheet.close_name, .icon = Icon::close},
                    {box.right() - size::target / 2 - space::s, y + size::target / 2})) {
        closed = true;
    }

    const float footer = pinned_footer(ui, sheet);
    const Rect view{box.x, box.y + frame.header, box.width,
                    std::max(0.0F, box.height - frame.header - footer)};
    float laid_out = 0;
    const bool more = scroll_area(ui,
                                  {.name = sheet.title,
                                   .id = "content",
                                   .view = view,
                                   .margin = ui.margin(),
                                   .below = footer > 0 ? space::s : space::l},
                                  [&] {
                                      const float top = ui.cursor();
                                      fill();
                                      if (footer <= 0 && sheet.footer) {
                                          ui.space(space::m);
                                          sheet.footer();
                                      }
                                      laid_out =
                                          ui.cursor() - top + (footer > 0 ? space::s : space::l);
                                  });
    if (footer > 0) {
        pinned_bar(ui,
                   {.view = {box.x, box.y, box.width, box.height - below_footer(ui)},
                    .height = sheet.footer_height,
                    .margin = ui.margin(),
                    .edge = more,
                    .ground = Role::none},
                   sheet.footer);
    }
    if (laid_out != content) ui.request_frame();
    content = laid_out;
    ui.semantics().close();
    ui.paint().pop_clip();
    ui.pop_scope();
    ui.input().set_layer(layer_below);
    return closed;
}

} // namespace zebra::ui
