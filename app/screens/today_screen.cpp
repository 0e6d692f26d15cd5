// The day: how one feels, the habits. Every change can be taken back.
#include "app/screens/common.h"
#include "app/screens/injection_parts.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/date_strip.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

// "Today", "Yesterday", or the date; then the date, or how long ago that was.
std::string day_title(const Stage& stage, Date day) {
    const Date today = stage.model.day.today();
    if (day == today) return stage.say("day.today");
    if (day == add_days(today, -1)) return stage.say("day.yesterday");
    return short_date(day);
}

std::string day_caption(const Stage& stage, Date day) {
    const int ago = days_between(day, stage.model.day.today());
    if (ago <= 1) return long_date(day);
    return fmt::format("{}, {}", weekday_name(day), stage.say.counted("day.ago", ago));
}

void put_date_strip(Stage& stage) {
    DayModel& day = stage.model.day;
    const auto chosen =
        ui::date_strip(stage.ui, {.shown = day.shown(),
                                  .last = day.strip_last(),
                                  .today = day.today(),
                                  .progress = [&](Date date) { return day.progress(date); }});
    if (chosen) day.show(stage.model.data, *chosen);
}

// The day before, or the next one up to today, by a finger drawn sideways.
void follow_swipe(Stage& stage) {
    DayModel& day = stage.model.day;
    const int step = stage.ui.input().swipe();
    const Date wanted = add_days(day.shown(), step);
    if (step == 0 || wanted > day.today()) return;
    day.show(stage.model.data, wanted);
    // The date may be scrolled out of sight.
    if (!stage.snackbar.can_undo()) stage.done(long_date(wanted));
}

// The ways to the habits one at a time and to the list; when the day ends.
void put_under_habits(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    const std::vector<std::function<void()>> ways = {
        [&] {
            if (ui::button(ui, {.id = "one-by-one",
                                .label = stage.say("today.one_by_one"),
                                .look = ui::ButtonLook::outlined,
                                .icon = ui::Icon::checkbox})) {
                stage.view.one_by_one = {};
                stage.open(ScreenName::one_by_one);
            }
        },
        [&] {
            if (ui::button(ui, {.id = "edit-list",
                                .label = stage.say("today.edit_list"),
                                .look = ui::ButtonLook::outlined,
                                .icon = ui::Icon::pencil})) {
                stage.open(ScreenName::habits);
            }
        }};
    ui::side_by_side(ui, ui::space::s, ui.large_text(), ways);
    ui.space(ui::space::s);
    ui::text(ui, Type::caption,
             stage.say.filled("today.day_ends",
                              {{"time", to_clock(stage.model.preferences.day_end_minute)}}),
             Role::ink_soft);
}

// Optional, and so last: the weight, with the latest one.
void put_weight(Stage& stage) {
    ui::Context& ui = stage.ui;
    const auto& weight = stage.model.day.weight();
    std::string caption = stage.say("weight.optional");
    if (weight) {
        const std::string text =
            diary::weight_text(weight->kilograms, stage.model.preferences.weight_unit);
        caption = weight->day == stage.model.day.shown()
                      ? text
                      : stage.say.filled("weight.last",
                                         {{"weight", text}, {"day", long_date(weight->day)}});
    }
    ui.space(ui::space::l);
    ui::list_card(ui, stage.say("weight.title"), [&] {
        if (ui::list_row(ui, {.id = "weight",
                              .title = stage.say("weight.title"),
                              .caption = caption,
                              .icon = ui::Icon::scale,
                              .place = ui::RowPlace::only})) {
            open_weight(stage);
        }
    });
}

} // namespace

void show_today(Stage& stage, const ui::Rect& view) {
    const Date shown = stage.model.day.shown();
    const std::string title = day_title(stage, shown);
    const std::string caption = day_caption(stage, shown);
    const auto put_calendar = [&](const ui::Rect& place) {
        if (!ui::icon_button(
                stage.ui,
                {.id = "calendar",
                 .name = stage.say("today.other_day"),
                 .icon = ui::Icon::calendar},
                {place.right() - stage.ui.fonts().em(ui::Type::icon) / 2, place.centre().y})) {
            return;
        }
        stage.view.calendar_month = shown.year() / shown.month();
        stage.open(ScreenName::calendar);
    };
    page(stage, view,
         {.title = title,
          .first = true,
          .caption = caption,
          .trailing_width = ui::size::target - ui::space::xs,
          .trailing = put_calendar},
         [&] {
             ui::Context& ui = stage.ui;
             follow_swipe(stage);
             put_date_strip(stage);
             ui.space(ui::space::l);
             data_banners(stage);
             put_injection_card(stage);
             put_preparation_card(stage);
             put_symptom_tiles(stage);
             put_injection_offer(stage);
             ui.space(ui::space::l);
             // A row of one day is not that of another: a press that began on one ends on none.
             ui::scoped(ui, to_iso(shown), [&] { put_day_habits(stage); });
             put_under_habits(stage);
             ui::scoped(ui, to_iso(shown), [&] { put_entries(stage); });
             put_weight(stage);
         });
}

} // namespace zebra::app
