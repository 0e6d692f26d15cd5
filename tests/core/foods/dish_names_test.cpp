// The same rules make the names of FNDDS' dishes shorter, which are mostly as people say them.
#include "core/foods/display_name.h"
#include "core/foods/display_names.h"
#include "tests/core/foods/shipped_rules.h"

#include <doctest/doctest.h>

using namespace zebra::foods;
using zebra::test::shipped_rules;

namespace {

std::string dish(std::string_view name) {
    return display_name(name, NameStyle::fndds, shipped_rules());
}

} // namespace

TEST_CASE("what is not known of a dish is not said") {
    CHECK(dish("Milk, NFS") == "Milk");
    CHECK(dish("Lo mein, NFS") == "Lo mein");
    CHECK(dish("Infant formula, NFS") == "Infant formula");
    CHECK(dish("Milk shake, NS as to flavor or type") == "Milk shake");
    CHECK(dish("Chicken, NS as to part and cooking method, NS as to skin eaten") == "Chicken");
    CHECK(dish("Pork, NS as to cut, fried, lean and fat eaten") == "Pork, fried, lean and fat");
    CHECK(dish("Herring, cooked, NS as to cooking method") == "Herring, cooked");
    CHECK(dish("Yogurt, chocolate, NS as to type of milk") == "Chocolate yogurt");
    // All of an enumeration, and no more.
    CHECK(dish("Cream, NS as to light, heavy, or half and half") == "Cream");
    CHECK(dish("Oatmeal, cooked, NS as to regular, quick or instant, fat added in cooking")
          == "Oatmeal, cooked, with added fat");
    CHECK(dish("Pork, NS as to cut, breaded or floured, fried")
          == "Pork, breaded or floured, fried");
}

TEST_CASE("dishes that only this tells apart say it in plain words") {
    const std::vector<NamedFood> dishes = {
        {"75204010", "Spinach, cooked, NS as to fat added in cooking"},
        {"75204011", "Spinach, cooked"},
        {"58136110", "Lo mein, NFS"},
        {"58136150", "Lo mein"},
    };
    CHECK(display_names(dishes, NameStyle::fndds, shipped_rules())
          == std::vector<std::string>{"Spinach, cooked, fat added in cooking not stated",
                                      "Spinach, cooked", "Lo mein, kind not stated", "Lo mein"});
}

TEST_CASE("dishes as people say them") {
    struct Judged {
        const char* official;
        const char* name;
    };
    for (const Judged& one : std::vector<Judged>{
             {"Milk, cow's, fluid, whole", "Whole milk"},
             {"Cheese, Brick, with salami", "Brick cheese, with salami"},
             {"Cookie, chocolate wafer", "Chocolate wafer cookie"},
             {"Bread, rye, toasted", "Rye bread, toasted"},
             {"Pie, lemon meringue", "Lemon meringue pie"},
             {"Muffin, English, with raisins", "English muffin, with raisins"},
             {"Cake, lemon, with icing", "Lemon cake, with icing"},
             {"Duck, roasted, skin not eaten", "Duck, roasted, without skin"},
             {"Kale, cooked, from canned, fat not added in cooking",
              "Kale, cooked, from canned, no added fat"},
             {"Beef with sweet and sour sauce (mixture)", "Beef with sweet and sour sauce"},
             {"Beef with (mushroom) soup (mixture)", "Beef with mushroom soup"},
             {"Shrimp soup, cream of, NS as to prepared with milk or water",
              "Cream of shrimp soup"},
             {"Spaghetti with tomato sauce and chicken or turkey",
              "Spaghetti with tomato sauce and chicken or turkey"},
             {"Pork, tofu, and vegetables (including carrots), soy-base sauce (mixture)",
              "Pork, tofu, and vegetables, soy-base sauce"},
             {"TWIX Cookie Bars", "Twix Cookie Bars"},
             {"Similac Advance, with iron, infant formula, ready-to-feed (formerly Similac)",
              "Similac Advance, with iron, infant formula, ready to feed"},
             {"Pompano, baked or broiled", "Pompano, baked or broiled"},
             {"Vodka", "Vodka"},
         }) {
        CAPTURE(one.official);
        CHECK(dish(one.official) == one.name);
    }
}
