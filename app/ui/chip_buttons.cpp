#include "app/ui/chip_buttons.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float gap = 8;
constexpr float padding = 14;
constexpr float icon_gap = 6;

struct ChipLayout {
    float before = 0; // room for the icons
    float behind = 0;
    float text = 0; // its width and height
    float text_height = 0;
    float width = 0;
    float height = 0;
};

ChipLayout lay_out(Context& ui, const ChipButton& chip) {
    const float icon = ui.fonts().em(Type::icon_small) + icon_gap;
    ChipLayout layout;
    layout.before = chip.icon == Icon::none ? 0 : icon;
    layout.behind = chip.last_icon == Icon::none ? 0 : icon;
    const float around = 2 * padding + layout.before + layout.behind;
    const std::vector<TextLine> lines = ui.lines(Type::body, chip.label, ui.width() - around);
    for (const TextLine& line : lines) layout.text = std::max(layout.text, line.width + 1);
    layout.text_height = static_cast<float>(lines.size()) * ui.line_height(Type::body);
    layout.width = std::min(std::max(size::target, layout.text + around), ui.width());
    layout.height = std::max(size::chip, layout.text_height + space::s);
    return layout;
}

bool put_chip(Context& ui, const ChipButton& chip, const ChipLayout& layout, const Rect& rect) {
    // The room between two rows belongs to the chips, so that targets of 48 meet without overlap.
    const float reach = std::max(gap / 2, (size::target - rect.height) / 2);
    const Response response =
        pressable(ui, ui.id(chip.id), NodeRole::button, chip.name.empty() ? chip.label : chip.name,
                  {rect.x, rect.y - reach, rect.width, rect.height + 2 * reach});
    const float corner = std::min(rect.height, size::chip * ui.text_scale()) / 2;
    ui.paint().fill(rect, Role::surface, corner);
    ui.paint().outline(rect, Role::outline, ui.paint().border(stroke::hairline), corner);
    const float half_icon = ui.fonts().em(Type::icon_small) / 2;
    if (chip.icon != Icon::none) {
        ui.paint().icon(chip.icon, Type::icon_small,
                        {rect.x + padding + half_icon, rect.centre().y}, Role::ink);
    }
    text_in(ui, Type::body,
            {rect.x + padding + layout.before, rect.centre().y - layout.text_height / 2,
             layout.text, layout.text_height},
            chip.label, Role::ink);
    if (chip.last_icon != Icon::none) {
        ui.paint().icon(chip.last_icon, Type::icon_small,
                        {rect.right() - padding - half_icon, rect.centre().y}, Role::ink);
    }
    show_feedback(ui, rect, response, Role::ink, corner);
    return response.clicked;
}

} // namespace

int chip_buttons(Context& ui, std::span<const ChipButton> chips) {
    int pressed = -1;
    float x = 0;
    float row_height = 0;
    ui.space(std::max(0.0F, (size::target - size::chip) / 2));
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const ChipLayout layout = lay_out(ui, chips[i]);
        if (x > 0 && x + layout.width > ui.width()) {
            ui.space(row_height + gap);
            x = 0;
            row_height = 0;
        }
        const Rect rect{ui.column().x + x, ui.cursor(), layout.width, layout.height};
        if (put_chip(ui, chips[i], layout, rect)) pressed = static_cast<int>(i);
        x += layout.width + gap;
        row_height = std::max(row_height, layout.height);
    }
    ui.space(row_height + std::max(0.0F, (size::target - size::chip) / 2));
    return pressed;
}

} // namespace zebra::ui
