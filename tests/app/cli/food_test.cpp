// food QUERY: one row a food, and one JSON document.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

std::string first_name(const Program& program, const Arguments& words) {
    Arguments arguments = {"food", "--json", "--limit", "1"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const Json found = program.json(arguments);
    return found["results"].empty() ? "" : found["results"][0]["name"].get<std::string>();
}

} // namespace

TEST_CASE("one row a food, with its figure, its unit and where it comes from") {
    const Program program;
    const std::vector<std::string> rows = lines_of(program.done({"food", "ched", "--limit", "3"}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == "01009  Cheese, cheddar: 547\u00A0mg tryptophan per 100 g (measured)");
    CHECK(lines_of(program.done({"food", "egg"})).size() == 10);
    CHECK(lines_of(program.done({"food", "egg", "--limit", "010"})).size() == 10);
    CHECK(lines_of(program.done({"food", "e", "--limit", "100000"})).size() > 1000);
    // no figure is a sentence, never a zero
    CHECK(program.done({"food", "Jellyfish, dried, salted", "--limit", "1"})
          == "43497  Jellyfish, dried, salted: no tryptophan value\n");
    // nor is an estimate a figure
    CHECK(
        lines_of(program.done({"food", "cheddar reduced fat", "--limit", "2"})).front()
        == "01260  Cheese, cheddar, reduced fat: no tryptophan value; estimated 303 to 408\u00A0mg "
           "per 100 g");
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("dishes are left out where they are not wanted") {
    const Program program;
    const auto dishes = [&](const Arguments& arguments) {
        std::size_t count = 0;
        const Json found = program.json(arguments);
        for (const auto& food : found["results"]) {
            if (food["ndb"].is_null()) ++count;
        }
        return count;
    };
    CHECK(dishes({"food", "lasagna", "--json", "--limit", "100"}) > 0);
    CHECK(dishes({"food", "lasagna", "--json", "--limit", "100", "--no-dishes"}) == 0);
    CHECK(lines_of(program.done({"food", "--all", "--no-dishes"})).size() == 8789);
    CHECK(lines_of(program.done({"food", "--all"})).size() > 8789);
}

TEST_CASE("the words may stand apart, together, in any case and in any order") {
    const Program program;
    for (const Arguments& words : std::vector<Arguments>{{"ched", "ch"},
                                                         {"ched ch"},
                                                         {"CHED", "CH"},
                                                         {"ch", "ched"},
                                                         {"chéd"},
                                                         {"--", "ched"},
                                                         {"[ched]"}}) {
        CAPTURE(join(words, " "));
        CHECK(first_name(program, words) == "Cheese, cheddar");
    }
    CHECK(first_name(program, {"banana"}) == "Bananas, raw");
    CHECK(first_name(program, {"egg"}) == "Egg, whole, raw, fresh");
    CHECK(contains(first_name(program, {"milk"}), "Milk, whole"));
    // words that are commands elsewhere
    for (const char* word :
         {"card", "today", "set", "log", "check", "food", "screenshot", "tick"}) {
        CHECK(program.run({"food", word}).exit_code == 0);
    }
}

TEST_CASE("one JSON document with the agreed keys, null for what is not known") {
    const Program program;
    const Json found = program.json({"food", "cheddar", "--json", "--limit", "2"});
    CHECK(keys_of(found) == std::vector<std::string>{"query", "results"});
    CHECK(found["query"] == "cheddar");
    REQUIRE(found["results"].size() == 2);
    std::vector<std::string> keys = keys_of(found["results"][0]);
    REQUIRE(keys.size() > 17);
    keys.resize(17);
    CHECK(keys
          == std::vector<std::string>{
              "ndb", "fndds", "fdc", "name", "group", "tryptophan_mg_per_100g", "tryptophan_origin",
              "protein_g_per_100g", "fat_g_per_100g", "energy_kcal_per_100g", "niacin_mg_per_100g",
              "caffeine_mg_per_100g", "alcohol_g_per_100g", "serotonin_ug_per_g", "display_name",
              "portions", "tryptophan_estimate"});
    const Json& cheddar = found["results"][0];
    CHECK(cheddar["ndb"] == "01009");
    CHECK(cheddar["name"] == "Cheese, cheddar");
    CHECK(cheddar["display_name"] == "Cheddar cheese");
    CHECK(cheddar["fndds"].is_null());
    CHECK(cheddar["fdc"] == 173414);
    CHECK(cheddar["tryptophan_mg_per_100g"] == 547);
    CHECK(cheddar["tryptophan_origin"] == "measured");
    CHECK(cheddar["protein_g_per_100g"] == 22.87);
    CHECK(cheddar["caffeine_mg_per_100g"] == 0);
    CHECK(cheddar["serotonin_ug_per_g"].is_null());
    CHECK(cheddar["tryptophan_estimate"].is_null());
    CHECK(keys_of(cheddar["portions"][0]) == std::vector<std::string>{"name", "grams"});

    const Json jellyfish =
        program.json({"food", "Jellyfish, dried, salted", "--json"})["results"][0];
    CHECK(jellyfish["tryptophan_mg_per_100g"].is_null());
    CHECK(jellyfish["tryptophan_origin"] == "none");
    const Json walnut = program.json({"food", "walnuts english", "--json"})["results"][0];
    CHECK(walnut["serotonin_ug_per_g"].is_number());
}

TEST_CASE("words that the first food does not answer are told beside the output") {
    const Program program;
    const Ended rows = program.run({"food", "vegan cheese", "--limit", "1"});
    CHECK(rows.exit_code == 0);
    CHECK(lines_of(rows.out).size() == 1);
    CHECK(contains(rows.err, "No such food is called \"vegan\". Showing what matches the rest."));
    CHECK(program.json({"food", "vegan cheese", "--json"})["unanswered"] == Json{"vegan"});
    CHECK_FALSE(program.json({"food", "cheddar cheese", "--json"}).contains("unanswered"));
}

TEST_CASE("nothing found is said beside the output, which stays a document") {
    const Program program;
    const Ended rows = program.run({"food", "qqqqqq"});
    CHECK(rows.exit_code == 0);
    CHECK(rows.out == "");
    CHECK(contains(rows.err, "\"qqqqqq\""));
    CHECK(lines_of(rows.err).size() == 1);
    CHECK(program.json({"food", "qqqqqq", "--json"})
          == Json{{"query", "qqqqqq"}, {"results", Json::array()}});
    // bytes that are no text
    const Json strange = program.json({"food", "\xff\xfe", "egg", "--json", "--limit", "1"});
    CHECK(strange["query"] == "\uFFFD\uFFFD egg");
    CHECK(program.run({"food", std::string(100'000, 'a')}).exit_code == 0);
}
