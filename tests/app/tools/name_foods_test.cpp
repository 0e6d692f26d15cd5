#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>

using namespace zebra::test;

namespace {

struct Run {
    int exit_code = -1;
    std::string output; // of both streams
};

Run name_foods(const std::string& arguments) {
    Run run;
    const std::string command = std::string{ZEBRA_NAME_FOODS} + " " + arguments + " 2>&1";
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

std::filesystem::path shipped() {
    return std::filesystem::path{ZEBRA_SOURCE_DIR} / "assets" / "foods";
}

void copy_tables(const TempDir& dir) {
    for (const char* name : {"foods.tsv", "dishes.tsv", "display_words.tsv", "display_names.tsv"}) {
        std::filesystem::copy_file(shipped() / name, dir / name);
    }
}

} // namespace

TEST_CASE("the names are written from the tables beside them") {
    const TempDir dir;
    copy_tables(dir);
    const Run run = name_foods(dir.path().string());
    CHECK(run.exit_code == 0);
    CHECK(run.output == "made_names.tsv: 13142 rows\n");
    CHECK(read_file(dir / "made_names.tsv") == read_file(shipped() / "made_names.tsv"));
}

TEST_CASE("a faulty table: one line, exit 1, the names as they were") {
    const TempDir dir;
    copy_tables(dir);
    write_file(dir / "made_names.tsv", "as it was");
    write_file(dir / "display_names.tsv", "ndb\tdisplay_name\n99999\tPorridge\n");
    const Run run = name_foods(dir.path().string());
    CHECK(run.exit_code == 1);
    CHECK(run.output == "zebra-name-foods: display_names.tsv: there is no food 99999\n");
    CHECK(read_file(dir / "made_names.tsv") == "as it was");
}

TEST_CASE("wrong usage of the naming tool: exit 2") {
    for (const char* arguments : {"", "a b", "--unknown a"}) {
        CAPTURE(arguments);
        CHECK(name_foods(arguments).exit_code == 2);
    }
    CHECK(name_foods("--help").exit_code == 0);
}
