// The parts of the screen of what the days have in common. Shared by trends*.cpp only.
#pragma once

#include "app/screens/stage.h"
#include "core/diary/day_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// The weekly averages of these symptoms, the week that is read, and the same as a table.
void put_weeks(Stage& stage, const diary::DayTable& table,
               const std::vector<std::string>& symptoms);

// A month of a symptom, day by day.
void put_month(Stage& stage, const diary::DayTable& table, const std::string& symptom);

// How the habits went: the last seven days, smoothed, and by press a month of one, day by day.
void put_habits(Stage& stage, const diary::DayTable& table);

// A symptom on the days with each habit, without it, and after it.
void put_with_without(Stage& stage, const std::string& symptom);

} // namespace zebra::app
