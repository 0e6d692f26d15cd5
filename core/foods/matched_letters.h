// Which letters of a name answer to what was typed: the beginnings of its words. For showing why a
// food was found. Pure.
#pragma once

#include <string_view>
#include <vector>

namespace zebra::foods {

// Bytes [begin, end) of the name.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

// In the order of the name, not overlapping. A word of the name is marked as far as the longest
// word of the query that it begins with. Case does not matter; letters with accents are compared as
// they are.
std::vector<Span> matched_letters(std::string_view name, std::string_view query);

} // namespace zebra::foods
