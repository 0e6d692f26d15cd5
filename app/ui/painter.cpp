#include "app/ui/painter.h"

#include "core/base/text.h"

#include <imgui.h>

#include <cmath>

namespace zebra::ui {

namespace {

ImDrawFlags flags_for(Corners corners, float radius) {
    if (radius <= 0) return ImDrawFlags_RoundCornersNone;
    switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::top: return ImDrawFlags_RoundCornersTop;
    case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
    case Corners::left: return ImDrawFlags_RoundCornersLeft;
    case Corners::right: return ImDrawFlags_RoundCornersRight;
    case Corners::none: return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersAll;
}

ImVec2 point(float x, float y) { return {x, y}; }

} // namespace

void Painter::begin_frame(ImDrawList& list, Theme theme) {
    list_ = &list;
    theme_ = theme;
}

float Painter::border(float width) const { return high_contrast() ? std::max(2.0F, width) : width; }

unsigned Painter::packed(Role role, float opacity) const {
    const Rgb c = colour(theme_, role);
    return IM_COL32(c.red, c.green, c.blue, static_cast<unsigned>(std::lround(opacity * 255)));
}

void Painter::fill(const Rect& rect, Role role, float radius, Corners corners) {
    if (role == Role::none || rect.empty()) return;
    list_->AddRectFilled(point(rect.x, rect.y), point(rect.right(), rect.bottom()), packed(role),
                         radius, flags_for(corners, radius));
}

void Painter::outline(const Rect& rect, Role role, float width, float radius, Corners corners) {
    if (role == Role::none || rect.empty()) return;
    const float half = width / 2;
    list_->AddRect(point(rect.x + half, rect.y + half),
                   point(rect.right() - half, rect.bottom() - half), packed(role),
                   std::max(0.0F, radius - half), flags_for(corners, radius), width);
}

void Painter::veil(const Rect& rect, Role role, float opacity, float radius) {
    list_->AddRectFilled(point(rect.x, rect.y), point(rect.right(), rect.bottom()),
                         packed(role, opacity), radius);
}

void Painter::line(Point from, Point to, Role role, float width) {
    list_->AddLine(point(from.x, from.y), point(to.x, to.y), packed(role), width);
}

void Painter::disc(Point centre, float radius, Role role) {
    list_->AddCircleFilled(point(centre.x, centre.y), radius, packed(role));
}

void Painter::circle(Point centre, float radius, Role role, float width) {
    list_->AddCircle(point(centre.x, centre.y), radius - width / 2, packed(role), 0, width);
}

void Painter::text(Type type, Point top_left, std::string_view text, Role role) {
    if (text.empty()) return;
    const float height = fonts_.drawn_height(type);
    const float y = top_left.y + (fonts_.line_height(type) - height) / 2;
    list_->AddText(&fonts_.font(type), height, point(std::round(top_left.x), std::round(y)),
                   packed(role), text.data(), text.data() + text.size());
}

void Painter::icon(Icon icon, Type type, Point centre, Role role) {
    if (icon == Icon::none) return;
    const auto code_point = static_cast<char32_t>(icon);
    const std::string glyph = to_utf8({&code_point, 1});
    const float height = fonts_.drawn_height(type);
    const float width = fonts_.advance(type, code_point);
    list_->AddText(&fonts_.font(type), height,
                   point(std::round(centre.x - width / 2), std::round(centre.y - height / 2)),
                   packed(role), glyph.data(), glyph.data() + glyph.size());
}

void Painter::layered(const std::function<void()>& above, const std::function<void()>& below) {
    ImDrawListSplitter layers;
    layers.Split(list_, 2);
    layers.SetCurrentChannel(list_, 1);
    above();
    layers.SetCurrentChannel(list_, 0);
    below();
    layers.SetCurrentChannel(list_, 1);
    layers.Merge(list_);
}

void Painter::push_clip(const Rect& rect) {
    list_->PushClipRect(point(rect.x, rect.y), point(rect.right(), rect.bottom()), true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

} // namespace zebra::ui
