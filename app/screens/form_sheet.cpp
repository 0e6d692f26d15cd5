#include "app/screens/form_sheet.h"

#include "app/ui/buttons.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"

namespace zebra::app {

namespace {

using ui::Type;

float footer_height(ui::Context& ui, const ui::Button& button, std::string_view refusal) {
    const float width = (ui.wide() ? ui::size::dialog : ui.window().width) - 2 * ui.margin();
    const float said =
        refusal.empty() ? 0
                        : ui::text_height(ui, Type::caption_strong, refusal, width) + ui::space::xs;
    return ui::button_height(ui, button, width) + said;
}

} // namespace

void put_form_sheet(Stage& stage, const FormSheet& form, const std::function<void()>& save,
                    const std::function<void()>& fill) {
    ui::Context& ui = stage.ui;
    const ui::Button button{
        .id = "save", .label = form.save_label, .least_height = ui::size::primary_button};
    const auto put_footer = [&] {
        // Beside the button, wherever the form is scrolled.
        if (!form.refusal.empty()) {
            ui::text(ui, Type::caption_strong, form.refusal);
            ui.space(ui::space::xs);
        }
        if (ui::button(ui, button)) save();
    };
    const bool closed = ui::sheet(ui,
                                  {.id = form.id,
                                   .title = form.title,
                                   .icon = form.icon,
                                   .close_name = stage.say("close"),
                                   .footer_height = footer_height(ui, button, form.refusal),
                                   .footer = put_footer},
                                  fill);
    if (closed) stage.back();
}

} // namespace zebra::app
