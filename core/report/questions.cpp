#include "core/report/questions.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/storage/settings.h"

namespace zebra::report {

namespace {

constexpr std::string_view key = "report_questions";

} // namespace

Outcome<std::string> read_questions(storage::Store& store) {
    auto kept = storage::Settings{store}.text(key);
    if (!kept) return fail(kept.error());
    return kept->value_or("");
}

Outcome<void> keep_questions(storage::Store& store, std::string_view typed) {
    const auto text = checked_text("text", clean_lines(typed), longest_questions);
    if (!text) return fail(text.error());
    storage::Settings settings{store};
    return text->empty() ? settings.remove(key) : settings.set_text(key, *text);
}

} // namespace zebra::report
