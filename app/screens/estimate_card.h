// What every card with an estimate has.
#pragma once

#include "app/screens/stage.h"
#include "core/foods/label_estimate.h"

#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

// The title, and that what follows is an estimate, at the right of it or below.
void put_title_with_tag(Stage& stage, const std::string& title);

// An estimate for some amount, on its scale.
struct EstimateShown {
    double low_mg = 0;
    std::optional<double> mid_mg;
    double high_mg = 0;
    std::string_view sentence;          // says the same
    std::string_view middle_label = {}; // under the middle; none without
};
void put_estimate_bar(Stage& stage, const EstimateShown& shown);

// The first size in which the figure fits the column.
void put_figure(Stage& stage, const std::string& figure);

// "60–120 mg".
std::string range_in_mg(double low_mg, double high_mg);

} // namespace zebra::app
