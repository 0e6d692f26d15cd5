// What the shipped rules, words and exceptions make of USDA's names.
#include "core/base/text.h"
#include "core/foods/import/name_table.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace zebra::foods;
using zebra::ascii_lower;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

namespace {

struct Judged {
    const char* ndb;
    const char* name;
};

// How many words, those of "spaghetti/marinara" and "edible-podded" counted as two.
std::ptrdiff_t count_words(std::string_view text) {
    return 1 + std::ranges::count_if(text, [](char c) { return c == ' ' || c == '/' || c == '-'; });
}

// Of SR28, then dishes.
std::vector<const Food*> all_foods() {
    std::vector<const Food*> all;
    for (const Food& food : shipped_catalogue().foods()) all.push_back(&food);
    for (const Food& dish : shipped_catalogue().dishes()) all.push_back(&dish);
    return all;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("the shipped names are what the shipped rules make") {
    const auto table = make_name_table(zebra::test::shipped_tables());
    REQUIRE_MESSAGE(table.has_value(), table.error().sentence);
    CHECK(table->rows == shipped_catalogue().foods().size() + shipped_catalogue().dishes().size());
    CHECK_MESSAGE(table->content
                      == zebra::test::read_file(zebra::test::shipped_tables() / table->file_name),
                  "made_names.tsv is older than the rules: run zebra-name-foods");
}

TEST_CASE("no two foods or dishes have one name") {
    std::map<std::string, std::string_view> taken;
    for (const Food* food : all_foods()) {
        const auto [place, is_new] = taken.emplace(ascii_lower(food->display_name), code_of(*food));
        CHECK_MESSAGE(is_new, code_of(*food)
                                  << " and " << place->second << ": " << food->display_name);
    }
}

TEST_CASE("every name is whole and tidy, and hardly longer than USDA's") {
    for (const Food* food : all_foods()) {
        const std::string_view name = food->display_name;
        CAPTURE(name);
        CAPTURE(food->name);
        REQUIRE_FALSE(name.empty());
        CHECK(zebra::is_valid_utf8(name));
        CHECK(zebra::trim(name) == name);
        for (const char* slip : {"  ", ",,", ", ,", " ,", "( ", " )", "()", "*", "...", ";"}) {
            CHECK_FALSE(contains(name, slip));
        }
        CHECK(std::ranges::count(name, '(') == std::ranges::count(name, ')'));
        CHECK(name.front() != ',');
        CHECK(name.back() != ',');
        CHECK_FALSE((name.front() >= 'a' && name.front() <= 'z'));
        CHECK(count_words(name) <= count_words(food->name) + 2);
        // Nothing is shouted, and no phrase of noise is left.
        CHECK_FALSE(contains(name, "KELLOGG"));
        CHECK_FALSE(contains(name, "separable"));
        CHECK_FALSE(contains(name, "year round average"));
        CHECK_FALSE(contains(name, "Food Distribution Program"));
    }
}

TEST_CASE("names a person would say") {
    for (const Judged& one : std::vector<Judged>{
             // Dairy and eggs
             {"01001", "Salted butter"},
             {"01009", "Cheddar cheese"},
             {"01012", "Cottage cheese"},
             {"01017", "Cream cheese"},
             {"01019", "Feta cheese"},
             {"01036", "Whole milk ricotta cheese"},
             {"01040", "Swiss cheese"},
             {"01042", "American cheese"},
             {"01053", "Heavy whipping cream"},
             {"01056", "Sour cream"},
             {"01077", "Whole milk"},
             {"01079", "Reduced-fat milk, 2% fat"},
             {"01085", "Skim milk"},
             {"01095", "Sweetened condensed milk"},
             {"01106", "Goat milk"},
             {"01116", "Plain yogurt, whole milk"},
             {"01123", "Whole egg, raw"},
             {"01124", "Egg white, raw"},
             {"01129", "Hard-boiled egg"},
             {"01138", "Duck egg, raw"},
             // Spices, fats, soups, sauces
             {"02010", "Ground cinnamon"},
             {"02030", "Black pepper"},
             {"02044", "Fresh basil"},
             {"02047", "Salt"},
             {"04053", "Olive oil"},
             {"04025", "Mayonnaise"},
             {"04114", "Italian dressing"},
             {"06008", "Beef broth, canned, ready to serve"},
             {"06043", "Cream of mushroom soup, canned, condensed"},
             {"06050", "Split pea soup with ham, canned, chunky, ready to serve"},
             {"06150", "Barbecue sauce"},
             // Baby food
             {"03116", "Applesauce, strained, baby food"},
             {"03166", "Apple juice, baby food"},
             {"03194", "Rice cereal, dry fortified, baby food"},
             // Meat and poultry
             {"05013", "Chicken, without skin, roasted"},
             {"05064", "Chicken breast, without skin, roasted"},
             {"05140", "Duck, with skin, roasted"},
             {"05028", "Chicken liver, simmered"},
             {"07007", "Beef bologna"},
             {"10123", "Bacon, raw"},
             {"10060", "Pork tenderloin, lean only, raw"},
             {"13325", "Beef liver, raw"},
             {"13350", "Dried beef"},
             {"23572", "Ground beef, 80% lean, raw"},
             {"17165", "Venison, roasted"},
             {"17180", "Wild rabbit, raw"},
             // Cereals
             {"08013", "Cheerios cereal"},
             {"08020", "Kellogg's Corn Flakes"},
             {"08121", "Oatmeal, cooked with water"},
             {"08084", "Toasted wheat germ"},
             // Fruit and vegetables
             {"09003", "Apple, raw, with skin"},
             {"09037", "Avocados, raw"},
             {"09040", "Bananas, raw"},
             {"09070", "Sweet cherries, raw"},
             {"09087", "Deglet Noor dates"},
             {"09291", "Prunes"},
             {"09298", "Raisins"},
             {"09316", "Strawberries, raw"},
             {"11052", "Green beans, raw"},
             {"11112", "Red cabbage, raw"},
             {"11124", "Carrots, raw"},
             {"11147", "Swiss chard, raw"},
             {"11251", "Romaine lettuce"},
             {"11260", "White mushrooms, raw"},
             {"11312", "Green peas, frozen"},
             {"11333", "Green bell peppers, raw"},
             {"11477", "Zucchini, raw"},
             {"11485", "Butternut squash, raw"},
             {"11529", "Tomatoes, raw"},
             {"11935", "Ketchup"},
             // Nuts, pulses
             {"12061", "Almonds"},
             {"12155", "Walnuts"},
             {"12063", "Almonds, dry roasted"},
             {"12078", "Brazil nuts, dried, unblanched"},
             {"12036", "Sunflower seeds"},
             {"16028", "Kidney beans, boiled"},
             {"16070", "Lentils, boiled"},
             {"16098", "Smooth peanut butter"},
             {"16114", "Tempeh"},
             // Drinks
             {"14003", "Beer"},
             {"14096", "Red wine"},
             {"14097", "Cabernet Sauvignon red wine"},
             {"14209", "Coffee, brewed"},
             {"14355", "Tea, black, brewed"},
             {"14429", "Tap water"},
             {"14037", "Spirits, 80 proof"},
             // Fish
             {"15015", "Atlantic cod, raw"},
             {"15121", "Tuna, light, canned in water"},
             {"15236", "Atlantic salmon, farmed, raw"},
             {"15149", "Shrimp, raw"},
             {"15157", "Clams, raw"},
             // Bread, grains, sweets, snacks
             {"18069", "White bread"},
             {"18060", "Rye bread"},
             {"18228", "Saltines"},
             {"18259", "Plain English muffins, toasted"},
             {"20036", "Brown rice, long-grain, raw"},
             {"20045", "White rice, long-grain, cooked"},
             {"20110", "Egg noodles, cooked"},
             {"19095", "Vanilla ice cream"},
             {"19120", "Milk chocolate"},
             {"19296", "Honey"},
             {"19334", "Brown sugar"},
             {"19411", "Potato chips"},
             // Restaurants
             {"21107", "Hamburger, plain, fast food"},
             {"21237", "McDonald's Big Mac"},
         }) {
        CAPTURE(one.ndb);
        CAPTURE(shipped_food(one.ndb).name);
        CHECK(shipped_food(one.ndb).display_name == one.name);
    }
}

TEST_CASE("what tells two foods apart is told") {
    const auto name = [](const char* ndb) { return shipped_food(ndb).display_name; };
    // The same cut, lean and with its fat; the same pulse with and without salt.
    CHECK(name("10060") != name("10218"));
    CHECK(contains(name("10060"), "lean only"));
    CHECK_FALSE(contains(name("16028"), "salt"));
    CHECK(contains(name("16328"), "with salt"));
    CHECK_FALSE(contains(name("01077"), "vitamin"));
    CHECK(contains(name("01211"), "without added vitamins A and D"));
    // As it is bought, and as it is eaten.
    CHECK(contains(name("08120"), "dry"));
    CHECK(contains(name("08121"), "cooked with water"));
}
