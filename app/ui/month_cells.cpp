#include "app/ui/month_cells.h"

#include "app/ui/text.h"

namespace zebra::ui {

namespace {

constexpr int days_of_week = 7;

} // namespace

MonthCells::MonthCells(Context& ui, std::chrono::year_month month, float cell_width,
                       float cell_height)
    : first_{month / 1}, last_{month / std::chrono::last} {
    const float left = ui.column().centre().x - cell_width * days_of_week / 2;
    const Rect head = ui.take(ui.line_height(Type::caption) + space::xs);
    const int before = days_since_monday(first_);
    const Date monday = add_days(first_, -before);
    for (int column = 0; column < days_of_week; ++column) {
        line_of_text(ui, Type::caption, left + (static_cast<float>(column) + 0.5F) * cell_width,
                     head.y, weekday_name(add_days(monday, column)).substr(0, 1), Role::ink_soft,
                     Align::centre);
    }
    const int rows = (before + days_between(first_, last_)) / days_of_week + 1;
    const Rect whole = ui.take(static_cast<float>(rows) * cell_height);
    corner_ = {left, whole.y, cell_width, cell_height};
}

Rect MonthCells::cell(Date day) const {
    const int place = days_since_monday(first_) + days_between(first_, day);
    const int row = place / days_of_week;
    const int column = place % days_of_week;
    return corner_.moved(static_cast<float>(column) * corner_.width,
                         static_cast<float>(row) * corner_.height);
}

} // namespace zebra::ui
