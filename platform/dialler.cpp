#include "platform/dialler.h"

#include "platform/environment.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace zebra::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view calls = "x-scheme-handler/tel";
// Not [Removed Associations].
constexpr auto naming_groups = std::to_array<std::string_view>(
    {"[MIME Cache]", "[Default Applications]", "[Added Associations]"});

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// "a.desktop;b.desktop;"
void add_parts(std::string_view list, char separator, std::vector<std::string>& parts) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator), list.size());
        if (const auto part = trimmed(list.substr(0, end)); !part.empty()) parts.emplace_back(part);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

// The programs that a file names for calls.
std::vector<std::string> programs_for_calls(const fs::path& file) {
    std::vector<std::string> programs;
    std::ifstream lines{file};
    std::string line;
    bool names = false;
    while (std::getline(lines, line)) {
        const std::string_view words = trimmed(line);
        if (words.starts_with('[')) {
            names =
                std::find(naming_groups.begin(), naming_groups.end(), words) != naming_groups.end();
        } else if (names && words.starts_with(calls)) {
            const std::string_view rest = trimmed(words.substr(calls.size()));
            if (rest.starts_with('=')) add_parts(rest.substr(1), ';', programs);
        }
    }
    return programs;
}

bool is_installed(const std::string& program, std::span<const fs::path> folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const fs::path& folder) {
        std::error_code unreadable; // is not there for this user
        return fs::exists(folder / program, unreadable);
    });
}

} // namespace

DesktopEnvironment read_desktop_environment() {
    return {environment_variable("XDG_CONFIG_HOME"), environment_variable("XDG_DATA_HOME"),
            environment_variable("XDG_DATA_DIRS"), environment_variable("HOME")};
}

std::vector<fs::path> program_folders(const DesktopEnvironment& environment) {
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder, const char* within) {
        if (folder.is_absolute()) folders.push_back(folder / within);
    };
    const auto of_person = [&](const std::optional<std::string>& set, const char* below_home) {
        if (set && fs::path{*set}.is_absolute()) return fs::path{*set};
        return environment.home ? fs::path{*environment.home} / below_home : fs::path{};
    };
    constexpr const char* programs = "applications";
    add(of_person(environment.config_home, ".config"), "");
    add(of_person(environment.data_home, ".local/share"), programs);
    const bool set = environment.data_dirs && !environment.data_dirs->empty();
    std::vector<std::string> system;
    add_parts(set ? *environment.data_dirs : "/usr/local/share:/usr/share", ':', system);
    for (const std::string& folder : system) add(folder, programs);
    return folders;
}

bool has_dialler(std::span<const fs::path> folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const fs::path& folder) {
        // The cache is made of the programs that are installed; a choice may outlive its program.
        if (!programs_for_calls(folder / "mimeinfo.cache").empty()) return true;
        const std::vector<std::string> chosen = programs_for_calls(folder / "mimeapps.list");
        return std::any_of(chosen.begin(), chosen.end(), [&](const std::string& program) {
            return is_installed(program, folders);
        });
    });
}

} // namespace zebra::platform
