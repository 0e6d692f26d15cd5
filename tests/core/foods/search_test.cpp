#include "core/foods/search.h"
#include "core/foods/word_forms.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;

namespace {

const Search& search() {
    static const Search built{shipped_catalogue()};
    return built;
}

std::vector<std::string> numbers(std::string_view query, std::size_t limit = 10) {
    std::vector<std::string> found;
    for (const Hit& hit : search().find(query, limit).hits) found.emplace_back(code_of(*hit.food));
    return found;
}

std::string first(std::string_view query) {
    const std::vector<std::string> found = numbers(query, 1);
    return found.empty() ? "nothing" : found.front();
}

constexpr std::size_t all = 100'000;

using Names = std::vector<std::string>;

// The names of made-up foods in the order in which a query shows them.
Names ranked(std::string_view query, const Names& names, const Names& search_words = {},
             const Names& other_names = {}, const Names& ordinary_words = {}) {
    const Catalogue catalogue =
        test::tiny_catalogue(names, search_words, other_names, ordinary_words);
    Names found;
    for (const Hit& hit : Search{catalogue}.find(query, all).hits)
        found.emplace_back(hit.food->name);
    return found;
}

} // namespace

TEST_CASE("the plain common food stands first") {
    struct Row {
        const char* query;
        std::set<std::string> acceptable;
    };
    for (const Row& row : std::vector<Row>{
             {"banana", {"09040"}},
             {"bananas", {"09040"}},
             {"milk", {"01077"}},
             {"egg", {"01123"}},
             {"eggs", {"01123"}},
             {"ched", {"01009"}},
             {"ched ch", {"01009"}},
             {"cheese cheddar", {"01009"}},
             {"CHEDDAR", {"01009"}},
             {"chicken breast", {"05062", "05057", "05064"}},
             {"salmon", {"15083", "15085", "15236", "15076"}},
             {"rice", {"20044", "20045", "20444"}},
             {"bread", {"18069"}},
             {"butter", {"01001", "01145"}},
             {"yogurt", {"01116", "01117", "01118"}},
             {"coffee", {"14209"}},
             {"tea", {"14355"}},
             {"beer", {"14003"}},
             {"wine", {"14084", "14096", "14106"}},
             {"red wine", {"14096"}},
             {"chocolate", {"19902", "19903", "19904", "19120"}},
             {"milk chocolate", {"19120"}},
             {"potato", {"11352", "11354"}},
             {"tomato", {"11529"}},
             {"apple", {"09003"}},
             {"orange", {"09200"}},
             {"walnut", {"12155"}},
             {"beef", {"23572", "23567", "23577"}},
             {"tofu", {"16127", "16126", "16426", "16427"}},
             {"lentils", {"16069", "16070"}},
             {"oats", {"20038", "08120"}},
             {"oatmeal", {"08120", "08121"}},
             {"hot dog", {"07022", "07945"}},
             {"cashews", {"12087"}},
             {"peanut butter", {"16098", "16398"}},
             {"soy sauce", {"16123"}},
             {"skim milk", {"01085"}},
             {"2% milk", {"01079"}},
             {"bacon", {"10123"}},
             {"liver", {"13325", "05027"}},
             {"gin", {"14049"}},
             {"vodka", {"14051"}},
             {"kiwi", {"09148"}},
             {"pot", {"11352"}},
             {"cola", {"14148"}},
             {"mayonnaise", {"04025"}},
             {"garbanzo beans", {"16056", "16057"}},
             {"sesame", {"12023"}},
             {"strawberry", {"09316"}},
             {"pumpkin seeds", {"12014", "12163"}},
             {"egg yolk", {"01125"}},
             {"corn flakes", {"08020", "08506"}},
             {"french fries", {"11411", "11412", "21138"}},
         }) {
        CAPTURE(std::string{row.query});
        const std::string found = first(row.query);
        CAPTURE(found);
        CHECK(row.acceptable.contains(found));
    }
}

TEST_CASE("where a word stands in the name decides before its number does") {
    // From the last to the first rule, so that the order of NDB numbers is the wrong one.
    CHECK(ranked("oat", {"Meal, aa, bb, cc (oat)", "Meal, aa, bb, oat", "Meal, aa, oat, cc",
                         "Meal, oat, bb, cc", "Oat, meal, bb, cc"})
          == Names{"Oat, meal, bb, cc", "Meal, oat, bb, cc", "Meal, aa, oat, cc",
                   "Meal, aa, bb, oat", "Meal, aa, bb, cc (oat)"});
    CHECK(ranked("nut", {"Cake, nut", "Nut, cake"}, {"shelf\tnut\t"})
          == Names{"Nut, cake", "Cake, nut"});
    CHECK(ranked("pea", {"Lentil, pea", "Lentil (pea), x"})
          == Names{"Lentil (pea), x", "Lentil, pea"});
}

