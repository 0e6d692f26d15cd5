#include "core/base/typed_text.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <utility>

namespace zebra {

Outcome<std::string> checked_text(std::string_view what, std::optional<std::string> tidied,
                                  std::size_t longest) {
    if (!tidied) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("The {} has signs that cannot be kept. Write it in ordinary letters.",
                        what));
    }
    if (const std::size_t letters = count_code_points(*tidied); letters > longest) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("The {} has at most {} letters; this one has {}.", what, longest, letters));
    }
    return std::move(*tidied);
}

} // namespace zebra
