#include "app/ui/percentile_bar.h"

#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr int parts = 10;
constexpr float height = 16;
constexpr float gap = 3;
constexpr float corner = 4;
constexpr float marker_width = 6;
constexpr float marker_out = 7; // how far the marker reaches beyond the bar
constexpr float flag_padding = 9;

constexpr int tier_count = 3;
constexpr float tier_width = 7;
constexpr float tier_step = 9;
constexpr float tier_lowest = 8;
constexpr float tier_rise = 6;

constexpr float step_height = 12;
constexpr float step_gap = 5;

void put_flag(Context& ui, std::string_view text, float x, const Rect& area) {
    const float width = ui.fonts().width(Type::caption_strong, text) + 2 * flag_padding;
    const float left = std::clamp(x - width / 2, area.x, std::max(area.x, area.right() - width));
    const Rect flag{left, area.y, width, area.height};
    ui.paint().fill(flag, Role::ink, radius::tag);
    line_of_text(ui, Type::caption_strong, flag.centre().x,
                 flag.centre().y - ui.line_height(Type::caption_strong) / 2, text, Role::surface,
                 Align::centre);
}

} // namespace

void percentile_bar(Context& ui, const PercentileBar& bar) {
    const float flag_height = ui.line_height(Type::caption_strong) + space::xs;
    const Rect whole = ui.take(flag_height + marker_out + height + marker_out);
    ui.add_node(0, NodeRole::image, bar.name, whole);
    const auto count = static_cast<float>(parts);
    const float width = (whole.width - gap * (count - 1)) / count;
    const float y = whole.y + flag_height + marker_out;
    const float end = whole.x + whole.width * std::clamp(bar.percent, 0.0F, 100.0F) / 100;
    for (int i = 0; i < parts; ++i) {
        const Rect part{whole.x + static_cast<float>(i) * (width + gap), y, width, height};
        ui.paint().fill(part, Role::sunken, corner);
        ui.paint().outline(part, Role::outline, stroke::hairline, corner);
        const float filled = std::clamp(end - part.x, 0.0F, width);
        if (filled > 0) {
            ui.paint().fill({part.x, y, std::max(corner, filled), height}, Role::primary, corner);
        }
    }
    const float x = std::clamp(end, whole.x + marker_width / 2, whole.right() - marker_width / 2);
    put_flag(ui, bar.flag, x, {whole.x, whole.y, whole.width, flag_height});
    const Rect marker{x - marker_width / 2, y - marker_out, marker_width, height + 2 * marker_out};
    ui.paint().fill(marker, Role::ink, marker_width / 2);
    ui.paint().fill(marker.grown(-stroke::control), Role::amber, marker_width / 2);

    const float lowest = ui.fonts().width(Type::caption, bar.lowest);
    const float middle = ui.fonts().width(Type::caption, bar.middle);
    const float highest = ui.fonts().width(Type::caption, bar.highest);
    const bool room = std::max(lowest, highest) + space::s + middle / 2 <= whole.width / 2;
    const Rect ends = ui.take(ui.line_height(Type::caption) + 2);
    line_of_text(ui, Type::caption, ends.x, ends.y, bar.lowest, Role::ink_soft, Align::left);
    line_of_text(ui, Type::caption, ends.right(), ends.y, bar.highest, Role::ink_soft,
                 Align::right);
    if (bar.middle.empty()) return;
    const float at = room ? ends.y : ui.take(ui.line_height(Type::caption)).y;
    line_of_text(ui, Type::caption, ends.centre().x, at, bar.middle, Role::ink_soft, Align::centre);
}

void tier_bars(Context& ui, int filled, Point left_middle) {
    const float tallest = tier_lowest + tier_rise * (tier_count - 1);
    const float bottom = left_middle.y + tallest / 2;
    for (int i = 0; i < tier_count; ++i) {
        const float tall = tier_lowest + tier_rise * static_cast<float>(i);
        const Rect part{left_middle.x + tier_step * static_cast<float>(i), bottom - tall,
                        tier_width, tall};
        if (i < filled) {
            ui.paint().fill(part, Role::primary, 2);
        } else if (filled == 0) {
            ui.paint().dashed_outline(part, Role::outline, ui.paint().border(stroke::hairline), 2);
        } else {
            ui.paint().outline(part, Role::outline, stroke::control, 2);
        }
    }
}

bool tier_scale(Context& ui, std::string_view name, const std::array<TierStep, 3>& steps,
                std::size_t at) {
    const auto count = static_cast<float>(steps.size());
    const float width = (ui.width() - step_gap * (count - 1)) / count;
    for (const TierStep& step : steps) {
        if (ui.fonts().width(Type::caption_strong, step.word) > width
            || ui.fonts().width(Type::caption, step.bounds) > width) {
            return false;
        }
    }
    const float line = ui.line_height(Type::caption);
    const Rect whole = ui.take(step_height + space::xs + 2 * line);
    ui.add_node(0, NodeRole::image, name, whole);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool on = i == at;
        const Rect step{whole.x + static_cast<float>(i) * (width + step_gap), whole.y, width,
                        step_height};
        ui.paint().fill(step, on ? Role::primary : Role::sunken, step_height / 2);
        if (!on) {
            ui.paint().outline(step, Role::outline, stroke::control, step_height / 2);
        }
        const float y = step.bottom() + space::xs;
        line_of_text(ui, on ? Type::caption_strong : Type::caption, step.centre().x, y,
                     steps[i].word, on ? Role::ink : Role::ink_soft, Align::centre);
        line_of_text(ui, Type::caption, step.centre().x, y + line, steps[i].bounds, Role::ink_soft,
                     Align::centre);
    }
    return true;
}

} // namespace zebra::ui
