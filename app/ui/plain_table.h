// A table as it stands on paper: a name at the left of each row, figures below their heads at the
// right, a hairline under each row. Where there is no room beside each other, the figures stand
// under the name, each with its head.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

struct PlainRow {
    std::string name;
    std::vector<std::string> cells; // an empty one has nothing to say
};

// `heads`: of the names, then of each figure. Each row is told in one, with its heads.
void plain_table(Context& ui, std::string_view name, std::span<const std::string> heads,
                 std::span<const PlainRow> rows);

} // namespace zebra::ui
