#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

namespace {

struct Attached {
    const char* ndb;
    const char* measured_food;
    double ug_per_g;
    std::optional<double> standard_error;
    int year;
    bool is_figure;
    const char* word_in_name;
};

// Which measurement belongs to which food.
const std::vector<Attached>& attached() {
    static const std::vector<Attached> rows = {
        {"09040", "banana", 15.0, 2.4, 1985, true, "Bananas"},
        {"09040", "banana pulp", 25, std::nullopt, 1992, false, "Bananas"},
        {"09148", "kiwi fruit", 5.8, 0.9, 1985, true, "Kiwifruit"},
        {"09266", "pineapple", 17.0, 5.1, 1985, true, "Pineapple"},
        {"09277", "plantain", 30.3, 7.5, 1985, true, "Plantains"},
        {"09279", "plums", 4.7, 0.8, 1985, true, "Plums"},
        {"09429", "pineapple", 17.0, 5.1, 1985, false, "Pineapple"},
        {"09430", "pineapple", 17.0, 5.1, 1985, false, "Pineapple"},
        {"11529", "tomatoes", 3.2, 0.6, 1985, true, "Tomatoes"},
        {"11529", "cherry tomato", 12.44, 0.19, 2016, false, "Tomatoes"},
        {"12084", "butternuts", 398, 90, 1985, true, "butternuts"},
        {"12130", "shagbark hickory nuts", 143, 23, 1985, false, "hickorynuts"},
        {"12130", "mockernut hickory nuts", 67, 13, 1985, false, "hickorynuts"},
        {"12130", "sweet pignuts", 25, 8, 1985, false, "hickorynuts"},
        {"12142", "pecans", 29, 4, 1985, true, "pecans"},
        {"12154", "black walnuts", 304, 46, 1985, true, "walnuts, black"},
        {"12155", "English walnuts", 87, 20, 1985, true, "walnuts, english"},
    };
    return rows;
}

} // namespace

TEST_CASE("serotonin stands with the foods it was measured in, and with no other") {
    std::map<std::string, std::vector<Attached>> expected;
    for (const Attached& row : attached()) expected[row.ndb].push_back(row);
    for (const Food& food : shipped_catalogue().foods()) {
        const auto rows = expected.find(std::string{food.ndb});
        if (rows == expected.end()) {
            CHECK(food.serotonin.empty());
            CHECK_FALSE(food.serotonin_ug_per_g.has_value());
            continue;
        }
        CAPTURE(rows->first);
        REQUIRE(food.serotonin.size() == rows->second.size());
        for (std::size_t i = 0; i < food.serotonin.size(); ++i) {
            const SerotoninMeasurement& one = food.serotonin[i];
            const Attached& row = rows->second[i];
            CHECK(one.measured_food == row.measured_food);
            CHECK(one.serotonin_ug_per_g == row.ug_per_g);
            CHECK(one.standard_error_ug_per_g == row.standard_error);
            CHECK(one.year == row.year);
            CHECK(one.is_figure == row.is_figure);
            CHECK(food.name.find(row.word_in_name) != std::string_view::npos);
        }
        const Attached& first = rows->second.front();
        CHECK(food.serotonin_ug_per_g.has_value() == first.is_figure);
        if (first.is_figure) CHECK(food.serotonin_ug_per_g == first.ug_per_g);
    }
}

TEST_CASE("serotonin is not carried over to foods that were cooked, canned or pressed") {
    for (const Attached& row : attached()) {
        CAPTURE(row.ndb);
        const std::string name = fold(shipped_food(row.ndb).name);
        for (const char* word : {"cooked", "canned", "juice", "roasted", "fried", "frozen"}) {
            CHECK(name.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("the serotonin table agrees with its source, value for value") {
    const auto sources = test::food_sources();
    if (!sources) {
        MESSAGE("The sources are not at hand; the fixed sample above stands for them.");
        return;
    }
    // Each row of the table as the source writes it: food, value, error, "Author year".
    std::set<std::vector<std::string>> table;
    const std::string table_text = test::read_file(test::shipped_tables() / "serotonin.tsv");
    for (const std::string_view line : split(table_text, '\n')) {
        const std::vector<std::string_view> fields = split(line, '\t');
        if (fields.size() != 7 || fields[0] == "measured_food") continue;
        // A further figure for banana, of another study; no food's own.
        if (fields[0] == "banana pulp") continue;
        const std::string authors{fields[3].substr(0, fields[3].find(','))};
        table.insert({std::string{fields[0]}, std::string{fields[1]}, std::string{fields[2]},
                      authors + " " + std::string{fields[4]}});
    }
    std::set<std::vector<std::string>> source;
    const std::string source_text = test::read_file(*sources / "serotonin_foods.csv");
    for (const std::string_view line : split(source_text, '\n')) {
        const std::vector<std::string_view> fields = split(trim(line), ',');
        if (fields.size() != 4 || fields[0] == "food") continue;
        source.insert({fields.begin(), fields.end()});
    }
    CHECK(source.size() == 14);
    CHECK(table == source);
}