TEST_CASE("exact before prefix, and nothing left out of the head before something") {
    CHECK(ranked("gin", {"Ginger, x", "Gin, x"}) == Names{"Gin, x", "Ginger, x"});
    CHECK(ranked("apple", {"Apple juice", "Apple, raw"}) == Names{"Apple, raw", "Apple juice"});
    CHECK(ranked("apple juice", {"Apple, juicy", "Apple juice"}).front() == "Apple juice");
    CHECK(ranked("nut cas", {"Nuts, almond", "Nuts, cashew nuts"}, {"shelf\tnuts\t"}).front()
          == "Nuts, cashew nuts");
}

TEST_CASE("plainer and shorter first, then in order of NDB number") {
    CHECK(ranked("plum", {"Plum, dried", "Plum, fresh"}, {"plainness\tdried\t12"})
          == Names{"Plum, fresh", "Plum, dried"});
    CHECK(ranked("plum", {"Plum, red, ripe", "Plum, red"})
          == Names{"Plum, red", "Plum, red, ripe"});
    CHECK(ranked("plum", {"Plum, BRAND", "Plum, fresh"}) == Names{"Plum, fresh", "Plum, BRAND"});
    CHECK(ranked("plum", {"Plum, b", "Plum, a", "Plum, c"})
          == Names{"Plum, b", "Plum, a", "Plum, c"});
}

TEST_CASE("plain cow's milk fills the first rows of milk") {
    CHECK(first("milk 2%") == "01079");
    const std::vector<Hit> hits = search().find("milk", 3).hits;
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].food->name.starts_with("Milk, whole, 3.25% milkfat"));
}

TEST_CASE("case, accents, word order, plurals and punctuation do not matter") {
    struct Pair {
        const char* one;
        const char* other;
    };
    for (const Pair& pair : std::vector<Pair>{{"cheese cheddar", "cheddar cheese"},
                                              {"CHEDDAR cheese", "cheddar Cheese"},
                                              {"bánánà", "banana"},
                                              {"crème", "creme"},
                                              {"walnut", "walnuts"},
                                              {"cherry", "cherries"},
                                              {"tomatoes", "tomato"},
                                              {"peach", "peaches"},
                                              {"long-grain rice", "rice long grain"},
                                              {"half & half", "half and half"},
                                              {"kellogg's", "kelloggs"},
                                              {"kellogg\u2019s", "kelloggs"},
                                              {"  milk,, ", "milk"}}) {
        CAPTURE(std::string{pair.one});
        CHECK_FALSE(numbers(pair.one).empty());
        CHECK(numbers(pair.one) == numbers(pair.other));
    }
}

TEST_CASE("a food is found by the beginnings of its words, in any order") {
    const auto foods = shipped_catalogue().foods();
    for (std::size_t i = 0; i < foods.size(); i += 97) {
        std::vector<std::string> words = words_of(foods[i].name);
        std::reverse(words.begin(), words.end());
        std::string query;
        for (std::size_t w = 0; w < std::min<std::size_t>(words.size(), 5); ++w) {
            query += words[w].substr(0, 4) + " ";
        }
        CAPTURE(query);
        const std::vector<std::string> found = numbers(query, all);
        CHECK(std::ranges::find(found, std::string{foods[i].ndb}) != found.end());
    }
}

TEST_CASE("words that a food does not have count against it and do not hide it") {
    CHECK(ranked("plum jam", {"Plum, raw", "Plum jam", "Jam, plum"})
          == Names{"Plum jam", "Jam, plum"});
    CHECK(ranked("banana zz", {"Banana, raw", "Apple, raw"}) == Names{"Banana, raw"});
    // Most of it is answered by nothing.
    CHECK(ranked("bread zzzzzzzz", {"Bread, rye"}).empty());
    CHECK(ranked("rye zzzzzzzz", {"Bread, rye"}).empty());
    // What was typed last is the whole head of a name.
    CHECK(ranked("zzzzzzzz bread", {"Bread, rye", "Bread crumbs"}) == Names{"Bread, rye"});
}

TEST_CASE("a misspelt word finds what was meant, and says so") {
    const Names names = {"Broccoli, raw", "Carrots, raw", "Celery, raw"};
    for (const char* typed : {"brocoli", "broccoli", "borccoli", "brokoli", "brocol", "brokkoli"}) {
        CAPTURE(typed);
        CHECK(ranked(typed, names) == Names{"Broccoli, raw"});
    }
    CHECK(ranked("bxxxxoli", names).empty());
    const Found found = search().find("brocoli raw", 3);
    CHECK(found.understood == "broccoli raw");
    CHECK(found.hits.front().kind == MatchKind::misspelt);
    CHECK(search().find("broccoli raw", 3).understood.empty());
    CHECK(search().find("brocc", 3).understood.empty());
}

