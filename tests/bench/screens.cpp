// zebra-bench-screens: what a frame of every screen costs in CPU time of the app's own thread, with
// years of data: laid out, drawn and handed to OpenGL. Needs no display. Where OpenGL is software,
// its share of the vertices is in it, which no phone pays.
// Exit 0: measured. 1: one line on stderr says what is wrong. 2: wrong usage.
#include "tests/bench/measured_app.h"
#include "tests/bench/samples.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>

namespace {

using namespace zebra;

constexpr double budget_ms = 2;
constexpr float scroll_step = 12; // logical units a frame: a quick finger

struct Options {
    std::string folder;
    int frames = 100;
};

std::vector<double> measure(int frames, const auto& frame_ms) {
    std::vector<double> samples;
    samples.reserve(static_cast<std::size_t>(frames));
    for (int i = 0; i < frames; ++i) samples.push_back(frame_ms(i));
    return samples;
}

void print_look(bench::MeasuredApp& app, const Options& options) {
    const auto empty = measure(options.frames, [&](int) { return app.empty_frame_cpu_ms(); });
    const double empty_ms = bench::median(empty);
    fmt::print("{:14}{:>9}{:>9}{:>8}{:>12}{:>9}{:>8}\n", "", "still p50", "p99", "x empty",
               "moving p50", "p99", "x empty");
    fmt::print("{:14}{:>9.3f}{:>9.3f}\n", "(empty)", empty_ms, bench::percentile(empty, 0.99));
    for (const app::ScreenName screen : app::all_screens()) {
        app.show(screen);
        const auto still = measure(options.frames, [&](int) { return app.frame_cpu_ms(0); });
        const auto moving = measure(options.frames, [&](int i) {
            return app.frame_cpu_ms(i < options.frames / 2 ? scroll_step : -scroll_step);
        });
        const double still_p99 = bench::percentile(still, 0.99);
        const double moving_p99 = bench::percentile(moving, 0.99);
        fmt::print("{:14}{:>9.3f}{:>9.3f}{:>8.1f}{:>12.3f}{:>9.3f}{:>8.1f}  {}\n",
                   app::to_name(screen), bench::median(still), still_p99,
                   bench::median(still) / empty_ms, bench::median(moving), moving_p99,
                   bench::median(moving) / empty_ms,
                   std::max(still_p99, moving_p99) <= budget_ms ? "within" : "OVER");
        (void)std::fflush(stdout);
    }
}

int run(int argc, char** argv) {
    CLI::App arguments{"What a frame of every screen costs.", "zebra-bench-screens"};
    Options options;
    arguments.add_option("FOLDER", options.folder, "Data of zebra-make-history")->required();
    arguments.add_option("--frames", options.frames, "Of each screen")
        ->check(CLI::Range(2, 100000));
    try {
        arguments.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return arguments.exit(error) == 0 ? 0 : 2;
    }
    const std::filesystem::path assets = ZEBRA_STAGED_ASSETS;
    const auto content = content::Content::load(assets / "content");
    if (!content) throw std::runtime_error(content.error().sentence);
    const auto strings = app::Strings::load(assets / "strings" / "en.json");
    if (!strings) throw std::runtime_error(strings.error().sentence);
    fmt::print("A frame of each screen, CPU ms of its thread, {} frames each. Budget: p99 <= {} "
               "ms.\n",
               options.frames, budget_ms);
    for (const auto& [content_scale, text_scale] : {std::pair{1.0F, 1.0F}, {3.0F, 2.0F}}) {
        fmt::print("\nScale {}, text {:.0f} %, light\n", content_scale, text_scale * 100);
        bench::MeasuredApp app{
            *content, *strings, assets, options.folder, {content_scale, text_scale}};
        print_look(app, options);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zebra-bench-screens: %s\n", error.what());
        return 1;
    }
}
