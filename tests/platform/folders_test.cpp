#include "platform/folders.h"
#include "tests/support/scoped_env.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <fstream>
#include <vector>

using namespace zebra::platform;
using zebra::test::ScopedEnv;
using zebra::test::TempDir;
namespace fs = std::filesystem;

TEST_CASE("the data folder: what was asked for, else XDG, else home") {
    struct Row {
        const char* why;
        std::optional<std::string> data;
        std::optional<std::string> xdg;
        std::optional<std::string> home;
        const char* folder; // "" means: a sentence
    };
    for (const Row& row : std::vector<Row>{
             {"--data goes first", "/media/stick/net", "/xdg", "/home/a", "/media/stick/net"},
             {"--data may be relative", "net", "/xdg", "/home/a", "net"},
             {"--data empty", "", "/xdg", "/home/a", ""},
             {"XDG", std::nullopt, "/xdg", "/home/a", "/xdg/zebra-pocket"},
             {"XDG without home", std::nullopt, "/xdg", std::nullopt, "/xdg/zebra-pocket"},
             {"XDG empty", std::nullopt, "", "/home/a", "/home/a/.local/share/zebra-pocket"},
             {"XDG relative", std::nullopt, "xdg", "/home/a", "/home/a/.local/share/zebra-pocket"},
             {"home", std::nullopt, std::nullopt, "/home/a", "/home/a/.local/share/zebra-pocket"},
             {"home empty", std::nullopt, std::nullopt, "", ""},
             {"nothing", std::nullopt, std::nullopt, std::nullopt, ""},
         }) {
        CAPTURE(row.why);
        const auto folder = data_folder({row.data, row.xdg, row.home, std::nullopt, "/opt/bin"});
        CHECK((folder ? folder->string() : "") == row.folder);
        if (!folder) CHECK(folder.error().find("--data") != std::string::npos);
    }
}

TEST_CASE("the asset folder: beside the program, installed, or where it is said to be") {
    struct Row {
        const char* why;
        std::optional<std::string> setting;
        std::vector<std::string> there;
        const char* folder; // "" means: a sentence
    };
    const std::string build = "/src/build/share/zebra-pocket";
    const std::string installed = "/src/share/zebra-pocket";
    for (const Row& row : std::vector<Row>{
             {"build tree", std::nullopt, {build}, build.c_str()},
             {"installed", std::nullopt, {installed}, installed.c_str()},
             {"both: the build's own", std::nullopt, {installed, build}, build.c_str()},
             {"the setting goes first", "/elsewhere", {build, "/elsewhere"}, "/elsewhere"},
             {"a wrong setting is told, not passed over", "/elsewhere", {build, installed}, ""},
             {"an empty setting is none", "", {installed}, installed.c_str()},
             {"none", std::nullopt, {}, ""},
         }) {
        CAPTURE(row.why);
        const FolderEnvironment environment{std::nullopt, std::nullopt, std::nullopt, row.setting,
                                            "/src/build"};
        const auto folder = asset_folder(environment, [&row](const fs::path& path) {
            return std::find(row.there.begin(), row.there.end(), path.string()) != row.there.end();
        });
        CHECK((folder ? folder->string() : "") == row.folder);
        if (folder) continue;
        for (const fs::path& looked_for : asset_folder_candidates(environment)) {
            CHECK(folder.error().find(looked_for.string()) != std::string::npos);
        }
    }
}

TEST_CASE("the folders of this process") {
    const TempDir temp;
    const std::string here = temp.path().string();
    const ScopedEnv xdg{"XDG_DATA_HOME", here};
    const ScopedEnv assets{"ZEBRA_POCKET_ASSETS", here};
    const FolderEnvironment environment = read_folder_environment(std::nullopt);
    CHECK(data_folder(environment).value() == temp.path() / "zebra-pocket");
    CHECK(asset_folder(environment).value() == temp.path());
    CHECK(fs::exists(environment.program_folder / "zebra-platform-tests"));
    CHECK(data_folder(read_folder_environment("/data")).value() == "/data");

    const ScopedEnv no_folder{"ZEBRA_POCKET_ASSETS", (temp / "file").string()};
    zebra::test::write_file(temp / "file", "not a folder");
    CHECK_FALSE(asset_folder(read_folder_environment(std::nullopt)).has_value());
}

TEST_CASE("saved files go where the desktop keeps downloads, else into Downloads, else home") {
    const TempDir dir;
    const fs::path home = dir.path() / "home";
    const fs::path config = home / ".config";
    fs::create_directories(config);
    const auto where = [&](std::optional<std::string> xdg_config = std::nullopt) {
        const auto folder = downloads_folder(
            {std::nullopt, std::nullopt, home.string(), std::nullopt, "/opt", xdg_config});
        return folder ? *folder : fs::path{};
    };
    CHECK(where() == home);
    fs::create_directory(home / "Downloads");
    CHECK(where() == home / "Downloads");

    const auto desktop_says = [](const fs::path& folder, const std::string& line) {
        fs::create_directories(folder);
        std::ofstream{folder / "user-dirs.dirs"} << "# comment\nXDG_MUSIC_DIR=\"/m\"\n"
                                                 << line << "\n";
    };
    desktop_says(config, "XDG_DOWNLOAD_DIR=\"$HOME/Descargas\"");
    CHECK(where() == home / "Downloads"); // a folder that is not there is no place
    fs::create_directory(home / "Descargas");
    CHECK(where() == home / "Descargas");
    const fs::path other = dir.path() / "other";
    fs::create_directory(other);
    desktop_says(dir.path() / "config", "XDG_DOWNLOAD_DIR=\"" + other.string() + "\"");
    CHECK(where((dir.path() / "config").string()) == other);
    CHECK(where("config") == home / "Descargas"); // not absolute: not set
    for (const char* line :
         {"XDG_DOWNLOAD_DIR=\"", "XDG_DOWNLOAD_DIR=\"\"", "XDG_DOWNLOAD_DIR",
          "XDG_DOWNLOAD_DIR=\"here\"", "#XDG_DOWNLOAD_DIR=\"$HOME/Descargas\""}) {
        CAPTURE(line);
        desktop_says(config, line);
        CHECK(where() == home / "Downloads");
    }
    for (const auto& nowhere : {std::optional<std::string>{}, std::optional<std::string>{""},
                                std::optional<std::string>{(dir.path() / "gone").string()}}) {
        const auto folder =
            downloads_folder({std::nullopt, std::nullopt, nowhere, std::nullopt, "/opt"});
        REQUIRE_FALSE(folder);
        CHECK(folder.error().find("HOME") != std::string::npos);
    }
}
