#include "app/cli/size_argument.h"

#include "core/base/text.h"

#include <array>
#include <charconv>
#include <vector>

namespace zebra::app {

std::optional<SizeArgument> parse_size(std::string_view text, int smallest_side, int largest_side) {
    const std::vector<std::string_view> parts = split(text, 'x');
    if (parts.size() != 2) return std::nullopt;
    std::array<int, 2> sides{};
    for (std::size_t i = 0; i < 2; ++i) {
        const char* const end = parts[i].data() + parts[i].size();
        const auto [stop, error] = std::from_chars(parts[i].data(), end, sides[i]);
        if (error != std::errc{} || stop != end) return std::nullopt;
        if (sides[i] < smallest_side || sides[i] > largest_side) return std::nullopt;
    }
    return SizeArgument{sides[0], sides[1]};
}

} // namespace zebra::app
