// The programs that measure do so; what they find is not judged here.
#include "app/screens/screen_name.h"
#include "tests/bench/history.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/process.h"
#include "tests/support/sanitizers.h"
#include "tests/support/temp_dir.h"
#include "tests/support/watched_program.h"
#include "tests/support/xvfb.h"

#include <doctest/doctest.h>

using namespace zebra;

TEST_CASE("zebra-empty-window presents as many frames as it is told, and then rests or ends") {
    const test::Xvfb server;
    constexpr int longest_ms = 30'000;
    for (const std::string backend : {"sdl2", "glfw"}) {
        CAPTURE(backend);
        const test::Ended ended =
            test::run_process(ZEBRA_EMPTY_WINDOW, {"--backend", backend, "--frames", "2"});
        CHECK(ended.exit_code == 0);
        test::WatchedProgram open{ZEBRA_EMPTY_WINDOW, {"--backend", backend}};
        CHECK(open.next_frame(longest_ms).has_value());
        CHECK(open.comes_to_rest(1000, longest_ms));
        CHECK(open.memory_use().resident_kib >= open.memory_use().proportional_kib);
        CHECK(open.memory_use().proportional_kib > 0);
        CHECK(open.processor_use().cpu_ms > 0);
    }
    CHECK(test::run_process(ZEBRA_EMPTY_WINDOW, {"--backend", "x"}).exit_code == 2);
}

TEST_CASE("zebra-bench-screens measures every screen" * doctest::skip(test::sanitizers)) {
    const test::TempDir dir;
    const auto written =
        bench::write_history({dir / "data", 1, make_date(2026, 11, 22)}, test::shipped_content());
    REQUIRE_MESSAGE(written.has_value(), test::why(written));
    const test::Ended ended = test::run_process(
        ZEBRA_BENCH_SCREENS, {(dir / "data").string(), "--frames", "2"}, {.deadline_ms = 600'000});
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    for (const app::ScreenName screen : app::all_screens()) {
        CHECK(ended.out.find("\n" + std::string{app::to_name(screen)} + " ") != std::string::npos);
    }
    CHECK(test::run_process(ZEBRA_BENCH_SCREENS, {(dir / "none").string()}).exit_code == 1);
}
