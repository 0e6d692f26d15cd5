#include "core/base/text.h"
#include "core/foods/laboratories.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/content.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;
using Mark = LaboratoryLists::Mark;

namespace {

const LaboratoryLists& shipped_lists() {
    static const LaboratoryLists lists = [] {
        auto loaded = LaboratoryLists::load(test::shipped_tables());
        REQUIRE_MESSAGE(loaded.has_value(), loaded.error().sentence);
        return std::move(*loaded);
    }();
    return lists;
}

// "ruh_bath apollo": whose words a list holds.
std::string ids(const std::vector<const Laboratory*>& laboratories) {
    std::vector<std::string> all;
    for (const Laboratory* one : laboratories) all.emplace_back(one->id);
    return join(all, " ");
}

const Laboratory& laboratory(std::string_view id) {
    const auto all = shipped_lists().laboratories();
    const auto found = std::ranges::find(all, id, &Laboratory::id);
    REQUIRE_MESSAGE(found != all.end(), std::string{id});
    return *found;
}

} // namespace

TEST_CASE("each laboratory stands with its own window and its own words") {
    struct Row {
        const char* id;
        std::optional<int> window_hours;
        Laboratory::Says says;
    };
    const std::vector<Row> rows = {{"ruh_bath", 24, Laboratory::Says::leave_out},
                                   {"uk_diet_sheet", 48, Laboratory::Says::leave_out},
                                   {"warde_garcia", 48, Laboratory::Says::leave_out},
                                   {"akron_st_boniface", 48, Laboratory::Says::leave_out},
                                   {"mayo", 48, Laboratory::Says::limit},
                                   {"apollo", 72, Laboratory::Says::leave_out},
                                   {"jmedj_2017", std::nullopt, Laboratory::Says::raises},
                                   {"serum_study", 24, Laboratory::Says::leave_out}};
    CHECK(shipped_lists().laboratories().size() == rows.size());
    for (const Row& row : rows) {
        CAPTURE(std::string{row.id});
        CHECK(laboratory(row.id).window_hours == row.window_hours);
        CHECK(laboratory(row.id).says == row.says);
    }
    // What the cautious choice rests on.
    for (const Laboratory& one : shipped_lists().laboratories()) {
        CHECK(one.window_hours.value_or(0) <= hours_of(LaboratoryWindow::unknown));
    }
}

TEST_CASE("what a laboratory says is a statement with the same source and review") {
    const content::Content& content = test::shipped_content();
    for (const std::string& line : [] {
             std::vector<std::string> lines;
             const std::string text = test::read_file(test::shipped_tables() / "laboratories.tsv");
             for (const std::string_view one : split(text, '\n')) lines.emplace_back(one);
             return lines;
         }()) {
        const std::vector<std::string_view> fields = split(line, '\t');
        if (fields.size() != 8 || fields[0] == "laboratory") continue;
        CAPTURE(line);
        const content::Statement& statement = content.statement(fields[5]);
        CHECK(statement.sources == std::vector<std::string>{std::string{fields[6]}});
        CHECK(statement.confidence == content::Statement::Confidence::found);
        CHECK(statement.review == content::Statement::Review::not_reviewed);
        CHECK(fields[7] == "not_reviewed");
    }
}

TEST_CASE("every food that is named, is named in the laboratory's sentence too") {
    const content::Content& content = test::shipped_content();
    // Where the sentence says it in another way, and the one that only points to another.
    const auto said_as = [](std::string_view name) -> std::string {
        if (name == "melon (cantaloupe, honeydew)") return "cantaloupe";
        if (name == "hickory nut") return "hickory";
        if (name == "nuts in general") return "nuts";
        if (name == "fruit in general") return "fruit";
        if (name == "vegetables in general") return "vegetables";
        if (name == "drinks with caffeine") return "caffeine";
        if (name == "coffee and tea") return "coffee";
        return std::string{name};
    };
    for (const LaboratoryFood& food : shipped_lists().foods()) {
        for (const Laboratory* one : food.laboratories) {
            if (one->id == "akron_st_boniface") {
                if (food.name == "plantain") continue; // "and plantain"
                CHECK(std::ranges::any_of(food.laboratories, [](const Laboratory* other) {
                    return other->id == "warde_garcia";
                }));
                continue;
            }
            CAPTURE(one->id);
            CAPTURE(food.name);
            CHECK(ascii_lower(content.text(one->statement)).find(said_as(food.name))
                  != std::string::npos);
        }
    }
}

