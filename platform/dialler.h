// Whether the desktop has a program that dials: what it was told about `tel:` addresses.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::platform {

struct DesktopEnvironment {
    std::optional<std::string> config_home; // XDG_CONFIG_HOME
    std::optional<std::string> data_home;   // XDG_DATA_HOME
    std::optional<std::string> data_dirs;   // XDG_DATA_DIRS
    std::optional<std::string> home;        // HOME
};

// The environment of this process.
DesktopEnvironment read_desktop_environment();

// Where desktops keep which program takes what, in their order: the person's choices, the person's
// programs, the system's. Like the XDG specification has it, what is not set has a default, and
// folders that are not absolute do not count.
std::vector<std::filesystem::path> program_folders(const DesktopEnvironment& environment);

// A mimeinfo.cache there names a program for `tel:`, or a mimeapps.list there one that is installed
// in one of them. What cannot be read names none. Reads a few small files: ask once.
bool has_dialler(std::span<const std::filesystem::path> folders);

} // namespace zebra::platform
