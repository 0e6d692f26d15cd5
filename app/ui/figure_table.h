// Figures of a few things, side by side: a column for each where there is room, else one under the
// other.
#pragma once

#include "app/ui/context.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

struct FigureCell {
    std::string text;
    std::string note;            // under it, in caption
    std::optional<double> value; // for a bar, as a share of the largest of its row
    bool rough = false;          // estimated or in doubt: the bar is an outline only
};

struct FigureRow {
    std::string label;
    std::vector<FigureCell> cells; // one for each name
};

// `names` head the columns. Each figure is told with the name it belongs to.
void figure_table(Context& ui, std::string_view name, std::span<const std::string> names,
                  std::span<const FigureRow> rows);

} // namespace zebra::ui
