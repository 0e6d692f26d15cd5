// Draws in roles: rectangles, lines, discs, ribbons, text and icons. Knows no controls and no
// layout.
//
// Lengths are logical units; edges and lines are put on whole pixels of the framebuffer, so that
// nothing straight is blurred at any content scale.
#pragma once

#include "app/ui/fonts.h"
#include "app/ui/geometry.h"
#include "app/ui/icons.h"
#include "app/ui/tokens.h"

#include <functional>
#include <span>
#include <string_view>

struct ImDrawList;

namespace zebra::ui {

enum class Corners { all, top, bottom, left, right, none };

class Painter {
  public:
    explicit Painter(Fonts& fonts) : fonts_(fonts) {}

    void begin_frame(ImDrawList& list, Theme theme);
    Theme theme() const { return theme_; }
    // Borders are heavier in the high-contrast themes.
    float border(float width) const;
    bool high_contrast() const {
        return theme_ == Theme::contrast || theme_ == Theme::contrast_dark;
    }

    void fill(const Rect& rect, Role role, float radius = 0, Corners corners = Corners::all);
    // Drawn inside the rectangle.
    void outline(const Rect& rect, Role role, float width, float radius = 0,
                 Corners corners = Corners::all);
    // Dashes and gaps of one length, all the way around.
    void dashed_outline(const Rect& rect, Role role, float width, float radius);
    // Under what lies on the paper; nothing in the dark and the high-contrast themes.
    void shadow(const Rect& rect, float radius);
    // A veil of the role's colour, opacity 0 .. 1.
    void veil(const Rect& rect, Role role, float opacity, float radius = 0,
              Corners corners = Corners::all);
    // A hairline below or to the right of a place: `width` counts downwards or to the right.
    void rule(Point from, float length, Role role, float width);
    void upright_rule(Point from, float length, Role role, float width);
    void line(Point from, Point to, Role role, float width);
    void dashed_line(Point from, Point to, Role role, float width);
    void disc(Point centre, float radius, Role role);
    void circle(Point centre, float radius, Role role, float width);
    // Between two edges with as many points each, left to right, over the same x.
    void ribbon(std::span<const Point> upper, std::span<const Point> lower, Role role);
    // `top_left` is that of the line's box, whose height is the style's line height.
    void text(Type type, Point top_left, std::string_view text, Role role);
    void icon(Icon icon, Type type, Point centre, Role role);
    // The frame's one picture (Context::show_picture), over the whole rectangle.
    void picture(const Rect& rect);

    // What `below` draws lies under what `above` draws, although it comes second: for a background
    // whose size shows only once its content is laid out. May be nested.
    void layered(const std::function<void()>& above, const std::function<void()>& below);

    void push_clip(const Rect& rect);
    void pop_clip();

  private:
    unsigned packed(Role role, float opacity = 1) const;
    float scale() const { return fonts_.content_scale(); }
    Rect pixels(const Rect& rect) const; // whole ones
    bool seen(const Rect& rect) const;   // what is clipped away altogether is not drawn
    float line_pixels(float width) const;
    void stroke(const Rect& pixels, unsigned packed_colour, float width, float radius,
                Corners corners);
    void put_missing(Type type, Point top_left, unsigned packed_colour);

    Fonts& fonts_;
    ImDrawList* list_ = nullptr;
    Theme theme_ = Theme::light;
};

} // namespace zebra::ui
