#include "core/foods/import/links.h"

#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "core/foods/import/row_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace zebra::foods {

namespace {

constexpr std::size_t ndb_digits = 5;

std::string_view unquoted(std::string_view field) {
    if (field.size() >= 2 && field.front() == '"' && field.back() == '"') {
        field = field.substr(1, field.size() - 2);
    }
    return field;
}

std::string with_leading_zeros(std::string_view number) {
    return fmt::format("{:0>{}}", number, ndb_digits);
}

// The columns of the list, found by their names in its first line.
struct FdcColumns {
    std::size_t fdc = 0;
    std::size_t ndb = 0;
    std::size_t count = 0;
};

Complaint read_header(std::string_view line, FdcColumns& columns) {
    const std::vector<std::string_view> names = split(line, ',');
    const auto find = [&](std::string_view wanted, std::size_t& place) {
        for (place = 0; place < names.size(); ++place) {
            if (ascii_lower(unquoted(names[place])) == wanted) return true;
        }
        return false;
    };
    columns.count = names.size();
    if (find("fdc_id", columns.fdc) && find("ndb_number", columns.ndb)) return std::nullopt;
    return "the columns fdc_id and NDB_number belong here";
}

} // namespace

Outcome<std::map<std::string, std::string>> read_fdc_numbers(const std::filesystem::path& file,
                                                             std::optional<std::size_t> rows) {
    std::map<std::string, std::string> numbers;
    std::set<std::string, std::less<>> seen;
    FdcColumns columns;
    std::size_t lines = 0;
    const auto take = [&](std::string_view line) -> Complaint {
        if (++lines == 1) return read_header(line, columns);
        const std::vector<std::string_view> fields = split(line, ',');
        if (fields.size() != columns.count) {
            return fmt::format("{} fields where {} belong", fields.size(), columns.count);
        }
        const std::string_view fdc = unquoted(fields[columns.fdc]);
        const std::string_view ndb = unquoted(fields[columns.ndb]);
        if (!parse_count(fdc)) return "the FoodData Central number is not a number";
        if (!parse_count(ndb) || ndb.size() > ndb_digits) {
            return "the NDB number is not a number of up to five digits";
        }
        if (!seen.emplace(fdc).second) return fmt::format("number {} stands twice", fdc);
        if (!numbers.emplace(with_leading_zeros(ndb), fdc).second) {
            return fmt::format("NDB number {} stands twice", ndb);
        }
        return std::nullopt;
    };
    const Outcome<void> read = read_lines(file, take);
    if (!read) return fail(read.error());
    if (lines == 0 || (rows && numbers.size() != *rows)) {
        return fail(Problem::Kind::damaged,
                    fmt::format("{}, line {}: the file ends here with {} rows, and {} belong in it",
                                file.filename().string(), std::max<std::size_t>(lines, 1),
                                numbers.size(), rows.value_or(1)));
    }
    return numbers;
}

} // namespace zebra::foods
