#include "app/ui/date_strip.h"

#include "app/ui/buttons.h"
#include "app/ui/feedback.h"
#include "app/ui/month_cells.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace zebra::ui {

namespace {

constexpr float gap = 6;
constexpr float bar_height = 5;
constexpr float bar_margin = 9;
constexpr float lowest = 68;
constexpr int days_of_week = 7;
constexpr float most_weeks = 6; // that a month can be a part of
constexpr int days_where_narrow = 5;
constexpr float narrow_below = 360;
constexpr float least_cell = 44; // of a month, where the window is narrow
constexpr float dot_radius = 2.5F;

struct DayLook {
    bool on = false;
    bool off = false; // cannot be chosen

    Role fill() const {
        if (on) return Role::ink;
        return off ? Role::sunken : Role::surface;
    }
    Role ink() const {
        if (on) return Role::page;
        return off ? Role::ink_soft : Role::ink;
    }
};

std::string day_number(Date day) { return std::to_string(static_cast<unsigned>(day.day())); }

bool put_day(Context& ui, const DateStrip& strip, Date day, const Rect& cell) {
    const DayLook look{day == strip.shown, days_between(strip.today, day) > 0};
    // The room between two days belongs to them.
    const Rect target{cell.x - gap / 2, cell.y, cell.width + gap, cell.height};
    const Response response =
        pressable(ui, ui.id(to_iso(day)), NodeRole::radio, long_date_with_year(day), target,
                  {.selected = look.on, .disabled = look.off});
    ui.paint().fill(cell, look.fill(), radius::tile);
    ui.paint().outline(cell, look.on ? Role::ink : Role::divider,
                       ui.paint().border(stroke::hairline), radius::tile);
    const float weekday = ui.line_height(Type::navigation);
    const float number = ui.line_height(Type::title);
    const float top = cell.y + (cell.height - weekday - number - bar_height - space::xs) / 2;
    line_of_text(ui, Type::navigation, cell.centre().x, top, weekday_name(day).substr(0, 3),
                 look.ink(), Align::centre);
    line_of_text(ui, Type::title, cell.centre().x, top + weekday, day_number(day), look.ink(),
                 Align::centre);
    const Rect bar{cell.x + bar_margin, top + weekday + number + 2, cell.width - 2 * bar_margin,
                   bar_height};
    const float done = strip.progress && !look.off ? strip.progress(day) : 0;
    if (!look.off) {
        if (look.on) {
            ui.paint().veil(bar, Role::page, 0.3F, bar_height / 2);
        } else {
            ui.paint().fill(bar, Role::sunken, bar_height / 2);
        }
        if (ui.paint().high_contrast()) {
            ui.paint().outline(bar, look.ink(), stroke::hairline, bar_height / 2);
        }
    }
    if (done > 0) {
        ui.paint().fill({bar.x, bar.y, std::max(bar_height, bar.width * done), bar_height},
                        look.on ? Role::amber : Role::primary, bar_height / 2);
    }
    show_feedback(ui, cell, response, look.ink(), radius::tile);
    return response.clicked;
}

} // namespace

std::optional<Date> date_strip(Context& ui, const DateStrip& strip) {
    // Fewer where the window is narrow or the numbers are large.
    const float number = ui.fonts().width(Type::title, "00") + space::xs;
    const bool few =
        ui.frame().width < narrow_below || (ui.width() + gap) / days_of_week - gap < number;
    const int days = few ? days_where_narrow : days_of_week;
    const auto count = static_cast<float>(days);
    const float width = (ui.width() - gap * (count - 1)) / count;
    const float height =
        std::max(lowest, ui.line_height(Type::navigation) + ui.line_height(Type::title) + bar_height
                             + space::l);
    const Rect row = ui.take(height);
    // The day shown is among them, also where there are fewer.
    const bool too_early = days_between(strip.shown, strip.last) >= days;
    const Date last = too_early ? add_days(strip.shown, days / 2) : strip.last;
    std::optional<Date> chosen;
    for (int i = 0; i < days; ++i) {
        const Date day = add_days(last, i + 1 - days);
        const Rect cell{row.x + static_cast<float>(i) * (width + gap), row.y, width, height};
        if (put_day(ui, strip, day, cell)) chosen = day;
    }
    return chosen;
}

std::optional<Date> month_grid(Context& ui, const MonthGrid& grid) {
    const float height = std::max(size::target, ui.line_height(Type::body) + space::m);
    const MonthCells cells{ui, grid.month, std::max(least_cell, ui.width() / days_of_week), height};
    // As high as the longest month, so that the ways to the others stay where they are.
    const float used = cells.cell(cells.last()).bottom() - cells.cell(cells.first()).y;
    ui.space(most_weeks * height - used);
    std::optional<Date> chosen;
    for (Date day = cells.first(); day <= cells.last(); day = add_days(day, 1)) {
        const Rect cell = cells.cell(day);
        const DayLook look{day == grid.shown, grid.ahead ? day < grid.today : day > grid.today};
        const Response response =
            pressable(ui, ui.id(to_iso(day)), NodeRole::radio, long_date_with_year(day), cell,
                      {.selected = look.on, .disabled = look.off});
        const Rect box = cell.grown(-2);
        if (look.on) ui.paint().fill(box, Role::ink, radius::control);
        if (day == grid.today) {
            ui.paint().outline(box, Role::ink, stroke::strong, radius::control);
        }
        const float line = ui.line_height(Type::body);
        line_of_text(ui, look.on ? Type::strong : Type::body, cell.centre().x,
                     cell.centre().y - line / 2, day_number(day), look.ink(), Align::centre);
        if (grid.marked && grid.marked(day)) {
            ui.paint().disc({cell.centre().x, box.bottom() - 2 * dot_radius - 1}, dot_radius,
                            look.on ? Role::page : Role::primary);
        }
        show_feedback(ui, box, response, look.ink(), radius::control);
        if (response.clicked) chosen = day;
    }
    return chosen;
}

std::chrono::year_month month_bar(Context& ui, const MonthBar& bar) {
    const std::string name = month_with_year(bar.month);
    const float width = ui.width() - 2 * size::target;
    const float text = text_height(ui, Type::title, name, width);
    const Rect row = ui.take(std::max(size::target, text));
    const auto button = [&](std::string_view id, std::string_view label, Icon icon, float x,
                            bool disabled) {
        return icon_button(ui, {.id = id, .name = label, .icon = icon, .disabled = disabled},
                           {x, row.centre().y});
    };
    std::chrono::year_month month = bar.month;
    if (button("earlier", bar.earlier_name, Icon::chevron_left, row.x + size::target / 2,
               bar.month <= bar.earliest)) {
        month -= std::chrono::months{1};
    }
    in_column(ui, {row.x + size::target, row.centre().y - text / 2, width, 0}, [&] {
        const Rect place = ui.take(text);
        text_in(ui, Type::title, place, name, Role::ink, Align::centre);
        ui.add_node(0, NodeRole::heading, name, place);
    });
    if (button("later", bar.later_name, Icon::chevron_right, row.right() - size::target / 2,
               bar.month >= bar.latest)) {
        month += std::chrono::months{1};
    }
    return month;
}

} // namespace zebra::ui
