// What holds on every screen: each control is named, large enough to hit, apart from the others and
// inside what it belongs to; all is read from the top down, and reached by key in that order.
#pragma once

#include "tests/support/app_driver.h"

namespace zebra::test {

constexpr float slack = 1; // of two edges that meet

// All of it can be seen.
bool whole(const ui::Node& node);

// Of what is on the screen now.
void check_shown(AppDriver& app);

} // namespace zebra::test
