// What lies where: the top of the tree, a README in every folder, files of a size to be read.
#include "core/base/text.h"
#include "tests/architecture/source_tree.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>

using namespace zebra;
using namespace zebra::architecture;

namespace {

constexpr int most_lines = 500;

// --- the top

Findings strangers_at_top(const std::vector<std::string>& paths) {
    constexpr auto agreed = std::to_array<std::string_view>(
        {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "assets", "core",
         "platform", "tests"});
    std::set<std::string> strangers;
    for (const std::string& path : paths) {
        const std::string name = path.substr(0, path.find('/'));
        if (name.starts_with('.')) continue;
        if (std::find(agreed.begin(), agreed.end(), name) == agreed.end()) strangers.insert(name);
    }
    Findings findings;
    for (const std::string& name : strangers) {
        findings.push_back(finding(name, 1,
                                   "only what is agreed stands at the top: put it under app, core, "
                                   "platform, assets or tests."));
    }
    return findings;
}

// What git keeps; nullopt when git or its folder is not there (a source archive).
std::optional<std::vector<std::string>> kept_by_git() {
    const auto close = [](std::FILE* pipe) { (void)pclose(pipe); };
    const std::unique_ptr<std::FILE, decltype(close)> pipe{
        popen("git -C '" ZEBRA_SOURCE_DIR "' ls-files -z 2>/dev/null", "r"), close};
    if (pipe == nullptr) return std::nullopt;
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        output.append(buffer.data(), size);
    }
    std::vector<std::string> paths;
    for (const std::string_view path : split(output, '\0')) {
        if (!path.empty()) paths.emplace_back(path);
    }
    if (paths.empty()) return std::nullopt;
    return paths;
}

// --- READMEs

// Tests mirror the product and assets hold one kind of file a folder: there the nearest README
// above will do, as far up as the layer's own.
std::vector<std::string> readmes_for(const std::string& folder) {
    std::vector<std::string> wanted;
    for (std::string at = folder; !at.empty(); at = folder_of(at)) {
        if (at == "tests" && at != folder) break;
        wanted.push_back(at + "/README.md");
        if (!is_under(at, "tests") && !is_under(at, "assets")) break;
    }
    return wanted;
}

Findings folders_without_readme(const SourceFiles& files) {
    std::set<std::string> paths;
    std::set<std::string> folders;
    for (const SourceFile& file : files) {
        paths.insert(file.path);
        folders.insert(folder_of(file.path));
    }
    Findings findings;
    for (const std::string& folder : folders) {
        const std::vector<std::string> wanted = readmes_for(folder);
        if (std::none_of(wanted.begin(), wanted.end(),
                         [&](const std::string& path) { return paths.contains(path); })) {
            findings.push_back(finding(folder + "/README.md", 1,
                                       "is missing: say in a few lines what lives here, what never "
                                       "does and where to start reading."));
        }
    }
    return findings;
}

// A page of words, not of code: "#core / base" is what a formatter for C++ makes of a heading.
Findings readmes_without_title(const SourceFiles& files) {
    Findings findings;
    for (const SourceFile& file : files) {
        if (!file.path.ends_with("/README.md")) continue;
        const std::string title = "# " + folder_of(file.path);
        const std::string_view first = split(file.text, '\n').front();
        if (first == title) continue;
        findings.push_back(finding(file.path, 1, fmt::format("begins with \"{}\".", title)));
    }
    return findings;
}

// --- size

Findings long_files(const SourceFiles& files) {
    Findings findings;
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path)) continue;
        const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
        if (lines <= most_lines) continue;
        findings.push_back(finding(file.path, static_cast<int>(lines),
                                   fmt::format("has {} lines, at most {} are read with pleasure: "
                                               "make it two.",
                                               lines, most_lines)));
    }
    return findings;
}

} // namespace

TEST_CASE("nothing but the agreed names stands at the top") {
    CHECK(
        only_finds(strangers_at_top({"core/base/date.h", "docs/a.md", "docs/b.md"}), {"docs:1:"}));
    CHECK(only_finds(strangers_at_top({"NOTES.txt", ".ci/run", "LICENSE"}), {"NOTES.txt"}));
    expect_none(strangers_at_top({".gitignore", "README.md", "app/run", "CMakePresets.json"}));

    const auto kept = kept_by_git();
    if (!kept) {
        MESSAGE("skipped: git does not know this tree");
        return;
    }
    expect_none(strangers_at_top(*kept));
}

TEST_CASE("every folder has a README that begins with its name") {
    CHECK(only_finds(folders_without_readme({{"app/ui/text.h", ""}, {"app/README.md", ""}}),
                     {"app/ui/README.md:1:", "is missing"}));
    CHECK(only_finds(
        folders_without_readme({{"tests/app/ui/text_test.cpp", ""}, {"tests/README.md", ""}}),
        {"tests/app/ui/README.md:1:"}));
    expect_none(folders_without_readme({{"tests/app/ui/text_test.cpp", ""},
                                        {"tests/app/README.md", ""},
                                        {"assets/icon/a.svg", ""},
                                        {"assets/README.md", ""}}));
    CHECK(only_finds(readmes_without_title({{"core/base/README.md", "#core / base\n\nWhat"}}),
                     {"core/base/README.md:1:", "# core/base"}));
    expect_none(readmes_without_title({{"core/base/README.md", "# core/base\n\nWhat"}}));

    expect_none(folders_without_readme(source_tree()));
    expect_none(readmes_without_title(source_tree()));
}

TEST_CASE("no C++ file is longer than 500 lines") {
    std::string text;
    for (int i = 0; i < most_lines; ++i) text += "\n";
    expect_none(long_files({{"core/base/date.cpp", text}, {"assets/a.json", text + text}}));
    CHECK(only_finds(long_files({{"core/base/date.cpp", text + "\n"}}),
                     {"core/base/date.cpp:501:", "501 lines"}));

    expect_none(long_files(source_tree()));
}
