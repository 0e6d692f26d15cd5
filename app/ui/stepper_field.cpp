#include "app/ui/stepper_field.h"

#include "app/ui/buttons.h"
#include "app/ui/field_look.h"
#include "app/ui/text_field.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float button_width = 60;

} // namespace

StepperPress stepper_field(Context& ui, const StepperField& field, std::string& value) {
    StepperPress press = StepperPress::none;
    put_field_label(ui, field.label, true);
    const Rect column = ui.column();
    const float top = ui.cursor();
    // As high as the field will be.
    const float height = std::max(size::field, ui.line_height(Type::large) + 2 * field_padding_y);
    const float inner = column.width - 2 * (button_width + space::s);
    ui.push_scope(field.id);
    if (step_button(
            ui,
            {.id = "less", .name = field.less, .icon = Icon::minus, .disabled = !field.can_less},
            {column.x, top, button_width, height})) {
        press = StepperPress::less;
    }
    ui.pop_scope();
    const float taken = in_column(ui, {column.x + button_width + space::s, top, inner, 0}, [&] {
        const FieldChange change = text_field(ui,
                                              {.id = field.id,
                                               .label = {},
                                               .empty_hint = field.label,
                                               .keyboard = platform::KeyboardHint::number,
                                               .invalid = !field.problem.empty(),
                                               .large = true,
                                               .unit = field.unit},
                                              value);
        if (change.changed) press = StepperPress::typed;
    });
    ui.push_scope(field.id);
    if (step_button(ui,
                    {.id = "more",
                     .name = field.more,
                     .icon = Icon::plus,
                     .tonal = true,
                     .disabled = !field.can_more},
                    {column.right() - button_width, top, button_width, height})) {
        press = StepperPress::more;
    }
    ui.pop_scope();
    ui.space(std::max(taken, height));
    if (!field.problem.empty()) {
        ui.space(space::xs);
        put_problem(ui, field.problem);
    }
    return press;
}

} // namespace zebra::ui
