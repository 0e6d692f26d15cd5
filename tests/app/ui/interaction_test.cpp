#include "app/ui/interaction.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra;
using platform::Key;
using platform::PointerPhase;
using platform::PointerSource;
using ui::Id;
using ui::Interaction;
using ui::Response;

namespace {

platform::PointerEvent pointer(PointerPhase phase, float x, float y,
                               PointerSource source = PointerSource::touch) {
    const auto button = phase == PointerPhase::move && source == PointerSource::mouse
                            ? platform::PointerButton::none
                            : platform::PointerButton::primary;
    return {phase, source, 1, button, x, y};
}

platform::KeyEvent key_down(Key key, platform::Mods mods = {}) { return {key, true, false, mods}; }

// A page of four buttons of 100 x 50 below each other in a view 120 high, the third a field.
class Page {
  public:
    Interaction input;
    std::vector<Response> responses = std::vector<Response>(4);
    std::int64_t now_ms = 1000;
    bool two_fields = false;            // the fourth is one as well
    bool draw_field = true;             // the third is there
    std::vector<platform::Event> typed; // what the field took in the last frame
    std::vector<platform::Event> typed_next;
    bool may_swipe = false;
    int swiped = 0;
    int layer = 0; // of a button 5 that covers everything, when > 0
    Response cover;

    Page() { frame(); }

    void frame() {
        now_ms += 16;
        typed.clear();
        typed_next.clear();
        input.begin_frame(now_ms);
        const float offset = input.begin_scroller(9, {0, 0, 100, 120}).offset();
        swiped = may_swipe ? input.swipe() : 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const float y = static_cast<float>(i) * 50 - offset;
            const bool field = i == 2 || (i == 3 && two_fields);
            if (i == 2 && !draw_field) continue;
            if (field && input.focused() == i + 1) {
                (i == 2 ? typed : typed_next) = input.take_field_events();
            }
            responses[i] = input.area(i + 1, {0, y, 100, 50}, {.is_field = field});
        }
        input.end_scroller(200);
        if (layer > 0) {
            input.set_layer(layer);
            cover = input.area(5, {0, 0, 100, 120});
            input.set_layer(0);
        }
        input.end_frame();
    }

    void play(const platform::Event& event) {
        input.push(event);
        frame();
    }

    void tap(float x, float y) {
        play(pointer(PointerPhase::down, x, y));
        play(pointer(PointerPhase::up, x, y));
    }

    float offset() { return input.scroll_state(9)->offset(); }
};

} // namespace

TEST_CASE("a tap presses what is under it, once") {
    Page page;
    page.play(pointer(PointerPhase::down, 50, 70));
    CHECK(page.responses[1].pressed);
    CHECK_FALSE(page.responses[1].clicked);
    page.play(pointer(PointerPhase::up, 50, 70));
    CHECK(page.responses[1].clicked);
    page.frame();
    CHECK_FALSE(page.responses[1].clicked);
}

TEST_CASE("a finger that leaves before it lifts presses nothing") {
    Page page;
    page.play(pointer(PointerPhase::down, 50, 20));
    page.play(pointer(PointerPhase::move, 150, 20));
    CHECK_FALSE(page.responses[0].pressed);
    page.play(pointer(PointerPhase::up, 150, 20));
    for (const Response& response : page.responses) CHECK_FALSE(response.clicked);
}

TEST_CASE("what is cancelled presses nothing") {
    Page page;
    page.play(pointer(PointerPhase::down, 50, 20));
    page.play(pointer(PointerPhase::cancel, 50, 20));
    page.play(pointer(PointerPhase::move, 50, 20, PointerSource::mouse));
    CHECK_FALSE(page.responses[0].clicked);
    CHECK_FALSE(page.responses[0].pressed);
}

TEST_CASE("a drag beyond the slop scrolls and presses nothing, within it, it is a tap") {
    Page page;
    page.play(pointer(PointerPhase::down, 50, 95));
    page.play(pointer(PointerPhase::move, 50, 90));
    CHECK(page.offset() == 0);
    page.play(pointer(PointerPhase::up, 50, 90));
    CHECK(page.responses[1].clicked);

    page.play(pointer(PointerPhase::down, 50, 95));
    page.play(pointer(PointerPhase::move, 50, 85));
    page.play(pointer(PointerPhase::move, 50, 55));
    CHECK(page.offset() == 30);
    CHECK_FALSE(page.responses[1].pressed);
    page.play(pointer(PointerPhase::up, 50, 55));
    for (const Response& response : page.responses) CHECK_FALSE(response.clicked);
}

TEST_CASE("what is scrolled out of the view cannot be pressed") {
    Page page;
    page.tap(50, 170); // the fourth button lies below the view
    CHECK_FALSE(page.responses[3].clicked);
}

TEST_CASE("two taps in one batch of events are two presses") {
    Page page;
    for (const float y : {20.0F, 70.0F}) {
        page.input.push(pointer(PointerPhase::down, 50, y));
        page.input.push(pointer(PointerPhase::up, 50, y));
    }
    page.frame();
    CHECK(page.responses[0].clicked);
    CHECK(page.input.has_pending());
    page.frame();
    CHECK(page.responses[1].clicked);
    CHECK_FALSE(page.input.has_pending());
}

TEST_CASE("the wheel scrolls the area under the pointer") {
    Page page;
    page.play(platform::WheelEvent{0, -1, false});
    CHECK(page.offset() == 0); // no pointer yet
    page.play(pointer(PointerPhase::move, 50, 50, PointerSource::mouse));
    page.play(platform::WheelEvent{0, -1, false});
    CHECK(page.offset() == 48);
    page.play(platform::WheelEvent{0, 10, true});
    CHECK(page.offset() == 38);
}

