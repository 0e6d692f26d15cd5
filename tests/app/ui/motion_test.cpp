#include "app/ui/motion.h"

#include <doctest/doctest.h>

using namespace zebra::ui;

namespace {

constexpr Id id = 7;
constexpr int duration = 120;

} // namespace

TEST_CASE("what moves ends by its time, however many frames were drawn") {
    for (const int step : {1, 16, 50, 500}) {
        CAPTURE(step);
        Motion motion;
        std::int64_t now = 1000;
        motion.begin_frame(now, false);
        CHECK(motion.towards(id, false, duration) == 0);
        CHECK_FALSE(motion.moving());
        motion.begin_frame(++now, false);
        const std::int64_t start = now;
        float last = motion.towards(id, true, duration);
        CHECK(last == 0);
        CHECK(motion.moving());
        while (motion.moving()) {
            now += step;
            motion.begin_frame(now, false);
            const float at = motion.towards(id, true, duration);
            CHECK(at > last);
            last = at;
        }
        CHECK(last == 1);
        CHECK(now - start >= duration);
        CHECK(now - start < duration + step);
    }
}

TEST_CASE("turned round half-way it goes back from where it was") {
    Motion motion;
    motion.begin_frame(0, false);
    motion.towards(id, false, duration);
    motion.begin_frame(10, false);
    motion.towards(id, true, duration);
    motion.begin_frame(40, false);
    const float half_way = motion.towards(id, true, duration);
    CHECK(half_way > 0);
    CHECK(half_way < 1);
    motion.begin_frame(41, false);
    CHECK(motion.towards(id, false, duration) == doctest::Approx(half_way).epsilon(0.1));
    motion.begin_frame(41 + duration, false);
    CHECK(motion.towards(id, false, duration) == 0);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("what comes to be there appears, and once more when it was away") {
    Motion motion;
    motion.begin_frame(0, false);
    CHECK(motion.appear(id, duration) == 0);
    motion.begin_frame(duration, false);
    CHECK(motion.appear(id, duration) == 1);
    motion.begin_frame(duration + 1, false); // not drawn
    motion.begin_frame(duration + 2, false);
    motion.begin_frame(duration + 3, false);
    CHECK(motion.appear(id, duration) == 0);
}

TEST_CASE("who wants no motion sees none") {
    Motion motion;
    motion.begin_frame(0, true);
    CHECK(motion.appear(id, duration) == 1);
    CHECK(motion.towards(8, false, duration) == 0);
    motion.begin_frame(1, true);
    CHECK(motion.towards(8, true, duration) == 1);
    CHECK_FALSE(motion.moving());
}
