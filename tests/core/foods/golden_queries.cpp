#include "tests/core/foods/golden_queries.h"

#include "core/base/text.h"

#include <doctest/doctest.h>

#include <fstream>

namespace zebra::test {

namespace {

std::set<std::string> numbers(std::string_view text) {
    std::set<std::string> out;
    for (const std::string_view number : split(text, ' ')) {
        if (!number.empty()) out.emplace(number);
    }
    return out;
}

} // namespace

std::vector<GoldenQuery> golden_queries() {
    std::ifstream file{std::filesystem::path{ZEBRA_SOURCE_DIR} / "tests/golden/foods/queries.tsv"};
    std::string line;
    REQUIRE(std::getline(file, line));
    REQUIRE(line == "half\tkind\tquery\tfirst\ttop_five\tnote");
    std::vector<GoldenQuery> queries;
    while (std::getline(file, line)) {
        const std::vector<std::string_view> fields = split(line, '\t');
        CAPTURE(line);
        REQUIRE(fields.size() == 6);
        queries.push_back({std::string{fields[0]}, std::string{fields[1]}, std::string{fields[2]},
                           numbers(fields[3]), numbers(fields[4])});
    }
    return queries;
}

} // namespace zebra::test
