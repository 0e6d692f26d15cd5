#include "core/csv/csv_folder.h"
#include "tests/support/child.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::csv;
using test::TempDir;
namespace fs = std::filesystem;

namespace {

const std::vector<Table> two = {{"a.csv", {"x"}, {{{"1", true}}}}, {"b.csv", {"y"}, {}}};

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("the folder holds every table, is the owner's alone, and nothing else is left") {
    const TempDir place;
    const fs::path folder = place.path() / "tables";
    REQUIRE(write_csv_folder(folder, two));
    CHECK(names_in(place.path()) == std::vector<std::string>{"tables"});
    CHECK(names_in(folder) == std::vector<std::string>{"a.csv", "b.csv"});
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
    CHECK(fs::status(folder / "a.csv").permissions()
          == (fs::perms::owner_read | fs::perms::owner_write));
    std::string text;
    std::getline(std::ifstream{folder / "a.csv", std::ios::binary}, text);
    CHECK(text == "\xEF\xBB\xBFx\r");
}

TEST_CASE("an empty folder is filled, one with something in it is refused and stays as it is") {
    const TempDir place;
    const fs::path folder = place.path() / "tables";
    fs::create_directory(folder);
    CHECK(write_csv_folder(folder / "", two));
    const auto before = test::contents_of(place.path());
    const auto again = write_csv_folder(folder, two);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Problem::Kind::bad_input);
    CHECK(test::why(again)
          == folder.string() + " is there already. Name a new folder, or an empty one.");
    CHECK_FALSE(write_csv_folder(folder / "a.csv", two)); // a file
    CHECK(test::contents_of(place.path()) == before);
}

TEST_CASE("a new folder gets a name that is free") {
    const TempDir place;
    std::ofstream{place.path() / "tables"} << "a file";
    const auto first = write_new_csv_folder(place.path(), "tables", two);
    const auto second = write_new_csv_folder(place.path(), "tables", two);
    REQUIRE_MESSAGE(first.has_value(), test::why(first));
    REQUIRE(second.has_value());
    CHECK(first->filename() == "tables (2)");
    CHECK(second->filename() == "tables (3)");
    CHECK(names_in(*second).size() == 2);
}

TEST_CASE("where not all of it can be written there is nothing") {
    const TempDir place;
    CHECK_FALSE(write_csv_folder(place.path() / "no" / "such" / "tables", two));
    std::vector<Table> large = two;
    large.push_back({"c.csv", {std::string(100'000, 'x')}, {}});
    const std::string said = test::with_largest_file(
        50'000, [&] { return test::why(write_csv_folder(place.path() / "tables", large)); });
    CHECK(said.find("could not be") != std::string::npos);
    CHECK(names_in(place.path()).empty());
}