TEST_CASE("Tab goes through all in order and around, and shows where it is") {
    Page page;
    for (const Id expected : {1U, 2U, 3U, 4U, 1U}) {
        page.play(key_down(Key::tab));
        CHECK(page.input.focused() == expected);
        CHECK(page.responses[expected - 1].focus_ring);
    }
    page.play(key_down(Key::tab, {.shift = true}));
    CHECK(page.input.focused() == 4);
    page.frame();
    CHECK(page.offset() > 0); // and it is in view
}

TEST_CASE("Enter and space press what has the focus") {
    Page page;
    page.play(key_down(Key::tab));
    page.play(key_down(Key::enter));
    CHECK(page.responses[0].clicked);
    page.play(key_down(Key::space));
    CHECK(page.responses[0].clicked);
}

TEST_CASE("a field gets its keys and text, shortcuts and Escape go on to the app") {
    Page page;
    page.tap(50, 110);
    CHECK(page.input.focused() == 3);
    page.input.push(platform::TextEvent{"x"});
    page.play(key_down(Key::left));
    CHECK(page.typed.size() == 2);
    page.play(key_down(Key::digit_2, {.ctrl = true}));
    page.play(key_down(Key::escape));
    const auto keys = page.input.take_keys();
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].key == Key::digit_2);
    CHECK(keys[1].key == Key::escape);
    CHECK(page.typed.empty());
}

TEST_CASE("letters that follow a Tab at once are the field's, without a field they are nobody's") {
    Page page;
    page.play(platform::TextEvent{"x"});
    CHECK(page.typed.empty());
    for (int i = 0; i < 3; ++i) page.input.push(key_down(Key::tab));
    page.input.push(platform::TextEvent{"a"});
    page.input.push(platform::TextEvent{"b"});
    for (int i = 0; i < 4; ++i) page.frame();
    CHECK(page.input.focused() == 3);
    CHECK(page.typed.size() == 2);
}

TEST_CASE(
    "letters that come together with what moves the focus are for the field they were typed in") {
    for (const bool by_key : {true, false}) {
        CAPTURE(by_key);
        Page page;
        page.two_fields = true;
        page.input.focus(3);
        if (!by_key) page.input.scroll_first_by(80); // so that the fourth is seen
        page.frame();
        page.input.push(platform::TextEvent{"1"});
        if (by_key) {
            page.input.push(key_down(Key::tab));
        } else {
            page.input.push(pointer(PointerPhase::down, 50, 100)); // on the fourth
        }
        page.frame();
        CHECK(page.typed == std::vector<platform::Event>{platform::TextEvent{"1"}});
        CHECK(page.input.focused() == 3);
        CHECK(page.input.has_pending());
        page.frame();
        CHECK(page.input.focused() == 4);
        CHECK(page.typed_next.empty());
        CHECK_FALSE(page.input.has_pending());
    }
}

TEST_CASE("letters for a field that is not drawn any more are nobody's") {
    Page page;
    page.two_fields = true;
    page.input.focus(3);
    page.frame();
    page.draw_field = false;
    page.play(platform::TextEvent{"1"});
    page.input.focus(4);
    page.frame();
    CHECK(page.typed_next.empty());
}

TEST_CASE("what lies above covers what lies below") {
    Page page;
    page.layer = 1;
    page.frame();
    page.tap(50, 20);
    CHECK(page.cover.clicked);
    CHECK_FALSE(page.responses[0].clicked);
    page.play(key_down(Key::tab));
    CHECK(page.input.focused() == 5);
}

TEST_CASE("a fling glides on and a touch stops it without pressing") {
    Page page;
    page.play(pointer(PointerPhase::down, 50, 110));
    for (const float y : {100.0F, 92.0F, 84.0F, 76.0F})
        page.play(pointer(PointerPhase::move, 50, y));
    page.play(pointer(PointerPhase::up, 50, 76));
    CHECK(page.input.animating());
    page.play(pointer(PointerPhase::down, 50, 60));
    CHECK_FALSE(page.input.animating());
    const float there = page.offset();
    page.play(pointer(PointerPhase::up, 50, 60));
    page.frame();
    CHECK(page.offset() == there);
    for (const Response& response : page.responses) CHECK_FALSE(response.clicked);
}

TEST_CASE("a finger drawn sideways swipes what may be swiped, and presses nothing") {
    Page page;
    page.may_swipe = true;
    page.frame();
    page.play(pointer(PointerPhase::down, 90, 20));
    page.play(pointer(PointerPhase::move, 70, 22));
    CHECK_FALSE(page.responses[0].pressed);
    page.play(pointer(PointerPhase::move, 20, 30));
    CHECK(page.offset() == 0); // not scrolled by the little that it went down
    page.play(pointer(PointerPhase::up, 20, 30));
    CHECK(page.swiped == 1);
    CHECK_FALSE(page.responses[0].clicked);
    page.frame();
    CHECK(page.swiped == 0);

    page.play(pointer(PointerPhase::down, 10, 20));
    page.play(pointer(PointerPhase::move, 80, 20));
    page.play(pointer(PointerPhase::up, 80, 20));
    CHECK(page.swiped == -1);

    page.play(pointer(PointerPhase::down, 10, 20)); // drawn back again
    page.play(pointer(PointerPhase::move, 80, 20));
    page.play(pointer(PointerPhase::move, 20, 20));
    page.play(pointer(PointerPhase::up, 20, 20));
    CHECK(page.swiped == 0);

    page.may_swipe = false;
    page.frame();
    page.play(pointer(PointerPhase::down, 90, 20));
    page.play(pointer(PointerPhase::move, 20, 20));
    page.play(pointer(PointerPhase::up, 20, 20));
    CHECK(page.swiped == 0);
    CHECK(page.responses[0].clicked); // within the button: a press, as before
}
