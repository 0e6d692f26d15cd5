#include "core/foods/ordinary_words.h"

#include <algorithm>
#include <cstddef>

namespace zebra::foods {

bool OrdinaryWords::contains(std::string_view word) const {
    if (word.empty()) return false;
    const std::string_view lines = lines_;
    std::size_t first = 0;           // where a line begins
    std::size_t last = lines.size(); // where one begins, or all end
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        const std::size_t before =
            middle == 0 ? std::string_view::npos : lines.rfind('\n', middle - 1);
        const std::size_t begin =
            before == std::string_view::npos ? 0 : std::max(first, before + 1);
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        const std::string_view line = lines.substr(begin, end - begin);
        if (line == word) return true;
        if (line < word) {
            first = std::min(end + 1, lines.size());
        } else {
            last = begin;
        }
    }
    return false;
}

} // namespace zebra::foods
