#include "platform/placement_memory.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace zebra::platform;

TEST_CASE("the size at the next start is the size now") {
    PlacementMemory memory{{{412, 892}, false}};
    memory.resized({500, 700});
    CHECK(memory.placement() == WindowPlacement{{500, 700}, false});
}

TEST_CASE("maximised and back: the size before it is kept, in whatever order it is told") {
    const LogicalSize whole_screen{1920, 1050};
    for (const bool state_first : {true, false}) {
        for (const bool state_first_again : {true, false}) {
            CAPTURE(state_first);
            CAPTURE(state_first_again);
            PlacementMemory memory{{{412, 892}, false}};
            memory.resized({450, 800});
            memory.resized({500, 700});
            if (state_first) memory.maximised(true);
            memory.resized(whole_screen);
            if (!state_first) memory.maximised(true);
            CHECK(memory.placement() == WindowPlacement{{500, 700}, true});

            if (state_first_again) memory.maximised(false);
            memory.resized({500, 700});
            if (!state_first_again) memory.maximised(false);
            CHECK(memory.placement() == WindowPlacement{{500, 700}, false});
        }
    }
}

TEST_CASE("the whole screen is never remembered, however late its size is told") {
    const LogicalSize whole_screen{1920, 1080};
    for (const bool maximised : {false, true}) {
        for (const bool late : {false, true}) {
            CAPTURE(maximised);
            CAPTURE(late);
            PlacementMemory memory{{{412, 892}, false}};
            memory.resized({500, 700});
            if (maximised) {
                memory.maximised(true);
                memory.resized({1920, 1050});
            }
            const WindowPlacement before{{500, 700}, maximised};
            memory.full_screen(true);
            memory.resized(whole_screen);
            memory.maximised(!maximised); // some window systems take it for that
            CHECK(memory.placement() == before);
            memory.full_screen(false);
            if (late) memory.resized(whole_screen);
            CHECK(memory.placement() == before);
            if (maximised) memory.maximised(true);
            memory.resized(maximised ? LogicalSize{1920, 1050} : LogicalSize{500, 700});
            CHECK(memory.placement() == before);
        }
    }
}

TEST_CASE("back from the whole screen, its size is one like any other") {
    PlacementMemory memory{{{412, 892}, false}};
    memory.full_screen(true);
    memory.resized({1920, 1080});
    memory.full_screen(false);
    memory.resized({412, 892});
    memory.resized({1920, 1080});
    CHECK(memory.placement() == WindowPlacement{{1920, 1080}, false});
}

TEST_CASE("a window that starts maximised keeps the size it had the time before") {
    PlacementMemory memory{{{500, 700}, true}};
    memory.resized({1920, 1050});
    CHECK(memory.placement() == WindowPlacement{{500, 700}, true});
}
