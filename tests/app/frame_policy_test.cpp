#include "app/frame_policy.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::app;

namespace {

constexpr FrameDecision draw{FrameDecision::Action::draw_now, 0};
constexpr FrameDecision rest{FrameDecision::Action::wait_for_event, 0};

constexpr FrameDecision wait_ms(int ms) { return {FrameDecision::Action::wait_ms, ms}; }

} // namespace

TEST_CASE("draw, sleep or wait") {
    struct Row {
        const char* why;
        FrameInputs inputs;
        FrameDecision decision;
    };
    for (const Row& row : std::vector<Row>{
             {"nothing happens", {}, rest},
             {"an event", {.events_arrived = true}, draw},
             {"frames left after an event", {.frames_left = 1}, draw},
             {"an animation", {.animating = true}, draw},
             {"a timer in a while", {.timer_due_in_ms = 700}, wait_ms(700)},
             {"a timer in 1 ms", {.timer_due_in_ms = 1}, wait_ms(1)},
             {"a timer is due", {.timer_due_in_ms = 0}, draw},
             {"a timer is overdue", {.timer_due_in_ms = -20}, draw},
             {"an event before a timer", {.events_arrived = true, .timer_due_in_ms = 700}, draw},

             {"a look at the clock", {.look_in_ms = 1}, wait_ms(1)},
             {"a look at the clock before a timer",
              {.timer_due_in_ms = 700, .look_in_ms = 600},
              wait_ms(600)},
             {"a look at the clock after a timer",
              {.timer_due_in_ms = 700, .look_in_ms = 800},
              wait_ms(700)},
             {"a look at the clock and a timer that is due",
              {.timer_due_in_ms = 0, .look_in_ms = 800},
              draw},

             {"hidden", {.hidden = true}, rest},
             {"hidden, an event", {.events_arrived = true, .hidden = true}, rest},
             {"hidden, frames left", {.frames_left = 3, .hidden = true}, rest},
             {"hidden, an animation", {.animating = true, .hidden = true}, rest},
             {"hidden, a look at the clock", {.hidden = true, .look_in_ms = 1}, rest},
             {"hidden, and to look all the same",
              {.frames_left = 2, .hidden = true, .hidden_look_in_ms = 900},
              wait_ms(900)},
             {"hidden, a timer is due", {.hidden = true, .timer_due_in_ms = 0}, rest},
             {"hidden, a caret", {.hidden = true, .caret_shown = true, .ms_since_input = 10}, rest},

             {"a caret just after typing", {.caret_shown = true}, wait_ms(500)},
             {"a caret in its first half",
              {.caret_shown = true, .ms_since_input = 120},
              wait_ms(380)},
             {"a caret to be hidden", {.caret_shown = true, .ms_since_input = 500}, draw},
             {"a caret hidden",
              {.caret_shown = true, .ms_since_input = 510, .ms_input_to_frame = 503},
              wait_ms(490)},
             {"a caret that missed two halves",
              {.caret_shown = true, .ms_since_input = 1510, .ms_input_to_frame = 503},
              draw},
             {"a caret that comes to rest",
              {.caret_shown = true, .ms_since_input = 5000, .ms_input_to_frame = 4510},
              draw},
             {"a caret at rest",
              {.caret_shown = true, .ms_since_input = 5004, .ms_input_to_frame = 5001},
              rest},
             {"a caret at rest since long",
              {.caret_shown = true, .ms_since_input = 5000000, .ms_input_to_frame = 5001},
              rest},
             {"a caret and an earlier timer",
              {.timer_due_in_ms = 100, .caret_shown = true, .ms_since_input = 120},
              wait_ms(100)},
             {"a caret and a later timer",
              {.timer_due_in_ms = 900, .caret_shown = true, .ms_since_input = 120},
              wait_ms(380)},
             {"a caret at rest and a timer",
              {.timer_due_in_ms = 900,
              .caret_shown = true,
              .ms_since_input = 6000,
              .ms_input_to_frame = 5001},
              wait_ms(900)},
             {"no caret, however long ago", {.ms_since_input = 700}, rest},
         }) {
        CAPTURE(row.why);
        const FrameDecision decision = decide_frame(row.inputs);
        CHECK(decision.action == row.decision.action);
        CHECK(decision.ms == row.decision.ms);
    }
}

TEST_CASE("the caret is visible while typing and at rest") {
    CHECK(caret_is_visible(0));
    CHECK(caret_is_visible(499));
    CHECK_FALSE(caret_is_visible(500));
    CHECK_FALSE(caret_is_visible(999));
    CHECK(caret_is_visible(1000));
    CHECK_FALSE(caret_is_visible(4999));
    CHECK(caret_is_visible(5000));
    CHECK(caret_is_visible(1000000));
    CHECK(caret_is_visible(-1));
}

TEST_CASE("the clock is looked at every minute, and when the day ends") {
    struct Row {
        int minute;
        int second;
        int day_end_minute;
        int ms;
    };
    for (const Row& row : std::vector<Row>{{14 * 60, 7, 180, 60'000},
                                           {177, 59, 180, 60'000},
                                           {178, 7, 180, 60'000},
                                           {179, 0, 180, 60'000},
                                           {179, 7, 180, 53'000},
                                           {179, 59, 180, 1'000},
                                           {180, 0, 180, 60'000},
                                           {1439, 30, 0, 30'000},
                                           {0, 30, 0, 60'000}}) {
        CAPTURE(row.minute);
        CAPTURE(row.second);
        const zebra::Now now{{zebra::make_date(2026, 11, 22), row.minute},
                             1'795'000'020 + row.second};
        CHECK(next_look_at_clock_ms(now, row.day_end_minute) == row.ms);
    }
}
