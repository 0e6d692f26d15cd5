#include "app/ui/percentile_bar.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr int parts = 10;
constexpr float height = 16;
constexpr float gap = 3;
constexpr float corner = 4;
constexpr float marker_width = 6;

} // namespace

void percentile_bar(Context& ui, int percent, std::string_view name, std::string_view lowest,
                    std::string_view highest) {
    const Rect bar = ui.take(height + 2 * space::xs);
    ui.add_node(0, NodeRole::image, name, bar);
    const auto count = static_cast<float>(parts);
    const float width = (bar.width - gap * (count - 1)) / count;
    const float y = bar.y + space::xs;
    const float end = bar.x + bar.width * static_cast<float>(percent) / 100;
    for (int i = 0; i < parts; ++i) {
        const Rect part{bar.x + static_cast<float>(i) * (width + gap), y, width, height};
        ui.paint().fill(part, Role::sunken, corner);
        if (ui.paint().high_contrast()) ui.paint().outline(part, Role::outline, 1, corner);
        const float filled = std::clamp(end - part.x, 0.0F, width);
        if (filled > 0) ui.paint().fill({part.x, y, filled, height}, Role::primary, corner);
    }
    const float x = std::clamp(end - marker_width / 2, bar.x, bar.right() - marker_width);
    const Rect marker{x, bar.y, marker_width, bar.height};
    ui.paint().fill(marker.grown(1.5F), Role::ink, corner);
    ui.paint().fill(marker, Role::amber, corner / 2);
    const Rect ends = ui.take(ui.line_height(Type::caption));
    ui.paint().text(Type::caption, {ends.x, ends.y}, lowest, Role::ink_soft);
    ui.paint().text(Type::caption,
                    {ends.right() - ui.fonts().width(Type::caption, highest), ends.y}, highest,
                    Role::ink_soft);
}

} // namespace zebra::ui
