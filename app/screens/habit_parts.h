// What the screens of the checklist share.
#pragma once

#include "app/screens/stage.h"
#include "core/habits/habit.h"

#include <cstddef>

namespace zebra::app {

// From one place among the habits of its state to another, told and undone.
void move_habit(Stage& stage, const habits::Habit& habit, std::size_t from, std::size_t to);

} // namespace zebra::app
