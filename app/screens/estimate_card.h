// What every card with an estimate has.
#pragma once

#include "app/screens/stage.h"
#include "core/foods/catalogue.h"
#include "core/foods/estimate.h"

#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

// The title, and that what follows is an estimate, at the right of it or below.
void put_title_with_tag(Stage& stage, const std::string& title);

// An estimate on its scale; `sentence` says the same, `middle_label` stands under the middle.
void put_estimate_bar(Stage& stage, const foods::PortionEstimate& estimate,
                      std::string_view sentence, std::string_view middle_label = {});

// The scale, the range in words, and how its middle stands among all foods.
void put_estimate_range(Stage& stage, const foods::PortionEstimate& estimate,
                        const std::optional<foods::Rank>& rank_of_middle);

// The first size in which the figure fits the column.
void put_figure(Stage& stage, const std::string& figure);

// "60–120 mg"; "≈ 95 mg", or the range where there is no middle.
std::string range_in_mg(double low_mg, double high_mg);
std::string estimate_in_mg(const foods::PortionEstimate& estimate);

} // namespace zebra::app
