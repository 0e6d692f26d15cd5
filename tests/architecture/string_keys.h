// Where the app asks for its strings (app/strings.h) and what it asks for, read from its sources.
#pragma once

#include "tests/architecture/source_tree.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::architecture {

// A text of assets/strings/en.json, or a statement of assets/content.
struct ShippedText {
    std::string text;
    int line = 0;
};
using ShippedTexts = std::map<std::string, ShippedText, std::less<>>;

// "key": "text" pairs. A key that stands twice is a failed test: the second would win in silence.
ShippedTexts strings_in(const std::string& json);
// The ids and texts under "statements"; empty for files without.
ShippedTexts statements_in(const std::string& json);
// Those of the tree.
ShippedTexts shipped_statements();

// {name} -> name
std::set<std::string> places_in(std::string_view text);

// say("key"), say.filled("key", {{"name", value}}), say.counted("key", n, {{"name", value}})
struct StringUse {
    enum class How { plain, filled, counted };

    std::string path;
    int line = 0;
    How how = How::plain;
    std::vector<std::string> keys; // as written; several where a condition chooses
    // The names that are filled; nullopt where they are not written out in the call.
    std::optional<std::set<std::string>> names;
};
std::vector<StringUse> string_uses(const SourceFiles& files);

struct Literal {
    std::string path;
    int line = 0;
    std::string text;
};
// All string literals of the files under `folder`.
std::vector<Literal> literals_under(const SourceFiles& files, std::string_view folder);

// "today.edit_list": small words parted by dots, and no file's name.
bool is_dotted_name(std::string_view text);
// "theme.", "severity.{}": becomes a dotted name at run time.
bool is_start_of_dotted_name(std::string_view text);
// "today.edit_list" -> "today"
std::string first_part(std::string_view name);

} // namespace zebra::architecture
