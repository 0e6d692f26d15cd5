// The rules of assets/foods/display_words.tsv, read once for all tests of a program.
#pragma once

#include "core/foods/display_rules.h"

namespace zebra::test {

const foods::DisplayRules& shipped_rules();

} // namespace zebra::test
