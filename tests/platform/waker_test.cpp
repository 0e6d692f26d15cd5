#include "platform/waker.h"

#include <doctest/doctest.h>

#include <optional>
#include <thread>

using namespace zebra::platform;

TEST_CASE("several wakes are one, and one after it is told again") {
    int posts = 0;
    WakeSource source{[&posts] { ++posts; }};
    const Waker waker = source.waker();
    CHECK_FALSE(source.take_pending());
    waker.wake();
    waker.wake();
    CHECK(posts == 1);
    CHECK(source.take_pending());
    CHECK_FALSE(source.take_pending());
    waker.wake();
    CHECK(posts == 2);
    CHECK(source.take_pending());
}

TEST_CASE("a waker outlives its window") {
    int posts = 0;
    Waker waker;
    waker.wake(); // wakes nothing
    {
        const WakeSource source{[&posts] { ++posts; }};
        waker = source.waker();
    }
    std::thread{[waker] { waker.wake(); }}.join();
    CHECK(posts == 0);
}
