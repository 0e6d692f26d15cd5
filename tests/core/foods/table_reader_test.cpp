#include "core/foods/table_reader.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;

namespace {

constexpr TableFile two_columns = {"pairs.tsv", "key\tvalue"};

std::string sentence_of(std::string_view content) {
    const auto rows = for_each_row(two_columns, content, [](auto fields) -> Complaint {
        if (fields[0] == "bad") return "the key is bad";
        return std::nullopt;
    });
    return rows ? std::to_string(*rows) : rows.error().sentence;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("rows come in order, empty fields included") {
    std::vector<std::string> seen;
    const auto rows = for_each_row(two_columns, "key\tvalue\na\t1\nb\t\n", [&](auto fields) {
        for (const std::string_view field : fields) seen.emplace_back(field);
        return Complaint{};
    });
    CHECK(rows == 2u);
    CHECK(seen == std::vector<std::string>{"a", "1", "b", ""});
    CHECK(sentence_of("key\tvalue\n") == "0");
}

TEST_CASE("a fault in a table is named with file and line") {
    CHECK(holds(sentence_of(""), "pairs.tsv, line 1: the file is empty"));
    CHECK(holds(sentence_of("other\tcolumns\n"), "pairs.tsv, line 1: these are not the columns"));
    CHECK(holds(sentence_of("key\tvalue\na\t1\nb"), "pairs.tsv, line 3: the line is cut short"));
    CHECK(holds(sentence_of("key\tvalue\na\n"), "pairs.tsv, line 2: the line does not have 2"));
    CHECK(holds(sentence_of("key\tvalue\na\tb\tc\n"), "pairs.tsv, line 2: the line does not have"));
    CHECK(holds(sentence_of("key\tvalue\na\tb\nbad\t1\n"), "pairs.tsv, line 3: the key is bad"));
}

TEST_CASE("a table that is not there is named") {
    const test::TempDir dir;
    const auto content = read_table(dir.path(), two_columns);
    REQUIRE_FALSE(content.has_value());
    CHECK(content.error().kind == Problem::Kind::not_found);
    CHECK(holds(content.error().sentence, "pairs.tsv is missing"));
    std::filesystem::create_directory(dir / "pairs.tsv");
    CHECK_FALSE(read_table(dir.path(), two_columns).has_value());
}
