// The checklist as it is kept. Every function is one transaction; what it returned well is durable.
// Nothing here ever touches the recorded days: a habit's history is never lost.
#pragma once

#include "core/base/outcome.h"
#include "core/habits/habit.h"
#include "core/habits/habit_list.h"
#include "core/habits/pause.h"
#include "core/storage/store.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::habits {

class HabitStore {
  public:
    // The store must outlive this.
    HabitStore(storage::Store& store, std::vector<SuggestedHabit> suggested);

    // All of them in the order of the list, archived ones too (see `listed`).
    Outcome<std::vector<Habit>> habits() const;

    struct OwnHabit {
        std::string name;
        HabitKind kind = HabitKind::yes_no;
        std::string unit = {};
        std::optional<int> target = {};
        int weekdays = every_day;
    };
    // At the end of the list, active. `bad_input` as in checked_name, checked_unit, checked_target
    // and checked_weekdays.
    Outcome<Habit> add_own(const OwnHabit& habit);
    // Takes the adding back: nothing is left of it. With something recorded it is archived instead.
    Outcome<void> take_back_added(std::string_view id, Date today);

    // An unknown id is `not_found` in all of these.
    // All or nothing. `bad_input` as in checked_name, checked_target and checked_weekdays.
    struct Changed {
        HabitRow before;
        HabitRow after;
    };
    Outcome<Changed> change(std::string_view id, std::string_view name, std::optional<int> target,
                            int weekdays = every_day);
    // Takes a change() back: name, target and weekdays. `not_found` when they are others by now,
    // `bad_input` when another habit has taken the name; then nothing has changed.
    Outcome<void> take_back(const Changed& changed);
    // To this place among the habits of its own state; 0 is first, too large is the last.
    Outcome<void> move(std::string_view id, std::size_t place);
    // From `today` on it is asked, or not. That is kept, so that days on which it was not asked
    // count for nothing later.
    Outcome<void> pause(std::string_view id, Date today);
    Outcome<void> resume(std::string_view id, Date today);
    Outcome<void> archive(std::string_view id, Date today);
    // Back to the list, active. Refused when another habit has taken its name meanwhile.
    Outcome<void> restore(std::string_view id, Date today);
    // Takes one of these back, to the state before. `not_found` when it is in another state than
    // `left` by now.
    Outcome<void> take_back_state(std::string_view id, HabitState left, HabitState before,
                                  Date today);
    Outcome<Pauses> pauses() const;

    // The list as the app suggests it: its habits on or off, named, in the order and on the days as
    // suggested; own ones are archived. Targets stay. Returns how the list was, for put_back().
    Outcome<std::vector<HabitRow>> reset(Date today);
    // Takes a reset() back, whatever was changed since but targets. A habit that was added since
    // stays as it is.
    Outcome<void> put_back(const std::vector<HabitRow>& rows, Date today);

  private:
    Outcome<void> set_state(std::string_view id, HabitState state, Date today);
    // Both inside a transaction.
    Outcome<void> put_in_state(SQLite::Database& database, std::string_view id, HabitState state,
                               Date today) const;
    // Runs `action` and keeps which habits are asked since then, and which are not.
    void change_states(SQLite::Database& database, Date today,
                       const std::function<void()>& action) const;

    storage::Store& store_;
    std::vector<SuggestedHabit> suggested_;
};

} // namespace zebra::habits
