#include "core/report/questions.h"

#include "core/base/text.h"
#include "core/storage/settings.h"

#include <fmt/format.h>

namespace zebra::report {

namespace {

constexpr std::string_view key = "report_questions";

} // namespace

Outcome<std::string> read_questions(storage::Store& store) {
    auto kept = storage::Settings{store}.text(key);
    if (!kept) return fail(kept.error());
    return kept->value_or("");
}

Outcome<std::string> keep_questions(storage::Store& store, std::string_view typed) {
    const std::optional<std::string> text = clean_lines(typed);
    if (!text) {
        return fail(Problem::Kind::bad_input,
                    "This text holds characters that cannot be kept; type it again.");
    }
    const std::size_t length = count_code_points(*text);
    if (length > longest_questions) {
        return fail(Problem::Kind::bad_input, fmt::format("At most {} characters fit, this has {}.",
                                                          longest_questions, length));
    }
    auto before = read_questions(store);
    if (!before) return before;
    storage::Settings settings{store};
    const auto kept = text->empty() ? settings.remove(key) : settings.set_text(key, *text);
    if (!kept) return fail(kept.error());
    return before;
}

} // namespace zebra::report
