// What was recorded for each habit on each day. A change is one transaction that reads the old
// value inside, so that two windows on one day do not lose each other's; every change is journaled
// and can be undone, newest first, until nothing is left to undo.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/habits/habit.h"
#include "core/storage/store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::habits {

// By habit.
using FirstDays = std::map<std::string, Date, std::less<>>;

// How the journal numbers a change, from 1.
using ChangeNumber = std::int64_t;
constexpr ChangeNumber unchanged = 0;

class DayStore {
  public:
    // The store must outlive this.
    explicit DayStore(storage::Store& store) : store_{store} {}

    // 0 .. 999, for yes_no 0 or 1. `bad_input`: another value, a date to come, an implausible one.
    // The value that stands already is not a change.
    Outcome<void> set_value(const Habit& habit, Date day, int value, const Now& now);

    // "Not today": the value is not_today.
    Outcome<void> skip(std::string_view habit, Date day, const Now& now);

    // The counter's plus and minus: adds to what stands at that moment (nothing counts as 0), stays
    // within 0 .. 999 (yes_no: 0 .. 1), and returns what stands then. Back at 0 nothing is
    // recorded: a plus that was taken back is no answer; except where fewer is the aim (at_most),
    // there 0 is one.
    struct Counted {
        std::optional<int> value = {};
        ChangeNumber change = unchanged;
        friend bool operator==(const Counted& counted, std::optional<int> value) {
            return counted.value == value;
        }
    };
    Outcome<Counted> add(const Habit& habit, Date day, int difference, const Now& now);

    // Value and note of a day together, in one transaction. What is nullopt stays as it is.
    // `bad_input` as in set_value() and checked_day_note(); then neither has changed.
    struct Wish {
        std::optional<std::optional<int>> value = {}; // a value, not_today, or nothing recorded
        std::optional<std::string> note = {};         // "" takes the note back
    };
    struct Written {
        ChangeNumber value = unchanged;              // of a value that is another one now
        std::optional<std::string> note_before = {}; // of a note that is another one now
        std::string note_after = {};
    };
    Outcome<Written> write(const Habit& habit, Date day, const Wish& wish, const Now& now);
    // `not_found` when there is nothing to undo any more, as in undo_last(); then neither has
    // changed.
    Outcome<void> take_back(std::string_view habit, Date day, const Written& written,
                            const Now& now);

    // Restores what stood before the last change of that habit on that day, and forgets the change.
    // Returns what stands now. `not_found` when nothing is left to undo, and, where `only` says
    // which change is meant, when that is not the last one any more: another window's stays.
    Outcome<std::optional<int>> undo_last(std::string_view habit, Date day,
                                          ChangeNumber only = unchanged);

    using Values = std::map<std::string, int>; // habit id -> value, or not_today
    Outcome<Values> day(Date day) const;
    // Of every day on which something is recorded, both ends included.
    Outcome<std::map<Date, Values>> between(Date first, Date last) const;

    // The first day on which something is recorded; nullopt: none yet.
    Outcome<std::optional<Date>> first_day() const;
    // The same of each habit that has one; "not today" is none.
    Outcome<FirstDays> first_days() const;

  private:
    storage::Store& store_;
};

} // namespace zebra::habits
