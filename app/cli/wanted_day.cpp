#include "app/cli/wanted_day.h"

#include "app/cli/data_file.h"
#include "app/model/day_model.h"
#include "core/base/text.h"
#include "core/habits/day.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"

#include <fmt/format.h>

namespace zebra::app {

Outcome<Date> wanted_day(const std::optional<std::string>& typed, storage::Store* store,
                         const Now& now) {
    if (!typed) return habits::habit_day(now.local, day_end_minute(store));
    const auto date = parse_iso_date(*typed);
    if (!date) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("\"{}\" is not a date. Write it like 2026-11-22.", excerpt(*typed)));
    }
    return *date;
}

Outcome<std::vector<habits::Habit>> habits_in(storage::Store* store,
                                              const content::Content& content) {
    if (store == nullptr) return habits::merge_habits(suggested_habits(content), {});
    return habits::HabitStore{*store, suggested_habits(content)}.habits();
}

} // namespace zebra::app
