#include "app/ui/heat_month.h"

#include "app/ui/feedback.h"
#include "app/ui/month_cells.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>

namespace zebra::ui {

namespace {

constexpr int days_of_week = 7;
constexpr int highest = 3;
constexpr float gap = 3;
constexpr float corner = 7;
constexpr float dot = 2.5F;
constexpr float dot_step = 8;
constexpr float legend_cell = 20;
constexpr float legend_dot = 1.75F;
constexpr float legend_dot_step = 5;

struct HeatLook {
    Role fill = Role::none;
    Role ink = Role::none;
};
constexpr std::array<HeatLook, highest + 1> looks = {{{Role::heat_0, Role::on_heat_0},
                                                      {Role::heat_1, Role::on_heat_1},
                                                      {Role::heat_2, Role::on_heat_2},
                                                      {Role::heat_3, Role::on_heat_3}}};

// One above the other beside the number, or in a row under it where the cell is too narrow.
bool dots_below(Context& ui, float cell_width) {
    return ui.fonts().width(Type::caption, "30") + space::xs + 2 * dot_step > cell_width;
}

void put_dots(Context& ui, int level, const Rect& cell, Role ink) {
    const bool below = dots_below(ui, cell.width);
    for (int i = 0; i < level; ++i) {
        const float step = static_cast<float>(i) * dot_step;
        const Point at =
            below ? Point{cell.x + space::xs + dot + step, cell.bottom() - 2 * dot}
                  : Point{cell.right() - 2 * dot - 3, cell.bottom() - 2 * dot - 2 - step};
        ui.paint().disc(at, dot, ink);
    }
}

void put_cell(Context& ui, const HeatMonth& heat, Date day, const Rect& cell) {
    const std::string number = std::to_string(static_cast<unsigned>(day.day()));
    const float line = ui.line_height(Type::caption);
    const float y = dots_below(ui, cell.width) ? cell.y : cell.centre().y - line / 2;
    if (const auto level = heat.level(day)) {
        const int shown = std::clamp(*level, 0, highest);
        const HeatLook& look = looks[static_cast<std::size_t>(shown)];
        ui.paint().fill(cell, look.fill, corner);
        ui.paint().outline(cell, Role::outline, stroke::hairline, corner);
        line_of_text(ui, Type::caption, cell.x + space::xs, y, number, look.ink, Align::left);
        put_dots(ui, shown, cell, look.ink);
    } else {
        line_of_text(ui, Type::caption, cell.centre().x, y, number, Role::ink_soft, Align::centre);
    }
    if (day == heat.today) ui.paint().outline(cell, Role::ink, stroke::strong, corner);
    if (day == heat.at) {
        ui.paint().outline(cell.grown(gap / 2), Role::primary, stroke::strong, corner);
    }
    ui.add_node(0, NodeRole::list_item, heat.reading(day), cell);
}

// The day at a point; nullopt: none is there.
std::optional<Date> day_at(const MonthCells& cells, Point point) {
    for (Date day = cells.first(); day <= cells.last(); day = add_days(day, 1)) {
        if (cells.cell(day).contains(point)) return day;
    }
    return std::nullopt;
}

} // namespace

std::optional<Date> heat_month(Context& ui, const HeatMonth& heat) {
    // Three dots want their room, however small the text.
    const bool below = dots_below(ui, ui.width() / days_of_week - gap);
    const float height = std::max(ui.line_height(Type::caption) + (below ? dot_step : space::s),
                                  (highest + 1) * dot_step)
                         + gap;
    const MonthCells cells{ui, heat.month, ui.width() / days_of_week, height};
    const Rect top = cells.cell(cells.first());
    const Rect bottom = cells.cell(cells.last());
    const Rect whole{ui.column().x, top.y, ui.width(), bottom.bottom() - top.y};
    const Id id = ui.id(heat.id);
    const Response response = ui.input().area(id, whole, {.steps = true});
    const std::size_t place = ui.add_node(id, NodeRole::slider, heat.name, whole);
    Node& node = ui.semantics().node(place);
    node.value = heat.reading(heat.at);
    node.actions = {"increment", "decrement"};
    node.focusable = true;
    for (Date day = cells.first(); day <= cells.last(); day = add_days(day, 1)) {
        put_cell(ui, heat, day, cells.cell(day).grown(-gap / 2));
    }
    show_feedback(ui, whole, response, Role::primary, radius::control);

    Date chosen = heat.at;
    if (response.clicked) {
        if (const auto pointer = ui.input().pointer()) {
            chosen = day_at(cells, *pointer).value_or(chosen);
        }
    }
    if (response.step < 0 && chosen > cells.first()) chosen = add_days(chosen, -1);
    if (response.step > 0 && chosen < cells.last()) chosen = add_days(chosen, 1);
    return chosen == heat.at ? std::nullopt : std::optional{chosen};
}

void heat_legend(Context& ui, std::string_view lowest, std::string_view highest_name,
                 std::string_view name) {
    const float line = ui.line_height(Type::caption);
    const Rect row = ui.take(std::max(line, legend_cell));
    const float y = row.centre().y;
    float x = row.x;
    line_of_text(ui, Type::caption, x, y - line / 2, lowest, Role::ink_soft, Align::left);
    x += ui.fonts().width(Type::caption, lowest) + space::s;
    for (std::size_t level = 0; level < looks.size(); ++level) {
        const Rect cell{x, y - legend_cell / 2, legend_cell, legend_cell};
        ui.paint().fill(cell, looks[level].fill, space::xs);
        ui.paint().outline(cell, Role::outline, stroke::hairline, space::xs);
        for (std::size_t i = 0; i < level; ++i) {
            const float from_middle = static_cast<float>(i) - static_cast<float>(level - 1) / 2;
            ui.paint().disc({cell.centre().x + from_middle * legend_dot_step, y}, legend_dot,
                            looks[level].ink);
        }
        x += legend_cell + gap;
    }
    line_of_text(ui, Type::caption, x + space::s - gap, y - line / 2, highest_name, Role::ink_soft,
                 Align::left);
    ui.add_node(0, NodeRole::image, name, row);
}

} // namespace zebra::ui
