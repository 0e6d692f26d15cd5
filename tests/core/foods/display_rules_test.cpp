#include "core/foods/display_rules.h"
#include "core/foods/table_files.h"

#include <doctest/doctest.h>

using namespace zebra::foods;

namespace {

std::string table(const std::string& rows) {
    return std::string{display_words_file.header} + "\n" + rows;
}

DisplayRules rules(const std::string& rows) {
    auto parsed = DisplayRules::parse(table(rows));
    REQUIRE_MESSAGE(parsed.has_value(), parsed.error().sentence);
    return std::move(*parsed);
}

} // namespace

TEST_CASE("of the rules for a beginning, the longest path counts, then the one that says more") {
    const DisplayRules is = rules("begin\tbeef, *\t* beef\t\n"
                                  "begin\tbeef, ground\tground beef\t\n"
                                  "begin\tbeef, ground, raw\traw ground beef\t\n"
                                  "begin\tusda commodity *\t* ... USDA commodity\t2\n");
    REQUIRE(is.begin_of({"beef", "chuck"}) != nullptr);
    CHECK(is.begin_of({"beef", "chuck"})->front == "* beef");
    CHECK(is.begin_of({"beef", "ground"})->front == "ground beef");
    CHECK(is.begin_of({"beef", "ground", "raw"})->front == "raw ground beef");
    CHECK(is.begin_of({"beef"}) == nullptr);
    CHECK(is.begin_of({}) == nullptr);
    const BeginRule* commodity = is.begin_of({"usda commodity peaches", "canned"});
    REQUIRE(commodity != nullptr);
    CHECK(commodity->front == "*");
    CHECK(commodity->tail == "USDA commodity");
    CHECK(commodity->tail_rank == 2);
}

TEST_CASE("a qualifier is left out, worded otherwise, or unknown") {
    const DisplayRules is = rules("drop\tboneless\t\t3\n"
                                  "drop\ttrimmed to * fat\t* fat\t2\n"
                                  "say\tmeat only\twithout skin\t\n");
    CHECK(is.qualifier("Boneless")->rank == 3);
    CHECK(is.qualifier("trimmed to 1/8\" fat")->says == "1/8\" fat");
    CHECK(is.qualifier("Meat only")->says == "without skin");
    CHECK(is.qualifier("meat only")->rank == 0);
    CHECK_FALSE(is.qualifier("meat"));
    // What the star stands for keeps its capitals.
    CHECK(rules("say\tby *\tfrom *\t\n").qualifier("by KRAFT")->says == "from KRAFT");
}

TEST_CASE("lists, heads that are turned, and spellings") {
    const DisplayRules is = rules("behind\tcooked*\t\t\nfront\tred\t\t\n"
                                  "turn\tpuddings\tpudding\t\nturn\tcheese\t\t\n"
                                  "spell\tKFC\t\t\nspell\tNew Zealand\t\t\n");
    CHECK(is.lists(NameList::behind, "cooked in skin"));
    CHECK(is.lists(NameList::behind, "cooked"));
    CHECK_FALSE(is.lists(NameList::behind, "red"));
    CHECK(is.lists(NameList::front, "red"));
    CHECK(*is.turned_head("puddings") == "pudding");
    CHECK(*is.turned_head("cheese") == "cheese");
    CHECK(is.turned_head("butter") == nullptr);
    CHECK(*is.spelling("kfc") == "KFC");
    REQUIRE(is.phrases().size() == 1);
    CHECK(is.phrases()[0].spelled == "New Zealand");
}

TEST_CASE("a fault in the table is named with its line") {
    struct Fault {
        const char* row;
        const char* words;
    };
    for (const Fault& fault : std::vector<Fault>{
             {"shelf\tnuts\t\t", "the kind of words is unknown"},
             {"front\t\t\t", "the words are missing"},
             {"front\tRed\t\t", "the words have capitals"},
             {"drop\traw\t\t", "drop has one"},
             {"drop\traw\t\t4", "the rank is not 1, 2 or 3"},
             {"front\tred\t\t1", "begin may have a rank"},
             {"front\tred\tblue\t", "may say something else"},
             {"say\traw\t\t", "may say something else"},
             {"begin\tnuts\t\t1", "nothing is left out"},
             {"front\tgreen\t\t", "these words stand twice"},
         }) {
        CAPTURE(fault.row);
        const auto parsed =
            DisplayRules::parse(table("front\tgreen\t\t\n" + std::string{fault.row} + "\n"));
        REQUIRE_FALSE(parsed.has_value());
        CAPTURE(parsed.error().sentence);
        CHECK(parsed.error().sentence.find("display_words.tsv, line 3: ") != std::string::npos);
        CHECK(parsed.error().sentence.find(fault.words) != std::string::npos);
    }
}
