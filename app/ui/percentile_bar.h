// Where a figure stands among all others: ten parts filled up to its rank, a marker at the rank.
// One hue, no zones: it informs, it does not judge.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

// `percent` 0 .. 99. `name` says the same in words, for a screen reader.
void percentile_bar(Context& ui, int percent, std::string_view name, std::string_view lowest,
                    std::string_view highest);

} // namespace zebra::ui
