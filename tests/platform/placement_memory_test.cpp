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

TEST_CASE("a window that starts maximised keeps the size it had the time before") {
    PlacementMemory memory{{{500, 700}, true}};
    memory.resized({1920, 1050});
    CHECK(memory.placement() == WindowPlacement{{500, 700}, true});
}
