// Up to three lines over the same steps, from 0 to 3, each with its own marker and dash, so that
// they are told apart without colour. A press, a finger or the arrow keys read a step.
#pragma once

#include "app/ui/context.h"
#include "app/ui/icons.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zebra::ui {

struct ChartLine {
    std::string_view name;
    std::vector<std::optional<double>> values; // one a step; nullopt: a gap
};

struct LineChart {
    std::string_view id;
    std::string_view name;    // what is drawn
    std::string_view reading; // the step that is read, in words
    std::size_t steps = 0;
    std::size_t at = 0; // the step that is read
    std::span<const ChartLine> lines;
    std::string_view first_label; // under the first step, and under the last
    std::string_view last_label;
    std::vector<std::size_t> marked; // steps with an upright line: injections
    Icon mark = Icon::none;          // above those lines, where it has room
};

constexpr std::size_t most_chart_lines = 3;

// The step that was chosen, or nullopt. The names of the lines stand at their ends, or, where the
// chart would get too narrow for that, below.
std::optional<std::size_t> line_chart(Context& ui, const LineChart& chart);

} // namespace zebra::ui
