// A name of USDA's, or of FNDDS, taken apart where it has commas. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct NamePart {
    std::string text;                  // without what stands in brackets, one blank between words
    std::string lower;                 // the same without capitals
    std::vector<std::string> brackets; // each with its signs: "(garbanzo beans)"
};

// Splits at commas, semicolons and " - ", " -- " outside brackets; a comma between digits is no
// end. Brackets that stand alone belong to the part before them. Parts that would be empty are
// left out.
std::vector<NamePart> parts_of_name(std::string_view name);

// One blank between words, none at the ends or before a comma.
std::string tidy_blanks(std::string_view text);

} // namespace zebra::foods
