// The window where there is none to be had: one sentence, soon.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

TEST_CASE("without a display both back ends say one sentence and end, nothing is touched") {
    const Program program;
    ProcessOptions options;
    options.deadline_ms = 10'000;
    for (const Arguments& arguments :
         std::vector<Arguments>{{},
                                {"--frames", "1"},
                                {"--backend", "sdl2"},
                                {"--backend", "sdl2", "--frames", "1"},
                                {"--backend", "glfw"},
                                {"--backend", "glfw", "--frames", "1"}}) {
        CAPTURE(join(arguments, " "));
        check_refused(program.run(arguments, options), 1, "display");
    }
    // a display that does not answer
    options.environment = {{"DISPLAY", ":4711"},
                           {"WAYLAND_DISPLAY", "no-such-socket"},
                           {"XDG_RUNTIME_DIR", program.scratch().string()}};
    for (const char* backend : {"sdl2", "glfw"}) {
        CAPTURE(backend);
        check_refused(program.run({"--backend", backend, "--frames", "1"}, options), 1, ":4711");
    }
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("a back end that does not exist is said with those that do") {
    const Program program;
    for (const char* name : {"gtk", "", "SDL2"}) {
        check_refused(program.run({"--backend", name}), 1, "sdl2 or glfw");
        check_refused(program.run({"--backend", name, "--frames", "1"}), 1, "sdl2 or glfw");
    }
    CHECK(snapshot(program.data()).empty());
}
