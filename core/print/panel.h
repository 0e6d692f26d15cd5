// Rows and the columns they stand in.
#pragma once

#include "core/print/flow.h"

#include <optional>
#include <utility>
#include <vector>

namespace zebra::print {

// Moved, never copied: `rows` points into `flow`.
struct Panel {
    Panel(Flow made, std::vector<Column> places, std::vector<PlacedRow> placed_rows)
        : flow(std::move(made)), columns(std::move(places)), rows(std::move(placed_rows)) {}
    Panel(Panel&&) = default;
    Panel& operator=(Panel&&) = default;
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
    ~Panel() = default;

    Flow flow;
    std::vector<Column> columns;
    std::vector<PlacedRow> rows;
};

// The flow in these columns; nullopt when there is no room.
std::optional<Panel> panel(Flow flow, std::vector<Column> columns);

} // namespace zebra::print
