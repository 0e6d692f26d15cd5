#include "app/ui/select_field.h"

#include "app/ui/feedback.h"
#include "app/ui/field_look.h"
#include "app/ui/row_layout.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float arrow_middle = size::target / 2 + space::xs; // where a text field has its button

} // namespace

bool select_field(Context& ui, const SelectField& field) {
    put_field_label(ui, field.label, field.strong_label);
    const bool chosen = !field.shown.empty();
    const std::string_view words = chosen ? field.shown : field.empty_hint;
    const float width = ui.width() - field_padding_x - 2 * arrow_middle;
    const float lines = text_height(ui, Type::body, words, width);
    const Rect box = ui.take(std::max(size::field, lines + 2 * field_padding_y));
    const Response response =
        pressable(ui, ui.id(field.id), NodeRole::button, spoken_parts({field.label, words}), box,
                  {.expanded = field.open});
    ui.paint().fill(box, Role::surface, radius::control);
    ui.paint().outline(box, field.open ? Role::primary : Role::outline,
                       field.open ? stroke::strong : ui.paint().border(stroke::control),
                       radius::control);
    text_in(ui, Type::body, {box.x + field_padding_x, box.centre().y - lines / 2, width, lines},
            words, chosen ? Role::ink : Role::ink_soft);
    const Icon arrow = field.leads_on ? Icon::chevron_right
                       : field.open   ? Icon::chevron_up
                                      : Icon::chevron_down;
    ui.paint().icon(arrow, Type::icon, {box.right() - arrow_middle, box.centre().y}, Role::ink);
    show_feedback(ui, box, response, Role::ink, radius::control);
    return response.clicked;
}

} // namespace zebra::ui
