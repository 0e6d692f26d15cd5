#include "app/ui/row_layout.h"

#include "app/ui/text.h"

namespace zebra::ui {

void put_texts(Context& ui, const Rect& area, std::string_view title, std::string_view caption,
               Type title_type, Role role, Role soft) {
    const float height = text_in(ui, title_type, area, title, role);
    if (caption.empty()) return;
    text_in(ui, Type::caption, {area.x, area.y + height, area.width, 0}, caption, soft);
}

float texts_height(Context& ui, float width, std::string_view title, std::string_view caption,
                   Type title_type) {
    float height = text_height(ui, title_type, title, width);
    if (!caption.empty()) height += text_height(ui, Type::caption, caption, width);
    return height;
}

float row_text_left(const Context& ui) { return space::l + ui.fonts().em(Type::icon) + space::l; }

void put_row_icon(Context& ui, const Rect& row, Icon icon, Role role) {
    const float side = ui.fonts().em(Type::icon);
    ui.paint().icon(icon, Type::icon, {row.x + space::l + side / 2, row.centre().y}, role);
}

std::string spoken_parts(std::initializer_list<std::string_view> parts) {
    std::string name;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!name.empty()) name += ", ";
        name += part;
    }
    return name;
}

} // namespace zebra::ui
