// What is wrong with one row of a table, in words ("the group 9900 is unknown"), or nothing.
// Whoever reads the table puts file and line in front of it.
#pragma once

#include <optional>
#include <string>

namespace zebra::foods {

using Complaint = std::optional<std::string>;

} // namespace zebra::foods
