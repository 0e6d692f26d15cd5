#include "core/foods/kept/kept_text.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace zebra::foods {

namespace {

auto refuse(std::string why) { return fail(Problem::Kind::bad_input, std::move(why)); }

Outcome<std::string> checked_text(std::string_view what, std::optional<std::string> tidied,
                                  std::size_t longest) {
    if (!tidied) {
        return refuse(fmt::format(
            "The {} has signs that cannot be kept. Write it in ordinary letters.", what));
    }
    if (const std::size_t letters = count_code_points(*tidied); letters > longest) {
        return refuse(
            fmt::format("The {} has at most {} letters; this one has {}.", what, longest, letters));
    }
    return std::move(*tidied);
}

} // namespace

Outcome<std::string> checked_name_text(std::string_view what, std::string_view typed) {
    auto text = checked_text(what, clean_line(typed), longest_food_name);
    if (text && text->empty()) {
        return refuse(fmt::format("The {} is empty. Write what you will know it by.", what));
    }
    return text;
}

Outcome<std::string> checked_note_text(std::string_view typed) {
    return checked_text("note", clean_lines(typed), longest_food_note);
}

} // namespace zebra::foods
