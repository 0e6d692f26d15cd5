#include "app/ui/date_strip.h"

#include "app/ui/buttons.h"
#include "app/ui/feedback.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float gap = 4;
constexpr float corner = 14;

// As many days as there is room for; a week where possible.
int days_shown(float width) {
    for (const int days : {7, 5, 3}) {
        const auto count = static_cast<float>(days);
        if ((width - gap * (count - 1)) / count >= size::target) return days;
    }
    return 3;
}

} // namespace

std::optional<DateChoice> date_strip(Context& ui, const DateStrip& strip) {
    std::optional<DateChoice> choice;
    const float steps = 2 * (size::target + gap);
    // Beside the days where there is room, else the arrows get a row of their own.
    const bool beside = days_shown(ui.width() - steps) == 7;
    const float days_width = beside ? ui.width() - steps : ui.width();
    const int days = days_shown(days_width);
    const float height = std::max(64.0F, ui.line_height(Type::navigation)
                                             + ui.line_height(Type::title) + 2 * space::s);
    const Rect row = ui.take(height);
    const float arrows_y = beside ? row.centre().y : row.bottom() + size::target / 2 + gap;
    const float left = beside ? row.x + size::target + gap : row.x;
    const auto count = static_cast<float>(days);
    const float width = (days_width - gap * (count - 1)) / count;

    const auto arrow = [&](std::string_view id, std::string_view name, Icon icon, float x,
                           bool off) {
        return icon_button(ui, {.id = id, .name = name, .icon = icon, .disabled = off},
                           {x, arrows_y});
    };
    if (beside
        && arrow("earlier", strip.earlier_name, Icon::chevron_left, row.x + size::target / 2,
                 false)) {
        choice = {std::nullopt, add_days(strip.last, -days)};
    }
    for (int i = 0; i < days; ++i) {
        const Date day = add_days(strip.last, i + 1 - days);
        const bool on = day == strip.shown;
        const bool future = days_between(strip.today, day) > 0;
        const Rect cell{left + static_cast<float>(i) * (width + gap), row.y, width, height};
        const std::string name = long_date_with_year(day);
        const Response response = pressable(ui, ui.id(to_iso(day)), NodeRole::radio, name, cell,
                                            {.selected = on, .disabled = future});
        ui.paint().fill(cell, on ? Role::ink : (future ? Role::sunken : Role::surface), corner);
        ui.paint().outline(cell, on ? Role::ink : Role::outline, ui.paint().border(1), corner);
        const Role ink = on ? Role::page : (future ? Role::ink_soft : Role::ink);
        const std::string weekday = weekday_name(day).substr(0, 3);
        const std::string number = std::to_string(static_cast<unsigned>(day.day()));
        const float texts = ui.line_height(Type::navigation) + ui.line_height(Type::title);
        const float top = cell.centre().y - texts / 2;
        ui.paint().text(Type::navigation,
                        {cell.centre().x - ui.fonts().width(Type::navigation, weekday) / 2, top},
                        weekday, ink);
        ui.paint().text(Type::title,
                        {cell.centre().x - ui.fonts().width(Type::title, number) / 2,
                         top + ui.line_height(Type::navigation)},
                        number, ink);
        show_feedback(ui, cell, response, ink, corner);
        if (response.clicked) choice = {day, strip.last};
    }
    if (!beside) {
        ui.space(size::target + gap);
        if (arrow("earlier", strip.earlier_name, Icon::chevron_left, row.x + size::target / 2,
                  false)) {
            choice = {std::nullopt, add_days(strip.last, -days)};
        }
    }
    if (arrow("later", strip.later_name, Icon::chevron_right, row.right() - size::target / 2,
              strip.last >= strip.today)) {
        choice = {std::nullopt, std::min(strip.today, add_days(strip.last, days))};
    }
    return choice;
}

} // namespace zebra::ui
