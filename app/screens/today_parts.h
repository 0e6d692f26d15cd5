// What the screens of a day share: its parts, and how its habits are noted. Every change says so
// and can be taken back.
#pragma once

#include "app/screens/stage.h"

#include <string>
#include <string_view>

namespace zebra::app {

// The tiles to log a symptom, and what is logged already.
void put_symptom_tiles(Stage& stage);
void put_entries(Stage& stage);

// The list of the day.
void put_day_habits(Stage& stage);
// "of 8 glasses", "at most 2 cups", "as much as your team advised".
std::string amount_caption(const Stage& stage, const HabitLine& line);
// "5/8" where a target is to be reached, "5" without, a dash when nothing is noted.
std::string amount_shown(const HabitLine& line);

// How a line is noted; false: it was refused, and said why.
bool note_value(Stage& stage, const HabitLine& line, int value);
bool note_nothing(Stage& stage, const HabitLine& line);
bool note_not_today(Stage& stage, const HabitLine& line);
// One more or one less; back at nothing it is as if it had never been noted.
bool note_step(Stage& stage, const HabitLine& line, int difference);

// The sheets for one habit on the day shown, and for that day's weight.
void open_habit_day(Stage& stage, const HabitLine& line);
void open_weight(Stage& stage);

} // namespace zebra::app
