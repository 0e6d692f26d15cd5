// Reads CSV by the letter of RFC 4180, written without a look at what writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

using CsvRows = std::vector<std::vector<std::string>>;

// The rows behind the byte order mark, the head first. A text that is not CSV fails the test: no
// mark, a line that does not end in CRLF, a quotation mark out of place, rows of different length.
CsvRows read_csv(std::string_view text);

} // namespace zebra::test
