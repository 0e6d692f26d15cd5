// A range of what something is likely to be, on a scale that begins at 0.
#pragma once

#include "app/ui/context.h"

#include <optional>
#include <string_view>

namespace zebra::ui {

struct RangeBar {
    double low = 0;
    std::optional<double> middle; // a marker
    double high = 0;
    double end = 1;               // of the scale, above 0
    std::string_view name;        // the sentence that says the same
    std::string_view start_label; // words under the scale
    std::string_view middle_label = {};
    std::string_view end_label;
};

void range_bar(Context& ui, const RangeBar& bar);

// A round end for a scale on which `value` has its place: 1, 2 or 5 times a power of ten, at least
// a fifth above it.
double end_of_scale(double value);

} // namespace zebra::ui
