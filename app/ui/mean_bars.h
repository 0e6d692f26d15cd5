// Means on a scale from 0 to 3, one under the other: label and number of days at the left, a bar
// with its interval, the number at the right. Stacked where the text is large.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string>

namespace zebra::ui {

struct MeanBar {
    std::string label;   // "With alcohol"
    std::string caption; // "9 days"
    std::string value;   // "2.3"
    std::string name;    // all of it in words
    double mean = 0;     // 0 .. 3
    double low = 0;      // of the interval
    double high = 0;
    bool open = false; // an outline only
};

void mean_bars(Context& ui, std::span<const MeanBar> bars);

} // namespace zebra::ui
