#include "core/foods/table_reader.h"

#include <fmt/format.h>
#include <system_error>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

namespace zebra::foods {

namespace {

// Splits at tabs into `fields`, whose number is the one that belongs there.
bool split_into(std::string_view line, std::vector<std::string_view>& fields) {
    std::size_t place = 0;
    for (std::size_t end = line.find('\t'); end != std::string_view::npos; end = line.find('\t')) {
        if (place + 1 >= fields.size()) return false;
        fields[place++] = line.substr(0, end);
        line.remove_prefix(end + 1);
    }
    fields[place] = line;
    return place + 1 == fields.size();
}

} // namespace

Outcome<std::string> read_table(const std::filesystem::path& folder, const TableFile& file) {
    const std::filesystem::path path = folder / file.name;
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error == std::errc::no_such_file_or_directory) {
        return fail(Problem::Kind::not_found,
                    fmt::format("The food table {} is missing in {}. Install the program again.",
                                file.name, folder.string()));
    }
    std::ifstream in{path, std::ios::binary};
    std::string content(error ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (error || !in) {
        return fail(Problem::Kind::io,
                    fmt::format("The food table {} cannot be read: {}", path.string(),
                                error ? error.message() : std::strerror(errno)));
    }
    return content;
}

Outcome<std::size_t> for_each_row(const TableFile& file, std::string_view content,
                                  const TakeTableRow& take) {
    const auto columns = static_cast<std::size_t>(std::ranges::count(file.header, '\t')) + 1;
    std::vector<std::string_view> fields(columns);
    std::size_t line_number = 0;
    while (!content.empty()) {
        ++line_number;
        const std::size_t end = content.find('\n');
        if (end == std::string_view::npos) {
            return fail(damaged_table(file, line_number, "the line is cut short"));
        }
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(end + 1);
        if (line_number == 1) {
            if (line == file.header) continue;
            return fail(damaged_table(file, 1, "these are not the columns of this table"));
        }
        if (!split_into(line, fields)) {
            return fail(damaged_table(file, line_number,
                                      fmt::format("the line does not have {} fields", columns)));
        }
        if (const Complaint wrong = take(fields)) {
            return fail(damaged_table(file, line_number, *wrong));
        }
    }
    if (line_number == 0) return fail(damaged_table(file, 1, "the file is empty"));
    return line_number - 1;
}

Problem damaged_table(const TableFile& file, std::size_t line, std::string_view what) {
    return {Problem::Kind::damaged, fmt::format("The food table is damaged: {}, line {}: {}. "
                                                "Install the program again.",
                                                file.name, line, what)};
}

} // namespace zebra::foods
