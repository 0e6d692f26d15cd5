#include "core/base/typed_text.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <charconv>
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

std::optional<int> parse_whole_number(std::string_view typed) {
    const std::string_view text = trim(typed);
    const char* const last = text.data() + text.size();
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc{} || end != last) return std::nullopt;
    return value;
}

std::string own_id(std::string_view name, std::string_view otherwise,
                   const std::function<bool(std::string_view)>& taken) {
    constexpr std::size_t longest = 40;
    std::string slug;
    for (const char c : fold(name)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '_') {
            slug += '_';
        }
        if (slug.size() >= longest) break;
    }
    while (!slug.empty() && slug.back() == '_') slug.pop_back();
    if (slug.empty()) slug = otherwise; // 散歩 has no ASCII letters
    const std::string first = "own_" + slug;
    std::string id = first;
    for (int copy = 2; taken(id); ++copy) id = fmt::format("{}_{}", first, copy);
    return id;
}

} // namespace zebra
