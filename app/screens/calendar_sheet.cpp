// Any day, by its month.
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/date_strip.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

void put_month_bar(Stage& stage, std::chrono::year_month& month, std::chrono::year_month latest) {
    ui::Context& ui = stage.ui;
    const std::string name = month_with_year(month);
    const float width = ui.width() - 2 * ui::size::target;
    const float height = std::max(ui::size::target, ui::text_height(ui, Type::title, name, width));
    const ui::Rect row = ui.take(height);
    const auto button = [&](std::string_view id, const std::string& label, ui::Icon icon, float x,
                            bool disabled) {
        return ui::icon_button(ui, {.id = id, .name = label, .icon = icon, .disabled = disabled},
                               {x, row.centre().y});
    };
    const std::chrono::year_month earliest = make_date(1880, 1, 1).year() / std::chrono::January;
    if (button("earlier", stage.say("calendar.earlier"), ui::Icon::chevron_left,
               row.x + ui::size::target / 2, month <= earliest)) {
        month -= std::chrono::months{1};
    }
    const float text = ui::text_height(ui, Type::title, name, width);
    ui::in_column(ui, {row.x + ui::size::target, row.centre().y - text / 2, width, 0}, [&] {
        const ui::Rect place = ui.take(text);
        ui::text_in(ui, Type::title, place, name, Role::ink, ui::Align::centre);
        ui.add_node(0, ui::NodeRole::heading, name, place);
    });
    if (button("later", stage.say("calendar.later"), ui::Icon::chevron_right,
               row.right() - ui::size::target / 2, month >= latest)) {
        month += std::chrono::months{1};
    }
}

} // namespace

void show_calendar(Stage& stage) {
    ui::Context& ui = stage.ui;
    DayModel& day = stage.model.day;
    std::chrono::year_month& month = stage.view.calendar_month;
    if (!month.ok()) month = day.shown().year() / day.shown().month();
    const std::string label = stage.say.filled("calendar.today", {{"day", long_date(day.today())}});
    const ui::Button today{.id = "today", .label = label, .look = ui::ButtonLook::tonal};
    const auto choose = [&](Date chosen) {
        day.show(stage.model.data, chosen);
        stage.back();
    };
    const float sheet_width = ui.wide() ? ui::size::dialog : ui.window().width;
    const bool closed =
        ui::sheet(ui,
                  {.id = "calendar",
                   .title = stage.say("calendar.title"),
                   .icon = ui::Icon::calendar,
                   .close_name = stage.say("close"),
                   .footer_height = ui::button_height(ui, today, sheet_width - 2 * ui.margin()),
                   .footer =
                       [&] {
                           if (ui::button(ui, today)) choose(day.today());
                       }},
                  [&] {
                      put_month_bar(stage, month, day.today().year() / day.today().month());
                      const std::set<Date>& noted = day.noted(stage.model.data, month);
                      const auto chosen = ui::month_grid(
                          ui, {.month = month,
                               .shown = day.shown(),
                               .today = day.today(),
                               .marked = [&](Date date) { return noted.contains(date); }});
                      if (chosen) choose(*chosen);
                      ui.space(ui::space::xs);
                      ui::text(ui, Type::caption, stage.say("calendar.dots"), Role::ink_soft);
                  });
    if (closed) stage.back();
}

} // namespace zebra::app
