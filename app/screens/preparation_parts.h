// The 5-HIAA preparation where other screens show it: on Today, on Foods, on a food; and the words
// that all of them use.
#pragma once

#include "app/screens/stage.h"
#include "app/ui/choices.h"
#include "core/foods/food.h"

#include <string>
#include <vector>

namespace zebra::app {

// --- words. Whoever says how much time is left is drawn again when that changes.

// "2 d 17 h 40 m" from now; `roughly` without the minutes while there are days.
std::string left_in_words(Stage& stage, const LocalTime& until, bool roughly);
// "Wednesday 25 November, 08:00", with the year where it is another than now.
std::string moment_in_words(const Stage& stage, const LocalTime& moment);
// "Thu 08:00" within the next week, "Thu 26 Nov 2026, 08:00" otherwise.
std::string brief_moment(const Stage& stage, const LocalTime& moment);
// "5-HIAA collection begins in 2 d 17 h"; for a plan that is running.
std::string preparation_line(Stage& stage);

// --- parts of other screens; nothing is put where nothing is to be said

// On Today, while a test is planned.
void put_preparation_card(Stage& stage);
// On a food that is marked: who names it.
void put_preparation_banner(Stage& stage, const foods::Food& food);
// Wherever foods are listed: how a food is marked, in a word or two; none for most.
std::vector<ui::Tag> preparation_tags(const Stage& stage, const foods::Food& food);

// The form, with the standing plan in it or empty.
void open_preparation_form(Stage& stage);

} // namespace zebra::app
