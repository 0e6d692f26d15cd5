#include "app/frame_policy.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::app;

namespace {

constexpr FrameDecision draw{FrameDecision::Action::draw_now, 0};
constexpr FrameDecision sleep{FrameDecision::Action::wait_for_event, 0};

constexpr FrameDecision wait_ms(int ms) { return {FrameDecision::Action::wait_ms, ms}; }

} // namespace

TEST_CASE("draw, sleep or wait") {
    struct Row {
        const char* why;
        FrameInputs inputs;
        FrameDecision decision;
    };
    for (const Row& row : std::vector<Row>{
             {"nothing happens", {}, sleep},
             {"an event", {.events_arrived = true}, draw},
             {"frames left after an event", {.frames_left = 1}, draw},
             {"an animation", {.animating = true}, draw},
             {"another size", {.resize_pending = true}, draw},
             {"a timer in a while", {.timer_due_in_ms = 700}, wait_ms(700)},
             {"a timer in 1 ms", {.timer_due_in_ms = 1}, wait_ms(1)},
             {"a timer is due", {.timer_due_in_ms = 0}, draw},
             {"a timer is overdue", {.timer_due_in_ms = -20}, draw},
             {"an event before a timer", {.events_arrived = true, .timer_due_in_ms = 700}, draw},

             {"hidden", {.hidden = true}, sleep},
             {"hidden, an event", {.events_arrived = true, .hidden = true}, sleep},
             {"hidden, frames left", {.frames_left = 3, .hidden = true}, sleep},
             {"hidden, an animation", {.animating = true, .hidden = true}, sleep},
             {"hidden, another size", {.resize_pending = true, .hidden = true}, sleep},
             {"hidden, a timer is due", {.hidden = true, .timer_due_in_ms = 0}, sleep},
             {"hidden, a caret",
              {.hidden = true, .caret_shown = true, .ms_since_input = 10},
              sleep},

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
              sleep},
             {"a caret at rest since long",
              {.caret_shown = true, .ms_since_input = 5000000, .ms_input_to_frame = 5001},
              sleep},
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
             {"no caret, however long ago", {.ms_since_input = 700}, sleep},
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

namespace {

// The loop of an app in which nothing happens by itself, on a clock of its own.
struct Loop {
    FrameClock clock;
    std::int64_t now_ms = 1000;
    int frames = 0;
    int wake_ups = 0;
    bool caret = false;

    FrameDecision decide() const {
        FrameInputs inputs = clock.inputs(now_ms);
        inputs.caret_shown = caret;
        return decide_frame(inputs);
    }
    // Until it sleeps for an event or the time is over.
    void run(std::int64_t ms) {
        const std::int64_t end_ms = now_ms + ms;
        while (now_ms < end_ms) {
            const FrameDecision decision = decide();
            if (decision.action == FrameDecision::Action::wait_for_event) break;
            if (decision.action == FrameDecision::Action::draw_now) {
                clock.frame_drawn(now_ms);
                ++frames;
            } else {
                now_ms += decision.ms;
                ++wake_ups;
            }
        }
        now_ms = end_ms;
    }
};

} // namespace

TEST_CASE("a start is three frames, an event three more, and then nothing") {
    Loop loop;
    loop.run(10000);
    CHECK(loop.frames == 3);
    CHECK(loop.wake_ups == 0);
    loop.clock.event_arrived(loop.now_ms, true);
    loop.run(10000);
    CHECK(loop.frames == 6);
    loop.clock.event_arrived(loop.now_ms, false);
    loop.clock.event_arrived(loop.now_ms, false);
    loop.run(10000);
    CHECK(loop.frames == 9);
    CHECK(loop.wake_ups == 0);
}

TEST_CASE("a caret costs two frames a second for five seconds") {
    Loop loop;
    loop.run(1000);
    loop.caret = true;
    loop.clock.event_arrived(loop.now_ms, true);
    loop.run(60000);
    CHECK(loop.wake_ups == 10);
    CHECK(loop.frames == 3 + 3 + 10);
    // What is not the person's doing does not start it again.
    loop.clock.event_arrived(loop.now_ms, false);
    loop.run(60000);
    CHECK(loop.wake_ups == 10);
    CHECK(loop.frames == 3 + 3 + 10 + 3);
}

TEST_CASE("hidden: no frame whatever comes, and shown again: drawn at once") {
    Loop loop;
    loop.run(1000);
    loop.caret = true;
    loop.clock.visibility_changed(false);
    loop.clock.event_arrived(loop.now_ms, true);
    loop.clock.resized();
    loop.run(60000);
    CHECK(loop.frames == 3);
    CHECK(loop.wake_ups == 0);
    loop.clock.visibility_changed(true);
    CHECK(loop.decide() == draw);
    loop.run(1);
    CHECK(loop.frames > 3);
}

TEST_CASE("a resize is one frame at least") {
    Loop loop;
    loop.run(1000);
    loop.clock.resized();
    loop.run(1000);
    CHECK(loop.frames == 4);
}
