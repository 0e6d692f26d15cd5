// The project's files as the checks see them: paths from the project's root, and texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zebra::architecture {

struct SourceFile {
    std::string path; // "app/ui/text.h"
    std::string text; // empty for tables, pictures and other files that no check reads
};
using SourceFiles = std::vector<SourceFile>;

// What is wrong, one line each: "app/ui/text.h:12: what, and what to do". Empty: all is well.
using Findings = std::vector<std::string>;

std::string finding(std::string_view path, int line, std::string_view what);

// Everything under app, core, platform, tests and assets, by path, hidden files left out. Read
// once.
const SourceFiles& source_tree();
// The text of a file of the tree; a file that is not there is a failed test.
const std::string& text_in_tree(std::string_view path);

bool is_cpp(std::string_view path);
// app, core or platform: what is shipped.
bool is_product_cpp(std::string_view path);
bool is_under(std::string_view path, std::string_view folder); // "app/ui"
// Whether the path is the entry or, when that ends in '/', lies under it.
bool is_one_of(std::string_view path, const std::vector<std::string_view>& entries);
// "app/ui/text.h" -> "app/ui"; "" at the top.
std::string folder_of(std::string_view path);

// Fails the running test with all of them, one a line, unless there are none.
void expect_none(const Findings& findings);
// Whether exactly one was found, and it holds all the words.
bool only_finds(const Findings& findings, const std::vector<std::string_view>& words);

} // namespace zebra::architecture
