// The checklist behind the program: changed where it has no command for it, and read.
#pragma once

#include "core/habits/habit_store.h"
#include "tests/app/cli/program.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

namespace zebra::test {

template <class Value>
void require_done(const Outcome<Value>& outcome) {
    REQUIRE_MESSAGE(outcome.has_value(), why(outcome));
}

// Creates the data file when there is none yet.
void change_habits(const Program& program,
                   const std::function<void(habits::HabitStore& list)>& change);

// A habit of the list, as `today --json` has it; on the day that `date` says, or today.
Json habit_in(const Program& program, const std::string& id, const std::string& date = "");

} // namespace zebra::test
