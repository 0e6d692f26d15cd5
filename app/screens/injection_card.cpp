// The injections on Today: what is due, and a way to log one.
#include "app/screens/injection_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/due_card.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

Date civil_today(const Stage& stage) { return stage.model.data.now().local.date; }

// "2 Nov", with the year where it is another than today's.
std::string brief_date(Date date, Date today) {
    return date.year() == today.year() ? day_and_month(date) : short_date(date);
}

std::string with_weekday(Date date, Date today) {
    constexpr std::size_t letters = 3;
    return fmt::format("{} {}", weekday_name(date).substr(0, letters), brief_date(date, today));
}

} // namespace

std::string due_title(const Stage& stage) {
    const diary::DueState due = stage.model.injections.due(civil_today(stage));
    switch (due.kind) {
    case diary::DueState::Kind::ahead: return stage.say.counted("injection.due_in", due.days);
    case diary::DueState::Kind::today: return stage.say("injection.due_today");
    case diary::DueState::Kind::overdue: return stage.say.counted("injection.overdue", due.days);
    case diary::DueState::Kind::not_known: break;
    }
    return stage.say("injection.due_not_known");
}

std::string due_caption(const Stage& stage) {
    const Date today = civil_today(stage);
    std::string caption;
    const auto add = [&](const std::string& part) {
        caption += (caption.empty() ? "" : " \u00B7 ") + part;
    };
    if (const auto next = stage.model.injections.next()) add(with_weekday(*next, today));
    if (const auto last = stage.model.injections.last()) {
        add(stage.say.filled("injection.last", {{"date", brief_date(*last, today)}}));
    } else {
        add(stage.say("injection.none_logged"));
    }
    return caption;
}

void put_injection_card(Stage& stage) {
    if (!stage.model.injections.any()) return;
    ui::Context& ui = stage.ui;
    const std::string title = due_title(stage);
    const std::string caption = due_caption(stage);
    // Below both and by itself: a medicine's name never has a number right beside it.
    const std::string medicine{stage.model.card.card().value("analogue")};
    const ui::DuePress press =
        ui::due_card(ui, {.id = "injection-due",
                          .icon = ui::Icon::needle,
                          .title = title,
                          .caption = caption,
                          .detail = medicine,
                          .action = {.id = "log-injection",
                                     .label = stage.say("injection.log"),
                                     .look = ui::ButtonLook::tonal,
                                     .name = stage.say("injection.log_one")}});
    if (press == ui::DuePress::card) stage.open(ScreenName::injections);
    if (press == ui::DuePress::action) open_injection_form(stage, 0);
    ui.space(ui::space::l);
}

void put_injection_offer(Stage& stage) {
    if (stage.model.injections.any()) return;
    ui::Context& ui = stage.ui;
    const ui::Button offer{.id = "log-injection",
                           .label = stage.say("injection.log_one"),
                           .look = ui::ButtonLook::plain,
                           .icon = ui::Icon::needle};
    const float width = std::min(ui.width(), ui::compact_button_width(ui, offer));
    ui.space(ui::space::xs);
    const ui::Rect row = ui.take(ui::button_height(ui, offer, width));
    if (ui::button_in(ui, offer, {row.x, row.y, width, row.height})) {
        open_injection_form(stage, 0);
    }
}

void tell_log_change(Stage& stage, std::string message, const card::LogChange& change) {
    stage.done(std::move(message), [&model = stage.model, change] {
        return model.injections.undo(model.data, change);
    });
}

} // namespace zebra::app