TEST_CASE("an ordinary word is not taken for a misspelt food, but beside one it can be") {
    const Names names = {"Chai", "Chicken, breast", "Chicken, wing"};
    const Names ordinary = {"brest", "chair", "wing"};
    CHECK(ranked("chair", names) == Names{"Chai"});
    CHECK(ranked("chair", names, {}, {}, ordinary).empty());
    CHECK(ranked("chicken brest", names, {}, {}, ordinary).front() == "Chicken, breast");
    CHECK(ranked("brest", names, {}, {}, ordinary).empty());
    // What it is called is found, ordinary or not.
    CHECK(ranked("wing", names, {}, {}, ordinary) == Names{"Chicken, wing"});
}

TEST_CASE("what no food answers together is looked for with an error in it") {
    const Names names = {"Orange juice", "Jucee drink", "Orange, raw", "Olive oil"};
    CHECK(ranked("juce", names) == Names{"Jucee drink"});
    CHECK(ranked("orange juce", names).front() == "Orange juice");
    CHECK(ranked("olive oyl", names).front() == "Olive oil");
}

TEST_CASE("what the first food does not answer is told") {
    const Catalogue catalogue = test::tiny_catalogue(
        {"Cheese, cheddar", "Tea"}, {"extra\twith\t", "filler\twith\t", "weak\tbest\t"});
    const Search tiny{catalogue};
    CHECK(tiny.find("vegan cheese", 3).unanswered == Names{"vegan"});
    CHECK(tiny.find("tea with lemon", 3).unanswered == Names{"lemon"});
    CHECK(tiny.find("cheddar cheese", 3).unanswered.empty());
    CHECK(tiny.find("best cheese", 3).unanswered.empty());
    CHECK(tiny.find("cheddar xyz", 3).unanswered.empty()); // may still grow
    CHECK(tiny.find("cheddar xyz ", 3).unanswered == Names{"xyz"});
}

TEST_CASE("names that few know stand behind until they are typed in full") {
    const Names names = {"Cheese, cheddar", "Sugar"};
    const Names others = {"cheeni\tname\tsugar\t\tindian", "sweet sand\tname\tsugar\t\tindian"};
    const Names plain = {"plainness\tsugar\t-30"};
    const Names words = {"elsewhere\tindian\t30", "plainness\tsugar\t-30"};
    CHECK(ranked("che", names, plain, others) == Names{"Sugar", "Cheese, cheddar"});
    CHECK(ranked("che", names, words, others) == Names{"Cheese, cheddar", "Sugar"});
    CHECK(ranked("cheeni", names, words, others) == Names{"Sugar"});
    // A part of such a name that is a word of its own says nothing.
    CHECK(ranked("sand", names, words, others) == Names{"Sugar"});
    CHECK(ranked("sand", names, words, others, {"sand"}).empty());
    CHECK(ranked("sweet sand", names, words, others, {"sand", "sweet"}) == Names{"Sugar"});
}

TEST_CASE("names of people and things find no food") {
    for (const char* typed : {"david", "margaret", "kevin", "trousers", "wallet", "battery",
                              "scissors", "february", "leeds", "sofa"}) {
        CAPTURE(typed);
        CHECK(numbers(typed).empty());
    }
}

TEST_CASE("a word that exists is not taken for a misspelt one") {
    CHECK(ranked("leek", {"Leeks, raw", "Leaf, raw"}) == Names{"Leeks, raw"});
    CHECK(ranked("plum", {"Plums, x", "Plump, x"}) == Names{"Plums, x", "Plump, x"});
}

TEST_CASE("two words typed as one, and one as two") {
    CHECK(ranked("peanutbutter", {"Peanut butter", "Peanuts"}) == Names{"Peanut butter"});
    CHECK(ranked("peanutbutt", {"Peanuts", "Peanut butter"}).front() == "Peanut butter");
    CHECK(ranked("butter milk", {"Buttermilk", "Butter", "Milk"}).front() == "Buttermilk");
    // The two words must stand in one name.
    CHECK(ranked("hamcheese", {"Ham, x", "Cheese, x"}).empty());
}

TEST_CASE("of two names the one in the order of the query comes first") {
    CHECK(ranked("milk chocolate", {"Chocolate milk", "Milk chocolate"})
          == Names{"Milk chocolate", "Chocolate milk"});
    CHECK(ranked("chocolate milk", {"Milk chocolate", "Chocolate milk"})
          == Names{"Chocolate milk", "Milk chocolate"});
}

