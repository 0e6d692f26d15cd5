#include "app/ui/scrolling.h"

#include <doctest/doctest.h>

#include <initializer_list>

using zebra::ui::ScrollState;

namespace {

ScrollState area_of(float view, float content) {
    ScrollState state;
    state.set_extent(view, content);
    return state;
}

} // namespace

TEST_CASE("the ends hold") {
    ScrollState state = area_of(400, 1000);
    state.scroll_by(-50);
    CHECK(state.offset() == 0);
    state.scroll_by(700);
    CHECK(state.offset() == 600);
    ScrollState short_one = area_of(400, 300);
    short_one.scroll_by(50);
    CHECK(short_one.offset() == 0);
}

TEST_CASE("content that shrinks takes the offset with it") {
    ScrollState state = area_of(400, 1000);
    state.scroll_to(600);
    state.set_extent(400, 700);
    CHECK(state.offset() == 300);
}

TEST_CASE("a fling goes the same way whatever the frame rate, and comes to rest") {
    float ends[2] = {};
    int place = 0;
    for (const float frame_s : {1.0F / 120, 1.0F / 30}) {
        ScrollState state = area_of(400, 100000);
        state.release(2000);
        for (float t = 0; t < 2; t += frame_s) state.advance(frame_s);
        CHECK_FALSE(state.gliding());
        ends[place++] = state.offset();
    }
    CHECK(ends[0] == doctest::Approx(400).epsilon(0.02)); // v^2 / 2a
    CHECK(ends[1] == doctest::Approx(ends[0]).epsilon(0.02));
}

TEST_CASE("a fling stops at the end, at a touch, and never starts from a rest") {
    ScrollState state = area_of(400, 500);
    state.release(3000);
    for (int i = 0; i < 60; ++i) state.advance(1.0F / 60);
    CHECK(state.offset() == 100);
    CHECK_FALSE(state.gliding());
    state = area_of(400, 5000);
    state.release(3000);
    state.advance(1.0F / 60);
    CHECK(state.gliding());
    state.stop();
    const float there = state.offset();
    state.advance(1);
    CHECK(state.offset() == there);
    state.release(20);
    CHECK_FALSE(state.gliding());
}
