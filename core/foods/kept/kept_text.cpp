#include "core/foods/kept/kept_text.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"

#include <fmt/format.h>

namespace zebra::foods {

Outcome<std::string> checked_name_text(std::string_view what, std::string_view typed) {
    auto text = checked_text(what, clean_line(typed), longest_food_name);
    if (text && text->empty()) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("The {} is empty. Write what you will know it by.", what));
    }
    return text;
}

Outcome<std::string> checked_note_text(std::string_view typed) {
    return checked_text("note", clean_lines(typed), longest_food_note);
}

} // namespace zebra::foods
