#include "core/foods/kept/mark.h"

#include "core/foods/kept/kept_text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace zebra::foods {

namespace {

struct NamedMark {
    Mark mark;
    std::string_view name;
};

constexpr auto named_marks = std::to_array<NamedMark>(
    {{Mark::fine, "fine"}, {Mark::unsure, "unsure"}, {Mark::triggers, "triggers"}});

} // namespace

std::string_view to_name(Mark mark) {
    for (const NamedMark& known : named_marks) {
        if (known.mark == mark) return known.name;
    }
    return "";
}

std::optional<Mark> parse_mark(std::string_view name) {
    for (const NamedMark& known : named_marks) {
        if (known.name == name) return known.mark;
    }
    return std::nullopt;
}

Outcome<FoodMark> checked_mark(FoodMark typed, Date today) {
    if (!typed.day.ok() || !is_plausible(typed.day)) {
        return fail(Problem::Kind::bad_input,
                    "This is not a date of the calendar, or one too far away. Write it like "
                    "2 Nov 2026.");
    }
    if (days_between(today, typed.day) > 0) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is still to come. A mark has the day on which you noticed.",
                                short_date(typed.day)));
    }
    auto note = checked_note_text(typed.note);
    if (!note) return fail(note.error());
    typed.note = std::move(*note);
    return typed;
}

bool MarkFilter::shows(const FoodMarks& marks, std::string_view code) const {
    if (shows_all()) return true;
    const auto found = marks.find(code);
    if (found == marks.end()) return unmarked;
    switch (found->second.mark) {
    case Mark::fine: return fine;
    case Mark::unsure: return unsure;
    case Mark::triggers: return triggers;
    }
    return false;
}

} // namespace zebra::foods
