#include "tests/core/foods/import/sample_sources.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

using namespace zebra::test;

namespace {

struct Run {
    int exit_code = -1;
    std::string output; // of both streams
};

Run import_foods(const std::string& arguments) {
    Run run;
    const std::string command = std::string{ZEBRA_IMPORT_FOODS} + " " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 256> part = {};
    while (fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) {
        run.output += part.data();
    }
    const int status = pclose(pipe);
    if (WIFEXITED(status)) run.exit_code = WEXITSTATUS(status);
    return run;
}

const std::string sample_rows = "--rows-food-des 3 --rows-fd-group 2 --rows-nut-data 10 "
                                "--rows-weight 3 --rows-src-cd 2 --rows-deriv-cd 2 "
                                "--rows-sr-legacy-food 3 --rows-fndds-sr-link 4 "
                                "--rows-main-food-desc 2 --rows-add-food-desc 3 "
                                "--rows-moisture-fat-adj 2 --rows-food-weights 7 "
                                "--rows-food-portion-desc 4 --rows-food-code-subcode-link 2 "
                                "--rows-sub-code-desc 1 ";

std::string import_sample(const TempDir& dir) {
    return sample_rows + "--by-hand " + (dir / "sources/by_hand").string() + " "
           + (dir / "sources").string() + " " + (dir / "tables").string();
}

} // namespace

TEST_CASE("the importer writes the tables and says how many rows each has") {
    const TempDir dir;
    SampleSources{}.write(dir / "sources");
    const Run run = import_foods(import_sample(dir));
    CAPTURE(run.output);
    CHECK(run.exit_code == 0);
    CHECK(run.output.starts_with("foods.tsv: 3 rows\nportions.tsv: 3 rows\n"));
    const std::string foods = read_file(dir / "tables/foods.tsv");
    CHECK(foods.find("\n01009\t173414\tCheese") != std::string::npos);

    CHECK(import_foods(import_sample(dir)).exit_code == 0);
    CHECK(read_file(dir / "tables/foods.tsv") == foods);
}

TEST_CASE("a faulty source: one line with file and line, exit 1, nothing written") {
    const TempDir dir;
    SampleSources sample;
    sample.replace("sr28/NUT_DATA.txt", "^33.10^", "^33..10^");
    sample.write(dir / "sources");
    std::filesystem::create_directory(dir / "tables");
    write_file(dir / "tables/foods.tsv", "as it was");
    const Run run = import_foods(import_sample(dir));
    CHECK(run.exit_code == 1);
    CHECK(run.output
          == "zebra-import-foods: NUT_DATA.txt, line 5: field 3 should be a number and is "
             "\"33..10\"\n");
    CHECK(read_file(dir / "tables/foods.tsv") == "as it was");
    const auto entries = std::filesystem::directory_iterator{dir / "tables"};
    CHECK(std::distance(begin(entries), end(entries)) == 1);
}

TEST_CASE("the release's own numbers of rows are asked for when no others are named") {
    const TempDir dir;
    SampleSources{}.write(dir / "sources");
    const Run run = import_foods((dir / "sources").string() + " " + (dir / "tables").string());
    CHECK(run.exit_code == 1);
    CHECK(run.output.find("and 25 belong in it") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(dir / "tables"));
}

TEST_CASE("wrong usage: exit 2") {
    for (const char* arguments :
         {"", "only-one", "a b c", "--unknown a b", "--rows-weight x a b"}) {
        CAPTURE(arguments);
        CHECK(import_foods(arguments).exit_code == 2);
    }
    CHECK(import_foods("--help").exit_code == 0);
}