TEST_CASE("amounts and words that say little do not decide what is found") {
    const Names rows = {"unit\tg\t", "unit\tslices\t", "weak\tfresh\t", "filler\tof\t"};
    CHECK(ranked("2 slices of bread", {"Bread, rye", "Slices, x"}, rows) == Names{"Bread, rye"});
    CHECK(ranked("100g bread", {"Bread, rye"}, rows) == Names{"Bread, rye"});
    CHECK(ranked("fresh figs", {"Figs, a", "Figs, fresh"}, rows)
          == Names{"Figs, fresh", "Figs, a"});
}

TEST_CASE("foods go by other names, which may be misspelt and cut short like any") {
    const Names names = {"Squash, zucchini, raw", "Eggplant, raw", "Corn, canned", "Corn, frozen"};
    const Names other = {"courgette\tname\tzucchini\t\tbritish",
                         "aubergine\tname\t\t00002\tbritish", "tinned\tword\tcanned\t\tbritish",
                         "out of the tin\tword\tcanned\t\tbritish"};
    for (const char* typed : {"courgette", "courgettes", "cour", "corgette", "raw courgette"}) {
        CAPTURE(typed);
        CHECK(ranked(typed, names, {}, other) == Names{"Squash, zucchini, raw"});
    }
    CHECK(ranked("aubergine", names, {}, other) == Names{"Eggplant, raw"});
    CHECK(ranked("tinned corn", names, {}, other).front() == "Corn, canned");
    CHECK(ranked("corn out of the tin", names, {}, other).front() == "Corn, canned");
}

TEST_CASE("a hit says whether its words were typed in full") {
    CHECK(search().find("banana", 1).hits.front().kind == MatchKind::exact);
    CHECK(search().find("bananas raw", 1).hits.front().kind == MatchKind::exact);
    CHECK(search().find("banan", 1).hits.front().kind == MatchKind::prefix);
    CHECK(search().find("cheese ched", 1).hits.front().kind == MatchKind::prefix);
}

TEST_CASE("no food stands twice, and as many come as were asked for") {
    for (const char* query : {"hot dog", "chickpeas", "beans", "m"}) {
        CAPTURE(query);
        const std::vector<std::string> found = numbers(query, all);
        CHECK(std::set<std::string>(found.begin(), found.end()).size() == found.size());
        const std::vector<std::string> five = numbers(query, 5);
        CHECK(five.size() == 5);
        CHECK(std::equal(five.begin(), five.end(), found.begin()));
    }
    CHECK(numbers("milk", 0).empty());
}

TEST_CASE("a query without a word finds nothing") {
    for (const char* query :
         {"", " ", "\t", "...", "%", "\U0001F34C", "\x01\x02\x7F", "\xFF\xFE"}) {
        CAPTURE(query);
        CHECK(search().find(query, 10).hits.empty());
    }
}

TEST_CASE("any text can be searched for") {
    CHECK(numbers(std::string(10'000, 'a')).empty());
    std::string many_words;
    for (int i = 0; i < 2'500; ++i) many_words += "egg ";
    CHECK(numbers(many_words) == numbers("egg"));
    std::string different;
    for (int i = 0; i < 2'500; ++i) different += std::to_string(i) + " ";
    CHECK(numbers(different).empty());
    CHECK(numbers("\U0001F95A egg \x01\x02") == numbers("egg"));
    CHECK(numbers("egg \xC3\x28") == numbers("egg"));
    CHECK(numbers(std::string("egg\0milk", 8)) == numbers("egg milk"));
    CHECK(numbers("the") == numbers("the "));
    // Half-typed, a filler is still a word of the name; typed in full it is set aside.
    CHECK_FALSE(numbers("macaroni an").empty());
    CHECK(numbers("macaroni and") == numbers("macaroni"));
}

TEST_CASE("dishes come behind plain foods, and can be left out") {
    const auto is_a_dish = [](const Hit& hit) { return is_dish(*hit.food); };
    const Found with = search().find("chicken curry", 20);
    CHECK(std::ranges::any_of(with.hits, is_a_dish));
    const Found without = search().find("chicken curry", 20, Dishes::hidden);
    CHECK_FALSE(without.hits.empty());
    CHECK(std::ranges::none_of(without.hits, is_a_dish));
    CHECK(std::ranges::none_of(search().find("moussaka", 20, Dishes::hidden).hits, is_a_dish));
    for (const char* plain : {"milk", "egg", "chicken", "rice", "bread", "spinach"}) {
        CAPTURE(std::string{plain});
        CHECK_FALSE(is_a_dish(search().find(plain, 1).hits.front()));
    }
}
