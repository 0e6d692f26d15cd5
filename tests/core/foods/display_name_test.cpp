#include "core/foods/display_name.h"
#include "core/foods/table_files.h"

#include <doctest/doctest.h>

using namespace zebra::foods;

namespace {

// The name by a few rules, to see one step at a time.
std::string named(std::string_view name, const std::string& rows) {
    const auto rules = DisplayRules::parse(std::string{display_words_file.header} + "\n" + rows);
    REQUIRE_MESSAGE(rules.has_value(), rules.error().sentence);
    return display_name(name, NameStyle::sr28, *rules);
}

} // namespace

TEST_CASE("without a rule a name stays as it is") {
    CHECK(named("Cheese, cheddar", "") == "Cheese, cheddar");
    CHECK(named("Milk", "") == "Milk");
    CHECK(named("", "") == "");
}

TEST_CASE("a shelf goes, unless it is all that the name says") {
    const std::string rows = "begin\tnuts\t\t\nbegin\tbabyfood\t... baby food\t\n"
                             "drop\tnfs\t\t1\n";
    CHECK(named("Nuts, almonds, blanched", rows) == "Almonds, blanched");
    CHECK(named("Nuts", rows) == "Nuts");
    CHECK(named("Nuts, NFS", rows) == "Nuts");
    CHECK(named("Babyfood, carrots, strained", rows) == "Carrots, strained, baby food");
}

TEST_CASE("beginnings are replaced again and again, each star by what it stands for") {
    const std::string rows = "begin\tbeverages\t\t\n"
                             "begin\ttea, herb, *\t* tea\t\n"
                             "begin\tfast foods, *, * topping\t* * pizza ... fast food\t\n";
    CHECK(named("Beverages, tea, herb, chamomile, brewed", rows) == "Chamomile tea, brewed");
    CHECK(named("Fast foods, 14\", cheese topping, thin", rows)
          == "14\" cheese pizza, thin, fast food");
    // Rules that lead to each other come to an end.
    CHECK(named("A, b", "begin\ta\tb\t\nbegin\tb\ta\t\n") == "A, b");
}

TEST_CASE("head and first qualifier are turned round") {
    const std::string rows = "turn\tcheese\t\t\nturn\tpuddings\tpudding\t\nturn\tsoup\t\t\n"
                             "behind\traw*\t\t\nfront\tred\t\t\nfront\tlarge\t\t\n";
    CHECK(named("Cheese, cheddar, sharp", rows) == "Cheddar cheese, sharp");
    CHECK(named("Puddings, rice, dry", rows) == "Rice pudding, dry");
    CHECK(named("Cheese, raw milk", rows) == "Cheese, raw milk");
    CHECK(named("Cheese", rows) == "Cheese");
    CHECK(named("Cheese, cream cheese, light", rows) == "Cream cheese, light");
    CHECK(named("Soup, split pea with ham", rows) == "Split pea soup with ham");
    CHECK(named("Onions, red, large, raw", rows) == "Large red onions, raw");
    CHECK(named("Cheese, red", rows) == "Red cheese");
    CHECK(named("Cheese, KRAFT, sliced", rows) == "Cheese, Kraft, sliced");
}

TEST_CASE("an enumeration is not turned round, and nothing it hangs on is left out") {
    const std::string rows = "turn\tbeef\t\t\ndrop\twith *\t\t1\n";
    CHECK(named("Beef, tofu, and vegetables", rows) == "Beef, tofu, and vegetables");
    CHECK(named("Juice, with vitamin C, calcium, and iron", rows)
          == "Juice, with vitamin C, calcium, and iron");
    CHECK(named("Juice, with vitamin C", rows) == "Juice");
}

TEST_CASE("a meat is said with its cut, a brand with its product") {
    const std::string rows = "meat\tpork\t\t\ncut\tshoulder\t\t\ncut\t*steak\t\t\n"
                             "maker\tkfc\t\t\nspell\tKFC\t\t\n";
    CHECK(named("Pork, shoulder, raw", rows) == "Pork shoulder, raw");
    CHECK(named("Pork, leg steak, raw", rows) == "Pork leg steak, raw");
    CHECK(named("Pork, smoked", rows) == "Pork, smoked");
    CHECK(named("KEEBLER, CHIPS DELUXE, Chocolate Chip Cookies, soft", rows)
          == "Keebler Chips Deluxe chocolate chip cookies, soft");
    CHECK(named("KELLOGG'S SPECIAL K, Protein Plus", rows) == "Kellogg's Special K protein plus");
    CHECK(named("POST, honey roasted", rows) == "Post, honey roasted");
    CHECK(named("KFC, coleslaw", rows) == "KFC coleslaw");
    CHECK(named("KELLOGG, KELLOGG'S ALL-BRAN, dry", rows) == "Kellogg's All-Bran, dry");
}

TEST_CASE("noise is left out and long words are worded shorter") {
    const std::string rows = "drop\tyear round average\t\t1\nsay\tmeat only\twithout skin\t\n"
                             "method\tbraised\t\t\n";
    CHECK(named("Tomatoes, raw, year round average", rows) == "Tomatoes, raw");
    CHECK(named("Duck, meat only, raw", rows) == "Duck, without skin, raw");
    CHECK(named("Duck, cooked, braised", rows) == "Duck, braised");
    CHECK(named("Duck, cooked, in wine", rows) == "Duck, cooked, in wine");
    CHECK(named("Egg, dried, dried", rows) == "Egg, dried");
    CHECK(named("Year round average", rows) == "Year round average");
}

TEST_CASE("brackets stay behind the head, and go behind qualifiers") {
    const std::string rows = "drop\t(includes *)\t\t1\nkeep\t(2%)\t\t\nbrackets\t(chops)\t\t\n"
                             "turn\tbeans\t\t\n";
    CHECK(named("Chickpeas (garbanzo beans), dry (hard)", rows)
          == "Chickpeas (garbanzo beans), dry");
    CHECK(named("Bread (includes toast), plain", rows) == "Bread, plain");
    CHECK(named("Milk, low fat (2%)", rows) == "Milk, low fat (2%)");
    CHECK(named("Pork, loin (chops)", rows) == "Pork, loin chops");
    CHECK(named("Prunes (prunes), stewed", rows) == "Prunes, stewed");
    CHECK(named("Beans, mung (golden gram), raw", rows) == "Mung beans, raw");
}

TEST_CASE("what was left out can be shown again, worded as the rule says") {
    const auto rules = DisplayRules::parse(std::string{display_words_file.header}
                                           + "\ndrop\ttrimmed to * fat\t* fat\t2\n");
    REQUIRE(rules.has_value());
    ShapedName shaped = shape_name("Beef, trimmed to 1/8\" fat, raw (chilled)", *rules);
    CHECK(shaped.text(NameStyle::sr28, *rules) == "Beef, raw");
    REQUIRE(shaped.qualifiers.size() == 3);
    CHECK(shaped.qualifiers[0].rank == 2);
    for (ShapedName::Qualifier& one : shaped.qualifiers) one.shown = true;
    CHECK(shaped.text(NameStyle::sr28, *rules) == "Beef, 1/8\" fat, raw (chilled)");
}
