// A sheet with a form: fields, and below them, always in view, one button to save and why that was
// refused.
#pragma once

#include "app/screens/stage.h"

#include <functional>
#include <string_view>

namespace zebra::app {

struct FormSheet {
    std::string_view id;
    std::string_view title;
    ui::Icon icon = ui::Icon::none;
    std::string_view save_label;
    std::string_view refusal = {};
};

// `save` when the button was pressed; leaving the sheet any other way keeps what was typed.
void put_form_sheet(Stage& stage, const FormSheet& form, const std::function<void()>& save,
                    const std::function<void()>& fill);

} // namespace zebra::app
