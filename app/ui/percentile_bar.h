// Small pictures of a figure: where it stands among all, and the serotonin tiers.
#pragma once

#include "app/ui/context.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace zebra::ui {

struct PercentileBar {
    float percent = 0;       // 0 .. 100
    std::string_view name;   // the sentence that says the same
    std::string_view flag;   // the figure, over the marker
    std::string_view lowest; // words under the ends and the middle
    std::string_view middle;
    std::string_view highest;
};

void percentile_bar(Context& ui, const PercentileBar& bar);

// Three rising bars, `filled` of them; 0: dashed outlines, for what was not measured. Registers no
// node: a word stands beside it, always.
void tier_bars(Context& ui, int filled, Point left_middle);
inline constexpr float tier_bars_width = 28;

// The same as a scale of three steps with their words and bounds under them; left out where these
// do not fit, for the word says it.
struct TierStep {
    std::string_view word;
    std::string_view bounds;
};

// Whether it was drawn.
bool tier_scale(Context& ui, std::string_view name, const std::array<TierStep, 3>& steps,
                std::size_t at);

} // namespace zebra::ui
