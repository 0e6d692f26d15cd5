// The habits of the day one at a time, in big letters: one question, one press, the next.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

using habits::HabitKind;
using ui::Role;
using ui::Type;

constexpr float big_button = 72;
constexpr std::array big_types = {Type::page, Type::large, Type::title};

// `chosen`: it is what is noted.
bool big(Stage& stage, std::string_view id, std::string_view key, bool chosen) {
    const bool pressed =
        ui::button(stage.ui, {.id = id,
                              .label = stage.say(key),
                              .look = chosen ? ui::ButtonLook::filled : ui::ButtonLook::outlined,
                              .icon = chosen ? ui::Icon::check : ui::Icon::none,
                              .least_height = big_button});
    stage.ui.space(ui::space::m);
    return pressed;
}

std::string answer_of(const Stage& stage, const HabitLine& line) {
    if (line.not_today) return stage.say("habit_day.not_today");
    if (line.habit.kind != HabitKind::yes_no) return amount_shown(line);
    return stage.say(*line.value == 1 ? "habit_day.done" : "habit_day.not_done");
}

void put_yes_no(Stage& stage, const HabitLine& line) {
    std::size_t& at = stage.view.one_by_one.at;
    if (big(stage, "done", "habit_day.done", line.value == 1) && note_value(stage, line, 1)) {
        ++at;
    }
    if (big(stage, "not-done", "habit_day.not_done", line.value == 0)
        && note_value(stage, line, 0)) {
        ++at;
    }
}

void put_amount(Stage& stage, const HabitLine& line) {
    ui::Context& ui = stage.ui;
    const std::string more = stage.say.filled("today.more_of", {{"habit", line.habit.name}});
    const ui::Rect row = ui.take(big_button);
    const ui::Rect minus{row.x, row.y, big_button, row.height};
    const ui::Rect plus{row.right() - big_button, row.y, big_button, row.height};
    const bool none_left = line.value.value_or(0) == 0;
    const bool can_note_none = line.habit.kind == HabitKind::at_most && !line.value;
    const std::string less = stage.say.filled(can_note_none ? "today.none_of" : "today.less_of",
                                              {{"habit", line.habit.name}});
    if (ui::step_button(ui,
                        {.id = "less",
                         .name = less,
                         .icon = ui::Icon::minus,
                         .disabled = none_left && !can_note_none},
                        minus)) {
        if (can_note_none) {
            note_value(stage, line, 0);
        } else {
            note_step(stage, line, -1);
        }
    }
    ui::line_of_text(ui, Type::page, row.centre().x,
                     row.centre().y - ui.line_height(Type::page) / 2, amount_shown(line), Role::ink,
                     ui::Align::centre);
    if (ui::step_button(ui, {.id = "more", .name = more, .icon = ui::Icon::plus, .tonal = true},
                        plus)) {
        note_step(stage, line, 1);
    }
    ui.space(ui::space::l);
}

void put_end(Stage& stage, const std::vector<HabitLine>& lines) {
    ui::Context& ui = stage.ui;
    const DoneOf done = done_of(lines);
    ui::fitted_heading(ui, big_types, stage.say("one_by_one.end"), Role::ink);
    ui.space(ui::space::s);
    ui::text(ui, Type::large,
             stage.say.filled("today.done_of", {{"done", std::to_string(done.done)},
                                                {"all", std::to_string(done.asked)}}));
    ui.space(ui::space::xl);
    if (big(stage, "finish", "one_by_one.finish", true)) {
        stage.back();
    }
    if (!lines.empty() && big(stage, "again", "one_by_one.again", false)) {
        stage.view.one_by_one.at = 0;
    }
}

// Their height beside each other.
float ways_height(Stage& stage, float width) {
    const float half = (width - ui::space::s) / 2;
    return std::max(
        ui::button_height(stage.ui, {.id = "previous", .label = stage.say("one_by_one.previous")},
                          half),
        ui::button_height(
            stage.ui,
            {.id = "next", .label = stage.say("one_by_one.next"), .icon = ui::Icon::arrow_right},
            half));
}

void put_ways(Stage& stage) {
    std::size_t& at = stage.view.one_by_one.at;
    const std::vector<std::function<void()>> ways = {
        [&] {
            if (ui::button(stage.ui, {.id = "previous",
                                      .label = stage.say("one_by_one.previous"),
                                      .look = ui::ButtonLook::outlined,
                                      .icon = ui::Icon::arrow_left,
                                      .disabled = at == 0})) {
                --at;
            }
        },
        [&] {
            if (ui::button(stage.ui, {.id = "next",
                                      .label = stage.say("one_by_one.next"),
                                      .look = ui::ButtonLook::tonal,
                                      .icon = ui::Icon::arrow_right})) {
                ++at;
            }
        }};
    ui::side_by_side(stage.ui, ui::space::s, stage.ui.large_text(), ways);
}

} // namespace

void show_one_by_one(Stage& stage, const ui::Rect& view) {
    const std::vector<HabitLine> lines = stage.model.day.lines(); // noting reads them again
    const std::size_t at = std::min(stage.view.one_by_one.at, lines.size());
    stage.view.one_by_one.at = at;
    const bool at_end = at == lines.size();
    const std::string title =
        at_end ? std::string{stage.say("one_by_one.title")}
               : stage.say.filled("one_by_one.of", {{"place", std::to_string(at + 1)},
                                                    {"count", std::to_string(lines.size())}});
    const std::string caption = long_date(stage.model.day.shown());
    // Always at the same place, whatever stands above: a thumb that presses it again and again
    // never meets an answer. One above the other they would take the room of the question.
    const bool pinned = !at_end && !stage.ui.large_text();
    const Page look{.title = title,
                    .caption = caption,
                    .footer_height = pinned ? ways_height(stage, page_width(stage.ui, view)) : 0,
                    .footer = [&] { put_ways(stage); }};
    page(stage, view, look, [&] {
        ui::Context& ui = stage.ui;
        ui.space(ui::space::l);
        if (at_end) {
            put_end(stage, lines);
            return;
        }
        const HabitLine& line = lines[at];
        // A press that began on one habit ends on none.
        ui::scoped(ui, line.habit.id, [&] {
            ui::fitted_heading(ui, big_types, line.habit.name, Role::ink);
            ui.space(ui::space::xs);
            const bool counted = line.habit.kind != HabitKind::yes_no;
            if (const std::string aim = counted ? amount_caption(stage, line) : std::string{};
                !aim.empty()) {
                ui::text(ui, Type::body, aim, Role::ink_soft);
            }
            const bool noted = line.value || line.not_today;
            ui::text(
                ui, Type::body,
                noted ? stage.say.filled("one_by_one.stands", {{"answer", answer_of(stage, line)}})
                      : stage.say("habit_day.nothing"),
                Role::ink_soft);
            ui.space(ui::space::xl);
            if (counted) {
                put_amount(stage, line);
            } else {
                put_yes_no(stage, line);
            }
            if (big(stage, "not-today", "habit_day.not_today", line.not_today)
                && note_not_today(stage, line)) {
                ++stage.view.one_by_one.at;
            }
            ui.space(ui::space::m);
            if (!pinned) put_ways(stage);
        });
    });
}

} // namespace zebra::app
