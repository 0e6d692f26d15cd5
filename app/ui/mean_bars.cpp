#include "app/ui/mean_bars.h"

#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr double highest = 3;
constexpr float bar_height = 24;
constexpr float whisker_height = 10;
constexpr float value_width = 44;
constexpr float label_share = 0.42F;

float at(const Rect& track, double value) {
    return track.x + track.width * static_cast<float>(std::clamp(value / highest, 0.0, 1.0));
}

void put_bar(Context& ui, const MeanBar& bar, const Rect& track) {
    Painter& paint = ui.paint();
    paint.fill(track, Role::sunken, radius::tag);
    if (paint.high_contrast()) paint.outline(track, Role::outline, stroke::hairline, radius::tag);
    const float end = at(track, bar.mean);
    if (end > track.x) {
        const Rect filled{track.x, track.y, std::max(bar_height / 2, end - track.x), track.height};
        paint.fill(filled, bar.open ? Role::tonal : Role::primary, radius::tag);
        if (bar.open) paint.outline(filled, Role::primary, stroke::control, radius::tag);
    }
    // The interval, above the bar's end, on both its grounds.
    const float y = track.centre().y;
    const float low = at(track, bar.low);
    const float high = at(track, bar.high);
    if (high - low < 1) return;
    paint.fill({low, y - 2.5F, high - low, 5}, Role::surface);
    paint.line({low, y}, {high, y}, Role::ink, stroke::strong);
    for (const float x : {low, high}) {
        paint.fill({x - 2, y - whisker_height / 2 - 1, 4, whisker_height + 2}, Role::surface);
        paint.line({x, y - whisker_height / 2}, {x, y + whisker_height / 2}, Role::ink,
                   stroke::strong);
    }
}

void put_beside(Context& ui, const MeanBar& bar) {
    const float label_width = ui.width() * label_share;
    const float label = text_height(ui, Type::body, bar.label, label_width);
    const float caption = text_height(ui, Type::caption, bar.caption, label_width);
    const Rect row = ui.take(std::max(label + caption, bar_height));
    text_in(ui, Type::body, {row.x, row.y, label_width, label}, bar.label, Role::ink);
    text_in(ui, Type::caption, {row.x, row.y + label, label_width, caption}, bar.caption,
            Role::ink_soft);
    const float left = row.x + label_width + space::m;
    put_bar(ui, bar,
            {left, row.centre().y - bar_height / 2, row.right() - value_width - left, bar_height});
    line_of_text(ui, Type::title, row.right(), row.centre().y - ui.line_height(Type::title) / 2,
                 bar.value, Role::ink, Align::right);
    ui.add_node(0, NodeRole::list_item, bar.name, row);
}

void put_stacked(Context& ui, const MeanBar& bar) {
    const float label = text_height(ui, Type::body, bar.label, ui.width());
    const float caption = text_height(ui, Type::caption, bar.caption, ui.width());
    const float value = ui.line_height(Type::title);
    const Rect row = ui.take(label + caption + value + space::xs + bar_height);
    float y = row.y;
    y += text_in(ui, Type::body, {row.x, y, row.width, label}, bar.label, Role::ink);
    y += text_in(ui, Type::caption, {row.x, y, row.width, caption}, bar.caption, Role::ink_soft);
    y += text_in(ui, Type::title, {row.x, y, row.width, value}, bar.value, Role::ink);
    put_bar(ui, bar, {row.x, y + space::xs, row.width, bar_height});
    ui.add_node(0, NodeRole::list_item, bar.name, row);
}

} // namespace

void mean_bars(Context& ui, std::span<const MeanBar> bars) {
    for (const MeanBar& bar : bars) {
        if (&bar != &bars.front()) ui.space(space::m);
        if (ui.large_text()) {
            put_stacked(ui, bar);
        } else {
            put_beside(ui, bar);
        }
    }
}

} // namespace zebra::ui
