// Which day, and which habits: shared by the commands about a day.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/content/content.h"
#include "core/habits/habit.h"
#include "core/storage/store.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

// --date, or the day it is by the person's day end.
Outcome<Date> wanted_day(const std::optional<std::string>& typed, storage::Store* store,
                         const Now& now);

// The person's list, or what the app suggests when nothing has been kept yet.
Outcome<std::vector<habits::Habit>> habits_in(storage::Store* store,
                                              const content::Content& content);

} // namespace zebra::app
