#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zebra;
using test::AppDriver;
using test::first_row;
using test::search_food;
using ui::NodeRole;

TEST_CASE("three letters find the food, with its figure and unit") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "ched");
    CHECK(first_row(app)
          == "Cheddar cheese, 22.9\u00A0g protein \u00B7 measured, 547 mg/100\u00A0g");
    search_food(app, "ched ch");
    CHECK(first_row(app).starts_with("Cheddar cheese"));
    search_food(app, "banana");
    CHECK(first_row(app).starts_with("Bananas, raw"));
    search_food(app, "milk");
    CHECK(first_row(app).starts_with("Whole milk"));
    search_food(app, "egg");
    CHECK(first_row(app).starts_with("Whole egg, raw"));
    search_food(app, "ÉGG");
    CHECK(first_row(app).starts_with("Whole egg, raw"));
}

TEST_CASE("nothing typed, nothing found, too much found: each says what to do") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    CHECK(app.says("Type a few letters. 8,789 foods"));
    CHECK(app.says("Do not restrict protein without your NET dietitian"));
    search_food(app, "qzxv");
    CHECK(app.says("No matching food"));
    CHECK(app.says("Nothing was found for \"qzxv\""));
    search_food(app, "a");
    CHECK(app.says("First 500 foods. Type more letters to see fewer."));
    app.tap(NodeRole::button, "Clear");
    CHECK(app.says("Type a few letters."));
}

TEST_CASE("a word that the foods found do not answer is told, so that none is taken for it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "vegan cheese");
    CHECK(app.says("No such food is called \"vegan\". These match the rest."));
    search_food(app, "cheddar cheese");
    CHECK_FALSE(app.says("No such food is called"));
}

TEST_CASE("a food shows its figure for each portion, its rank, its source and both views") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "ched");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.screen() == "food");
    CHECK(app.has(NodeRole::heading, "547\u00A0mg"));
    CHECK(app.says("Per 100\u00A0g, higher than 99% of foods."));
    CHECK(app.says("Among 5,104 foods with a value."));
    CHECK(app.says("NDB 01009"));
    CHECK(app.says("Measured in this food"));
    CHECK(app.has(NodeRole::text, "Not measured"));
    CHECK(app.has(NodeRole::image, "Per 100\u00A0g, higher than 99% of foods."));
    CHECK(app.says("That does not mean none."));
    CHECK(app.says("specialist dietitians advise more protein"));
    app.tap(NodeRole::radio, "Other");
    app.tap(NodeRole::radio, "1 oz, 28.4\u00A0g"); // 28.35 g
    CHECK(app.has(NodeRole::heading, "155\u00A0mg"));
    CHECK(app.says("547\u00A0mg per 100\u00A0g"));
    app.tap(NodeRole::radio, "1 cup, shredded, 113\u00A0g");
    CHECK(app.has(NodeRole::heading, "618\u00A0mg"));
}

TEST_CASE("serotonin stands with its figure, error, source and year") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "banana");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::text, "High"));
    CHECK(app.says("15 \u00B1 2.4 micrograms per\u00A0g"));
    CHECK(app.says("1985"));
    CHECK(app.says("5-HIAA test"));
    CHECK(app.says("About 1.5\u00A0mg in 100\u00A0g."));
}

TEST_CASE("what is not known is said, never shown as zero") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "cheese cheddar reduced fat");
    const std::string row = first_row(app);
    CHECK(row
          == "Cheddar cheese, reduced fat, 27.4\u00A0g protein \u00B7 no value in the table, "
             "Estimated, \u2248\u00A0369 mg/100\u00A0g");
    app.tap(NodeRole::button, row);
    CHECK(app.says("That does not mean zero."));
    CHECK_FALSE(app.says("Among 5,104"));
    // a true zero is a figure
    app.tap(NodeRole::tab, "Foods");
    search_food(app, "gelatins dry powder unsweetened");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::heading, "0\u00A0mg"));
    CHECK(app.says("higher than 0% of foods"));
}

