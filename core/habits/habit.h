// One line of the daily checklist.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::habits {

enum class HabitKind {
    yes_no,   // value 1: yes, 0: no
    at_least, // counted, more is the aim: glasses, small meals
    at_most   // counted, fewer is the aim: coffees, drinks
};

enum class HabitState {
    active,  // asked every day
    paused,  // on the list, not asked
    archived // off the list; its history stays
};

constexpr int largest_value = 999;
// "Not today": kept in the place of a value, and counts for nothing.
constexpr int not_today = -1;

// The weekdays on which a habit is asked: a bit for each, Monday the lowest (1), Sunday 64.
constexpr int every_day = 127;

struct Habit {
    std::string id;
    std::string name;
    HabitKind kind = HabitKind::yes_no;
    std::string unit = {};          // counted kinds: "glasses"; may be empty
    std::optional<int> target = {}; // only what the person entered, never a default
    HabitState state = HabitState::active;
    int weekdays = every_day; // 1 .. every_day
    bool own = false;         // added by the person

    friend bool operator==(const Habit&, const Habit&) = default;
};

// What the content of the app suggests. No target: that is the person's and their team's.
struct SuggestedHabit {
    std::string id;
    std::string name;
    HabitKind kind = HabitKind::yes_no;
    std::string unit = {};
    std::string why = {};
    std::vector<std::string> source_ids = {};
    bool default_on = true;
    bool needs_team_advice = false;
};

// The largest value of a day: 1 for yes_no, else largest_value.
int most_of(HabitKind kind);

// Whether `value` may be recorded for the habit: from 0 to most_of its kind.
Outcome<void> check_value(const Habit& habit, int value);

// Whether the day counts as done. What was not recorded (nullopt) is never done.
//   yes_no    the answer was yes
//   at_least  the target is reached; without one, anything above 0
//   at_most   the limit is kept; without one, that it was noted: no amount is too much by itself
// "Not today" is no answer.
bool done(HabitKind kind, std::optional<int> target, std::optional<int> value);

// How much of a habit a value is, for a calendar, 0 to 3. yes_no: 0 or 3. at_least: 0 for 0, 3 when
// done, else 1. at_most: the value, 3 for more; what is little is the aim there.
int heat_level(const Habit& habit, int value);

// Whether the habit is asked on this day of the week.
bool asked_on(int weekdays, Date day);
bool asked_on_weekday(int weekdays, int since_monday); // 0 .. 6
int asked_days_a_week(int weekdays);

// Whether the day's amount is "as much as your team advised": of fluids, unless the person said
// that they have no carcinoid heart disease (with it, or not knowing, more is not better).
bool as_team_advised(std::string_view habit, bool no_heart_disease);

// Whether there are days that count as done: a yes, or a number to reach or to keep. What the team
// advised is not known, so that of fluids without a target no amount is done.
bool has_days_done(const Habit& habit, bool no_heart_disease);

// As stored and as in `--json`: "yes_no", "at_least", "at_most"; "active", "paused", "archived".
std::string_view to_text(HabitKind kind);
std::string_view to_text(HabitState state);
std::optional<HabitKind> parse_habit_kind(std::string_view text);
std::optional<HabitState> parse_habit_state(std::string_view text);

} // namespace zebra::habits
