#include "app/ui/span_bar.h"

#include "app/ui/text.h"

#include <algorithm>
#include <cstddef>

namespace zebra::ui {

namespace {

constexpr float height = 12;
constexpr float gap = 4;
constexpr float label_gap = 6;
constexpr float least_distance = 8; // of two labels

void put_parts(Context& ui, const SpanBar& bar, const Rect& whole) {
    const auto count = static_cast<float>(bar.parts);
    const float width = (whole.width - gap * (count - 1)) / count;
    const float passed = static_cast<float>(std::clamp(bar.passed, 0.0, 1.0)) * count;
    for (int i = 0; i < bar.parts; ++i) {
        const auto step = static_cast<float>(i);
        const Rect part{whole.x + step * (width + gap), whole.y, width, height};
        const float filled = std::clamp(passed - step, 0.0F, 1.0F) * width;
        if (filled > 0) {
            ui.paint().fill({part.x, part.y, std::max(height, filled), height}, Role::head_amber,
                            height / 2);
        }
        ui.paint().outline(part, Role::on_head, stroke::control, height / 2);
    }
}

// Where each label begins, so that the last ends with the bar.
float label_x(Context& ui, const SpanBar& bar, const Rect& whole, std::size_t label) {
    if (label + 1 == bar.labels.size()) {
        return whole.right() - ui.fonts().width(Type::caption, bar.labels[label]);
    }
    const auto part = static_cast<float>(label);
    return whole.x + part * (whole.width + gap) / static_cast<float>(bar.parts);
}

void put_labels(Context& ui, const SpanBar& bar, const Rect& whole) {
    if (bar.labels.empty()) return;
    const auto put = [&](std::size_t label) {
        line_of_text(ui, Type::caption, label_x(ui, bar, whole, label), ui.cursor(),
                     bar.labels[label], Role::on_head, Align::left);
    };
    const std::size_t last = bar.labels.size() - 1;
    const auto end_of = [&](std::size_t label) {
        return label_x(ui, bar, whole, label) + ui.fonts().width(Type::caption, bar.labels[label])
               + least_distance;
    };
    bool room = true;
    for (std::size_t i = 0; i < last; ++i) {
        room = room && end_of(i) <= label_x(ui, bar, whole, i + 1);
    }
    const float line = ui.line_height(Type::caption);
    put(0);
    if (room) {
        for (std::size_t i = 1; i < last; ++i) put(i);
    } else if (end_of(0) > label_x(ui, bar, whole, last)) {
        ui.space(line);
    }
    if (last > 0) put(last);
    ui.space(line);
}

} // namespace

void span_bar(Context& ui, const SpanBar& bar) {
    const float top = ui.cursor();
    const Rect whole = ui.take(height);
    put_parts(ui, bar, whole);
    ui.space(label_gap);
    put_labels(ui, bar, whole);
    ui.add_node(0, NodeRole::image, bar.name, {whole.x, top, whole.width, ui.cursor() - top});
}

} // namespace zebra::ui
