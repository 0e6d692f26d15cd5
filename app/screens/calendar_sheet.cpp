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
    const bool closed = ui::sheet(
        ui,
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
            month =
                ui::month_bar(ui, {.month = month,
                                   .earliest = make_date(1880, 1, 1).year() / std::chrono::January,
                                   .latest = day.today().year() / day.today().month(),
                                   .earlier_name = stage.say("calendar.earlier"),
                                   .later_name = stage.say("calendar.later")});
            const std::set<Date>& noted = day.noted(stage.model.data, month);
            const auto chosen =
                ui::month_grid(ui, {.month = month,
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