TEST_CASE("every number and group that is meant is in the catalogue, and is the food it says") {
    std::set<std::string> groups;
    for (const Group& group : shipped_catalogue().groups()) groups.insert(std::string{group.name});
    struct Word {
        const char* named;
        std::vector<const char*> one_of; // in the folded names of its foods
    };
    const std::vector<Word> words = {
        {"banana", {"banana"}},
        {"plantain", {"plantain"}},
        {"pineapple", {"pineapple"}},
        {"kiwi", {"kiwi"}},
        {"plum", {"plum", "prune"}},
        {"avocado", {"avocado", "guacamole"}},
        {"date", {"dates"}},
        {"grapefruit", {"grapefruit"}},
        {"melon (cantaloupe, honeydew)", {"melon", "cantaloupe", "honeydew"}},
        {"tomato", {"tomato"}},
        {"tomato sauces", {"sauce", "salsa", "catsup", "prego"}},
        {"aubergine", {"eggplant"}},
        {"walnut", {"walnut"}},
        {"pecan", {"pecan"}},
        {"hickory nut", {"hickorynut"}},
        {"butternut", {"butternut"}},
        {"nuts in general", {"nuts", "almonds"}},
        {"coffee and tea", {"coffee", "tea", "cappuccino"}},
        {"drinks with caffeine",
         {"coffee", "tea", "cola", "pepper", "energy", "caffeine", "cappuccino"}},
        {"chocolate", {"chocolate"}},
    };
    for (const LaboratoryFood& food : shipped_lists().foods()) {
        CAPTURE(food.name);
        for (const std::string_view group : food.groups) {
            CAPTURE(group);
            CHECK(groups.contains(std::string{group}));
        }
        std::set<std::string_view> seen;
        for (const std::string_view ndb : food.foods) {
            CAPTURE(ndb);
            CHECK(seen.insert(ndb).second);
            const std::string name = fold(shipped_food(ndb).name);
            CAPTURE(name);
            const auto word = std::ranges::find(words, food.name, &Word::named);
            REQUIRE(word != words.end());
            CHECK(std::ranges::any_of(word->one_of, [&](const char* one) {
                return name.find(one) != std::string::npos;
            }));
        }
    }
    for (const LaboratoryFood& food : shipped_lists().foods()) {
        if (food.name != "drinks with caffeine") continue;
        for (const std::string_view ndb : food.foods) {
            CAPTURE(ndb);
            CHECK(shipped_food(ndb).caffeine_mg_per_100g.value_or(0) > 0);
        }
    }
}

TEST_CASE("a food is marked by whom it is named, and by nobody else") {
    struct Row {
        const char* ndb;
        Mark mark;
        const char* leave_out;
        const char* limit;
        const char* raises;
    };
    const std::vector<Row> rows = {
        {"09040", Mark::named, "ruh_bath warde_garcia akron_st_boniface apollo", "mayo",
         "jmedj_2017"},                                                   // banana
        {"09277", Mark::named, "ruh_bath akron_st_boniface", "mayo", ""}, // plantain; fruit
        {"09111", Mark::named, "ruh_bath warde_garcia akron_st_boniface", "mayo", ""}, // grapefruit
        {"09003", Mark::named, "ruh_bath", "mayo", ""},                                // an apple
        {"11529", Mark::named, "ruh_bath warde_garcia akron_st_boniface apollo", "mayo", ""},
        {"11549", Mark::named, "ruh_bath", "mayo", ""}, // tomato sauce
        {"11090", Mark::limited, "", "mayo", ""},       // broccoli
        {"12155", Mark::named, "ruh_bath warde_garcia akron_st_boniface apollo", "mayo", ""},
        {"12061", Mark::named, "ruh_bath warde_garcia akron_st_boniface", "mayo", ""}, // almonds
        {"12130", Mark::named, "ruh_bath warde_garcia akron_st_boniface", "mayo", ""}, // hickory
        {"14209", Mark::named, "warde_garcia apollo", "mayo", "jmedj_2017"},           // coffee
        {"14201", Mark::named, "warde_garcia apollo", "", ""},  // without caffeine
        {"14148", Mark::named, "apollo", "mayo", "jmedj_2017"}, // cola
        {"14147", Mark::none, "", "", ""},                      // without caffeine
        {"14545", Mark::none, "", "", ""},                      // chamomile
        {"19120", Mark::named, "", "", "jmedj_2017"},           // milk chocolate
        {"01009", Mark::none, "", "", ""},                      // cheddar
        {"12104", Mark::none, "", "", ""},                      // coconut
        {"16090", Mark::none, "", "", ""},                      // peanuts
        {"11485", Mark::limited, "", "mayo", ""}, // the squash that is called butternut
        // Dishes.
        {"63107110", Mark::named, "ruh_bath warde_garcia akron_st_boniface apollo", "mayo",
         "jmedj_2017"},                                                         // a baked banana
        {"92101900", Mark::named, "warde_garcia apollo", "mayo", "jmedj_2017"}, // coffee with milk
        {"53341070", Mark::none, "", "", ""}, // a banana cream tart
    };
    for (const Row& row : rows) {
        CAPTURE(std::string{row.ndb});
        const Food& food = shipped_food(row.ndb);
        CHECK(shipped_lists().mark(food, HiaaTest::urine) == row.mark);
        const LaboratoryMark why = shipped_lists().why(food, HiaaTest::urine);
        CHECK(ids(why.leave_out) == row.leave_out);
        CHECK(ids(why.limit) == row.limit);
        CHECK(ids(why.raises) == row.raises);
    }
}

