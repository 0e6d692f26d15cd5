// Preparing for a 5-HIAA test: when it begins, how far it has come, when it is over. Pure: whoever
// asks says what time it is. Times are local civil times, so "48 hours before" is the same time of
// day two dates earlier, also where the clocks change in between. Nothing is remembered from one
// question to the next: when the clock is set back, the answer goes back with it.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

enum class HiaaTest { blood, urine };

// How long the laboratory asks to prepare. Who does not know takes the longest that any asks for.
enum class LaboratoryWindow { hours_24, hours_48, hours_72, unknown };
int hours_of(LaboratoryWindow window);

struct PreparationPlan {
    LocalTime test_at; // the blood is taken; the first collection begins
    HiaaTest test = HiaaTest::urine;
    LaboratoryWindow window = LaboratoryWindow::unknown;
    friend bool operator==(const PreparationPlan&, const PreparationPlan&) = default;
};

LocalTime preparation_begins(const PreparationPlan& plan);
// A urine collection takes 24 hours, during which the preparation goes on. With blood it is over
// when that is taken.
LocalTime preparation_ends(const PreparationPlan& plan);

enum class PreparationPhase {
    none,       // nothing is planned
    planned,    // it has not begun
    active,     // until the test
    collecting, // the 24 hours of urine
    over        // nothing is said of it any more
};

PreparationPhase phase_at(const std::optional<PreparationPlan>& plan, const LocalTime& now);
// Whether foods are to be marked.
constexpr bool marks_foods(PreparationPhase phase) {
    return phase == PreparationPhase::active || phase == PreparationPhase::collecting;
}

struct TimeLeft {
    int days = 0;
    int hours = 0;   // 0 .. 23
    int minutes = 0; // 0 .. 59
    friend bool operator==(const TimeLeft&, const TimeLeft&) = default;
};

// All 0 when `to` is not later.
TimeLeft time_left(const LocalTime& from, const LocalTime& to);

// What lies between the beginning of a phase and its end: the days before the test, or the
// collection.
struct PreparationSpan {
    LocalTime from;
    LocalTime to;
    int days = 1;      // 24 hours each
    double passed = 0; // 0 .. 1
};

// For every phase but `none` and `over`; while it is only planned nothing has passed.
PreparationSpan preparation_span(const PreparationPlan& plan, const LocalTime& now);

// The plan, or `bad_input` with the reason: it has passed, or lies more than a year ahead and is a
// typing error. A collection that has begun already may keep its time while the rest of the
// `standing` plan is changed.
Outcome<PreparationPlan> checked_plan(const PreparationPlan& plan, const LocalTime& now,
                                      const std::optional<PreparationPlan>& standing);

// "2026-11-25T08:00 urine 72", as it is kept; `damaged` when it is anything else.
std::string to_text(const PreparationPlan& plan);
Outcome<PreparationPlan> parse_plan(std::string_view text);

} // namespace zebra::foods
