#include "tests/architecture/source_tree.h"

#include "core/base/text.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace zebra::architecture {

namespace {

namespace fs = std::filesystem;

constexpr std::array folders = {"app", "core", "platform", "tests", "assets"};
constexpr std::array read_extensions = {".cpp", ".h", ".json", ".md", ".xml", ".desktop"};

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

SourceFiles read_tree(const fs::path& root) {
    SourceFiles files;
    for (const char* folder : folders) {
        for (fs::recursive_directory_iterator at{root / folder}, end; at != end; ++at) {
            if (is_hidden(at->path())) {
                at.disable_recursion_pending();
                continue;
            }
            if (!at->is_regular_file()) continue;
            const bool wanted = std::find(read_extensions.begin(), read_extensions.end(),
                                          at->path().extension().string())
                                != read_extensions.end();
            files.push_back({at->path().lexically_relative(root).generic_string(),
                             wanted ? test::read_file(at->path()) : std::string{}});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

} // namespace

std::string finding(std::string_view path, int line, std::string_view what) {
    return fmt::format("{}:{}: {}", path, line, what);
}

const SourceFiles& source_tree() {
    static const SourceFiles files = read_tree(ZEBRA_SOURCE_DIR);
    return files;
}

const std::string& text_in_tree(std::string_view path) {
    const SourceFiles& files = source_tree();
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const SourceFile& file) { return file.path == path; });
    REQUIRE_MESSAGE(found != files.end(), std::string{path} << " is not there");
    return found->text;
}

bool is_cpp(std::string_view path) { return path.ends_with(".cpp") || path.ends_with(".h"); }

bool is_product_cpp(std::string_view path) {
    return is_cpp(path)
           && (is_under(path, "app") || is_under(path, "core") || is_under(path, "platform"));
}

bool is_under(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool is_one_of(std::string_view path, const std::vector<std::string_view>& entries) {
    return std::any_of(entries.begin(), entries.end(), [&](std::string_view entry) {
        return entry.ends_with('/') ? path.starts_with(entry) : path == entry;
    });
}

std::string folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string{slash == std::string_view::npos ? std::string_view{}
                                                       : path.substr(0, slash)};
}

void expect_none(const Findings& findings) {
    CHECK_MESSAGE(findings.empty(), findings.size() << " found:\n" << join(findings, "\n"));
}

bool only_finds(const Findings& findings, const std::vector<std::string_view>& words) {
    INFO(findings.size() << " found:\n" << join(findings, "\n"));
    CHECK(findings.size() == 1);
    return findings.size() == 1
           && std::all_of(words.begin(), words.end(), [&](std::string_view word) {
                  return findings.front().find(word) != std::string::npos;
              });
}

} // namespace zebra::architecture
