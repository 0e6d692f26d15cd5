// What a person says of a food from their own experience. It is theirs alone: no figure follows
// from it, and no other food gets it. Pure functions.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

enum class Mark { fine, unsure, triggers };

std::string_view to_name(Mark mark); // "fine", "unsure", "triggers"
std::optional<Mark> parse_mark(std::string_view name);

struct FoodMark {
    Mark mark = Mark::unsure;
    std::string note = {}; // may have several lines
    Date day{};

    friend bool operator==(const FoodMark&, const FoodMark&) = default;
};

// By the food's code; asked with views.
using FoodMarks = std::map<std::string, FoodMark, std::less<>>;

// The mark as it may be kept, its note tidied. `bad_input` names what is wrong: a day to come or
// none of the calendar, a note that is too long or holds signs that cannot be kept.
Outcome<FoodMark> checked_mark(FoodMark typed, Date today);

// Which foods a list shows. With nothing chosen it shows all.
struct MarkFilter {
    bool fine = false;
    bool unsure = false;
    bool triggers = false;
    bool unmarked = false;

    bool shows_all() const { return !fine && !unsure && !triggers && !unmarked; }
    bool shows(const FoodMarks& marks, std::string_view code) const;

    friend bool operator==(const MarkFilter&, const MarkFilter&) = default;
};

} // namespace zebra::foods
