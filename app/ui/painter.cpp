#include "app/ui/painter.h"

#include "app/ui/imgui_bridge.h"
#include "core/base/text.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace zebra::ui {

namespace {

constexpr float dash = 4;
constexpr float shadow_near = 0.05F; // opacities
constexpr float shadow_far = 0.025F;

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

ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 bottom_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }

Rect around(Point centre, float reach) {
    return {centre.x - reach, centre.y - reach, 2 * reach, 2 * reach};
}

void put_glyph(ImDrawList& list, const Glyph& glyph, float side, Point pen, unsigned colour) {
    if (glyph.width == 0) return;
    const auto width = static_cast<float>(glyph.width);
    const auto height = static_cast<float>(glyph.height);
    const float x = pen.x + static_cast<float>(glyph.left);
    const float y = pen.y - static_cast<float>(glyph.top);
    const float u = static_cast<float>(glyph.x) / side;
    const float v = static_cast<float>(glyph.y) / side;
    list.PrimReserve(6, 4);
    list.PrimRectUV(point(x, y), point(x + width, y + height), point(u, v),
                    point(u + width / side, v + height / side), colour);
}

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

Rect Painter::pixels(const Rect& rect) const {
    const float left = std::round(rect.x * scale());
    const float top = std::round(rect.y * scale());
    return {left, top, std::round(rect.right() * scale()) - left,
            std::round(rect.bottom() * scale()) - top};
}

float Painter::line_pixels(float width) const {
    return std::max(1.0F, std::floor(width * scale() + 0.01F));
}

bool Painter::seen(const Rect& rect) const {
    const ImVec2 from = list_->GetClipRectMin();
    const ImVec2 to = list_->GetClipRectMax();
    return rect.right() * scale() > from.x && rect.x * scale() < to.x
           && rect.bottom() * scale() > from.y && rect.y * scale() < to.y;
}

void Painter::fill(const Rect& rect, Role role, float radius, Corners corners) {
    if (role == Role::none || rect.empty() || !seen(rect)) return;
    const Rect area = pixels(rect);
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(role), radius * scale(),
                         flags_for(corners, radius));
}

void Painter::stroke(const Rect& pixels, unsigned packed_colour, float width, float radius,
                     Corners corners) {
    const float half = width / 2;
    list_->PathRect(point(pixels.x + half, pixels.y + half),
                    point(pixels.right() - half, pixels.bottom() - half),
                    std::max(0.0F, radius * scale() - half), flags_for(corners, radius));
    list_->PathStroke(packed_colour, ImDrawFlags_Closed, width);
}

void Painter::outline(const Rect& rect, Role role, float width, float radius, Corners corners) {
    if (role == Role::none || rect.empty() || !seen(rect)) return;
    stroke(pixels(rect), packed(role), line_pixels(width), radius, corners);
}

void Painter::dashed_outline(const Rect& rect, Role role, float width, float radius) {
    if (!seen(rect)) return;
    const Rect area = pixels(rect);
    const float thick = line_pixels(width);
    const float half = thick / 2;
    list_->PathRect(point(area.x + half, area.y + half),
                    point(area.right() - half, area.bottom() - half),
                    std::max(0.0F, radius * scale() - half), flags_for(Corners::all, radius));
    const std::vector<ImVec2> corners{list_->_Path.begin(), list_->_Path.end()};
    list_->PathClear();
    const auto side_to = [&](std::size_t i) {
        const ImVec2& from = corners[i];
        const ImVec2& to = corners[(i + 1) % corners.size()];
        return std::hypot(to.x - from.x, to.y - from.y);
    };
    float around = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) around += side_to(i);
    // Once around, with a whole number of dashes and gaps as long as they are; shorter ones around
    // what is small.
    const float wanted = std::min(dash, std::min(rect.width, rect.height) / 4) * scale();
    const float length = around / (2 * std::max(1.0F, std::round(around / (2 * wanted))));
    bool drawn = true;
    float left = length / 2; // of the dash or gap; a dash lies around the first corner
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2& from = corners[i];
        const ImVec2& to = corners[(i + 1) % corners.size()];
        const float side = side_to(i);
        if (drawn) list_->PathLineTo(from);
        float way = 0;
        while (side - way > left) {
            way += left;
            const ImVec2 at =
                point(from.x + (to.x - from.x) * way / side, from.y + (to.y - from.y) * way / side);
            list_->PathLineTo(at);
            if (drawn) list_->PathStroke(packed(role), ImDrawFlags_None, thick);
            drawn = !drawn;
            left = length;
        }
        left -= side - way;
    }
    if (drawn) list_->PathLineTo(corners.front());
    list_->PathStroke(packed(role), ImDrawFlags_None, thick);
}

void Painter::shadow(const Rect& rect, float radius) {
    if (theme_ != Theme::light) return;
    veil(rect.grown(1).moved(0, 2), Role::ink, shadow_far, radius + 1);
    veil(rect.moved(0, 1), Role::ink, shadow_near, radius);
}

void Painter::veil(const Rect& rect, Role role, float opacity, float radius, Corners corners) {
    if (!seen(rect)) return;
    const Rect area = pixels(rect);
    list_->AddRectFilled(top_left(area), bottom_right(area), packed(role, opacity),
                         radius * scale(), flags_for(corners, radius));
}

void Painter::rule(Point from, float length, Role role, float width) {
    const float y = std::round(from.y * scale());
    list_->AddRectFilled(point(std::round(from.x * scale()), y),
                         point(std::round((from.x + length) * scale()), y + line_pixels(width)),
                         packed(role));
}

