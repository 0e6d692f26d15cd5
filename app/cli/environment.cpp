#include "app/cli/command_line.h"
#include "platform/clock.h"
#include "platform/folders.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace zebra::app {

namespace {

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
    const std::string line = fmt::format("zebra-pocket: {}\n", sentence);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

int finish(int exit_code) {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        return report(fmt::format("The output could not be written: {}.", std::strerror(errno)));
    }
    return exit_code;
}

} // namespace zebra::app
