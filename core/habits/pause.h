// Since when, and until when, a habit was not asked: paused, or off the list.
#pragma once

#include "core/base/date.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zebra::habits {

struct Pause {
    Date first{};
    std::optional<Date> last = {}; // nullopt: still

    bool covers(Date day) const { return day >= first && (!last || day <= *last); }

    friend bool operator==(const Pause&, const Pause&) = default;
};

using Pauses = std::map<std::string, std::vector<Pause>, std::less<>>; // by habit, in their order

} // namespace zebra::habits