void Painter::upright_rule(Point from, float length, Role role, float width) {
    const float x = std::round(from.x * scale());
    list_->AddRectFilled(point(x, std::round(from.y * scale())),
                         point(x + line_pixels(width), std::round((from.y + length) * scale())),
                         packed(role));
}

void Painter::line(Point from, Point to, Role role, float width) {
    list_->AddLine(point(from.x * scale(), from.y * scale()), point(to.x * scale(), to.y * scale()),
                   packed(role), width * scale());
}

void Painter::dashed_line(Point from, Point to, Role role, float width) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const auto at = [&](float way) {
        const float part = length > 0 ? std::min(way, length) / length : 0;
        return Point{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
    };
    const int dashes = static_cast<int>(std::ceil(length / (2 * dash)));
    for (int i = 0; i < dashes; ++i) {
        const float way = static_cast<float>(i) * 2 * dash;
        line(at(way), at(way + dash), role, width);
    }
}

void Painter::disc(Point centre, float radius, Role role) {
    if (!seen(around(centre, radius))) return;
    list_->AddCircleFilled(point(centre.x * scale(), centre.y * scale()), radius * scale(),
                           packed(role));
}

void Painter::circle(Point centre, float radius, Role role, float width) {
    if (!seen(around(centre, radius))) return;
    const float thick = line_pixels(width);
    list_->AddCircle(point(centre.x * scale(), centre.y * scale()), radius * scale() - thick / 2,
                     packed(role), 0, thick);
}

void Painter::ribbon(std::span<const Point> upper, std::span<const Point> lower, Role role) {
    const std::size_t count = std::min(upper.size(), lower.size());
    if (count < 2) return;
    // Each step has four points from top to bottom: the outer two, half a pixel away from the edge,
    // are clear, so the edges are smooth and the steps have no seams.
    constexpr int across = 4;
    const float white = fonts_.atlas().white_uv();
    const ImVec2 uv = point(white, white);
    const unsigned full = packed(role);
    const unsigned clear = packed(role, 0);
    list_->PrimReserve(static_cast<int>(count - 1) * (across - 1) * 6,
                       static_cast<int>(count) * across);
    const auto first = static_cast<unsigned>(list_->_VtxCurrentIdx);
    for (std::size_t i = 1; i < count; ++i) {
        for (unsigned edge = 0; edge + 1 < across; ++edge) {
            const auto before = first + static_cast<unsigned>(i - 1) * across + edge;
            const unsigned here = before + across;
            for (const unsigned index : {before, here, here + 1, before, here + 1, before + 1}) {
                list_->PrimWriteIdx(static_cast<ImDrawIdx>(index));
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float x = upper[i].x * scale();
        const float top = upper[i].y * scale();
        const float bottom = lower[i].y * scale();
        const float inset = std::min(0.5F, (bottom - top) / 2);
        list_->PrimWriteVtx(point(x, top - 0.5F), uv, clear);
        list_->PrimWriteVtx(point(x, top + inset), uv, full);
        list_->PrimWriteVtx(point(x, bottom - inset), uv, full);
        list_->PrimWriteVtx(point(x, bottom + 0.5F), uv, clear);
    }
}

void Painter::text(Type type, Point top_left, std::string_view text, Role role) {
    const float everywhere = 1e6F; // how wide it is, is not known
    if (!seen({top_left.x, top_left.y, everywhere, fonts_.line_height(type)})) return;
    const float baseline = std::round((top_left.y + fonts_.baseline(type)) * scale());
    const auto side = static_cast<float>(fonts_.atlas().side());
    const unsigned ink = packed(role);
    float x = top_left.x * scale();
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        float pen = x;
        if (const Glyph* glyph = fonts_.glyph(type, c, pen)) {
            put_glyph(*list_, *glyph, side, {pen, baseline}, ink);
        } else if (fonts_.lacks(type, c)) {
            put_missing(type, {x / scale(), top_left.y}, ink);
        }
        x += fonts_.advance(type, c) * scale();
    }
}

// A box where no font has the letter: seen to be missing, not left out.
void Painter::put_missing(Type type, Point top_left, unsigned packed_colour) {
    const float em = fonts_.em(type);
    const float baseline = top_left.y + fonts_.baseline(type);
    const Rect box{top_left.x + 0.08F * em, baseline - 0.72F * em, 0.5F * em, 0.72F * em};
    stroke(pixels(box), packed_colour, line_pixels(em / 14), 0, Corners::none);
}

void Painter::icon(Icon icon, Type type, Point centre, Role role) {
    if (icon == Icon::none || !seen(around(centre, fonts_.line_height(type)))) return;
    const auto c = static_cast<char32_t>(icon);
    const float top = centre.y - fonts_.line_height(type) / 2;
    const float baseline = std::round((top + fonts_.baseline(type)) * scale());
    float pen = (centre.x - fonts_.advance(type, c) / 2) * scale();
    if (const Glyph* glyph = fonts_.glyph(type, c, pen)) {
        put_glyph(*list_, *glyph, static_cast<float>(fonts_.atlas().side()), {pen, baseline},
                  packed(role));
    }
}

void Painter::picture(const Rect& rect) {
    if (!seen(rect)) return;
    put_picture(*list_, pixels(rect));
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
    const Rect area = pixels(rect);
    list_->PushClipRect(top_left(area), bottom_right(area), true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

} // namespace zebra::ui