TEST_CASE("caffeine and alcohol stand with what is known about limits") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "coffee brewed tap water");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::list_item, "Caffeine, 40 mg"));
    CHECK(app.says("No caffeine limit for people with NETs was found."));
    app.tap(NodeRole::tab, "Foods");
    search_food(app, "wine table red");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::list_item, "Alcohol, 10.6 g"));
    CHECK(app.says("No safe level for people with NETs is known"));
}

TEST_CASE("a figure that cannot be right is shown as published, with a warning") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "tootsie roll");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::heading, "190\u00A0mg"));
    CHECK(app.says("Read with care"));
}

TEST_CASE("a page is titled as in the list, and USDA's name stands below where it differs") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "coffee brewed tap water");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::heading, "Coffee, brewed"));
    CHECK(app.says("USDA's name: Beverages, coffee, brewed, prepared with tap water"));
    app.tap(NodeRole::tab, "Foods");
    search_food(app, "banana");
    app.tap(NodeRole::button, first_row(app));
    CHECK(app.has(NodeRole::heading, "Bananas, raw"));
    CHECK_FALSE(app.says("USDA's name"));
}

TEST_CASE("going back keeps the search") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "ched");
    app.tap(NodeRole::button, first_row(app));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "foods");
    CHECK(app.node(NodeRole::text_field, "Search 8,789 foods").value == "ched");
    CHECK(first_row(app).starts_with("Cheddar cheese"));
}

TEST_CASE("what was found is filtered and put in order, and foods without a figure come last") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "ched");
    CHECK(first_row(app).starts_with("Cheddar cheese"));
    app.tap(NodeRole::button, "Order of the list");
    app.tap(NodeRole::radio, "Least tryptophan first");
    app.tap(NodeRole::button, "Close");
    CHECK_FALSE(first_row(app).starts_with("Cheddar cheese"));
    const auto& hits = app.model().foods.hits();
    double before = 0;
    bool none = false;
    for (const foods::Hit& hit : hits) {
        const auto& figure = hit.food->tryptophan_mg_per_100g;
        CHECK_FALSE((none && figure)); // none stands before one with a figure
        none = none || !figure;
        if (figure) CHECK(*figure >= before);
        before = figure.value_or(before);
    }
    CHECK(none);
    app.tap(NodeRole::radio, "With a figure");
    CHECK_FALSE(app.says("Estimated"));
    for (const foods::Hit& hit : hits) CHECK(hit.food->tryptophan_mg_per_100g.has_value());
    search_food(app, "vinegar distilled");
    CHECK(app.says("None of the foods found has a figure."));
    app.tap(NodeRole::button, "Show all foods found");
    CHECK(app.says("istilled vinegar"));
}

TEST_CASE("dishes are switched off for good, and on again") {
    constexpr std::string_view dishes_too =
        "Dishes too, Their figures are calculated from recipes. They stand behind the foods.";
    const test::TempDir dir;
    const auto dishes = [](AppDriver& app) {
        const auto& hits = app.model().foods.hits();
        return std::any_of(hits.begin(), hits.end(),
                           [](const foods::Hit& hit) { return is_dish(*hit.food); });
    };
    {
        AppDriver app{{.data_folder = dir.path()}};
        search_food(app, "lasagna");
        CHECK(dishes(app));
        app.tap(NodeRole::button, "Order of the list");
        app.tap(NodeRole::toggle, dishes_too);
        app.tap(NodeRole::button, "Close");
        CHECK_FALSE(dishes(app));
    }
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "lasagna");
    CHECK_FALSE(dishes(app));
    app.tap(NodeRole::button, "Order of the list");
    app.tap(NodeRole::toggle, dishes_too);
    app.tap(NodeRole::button, "Close");
    CHECK(dishes(app));
}
