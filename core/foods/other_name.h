// What else foods are called in everyday English, as data (other_names.tsv).
#pragma once

#include <string_view>

namespace zebra::foods {

struct OtherName {
    enum class Kind {
        name, // it names the whole food: "courgette" is zucchini
        word  // it stands for another word wherever that stands: "tinned" for "canned"
    };

    std::string_view said; // as it is typed, folded: letters, digits and blanks
    Kind kind = Kind::name;
    // One of the two. Every food whose name has all these words, or the foods of these NDB numbers,
    // separated by blanks, the plainest first.
    std::string_view means;
    std::string_view foods;
    std::string_view where; // "british"
};

} // namespace zebra::foods
