// "412x892" on the command line.
#pragma once

#include <optional>
#include <string_view>

namespace zebra::app {

struct SizeArgument {
    int width = 0;
    int height = 0;
};

// nullopt for what is no such size, or has a side beyond these.
std::optional<SizeArgument> parse_size(std::string_view text, int smallest_side, int largest_side);

} // namespace zebra::app
