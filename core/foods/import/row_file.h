// Reads one of USDA's files row by row, plain or packed by gzip, and says exactly where it is
// wrong. Rows are Latin-1 text with fields separated by '^'; text fields stand between '~'.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/complaint.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zebra::foods {

// The fields of one row, as bytes of the file, without line end. Valid during the call only.
using Fields = std::span<const std::string_view>;
using TakeRow = std::function<Complaint(Fields)>;

// What each field of a row must be, one letter a field:
//   t  text between '~', which comes without them; control characters are refused
//   q  the same, for text that is not used: any character may stand in it
//   n  a number, not negative
//   o  the same, or empty
//   s  a number, which may be negative
//   a  anything; it is not looked at
struct RowFormat {
    std::string_view fields;
    bool has_header = false;         // the first line names the columns and is not a row
    std::optional<std::size_t> rows; // how many rows the whole file has; empty: not known
};

// The file NAME.txt of a folder, or NAME.txt.gz when there is no plain one.
Outcome<std::filesystem::path> find_row_file(const std::filesystem::path& folder,
                                             std::string_view name);

// Calls `take` for every row, in order. Fails with file and line at the first thing that is not as
// it should be: an unreadable or damaged file, a wrong number of fields, a bad number, a line
// without an end, too few or too many rows, or a complaint of `take`.
Outcome<void> read_rows(const std::filesystem::path& file, const RowFormat& format,
                        const TakeRow& take);

// The same for any text file, plain or packed: every line, without its end ("\n" or "\r\n").
using TakeLine = std::function<Complaint(std::string_view line)>;
Outcome<void> read_lines(const std::filesystem::path& file, const TakeLine& take);

// Latin-1 to UTF-8; no-break spaces become blanks, blanks at the ends go.
std::string from_latin1(std::string_view bytes);

// Runs of blanks become one.
std::string single_blanks(std::string_view text);

// A field of the kind `s`.
std::optional<double> parse_signed(std::string_view text);

} // namespace zebra::foods
