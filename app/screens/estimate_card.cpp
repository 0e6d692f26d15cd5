#include "app/screens/estimate_card.h"

#include "app/screens/food_row.h"
#include "app/ui/choices.h"
#include "app/ui/range_bar.h"
#include "app/ui/text.h"
#include "core/base/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::app {

using ui::Role;
using ui::Type;

void put_title_with_tag(Stage& stage, const std::string& title) {
    ui::Context& ui = stage.ui;
    const std::string_view word = stage.say("foods.estimated");
    const ui::Tag tag{ui::Icon::calculator, word};
    const float width = ui::tag_width(ui, tag);
    const ui::Rect column = ui.column();
    const bool room = ui.fonts().width(Type::body, title) + ui::space::m + width <= column.width;
    if (!room) {
        ui::text(ui, Type::body, title, Role::ink_soft);
        ui.space(ui::space::xs);
        ui::tags(ui, {&tag, 1});
        ui.space(ui::space::xs);
        return;
    }
    const float height = std::max(ui.line_height(Type::body), ui::tag_height(ui));
    const float top = ui.cursor();
    const float down = (height - ui.line_height(Type::body)) / 2;
    ui::in_column(ui, {column.x, top + down, column.width - width - ui::space::m, 0},
                  [&] { ui::text(ui, Type::body, title, Role::ink_soft); });
    ui::in_column(ui, {column.right() - width, top + (height - ui::tag_height(ui)) / 2, width, 0},
                  [&] {
                      ui::tags(ui, {&tag, 1});
                  });
    ui.space(height);
}

void put_estimate_bar(Stage& stage, const foods::PortionEstimate& estimate,
                      std::string_view sentence, std::string_view middle_label) {
    const double end = ui::end_of_scale(estimate.high_mg);
    const std::string end_label = with_unit(end, "mg");
    ui::range_bar(stage.ui, {.low = estimate.low_mg,
                             .middle = estimate.mid_mg,
                             .high = estimate.high_mg,
                             .end = end,
                             .name = sentence,
                             .start_label = "0",
                             .middle_label = middle_label,
                             .end_label = end_label});
}

void put_estimate_range(Stage& stage, const foods::PortionEstimate& estimate,
                        const std::optional<foods::Rank>& rank_of_middle) {
    ui::Context& ui = stage.ui;
    const std::string range = range_in_mg(estimate.low_mg, estimate.high_mg);
    const std::string sentence = stage.say.filled("food.estimate_range", {{"range", range}});
    ui.space(ui::space::s);
    put_estimate_bar(stage, estimate, sentence);
    ui.space(ui::space::s);
    ui::text_runs(ui, ui::runs_around(sentence, range, Type::body, Type::strong, Role::ink));
    if (!rank_of_middle) return;
    const std::string percent = std::to_string(rank_of_middle->percent_with_less);
    const std::string line = stage.say.filled("food.estimate_rank", {{"percent", percent}});
    ui::text_runs(ui, ui::runs_around(line, percent + "%", Type::body, Type::strong, Role::ink));
}

void put_figure(Stage& stage, const std::string& figure) {
    constexpr auto types = std::to_array<Type>({Type::number, Type::page, Type::large});
    ui::figure_heading(stage.ui, types, figure);
}

std::string range_in_mg(double low_mg, double high_mg) {
    return fmt::format("{}\u00A0mg", range_in_words(low_mg, high_mg));
}

std::string estimate_in_mg(const foods::PortionEstimate& estimate) {
    return fmt::format("{}\u00A0mg", estimate_in_words(estimate));
}

} // namespace zebra::app
