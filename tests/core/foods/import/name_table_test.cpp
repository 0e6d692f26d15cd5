#include "core/foods/import/name_table.h"
#include "core/foods/table_files.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra::foods;
using namespace zebra::test;

namespace {

std::string food_row(const std::string& ndb, const std::string& name) {
    return ndb + "\t\t" + name + "\t0100\t\t\t\t\t\t\t\t\t\t\t\t\t0\t0\n";
}

std::string dish_row(const std::string& code, const std::string& name) {
    return code + "\t" + name + "\tD1" + std::string(9, '\t') + "\n";
}

struct Tables {
    std::string foods = food_row("00001", "Cheese, cheddar") + food_row("00002", "Egg, raw");
    std::string dishes = dish_row("11111111", "Eggs Benedict");
    std::string words = "turn\tcheese\t\t\n";
    std::string exceptions = "00002\tA raw egg\n";

    zebra::Outcome<TableText> make() const {
        const TempDir dir;
        const auto write = [&](const TableFile& file, const std::string& rows) {
            write_file(dir / file.name, std::string{file.header} + "\n" + rows);
        };
        write(foods_file, foods);
        write(dishes_file, dishes);
        write(display_words_file, words);
        write(display_exceptions_file, exceptions);
        return make_name_table(dir.path());
    }
    std::string problem() const {
        const auto made = make();
        return made ? "" : made.error().sentence;
    }
};

} // namespace

TEST_CASE("the table has one row for every food and dish, by rule or by exception") {
    const auto table = Tables{}.make();
    REQUIRE_MESSAGE(table.has_value(), table.error().sentence);
    CHECK(table->file_name == "made_names.tsv");
    CHECK(table->rows == 3);
    CHECK(table->content
          == "code\tdisplay_name\n00001\tCheddar cheese\n00002\tA raw egg\n"
             "11111111\tEggs Benedict\n");
}

TEST_CASE("a dish that is called as a food is marked") {
    Tables tables;
    tables.dishes = dish_row("11111111", "Cheddar cheese");
    const auto table = tables.make();
    REQUIRE_MESSAGE(table.has_value(), table.error().sentence);
    CHECK(table->content.ends_with("11111111\tCheddar cheese (dish)\n"));
}

TEST_CASE("what is wrong with the tables is said") {
    Tables tables;
    tables.exceptions = "00003\tSpam\n";
    CHECK(tables.problem() == "display_names.tsv: there is no food 00003");
    tables.exceptions = "00002\tCheddar\n00001\tcheddar\n";
    CHECK(tables.problem() == "Food 00002 would be called Cheddar, as another is.");
    tables = {};
    tables.words = "turn\tCheese\t\t\n";
    CHECK(tables.problem().find("display_words.tsv, line 2: ") != std::string::npos);
    tables = {};
    tables.foods += "00003\n";
    CHECK(tables.problem().find("foods.tsv, line 4: ") != std::string::npos);
    CHECK(make_name_table("/nowhere").error().sentence.find("is missing") != std::string::npos);
}
