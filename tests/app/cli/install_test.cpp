// The program as it is installed: every file where freedesktop.org expects it, and nothing needed
// of the place where it was built.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace fs = std::filesystem;

namespace {

// Installed under one prefix and moved to another.
fs::path installed(const Program& program) {
    const fs::path first = program.scratch() / "first";
    fs::path moved = program.scratch() / "moved";
    const Ended ended =
        run_process(ZEBRA_CMAKE, {"--install", ZEBRA_BUILD_FOLDER, "--prefix", first.string()});
    REQUIRE_MESSAGE(ended.exit_code == 0, ended.err);
    fs::rename(first, moved);
    return moved;
}

Ended run_installed(const Program& program, const fs::path& prefix, const Arguments& arguments) {
    ProcessOptions options;
    options.folder = "/";
    return run_process((prefix / "bin/zebra-pocket").string(), program.with_data(arguments),
                       program.in_its_environment(options));
}

void replace_in(const fs::path& file, const std::string& from, const std::string& to) {
    std::string text = read_file(file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    write_file(file, text.replace(at, from.size(), to));
}

} // namespace

TEST_CASE("every file is installed where it belongs, readable by everybody") {
    const Program program;
    const fs::path prefix = installed(program);
    std::map<std::string, int> files; // folder -> how many
    for (const auto& entry : fs::recursive_directory_iterator{prefix}) {
        if (!entry.is_regular_file()) continue;
        const fs::path file = fs::relative(entry.path(), prefix);
        CAPTURE(file.string());
        const fs::perms mode = entry.status().permissions();
        CHECK((mode & fs::perms::others_read) != fs::perms::none);
        CHECK((mode & fs::perms::others_write) == fs::perms::none);
        const bool may_run = (mode & fs::perms::others_exec) != fs::perms::none;
        CHECK(may_run == (file == "bin/zebra-pocket"));
        ++files[file.parent_path().string()];
    }
    CHECK(files["bin"] == 1);
    CHECK(files["share/applications"] == 1);
    CHECK(files["share/metainfo"] == 1);
    CHECK(files["share/icons/hicolor/scalable/apps"] == 1);
    CHECK(files["share/zebra-pocket/fonts"] >= 4);
    CHECK(files["share/zebra-pocket/foods"] >= 9);
    CHECK(files["share/zebra-pocket/content"] >= 10);
    CHECK(files["share/zebra-pocket/strings"] >= 1);
    for (const auto& counted : files) {
        CHECK((counted.first == "bin" || counted.first.starts_with("share/")));
    }

    const fs::path entry = prefix / "share/applications/zebra-pocket.desktop";
    const std::string words = read_file(entry);
    CHECK(contains(words, "\nExec=zebra-pocket\n"));
    CHECK(contains(words, "\nIcon=zebra-pocket\n"));
    CHECK(fs::exists(prefix / "share/icons/hicolor/scalable/apps/zebra-pocket.svg"));
    const Ended desktop = run_process("desktop-file-validate", {entry.string()});
    CHECK_MESSAGE(desktop.exit_code == 0, desktop.out << desktop.err);
    CHECK(desktop.out == "");
    // the description, its place and the entry it names
    const Ended appstream =
        run_process("appstreamcli", {"validate-tree", "--no-net", prefix.string()});
    CHECK_MESSAGE(appstream.exit_code == 0, appstream.out << appstream.err);
    for (const auto& file : fs::directory_iterator{prefix / "share/metainfo"}) {
        const Ended one =
            run_process("appstreamcli", {"validate", "--no-net", file.path().string()});
        CHECK_MESSAGE(one.exit_code == 0, one.out << one.err);
    }
}

TEST_CASE("the installed program works from wherever its folder was moved to") {
    const Program program;
    const fs::path prefix = installed(program);
    const Ended food = run_installed(program, prefix, {"food", "ched", "--json"});
    CHECK(food.exit_code == 0);
    CHECK(Json::parse(food.out)["results"][0]["ndb"] == "01009");
    const Ended card = run_installed(program, prefix, {"card"});
    CHECK(card.exit_code == 0);
    CHECK(card.err == "");
    CHECK(contains(card.out, "MEDICAL ALERT"));
    const fs::path picture = program.scratch() / "picture.png";
    const Ended shot =
        run_installed(program, prefix, {"screenshot", "--screen", "card", "-o", picture.string()});
    CHECK(shot.exit_code == 0);
    CHECK(shot.err == "");
    CHECK(read_file(picture).starts_with("\x89PNG\r\n\x1a\n"));
    const Ended tick = run_installed(program, prefix, {"today", "tick", "fluids"});
    CHECK(tick.out.ends_with("\nsaved\n"));
}

TEST_CASE("it reads its own files and no others") {
    const Program program;
    const fs::path prefix = installed(program);
    const fs::path assets = prefix / "share/zebra-pocket";
    replace_in(assets / "content/habits.json", "\"Fluids\"", "\"Water\"");
    CHECK(contains(run_installed(program, prefix, {"today"}).out, "Water: - glasses \u00B7 "));
    fs::remove_all(assets);
    for (const Arguments& arguments :
         std::vector<Arguments>{{"food", "ched"},
                                {"card"},
                                {"today"},
                                {"screenshot", "--screen", "card", "-o", "x"}}) {
        check_refused(run_installed(program, prefix, arguments), 1, assets.string());
    }
}
