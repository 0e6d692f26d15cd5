#include "platform/pointer_tracker.h"

#include <doctest/doctest.h>

using namespace zebra::platform;

namespace {

using Phase = PointerPhase;
using Button = PointerButton;

PointerEvent mouse(Phase phase, Button button, float x, float y) {
    return {phase, PointerSource::mouse, 0, button, x, y};
}

PointerEvent finger(Phase phase, std::int64_t id, Button button, float x, float y) {
    return {phase, PointerSource::touch, id, button, x, y};
}

} // namespace

TEST_CASE("a click and a drag arrive as they happen") {
    PointerTracker tracker;
    std::vector<Event> events;
    tracker.mouse_move(3, 4, events);
    tracker.mouse_button(true, Button::primary, 3, 4, events);
    tracker.mouse_move(30, 40, events);
    tracker.mouse_button(false, Button::primary, 30, 40, events);
    CHECK(events
          == std::vector<Event>{
              mouse(Phase::move, Button::none, 3, 4), mouse(Phase::down, Button::primary, 3, 4),
              mouse(Phase::move, Button::none, 30, 40), mouse(Phase::up, Button::primary, 30, 40)});
}

TEST_CASE("a press that loses the focus is cancelled once, its release does not come") {
    PointerTracker tracker;
    std::vector<Event> events;
    tracker.mouse_button(true, Button::primary, 3, 4, events);
    tracker.mouse_move(5, 6, events);
    tracker.touch(Phase::down, 7, 1, 2, events);
    events.clear();
    tracker.cancel_all(events);
    CHECK(events
          == std::vector<Event>{mouse(Phase::cancel, Button::primary, 5, 6),
                                finger(Phase::cancel, 7, Button::primary, 1, 2)});
    events.clear();
    tracker.cancel_all(events);
    tracker.mouse_button(false, Button::primary, 5, 6, events);
    tracker.touch(Phase::move, 7, 2, 3, events);
    tracker.touch(Phase::up, 7, 2, 3, events);
    CHECK(events.empty());
}

TEST_CASE("two buttons and two fingers are told apart") {
    PointerTracker tracker;
    std::vector<Event> events;
    tracker.mouse_button(true, Button::primary, 1, 1, events);
    tracker.mouse_button(true, Button::secondary, 1, 1, events);
    tracker.mouse_button(false, Button::primary, 1, 1, events);
    tracker.touch(Phase::down, 1, 10, 10, events);
    tracker.touch(Phase::down, 2, 20, 20, events);
    tracker.touch(Phase::move, 1, 11, 11, events);
    tracker.touch(Phase::up, 2, 20, 20, events);
    CHECK(events
          == std::vector<Event>{mouse(Phase::down, Button::primary, 1, 1),
                                mouse(Phase::down, Button::secondary, 1, 1),
                                mouse(Phase::up, Button::primary, 1, 1),
                                finger(Phase::down, 1, Button::primary, 10, 10),
                                finger(Phase::down, 2, Button::primary, 20, 20),
                                finger(Phase::move, 1, Button::none, 11, 11),
                                finger(Phase::up, 2, Button::primary, 20, 20)});
}

TEST_CASE("a second press or a release without a press is not told") {
    PointerTracker tracker;
    std::vector<Event> events;
    tracker.mouse_button(false, Button::primary, 1, 1, events);
    tracker.touch(Phase::up, 1, 1, 1, events);
    tracker.touch(Phase::cancel, 1, 1, 1, events);
    CHECK(events.empty());
    tracker.mouse_button(true, Button::primary, 1, 1, events);
    tracker.mouse_button(true, Button::primary, 1, 1, events);
    tracker.touch(Phase::down, 1, 1, 1, events);
    tracker.touch(Phase::down, 1, 1, 1, events);
    CHECK(events.size() == 2);
}

TEST_CASE("the mouse that leaves hovers over nothing, but a drag goes on outside") {
    PointerTracker tracker;
    std::vector<Event> events;
    tracker.mouse_move(5, 5, events);
    tracker.mouse_left(events);
    CHECK(events.back() == Event{mouse(Phase::cancel, Button::none, 5, 5)});

    tracker.mouse_entered();
    tracker.mouse_button(true, Button::primary, 5, 5, events);
    events.clear();
    tracker.mouse_left(events);
    CHECK(events.empty());
    tracker.mouse_move(-20, 5, events);
    tracker.mouse_button(false, Button::primary, -20, 5, events);
    CHECK(events
          == std::vector<Event>{mouse(Phase::move, Button::none, -20, 5),
                                mouse(Phase::up, Button::primary, -20, 5),
                                mouse(Phase::cancel, Button::none, -20, 5)});

    tracker.mouse_button(true, Button::primary, 5, 5, events);
    tracker.mouse_left(events);
    tracker.mouse_entered();
    events.clear();
    tracker.mouse_button(false, Button::primary, 5, 5, events);
    CHECK(events == std::vector<Event>{mouse(Phase::up, Button::primary, 5, 5)});
}
