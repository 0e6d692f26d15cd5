// zebra-make-history: writes a data folder as it is after years of daily use.
// Exit 0: written, and how much. 1: one line on stderr says what is wrong. 2: wrong usage.
#include "tests/bench/history.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>

namespace {

using namespace zebra;

int refuse(std::string_view sentence, int exit_code) {
    fmt::print(stderr, "zebra-make-history: {}\n", sentence);
    return exit_code;
}

int run(int argc, char** argv) {
    CLI::App app{"Writes a data folder with years of habits, symptoms and notes and a filled card.",
                 "zebra-make-history"};
    std::string folder;
    std::string until = "2026-11-22";
    bench::HistoryRequest request;
    app.add_option("FOLDER", folder, "Where; a folder with a data file is refused")->required();
    app.add_option("--years", request.years, "How many")->capture_default_str();
    app.add_option("--text-scale", request.text_scale, "The person's setting")
        ->check(CLI::Range(1.0, 2.0));
    app.add_option("--until", until, "The last day")->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const auto last_day = parse_iso_date(until);
    if (!last_day) return refuse(fmt::format("\"{}\" is not a date like 2026-11-22.", until), 2);
    request.folder = folder;
    request.last_day = *last_day;
    const auto content = content::Content::load(ZEBRA_STAGED_ASSETS "/content");
    if (!content) return refuse(content.error().sentence, 1);
    const auto written = bench::write_history(request, *content);
    if (!written) return refuse(written.error().sentence, 1);
    fmt::print("{} days from {} to {}: {} values, {} taps, {} symptoms, {} notes\n", written->days,
               to_iso(bench::first_day_of(request)), to_iso(*last_day), written->values,
               written->changes, written->entries, written->notes);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fputs("zebra-make-history: ", stderr);
        std::fputs(error.what(), stderr);
        std::fputs("\n", stderr);
        return 1;
    }
}
