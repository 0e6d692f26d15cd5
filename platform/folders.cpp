#include "platform/folders.h"

#include "platform/environment.h"

#include <fmt/format.h>

#include <fstream>
#include <string_view>
#include <utility>

namespace zebra::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view folder_name = "zebra-pocket";

bool folder_exists(const fs::path& path) {
    std::error_code unreadable; // is not a folder for this user
    return fs::is_directory(path, unreadable);
}

// XDG_DOWNLOAD_DIR="$HOME/Downloads": a value is absolute or begins with $HOME/, as the desktop
// writes it. nullopt when the file does not say.
std::optional<fs::path> desktops_downloads(const fs::path& user_dirs, const fs::path& home) {
    constexpr std::string_view key = "XDG_DOWNLOAD_DIR=\"";
    constexpr std::string_view at_home = "$HOME/";
    std::ifstream file{user_dirs};
    std::optional<fs::path> found; // the last one stands
    for (std::string line; std::getline(file, line);) {
        const std::size_t end = line.rfind('"');
        if (!line.starts_with(key) || end == key.size() - 1) continue;
        const std::string value = line.substr(key.size(), end - key.size());
        if (value.starts_with(at_home)) {
            found = home / value.substr(at_home.size());
        } else if (fs::path{value}.is_absolute()) {
            found = value;
        }
    }
    return found;
}

bool is_absolute_path(const std::optional<std::string>& text) {
    return text && fs::path{*text}.is_absolute();
}

} // namespace

FolderEnvironment read_folder_environment(std::optional<std::string> data_option) {
    std::error_code no_proc; // then the assets are looked for from the current folder
    const fs::path program = fs::read_symlink("/proc/self/exe", no_proc);
    return {std::move(data_option),       environment_variable("XDG_DATA_HOME"),
            environment_variable("HOME"), environment_variable("ZEBRA_POCKET_ASSETS"),
            program.parent_path(),        environment_variable("XDG_CONFIG_HOME")};
}

tl::expected<fs::path, std::string> data_folder(const FolderEnvironment& environment) {
    if (environment.data_option) {
        if (!environment.data_option->empty()) return fs::path{*environment.data_option};
        return tl::unexpected<std::string>("--data is empty: name a folder for your data.");
    }
    if (is_absolute_path(environment.xdg_data_home)) {
        return fs::path{*environment.xdg_data_home} / folder_name;
    }
    if (is_absolute_path(environment.home)) {
        return fs::path{*environment.home} / ".local/share" / folder_name;
    }
    return tl::unexpected<std::string>("There is no home folder (HOME is not set). Say where your "
                                       "data is to be kept: --data FOLDER.");
}

tl::expected<fs::path, std::string> downloads_folder(const FolderEnvironment& environment) {
    if (is_absolute_path(environment.home)) {
        const fs::path home{*environment.home};
        const fs::path config = is_absolute_path(environment.xdg_config_home)
                                    ? fs::path{*environment.xdg_config_home}
                                    : home / ".config";
        if (const auto named = desktops_downloads(config / "user-dirs.dirs", home)) {
            if (folder_exists(*named)) return *named;
        }
        for (const fs::path& folder : {home / "Downloads", home}) {
            if (folder_exists(folder)) return folder;
        }
    }
    return tl::unexpected<std::string>("There is no home folder to save into (HOME is not set or "
                                       "is no folder).");
}

std::vector<fs::path> asset_folder_candidates(const FolderEnvironment& environment) {
    if (environment.assets_setting && !environment.assets_setting->empty()) {
        return {fs::path{*environment.assets_setting}};
    }
    const fs::path beside = environment.program_folder / "share" / folder_name;
    const fs::path installed =
        (environment.program_folder / ".." / "share" / folder_name).lexically_normal();
    return {beside, installed};
}

tl::expected<fs::path, std::string>
asset_folder(const FolderEnvironment& environment,
             const std::function<bool(const fs::path&)>& is_folder) {
    const std::vector<fs::path> candidates = asset_folder_candidates(environment);
    for (const fs::path& candidate : candidates) {
        if (is_folder(candidate)) return candidate;
    }
    if (candidates.size() == 1) {
        return tl::unexpected(fmt::format("ZEBRA_POCKET_ASSETS names {}, which is not a folder. "
                                          "Correct it or unset it.",
                                          candidates.front().string()));
    }
    return tl::unexpected(fmt::format("The app's own files are missing: neither {} nor {} is a "
                                      "folder. Install the app again, or set ZEBRA_POCKET_ASSETS.",
                                      candidates.front().string(), candidates.back().string()));
}

tl::expected<fs::path, std::string> asset_folder(const FolderEnvironment& environment) {
    return asset_folder(environment, folder_exists);
}

} // namespace zebra::platform
