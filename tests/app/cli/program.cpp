#include "tests/app/cli/program.h"

#include "core/base/text.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace zebra::test {

namespace {

namespace fs = std::filesystem;

constexpr unsigned nobody = 65534;

std::string described(const fs::path& path, bool with_moment) {
    struct stat status = {};
    REQUIRE(::lstat(path.c_str(), &status) == 0);
    std::string text = std::to_string(status.st_mode);
    if (with_moment) {
        text += " " + std::to_string(status.st_mtim.tv_sec) + "."
                + std::to_string(status.st_mtim.tv_nsec);
    }
    if (S_ISREG(status.st_mode)) text += ":" + read_file(path);
    return text;
}

Snapshot taken(const fs::path& folder, bool with_moment) {
    Snapshot files;
    if (!fs::exists(fs::symlink_status(folder))) return files;
    files["."] = described(folder, with_moment);
    if (!fs::is_directory(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        files[fs::relative(entry.path(), folder).string()] = described(entry.path(), with_moment);
    }
    return files;
}

void check_error(const Ended& ended, int exit_code, std::string_view part) {
    CAPTURE(ended.err);
    CHECK(ended.exit_code == exit_code);
    CHECK(ended.err.starts_with("zebra-pocket: "));
    CHECK(lines_of(ended.err).size() == 1);
    CHECK_MESSAGE(contains(ended.err, part), "not said: " << part);
}

} // namespace

const char* const program_file = ZEBRA_POCKET_PROGRAM;

Program::Program() : data_(folder_ / "data") {}

void Program::set_now(const std::string& civil_time) { now_ = civil_time; }

void Program::give_to_ordinary_user() const {
    if (::geteuid() != 0) return;
    REQUIRE(::chown(folder_.path().c_str(), nobody, nobody) == 0);
    if (!fs::exists(data_)) return;
    REQUIRE(::chown(data_.c_str(), nobody, nobody) == 0);
    for (const auto& entry : fs::recursive_directory_iterator{data_}) {
        REQUIRE(::chown(entry.path().c_str(), nobody, nobody) == 0);
    }
}

Arguments Program::with_data(const Arguments& arguments) const {
    Arguments all = {"--data", data_.string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

ProcessOptions Program::in_its_environment(ProcessOptions options) const {
    std::vector<std::pair<std::string, std::optional<std::string>>> environment = {
        {"ZEBRA_POCKET_NOW", now_},
        {"HOME", (folder_ / "home").string()},
        {"XDG_DATA_HOME", std::nullopt},
        {"ZEBRA_POCKET_ASSETS", std::nullopt},
        {"ZEBRA_POCKET_SCALE", std::nullopt},
        {"DISPLAY", std::nullopt},
        {"WAYLAND_DISPLAY", std::nullopt},
        {"SDL_VIDEODRIVER", std::nullopt},
        {"TZ", "Europe/Berlin"}};
    environment.insert(environment.end(), options.environment.begin(), options.environment.end());
    options.environment = std::move(environment);
    return options;
}

Ended Program::run(const Arguments& arguments, ProcessOptions options) const {
    return run_plain(with_data(arguments), std::move(options));
}

Ended Program::run_plain(const Arguments& arguments, ProcessOptions options) const {
    return run_process(program_file, arguments, in_its_environment(std::move(options)));
}

std::string Program::done(const Arguments& arguments) const {
    const Ended ended = run(arguments);
    CAPTURE(join(arguments, " "));
    REQUIRE_MESSAGE(ended.exit_code == 0, ended.err);
    CHECK(ended.err == "");
    return ended.out;
}

Json Program::json(const Arguments& arguments) const {
    Json parsed = Json::parse(done(arguments), nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    return parsed;
}

Snapshot snapshot(const fs::path& folder) { return taken(folder, false); }
Snapshot exact_snapshot(const fs::path& folder) { return taken(folder, true); }

std::vector<std::string> names_starting_with(const fs::path& folder, std::string_view start) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder}) {
        std::string name = entry.path().filename().string();
        if (name.starts_with(start)) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
    // What is behind the last line end: nothing, or a line that lacks its end.
    if (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    } else {
        lines.back() += "<no line end>";
    }
    return lines;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

void check_refused(const Ended& ended, int exit_code, std::string_view part) {
    check_error(ended, exit_code, part);
    CHECK(ended.out == "");
}

void check_failed(const Ended& ended, int exit_code, std::string_view part) {
    check_error(ended, exit_code, part);
    CHECK(ended.out != "");
}

} // namespace zebra::test
