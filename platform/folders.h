// Where the person's data lives and where the app's own files are.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zebra::platform {

struct FolderEnvironment {
    std::optional<std::string> data_option;          // --data
    std::optional<std::string> xdg_data_home;        // XDG_DATA_HOME
    std::optional<std::string> home;                 // HOME
    std::optional<std::string> assets_setting;       // ZEBRA_POCKET_ASSETS
    std::filesystem::path program_folder;            // of the running program
    std::optional<std::string> xdg_config_home = {}; // XDG_CONFIG_HOME
};

// The environment of this process.
FolderEnvironment read_folder_environment(std::optional<std::string> data_option);

// --data as it stands, else $XDG_DATA_HOME/zebra-pocket, else $HOME/.local/share/zebra-pocket.
// Like the XDG specification has it, an XDG_DATA_HOME that is not absolute counts as not set.
// Creates nothing. A sentence when none of them is there.
tl::expected<std::filesystem::path, std::string> data_folder(const FolderEnvironment& environment);

// Where a person looks for a file that a program saved: the desktop's folder for downloads as
// user-dirs.dirs in $XDG_CONFIG_HOME (else $HOME/.config) names it, else $HOME/Downloads, else
// $HOME, the first that is a folder. Creates nothing. A sentence when there is none.
tl::expected<std::filesystem::path, std::string>
downloads_folder(const FolderEnvironment& environment);

// In the order of search: ZEBRA_POCKET_ASSETS alone when it is set, else share/zebra-pocket beside
// the program (build tree) and beside the program's folder (installed).
std::vector<std::filesystem::path> asset_folder_candidates(const FolderEnvironment& environment);

// The first candidate that is a folder; else a sentence that names what was looked for.
tl::expected<std::filesystem::path, std::string>
asset_folder(const FolderEnvironment& environment,
             const std::function<bool(const std::filesystem::path&)>& is_folder);
tl::expected<std::filesystem::path, std::string> asset_folder(const FolderEnvironment& environment);

} // namespace zebra::platform
