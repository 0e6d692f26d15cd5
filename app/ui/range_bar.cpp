#include "app/ui/range_bar.h"

#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zebra::ui {

namespace {

constexpr float height = 16;
constexpr float marker_width = 6;
constexpr float marker_out = 7;  // how far the marker reaches beyond the bar
constexpr float least_range = 8; // is seen however narrow it is
constexpr double room_above = 1.2;

// Under the scale: what the ends are, and what the marker is where it stands. Two lines where the
// labels would touch.
void put_labels(Context& ui, const RangeBar& bar, float marker_x) {
    const float start = ui.fonts().width(Type::caption, bar.start_label);
    const float end = ui.fonts().width(Type::caption, bar.end_label);
    const Rect line = ui.take(ui.line_height(Type::caption) + 2);
    const auto put_ends = [&](const Rect& place) {
        line_of_text(ui, Type::caption, place.x, place.y, bar.start_label, Role::ink_soft,
                     Align::left);
        line_of_text(ui, Type::caption, place.right(), place.y, bar.end_label, Role::ink_soft,
                     Align::right);
    };
    if (bar.middle_label.empty()) {
        put_ends(line);
        return;
    }
    const float width = ui.fonts().width(Type::caption_strong, bar.middle_label);
    const float left =
        std::clamp(marker_x - width / 2, line.x, std::max(line.x, line.right() - width));
    line_of_text(ui, Type::caption_strong, left, line.y, bar.middle_label, Role::ink, Align::left);
    const bool room =
        left >= line.x + start + space::s && left + width <= line.right() - end - space::s;
    put_ends(room ? line : ui.take(ui.line_height(Type::caption)));
}

} // namespace

void range_bar(Context& ui, const RangeBar& bar) {
    const Rect whole = ui.take(height + 2 * marker_out);
    ui.add_node(0, NodeRole::image, bar.name, whole);
    const Rect track{whole.x, whole.y + marker_out, whole.width, height};
    const auto x_of = [&](double value) {
        const double share = bar.end > 0 ? std::clamp(value / bar.end, 0.0, 1.0) : 0;
        return track.x + track.width * static_cast<float>(share);
    };
    ui.paint().fill(track, Role::sunken, height / 2);
    ui.paint().outline(track, Role::outline, stroke::hairline, height / 2);
    const float width = std::max(least_range, x_of(bar.high) - x_of(bar.low));
    const float left = std::clamp(x_of(bar.low), track.x, track.right() - width);
    ui.paint().fill({left, track.y - 1, width, height + 2}, Role::primary,
                    std::min(width, height) / 2);
    float marker_x = left + width / 2;
    if (bar.middle) {
        marker_x = std::clamp(x_of(*bar.middle), track.x + marker_width / 2,
                              track.right() - marker_width / 2);
        const Rect marker{marker_x - marker_width / 2, whole.y, marker_width, whole.height};
        ui.paint().fill(marker, Role::ink, marker_width / 2);
        ui.paint().fill(marker.grown(-stroke::control), Role::amber, marker_width / 2);
    }
    put_labels(ui, bar, marker_x);
}

double end_of_scale(double value) {
    constexpr auto steps = std::to_array<double>({1, 2, 5, 10});
    const double wanted = std::max(value * room_above, 1.0);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : steps) {
        if (step * power >= wanted) return step * power;
    }
    return 10 * power;
}

} // namespace zebra::ui
