// While nothing happens the program does nothing: in a real window of each back end no frame is
// presented and no thread wakes up.
#include "tests/support/temp_dir.h"
#include "tests/support/watched_program.h"
#include "tests/support/xvfb.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace zebra;

namespace {

constexpr int longest_ms = 30'000;
constexpr int look_every_ms = 50;
constexpr int quiet_ms = 1500; // three of a caret's blinks
constexpr int watched_ms = 6000;
// A look at the clock may fall into it, once a minute; going back to sleep takes a wait or two.
constexpr long most_wake_ups = 3;

class OpenApp {
  public:
    explicit OpenApp(const std::string& backend)
        : program_{ZEBRA_PROGRAM,
                   {"--backend", backend, "--data", (dir_ / "data").string()},
                   {{"ZEBRA_POCKET_NOW", "2026-11-22T14:20"}, {"LIBGL_ALWAYS_SOFTWARE", "1"}}} {
        REQUIRE(program_.next_frame(longest_ms).has_value());
        // The last thing it does by itself: housekeeping, which ends with the day's backup and
        // wakes the window.
        for (int waited_ms = 0; !has_backup(); waited_ms += look_every_ms) {
            REQUIRE(waited_ms < longest_ms);
            (void)program_.frames_within(look_every_ms);
        }
        REQUIRE(program_.comes_to_rest(quiet_ms, longest_ms));
    }

    test::WatchedProgram& program() { return program_; }

    void expect_rest() {
        const long before = program_.processor_use().wake_ups;
        CHECK(program_.frames_within(watched_ms) == 0);
        CHECK(program_.processor_use().wake_ups - before <= most_wake_ups);
    }

  private:
    bool has_backup() const {
        const std::filesystem::path folder = dir_ / "data" / "backups";
        if (!std::filesystem::exists(folder)) return false;
        const std::filesystem::directory_iterator files{folder};
        return std::any_of(begin(files), end(files),
                           [](const auto& file) { return file.path().extension() == ".db"; });
    }

    test::Xvfb server_;
    test::TempDir dir_;
    test::WatchedProgram program_;
};

} // namespace

TEST_CASE("while nothing happens nothing is drawn and nothing wakes up in a window of SDL2") {
    OpenApp{"sdl2"}.expect_rest();
}

TEST_CASE("while nothing happens nothing is drawn and nothing wakes up in a window of GLFW") {
    OpenApp{"glfw"}.expect_rest();
}

TEST_CASE("a field in which nobody types comes to rest") {
    OpenApp app{"sdl2"};
    test::xdotool({"search", "--sync", "--onlyvisible", "--name", "^Zebra Pocket$", "windowfocus",
                   "--sync", "key", "--clearmodifiers", "ctrl+f"});
    REQUIRE(app.program().next_frame(longest_ms).has_value());
    REQUIRE(app.program().comes_to_rest(quiet_ms, longest_ms)); // the caret blinks for some seconds
    app.expect_rest();
}
