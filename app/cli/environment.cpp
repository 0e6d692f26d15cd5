#include "app/cli/command_line.h"
#include "core/base/text.h"
#include "platform/clock.h"
#include "platform/folders.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace zebra::app {

namespace {

int output_error = 0; // errno of the first failure; there is one standard output

template <class Value>
Outcome<Value> from_platform(tl::expected<Value, std::string> read) {
    if (!read) return fail(Problem::Kind::io, read.error());
    return std::move(*read);
}

Date date_of(const platform::CivilTime& time) {
    return make_date(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day));
}

} // namespace

Outcome<std::filesystem::path> Environment::data_folder() const {
    return from_platform(platform::data_folder(platform::read_folder_environment(data_option)));
}

Outcome<std::filesystem::path> Environment::asset_folder() const {
    return from_platform(platform::asset_folder(platform::read_folder_environment(data_option)));
}

Outcome<std::filesystem::path> Environment::downloads_folder() const {
    return from_platform(
        platform::downloads_folder(platform::read_folder_environment(data_option)));
}

Outcome<content::Content> Environment::content() const {
    const auto assets = asset_folder();
    if (!assets) return fail(assets.error());
    return content::Content::load(*assets / "content");
}

Outcome<NowSource> Environment::clock() const {
    const auto clock = from_platform(platform::Clock::from_environment());
    if (!clock) return fail(clock.error());
    return [source = *clock]() -> Now {
        const platform::ClockReading reading = source.now();
        return {{date_of(reading.local), reading.local.minute_of_day}, reading.unix_seconds};
    };
}

Outcome<Now> Environment::now() const {
    const auto read = clock();
    if (!read) return fail(read.error());
    return (*read)();
}

int report(const Problem& problem) { return report(problem.sentence); }

int report(std::string_view sentence, int exit_code) {
    notice(sentence);
    return exit_code;
}

void notice(std::string_view sentence) {
    constexpr std::size_t longest = 4000; // more than any sentence with a path in it
    // Typed text and names of files may hold line ends and worse: it stays one line.
    const std::string line = fmt::format("zebra-pocket: {}\n", excerpt(sentence, longest));
    std::fwrite(line.data(), 1, line.size(), stderr);
}

bool print(std::string_view text) {
    if (output_error != 0) return false;
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return true;
    output_error = errno;
    return false;
}

bool flush() {
    if (output_error == 0 && std::fflush(stdout) != 0) output_error = errno;
    return output_error == 0;
}

int finish(int exit_code) {
    flush();
    if (output_error == 0 || exit_code != exit_done) return exit_code;
    return report(fmt::format("The output could not be written: {}.", std::strerror(output_error)));
}

} // namespace zebra::app
