#include "core/foods/imported_tables.h"

#include "core/foods/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

std::size_t place_of(const TableFile& file) {
    const auto* place = std::ranges::find(imported_files, file.name, &TableFile::name);
    return static_cast<std::size_t>(place - imported_files.begin());
}

} // namespace

Outcome<Manifest> read_manifest(std::string_view content) {
    Manifest manifest;
    const auto rows = for_each_row(manifest_file, content, [&](Fields fields) -> Complaint {
        const std::optional<std::int32_t> count = parse_count(fields[1]);
        const auto* file = std::ranges::find(imported_files, fields[0], &TableFile::name);
        if (!count || file == imported_files.end()) return "this is not a table of the importer";
        manifest[static_cast<std::size_t>(file - imported_files.begin())] = {
            static_cast<std::size_t>(*count), fields[2], true};
        return std::nullopt;
    });
    if (!rows) return fail(rows.error());
    for (std::size_t i = 0; i < manifest.size(); ++i) {
        if (manifest[i].listed) continue;
        return fail(damaged_table(manifest_file, *rows + 1,
                                  fmt::format("{} is not listed", imported_files[i].name)));
    }
    return manifest;
}

// The rows come first, since a fault in them has a line.
Outcome<void> read_imported(const TableFile& file, std::string_view content,
                            const Manifest& manifest, const TakeTableRow& take) {
    const ExpectedTable& expected = manifest[place_of(file)];
    const auto rows = for_each_row(file, content, take);
    if (!rows) return fail(rows.error());
    if (*rows != expected.rows) {
        return fail(
            damaged_table(file, *rows + 1,
                          fmt::format("the table ends here with {} rows, and {} belong in it",
                                      *rows, expected.rows)));
    }
    if (check_sum(content) != expected.check_sum) {
        return fail(damaged_table(file, 1, "its content is not what was imported"));
    }
    return {};
}

std::size_t rows_listed(const TableFile& file, const Manifest& manifest) {
    return manifest[place_of(file)].rows;
}

PortionSorter::PortionSorter(std::vector<Food>& foods, std::string_view Food::*code,
                             std::vector<Portion>& into)
    : foods_(foods), code_(code), into_(into), ranges_(foods.size()) {}

Complaint PortionSorter::take(std::string_view code, std::string_view name,
                              std::string_view grams) {
    while (place_ < foods_.size() && foods_[place_].*code_ < code) ++place_;
    if (place_ == foods_.size() || foods_[place_].*code_ != code) {
        return "the code of the food is unknown or out of order";
    }
    const std::optional<double> weight_g = parse_decimal(grams);
    if (!weight_g || *weight_g <= 0) return "the grams are not a number above 0";
    if (name.empty()) return "the portion has no name";
    Range& range = ranges_[place_];
    if (range.count == 0) range.first = into_.size();
    ++range.count;
    into_.push_back({name, *weight_g});
    return std::nullopt;
}

void PortionSorter::finish() {
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
        foods_[i].portions =
            std::span<const Portion>{into_}.subspan(ranges_[i].first, ranges_[i].count);
    }
}

} // namespace zebra::foods
