// The full card and the wallet card, laid out: every row has its place, and all of them have room.
// Lengths in points.
#pragma once

#include "core/card/print/fit.h"
#include "core/card/print/flow.h"
#include "core/card/print/paper.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zebra::card::print {

class Canvas;

// Rows and the columns they stand in. Moved, never copied: `rows` points into `flow`.
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

struct Layout {
    Box frame;
    double head_height = 0; // black, with the stripes on its right
    double stripes = 0;     // how far they reach
    std::vector<Panel> panels;
    std::vector<double> rules; // y, over the whole width
    std::vector<Box> upright;  // lines between columns; of no width
    double body_size = 0;
    std::string left_out; // the sentence; empty when everything is there
};

// The smallest type on paper.
inline constexpr double smallest_on_page = 8;
inline constexpr double smallest_source = 7;
inline constexpr double smallest_in_wallet = 7;

// In this room, no higher than it needs to be. nullopt: not even the least that a card says fits.
std::optional<Layout> page_layout(Fonts& fonts, const CardView& view, const Box& room);
// A strip with its front left and its back right.
std::optional<Layout> wallet_layout(Fonts& fonts, const CardView& view, const Box& strip);

// A picture for the lock screen; lengths in pixels.
std::optional<Layout> picture_layout(Fonts& fonts, const CardView& view, const Box& room);

void draw(Canvas& canvas, const Layout& layout, double corner, double border);

} // namespace zebra::card::print