TEST_CASE("the blood study speaks before a blood test only, the others before both") {
    const LaboratoryMark urine = shipped_lists().why(shipped_food("09040"), HiaaTest::urine);
    const LaboratoryMark blood = shipped_lists().why(shipped_food("09040"), HiaaTest::blood);
    CHECK(ids(blood.leave_out) == ids(urine.leave_out) + " serum_study");
    CHECK(ids(blood.limit) == ids(urine.limit));
    CHECK(counts_for(laboratory("apollo"), HiaaTest::blood));
    CHECK_FALSE(counts_for(laboratory("serum_study"), HiaaTest::urine));
}

TEST_CASE("what has a serotonin figure that is high or moderate is marked") {
    std::size_t measured = 0;
    for (const Food& food : shipped_catalogue().foods()) {
        if (!food.serotonin_ug_per_g) continue;
        ++measured;
        CAPTURE(food.ndb);
        CHECK(shipped_lists().mark(food, HiaaTest::blood) == Mark::named);
        CHECK(shipped_lists().why(food, HiaaTest::blood).serotonin
              == serotonin_tier(*food.serotonin_ug_per_g));
    }
    CHECK(measured >= 10);
    Food made_up;
    made_up.ndb = "99999";
    CHECK(shipped_lists().mark(made_up, HiaaTest::urine) == Mark::none);
    made_up.serotonin_ug_per_g = 0.05; // low
    CHECK(shipped_lists().mark(made_up, HiaaTest::urine) == Mark::none);
    made_up.serotonin_ug_per_g = 0.5;
    CHECK(shipped_lists().mark(made_up, HiaaTest::urine) == Mark::named);
    CHECK(shipped_lists().why(made_up, HiaaTest::urine).serotonin == SerotoninTier::moderate);
}

TEST_CASE("who is said to name a food beside its serotonin says so here too") {
    std::size_t named = 0;
    for (const Food& food : shipped_catalogue().foods()) {
        if (!food.named_by_laboratories) continue;
        ++named;
        CAPTURE(food.ndb);
        const LaboratoryMark why = shipped_lists().why(food, HiaaTest::urine);
        for (const std::string_view name : split(*food.named_by_laboratories, ';')) {
            CAPTURE(name);
            CHECK(std::ranges::any_of(
                why.leave_out, [&](const Laboratory* one) { return one->name == trim(name); }));
        }
    }
    CHECK(named == 15);
}

TEST_CASE("a table that is missing or inconsistent is a problem that names file and line") {
    const std::string laboratories = test::read_file(test::shipped_tables() / "laboratories.tsv");
    const std::string header = std::string{laboratory_lists_file.header} + "\n";
    struct Row {
        const char* lists;
        const char* says;
    };
    for (const Row& row : std::vector<Row>{
             {"banana\tfruit\truh_bath\t09040\t\n", ""},
             {"banana\tfruit\tnobody\t09040\t\n", "line 2: there is no laboratory nobody"},
             {"banana\tfruit\t\t09040\t\n", "line 2: nobody names it"},
             {"banana\tfruit\truh_bath\t\t\n", "line 2: no food is meant"},
             {"banana\t\truh_bath\t09040\t\n", "line 2: the food or its kind is missing"},
             {"banana\tfruit\truh_bath\n", "line 2: the line does not have 5 fields"}}) {
        CAPTURE(std::string{row.lists});
        const test::TempDir dir;
        test::write_file(dir / "laboratories.tsv", laboratories);
        test::write_file(dir / "laboratory_lists.tsv", header + row.lists);
        const auto loaded = LaboratoryLists::load(dir.path());
        CHECK(loaded.has_value() == std::string_view{row.says}.empty());
        if (!loaded) CHECK(loaded.error().sentence.find(row.says) != std::string::npos);
    }
    const test::TempDir dir;
    const auto missing = LaboratoryLists::load(dir.path());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().sentence.find("laboratories.tsv") != std::string::npos);
    for (const char* wrong :
         {"x\tX\tsaliva\t24\tleave_out\ta.b\tc\tnot_reviewed\n",
          "x\tX\turine\t1 day\tleave_out\ta.b\tc\tnot_reviewed\n",
          "x\tX\turine\t24\tforbid\ta.b\tc\tnot_reviewed\n",
          "x\tX\turine\t24\tlimit\t\tc\tnot_reviewed\n",
          "x\tX\turine\t24\tlimit\ta.b\tc\td\nx\tX\turine\t24\tlimit\ta.b\tc\td\n"}) {
        CAPTURE(std::string{wrong});
        test::write_file(dir / "laboratories.tsv",
                         std::string{laboratories_file.header} + "\n" + wrong);
        test::write_file(dir / "laboratory_lists.tsv", header);
        CHECK_FALSE(LaboratoryLists::load(dir.path()));
    }
}
