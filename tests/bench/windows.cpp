// zebra-bench-windows: what the app costs beside an empty Dear ImGui window on the same back end:
// time to the first presented frame, memory, and what it does while nothing happens. Needs a
// display. Exit 0: measured. 1: one line on stderr says what is wrong. 2: wrong usage.
#include "tests/bench/samples.h"
#include "tests/bench/window_figures.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace {

using namespace zebra::bench;

constexpr double most_first_frame_ratio = 1.25;
constexpr double most_memory_mb = 24;
constexpr double most_wake_ups_a_second = 1;
constexpr double most_idle_cpu_ms_a_minute = 20;

struct Options {
    std::string folder;       // data of somebody who reads at 100 %
    std::string large_folder; // the same, at 200 %
    std::vector<std::string> backends = {"sdl2", "glfw"};
    int starts = 21;
    int idle_s = 60;
};

// How the app is looked at.
struct Look {
    std::string name;
    int content_scale = 1;
    std::string folder;
};

std::vector<Look> looks(const Options& options) {
    return {{"scale 1, text 100 %", 1, options.folder},
            {"scale 3, text 200 %", 3, options.large_folder}};
}

Subject app(const std::string& backend, const Look& look) {
    return {ZEBRA_PROGRAM,
            {"--backend", backend, "--data", look.folder},
            {{"LIBGL_ALWAYS_SOFTWARE", "1"},
             {"ZEBRA_POCKET_SCALE", std::to_string(look.content_scale)},
             {"ZEBRA_POCKET_NOW", "2026-11-22T23:10"}}};
}

// With as many pixels as the app's window.
Subject empty_window(const std::string& backend, const Look& look) {
    return {ZEBRA_EMPTY_WINDOW,
            {"--backend", backend, "--width", std::to_string(412 * look.content_scale), "--height",
             std::to_string(892 * look.content_scale)},
            {{"LIBGL_ALWAYS_SOFTWARE", "1"}}};
}

std::string verdict(double figure, double budget) { return figure <= budget ? "within" : "OVER"; }

void print_starts(const Options& options) {
    fmt::print(
        "First presented frame, ms from the start of the process: median (p90) of {} starts.\n"
        "By the third frame all has settled. Budget: first <= {} x empty, at "
        "scale 1.\n",
        options.starts, most_first_frame_ratio);
    fmt::print("{:26}{:>16}{:>16}{:>8}{:>9}{:>14}{:>8}\n", "", "empty", "card", "ratio", "",
               "third frame", "ratio");
    for (const Look& look : looks(options)) {
        for (const std::string& backend : options.backends) {
            const auto figures =
                measure_starts({empty_window(backend, look), app(backend, look)}, options.starts);
            const auto in_words = [](const std::vector<double>& ms) {
                return fmt::format("{:.1f} ({:.1f})", median(ms), percentile(ms, 0.9));
            };
            const double ratio =
                median(figures[1].first_frame_ms) / median(figures[0].first_frame_ms);
            fmt::print("{:26}{:>16}{:>16}{:>8.2f}{:>9}{:>14.1f}{:>8.2f}\n",
                       backend + ", " + look.name, in_words(figures[0].first_frame_ms),
                       in_words(figures[1].first_frame_ms), ratio,
                       look.content_scale == 1 ? verdict(ratio, most_first_frame_ratio) : "",
                       median(figures[1].third_frame_ms),
                       median(figures[1].third_frame_ms) / median(figures[0].third_frame_ms));
            (void)std::fflush(stdout);
        }
    }
}

double in_mb(long kib) { return static_cast<double>(kib) * 1024 / 1e6; }

void print_memory(const Options& options) {
    fmt::print("\nMemory at rest, MB: resident (proportional). Budget: {} MB resident above empty, "
               "at scale 1.\n",
               most_memory_mb);
    fmt::print("{:26}{:>16}{:>16}{:>16}{:>8}\n", "", "empty", "card", "above", "ratio");
    for (const Look& look : looks(options)) {
        for (const std::string& backend : options.backends) {
            const auto empty = measure_memory(empty_window(backend, look));
            const auto card = measure_memory(app(backend, look));
            const auto in_words = [](long resident_kib, long proportional_kib) {
                return fmt::format("{:.1f} ({:.1f})", in_mb(resident_kib), in_mb(proportional_kib));
            };
            const long above_kib = card.resident_kib - empty.resident_kib;
            fmt::print("{:26}{:>16}{:>16}{:>16}{:>8.2f}  {}\n", backend + ", " + look.name,
                       in_words(empty.resident_kib, empty.proportional_kib),
                       in_words(card.resident_kib, card.proportional_kib),
                       in_words(above_kib, card.proportional_kib - empty.proportional_kib),
                       static_cast<double>(card.resident_kib)
                           / static_cast<double>(empty.resident_kib),
                       look.content_scale == 1 ? verdict(in_mb(above_kib), most_memory_mb) : "");
            (void)std::fflush(stdout);
        }
    }
}

void print_idle(const Options& options) {
    const double budget_cpu_ms = most_idle_cpu_ms_a_minute * options.idle_s / 60;
    fmt::print("\nLeft alone for {} s. Budget: no frame, {} wake-up a second, {:.0f} ms of CPU "
               "time.\n",
               options.idle_s, most_wake_ups_a_second, budget_cpu_ms);
    fmt::print("{:26}{:>10}{:>10}{:>14}{:>10}\n", "", "frames", "wake-ups", "a second", "CPU ms");
    std::vector<Subject> subjects;
    std::vector<std::string> names;
    for (const std::string& backend : options.backends) {
        subjects.push_back(empty_window(backend, looks(options).front()));
        names.push_back(backend + ", empty");
        subjects.push_back(app(backend, looks(options).front()));
        names.push_back(backend + ", card");
    }
    const auto figures = measure_idle(subjects, options.idle_s);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const IdleFigures& idle = figures[i];
        const double a_second = static_cast<double>(idle.wake_ups) / options.idle_s;
        const bool within =
            idle.frames == 0 && a_second <= most_wake_ups_a_second && idle.cpu_ms <= budget_cpu_ms;
        fmt::print("{:26}{:>10}{:>10}{:>14.3f}{:>10.2f}  {}\n", names[i], idle.frames,
                   idle.wake_ups, a_second, idle.cpu_ms,
                   names[i].ends_with("card") ? (within ? "within" : "OVER") : "");
    }
}

int run(int argc, char** argv) {
    CLI::App arguments{"The app's window beside an empty one.", "zebra-bench-windows"};
    Options options;
    arguments.add_option("FOLDER", options.folder, "Data of zebra-make-history")->required();
    arguments.add_option("LARGE", options.large_folder, "The same with --text-scale 2")->required();
    arguments.add_option("--backend", options.backends, "sdl2, glfw or both")
        ->check(CLI::IsMember({"sdl2", "glfw"}))
        ->delimiter(',');
    arguments.add_option("--starts", options.starts, "Of each window")->check(CLI::PositiveNumber);
    arguments.add_option("--idle", options.idle_s, "Seconds")->check(CLI::PositiveNumber);
    try {
        arguments.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return arguments.exit(error) == 0 ? 0 : 2;
    }
    print_starts(options);
    print_memory(options);
    print_idle(options);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zebra-bench-windows: %s\n", error.what());
        return 1;
    }
}
