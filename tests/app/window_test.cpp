// The program itself in a real window of each back end, with a real pointer and keyboard.
#include "core/card/card_json.h"
#include "core/habits/day_store.h"
#include "tests/support/temp_dir.h"
#include "tests/support/window_manager.h"
#include "tests/support/x11_peer.h"
#include "tests/support/xvfb.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

using namespace zebra;

namespace {

// Waits until it is so; the deadline is only there so that a failure ends.
bool becomes_true(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return true;
}

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (fgets(buffer.data(), buffer.size(), pipe) != nullptr) text += buffer.data();
    pclose(pipe);
    return text;
}

class RunningApp {
  public:
    RunningApp(const std::string& backend, const std::filesystem::path& data) {
        process_ = fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            execl(ZEBRA_PROGRAM, ZEBRA_PROGRAM, "--backend", backend.c_str(), "--data",
                  data.c_str(), nullptr);
            _exit(127);
        }
        REQUIRE(becomes_true([&] {
            window_ = output_of("xdotool search --onlyvisible --name '^Zebra Pocket$' 2>/dev/null");
            return !window_.empty();
        }));
        window_ = window_.substr(0, window_.find('\n'));
    }
    ~RunningApp() {
        if (process_ < 0) return;
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }

    const std::string& window() const { return window_; }
    std::string size() const {
        return output_of("xdotool getwindowgeometry --shell " + window_
                         + " | grep -E 'WIDTH|HEIGHT'");
    }

    // Of the middle of a control, asked of a picture of the same screen.
    void click(const std::filesystem::path& data, const char* screen, std::string_view name) const {
        const std::string file = (data / "semantics.json").string();
        output_of(fmt::format("{} --data {} screenshot --screen {} --dump-semantics {}",
                              ZEBRA_PROGRAM, data.string(), screen, file));
        const nlohmann::json document = nlohmann::json::parse(test::read_file(file));
        for (const auto& node : document.at("nodes")) {
            if (node.at("name").get<std::string>() != name || !node.contains("actions")) continue;
            const auto& rect = node.at("visible");
            const double x = rect[0].get<double>() + rect[2].get<double>() / 2;
            const double y = rect[1].get<double>() + rect[3].get<double>() / 2;
            test::xdotool({"mousemove", "--window", window_, fmt::format("{:.0f}", x),
                           fmt::format("{:.0f}", y), "click", "1"});
            return;
        }
        FAIL("not on the screen: " << std::string{name});
    }

    // The exit code after the window was asked to close, as a window manager asks.
    int close() {
        test::X11Peer{}.ask_to_close(std::stoul(window_));
        int status = 0;
        waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

  private:
    pid_t process_ = -1;
    std::string window_;
};

std::optional<int> stored_today(const std::filesystem::path& data, const std::string& habit) {
    auto store = storage::Store::open(data / "zebra-pocket.db", storage::OpenMode::read_only);
    if (!store) return std::nullopt;
    const auto values = habits::DayStore{*store}.day(make_date(2026, 11, 22));
    if (!values || !values->contains(habit)) return std::nullopt;
    return values->at(habit);
}

std::string stored_name(const std::filesystem::path& data) {
    if (!std::filesystem::exists(data / "card.json")) return {};
    const auto file = card::read_card_file(test::read_file(data / "card.json"));
    return file ? std::string{file->card.value("name")} : std::string{};
}

void drive(const std::string& backend) {
    const test::Xvfb server;
    const test::ScopedEnv frozen{"ZEBRA_POCKET_NOW", "2026-11-22T14:20"};
    const test::TempDir dir;
    const std::filesystem::path data = dir / "data";
    RunningApp app{backend, data};
    REQUIRE(becomes_true([&] { return std::filesystem::exists(data / "zebra-pocket.db"); }));

    // A habit, with the pointer.
    app.click(data, "card", "Today");
    REQUIRE(becomes_true([&] {
        if (!stored_today(data, "gentle_exercise")) app.click(data, "today", "Gentle exercise");
        return becomes_true([&] { return stored_today(data, "gentle_exercise").has_value(); });
    }));
    CHECK(stored_today(data, "gentle_exercise") == 1);

    // The card's name, with the keyboard alone: what a first start asks, its first field.
    test::xdotool({"windowfocus", "--sync", app.window(), "key", "--clearmodifiers", "ctrl+1"});
    test::xdotool({"key", "--clearmodifiers", "Tab"});
    test::xdotool({"type", "--clearmodifiers", "Alex Morgan"});
    test::xdotool({"key", "--clearmodifiers", "Return"});
    CHECK(becomes_true([&] { return stored_name(data) == "Alex Morgan"; }));
}

std::string first_frame(const std::string& backend) {
    const test::Xvfb server;
    const test::TempDir dir;
    return output_of(fmt::format("{} --data {} --backend {} --frames 5; echo exit=$?",
                                 ZEBRA_PROGRAM, dir.path().string(), backend));
}

} // namespace

TEST_CASE("the app is used with pointer and keyboard in a window of SDL2") { drive("sdl2"); }

TEST_CASE("the app is used with pointer and keyboard in a window of GLFW") { drive("glfw"); }

TEST_CASE("--frames presents so many frames, says when the first was there, and ends") {
    for (const char* backend : {"sdl2", "glfw"}) {
        CAPTURE(backend);
        const std::string output = first_frame(backend);
        CHECK(output.starts_with("first_frame_ms="));
        CHECK(output.find("exit=0") != std::string::npos);
    }
}

TEST_CASE("the window comes back in the size in which it was closed") {
    const test::Xvfb server;
    for (const std::string backend : {"sdl2", "glfw"}) {
        CAPTURE(backend);
        const test::TempDir dir;
        {
            RunningApp app{backend, dir / "data"};
            CHECK(app.size() == "WIDTH=412\nHEIGHT=892\n");
            test::xdotool({"windowsize", "--sync", app.window(), "500", "700"});
            CHECK(app.close() == 0);
        }
        RunningApp app{backend, dir / "data"};
        CHECK(app.size() == "WIDTH=500\nHEIGHT=700\n");
    }
}

TEST_CASE("handed over, the card fills the screen, which is no size to come back to") {
    const test::Xvfb server;
    const test::WindowManager manager;
    for (const std::string backend : {"sdl2", "glfw"}) {
        CAPTURE(backend);
        const test::TempDir dir;
        const std::filesystem::path data = dir / "data";
        {
            RunningApp app{backend, data};
            app.click(data, "welcome", "Show my card");
            app.click(data, "card", "Hand over: show only the card");
            CHECK(becomes_true([&] { return app.size() == "WIDTH=1280\nHEIGHT=2048\n"; }));
            CHECK(app.close() == 0);
        }
        RunningApp app{backend, data};
        CHECK(app.size() == "WIDTH=412\nHEIGHT=892\n");
    }
}
