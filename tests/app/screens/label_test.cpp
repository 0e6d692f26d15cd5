// The label estimator and what is saved from it: a food of one's own, found again, changed,
// removed.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using test::AppDriver;
using test::row_beginning;
using test::search_food;
using ui::NodeRole;

namespace {

constexpr const char* protein_field = "Protein per 100\u00A0g";
constexpr const char* number = "4006381333931";

void open_label(AppDriver& app) {
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "Label estimator, From packet protein");
}

void type_protein(AppDriver& app, std::string_view typed) { app.enter(protein_field, typed); }

// On the label estimator, with 8.5 g of grains.
void save_bar(AppDriver& app) {
    type_protein(app, "8.5");
    app.tap(NodeRole::radio, "Grains, bread");
    app.tap(NodeRole::button, "Save as my food");
    app.enter("Name", "Oat bar");
    app.tap(NodeRole::button, "Save");
}

std::string range(AppDriver& app, double protein, std::string_view kind) {
    const auto found = app.model().own_foods.estimator()->estimate_from_label(protein, kind);
    REQUIRE(found);
    return std::to_string(static_cast<int>(found->estimate.low_mg_per_100g)) + "\u2013"
           + std::to_string(static_cast<int>(found->estimate.high_mg_per_100g)) + "\u00A0mg";
}

} // namespace

TEST_CASE("with nothing typed there is no range, and each change of the label shows it at once") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    CHECK(app.screen() == "label");
    CHECK(app.says("No range yet"));
    CHECK_FALSE(app.says("Likely range per"));
    type_protein(app, "8.5");
    CHECK(app.has(NodeRole::heading, range(app, 8.5, "mixed")));
    CHECK(app.says("Estimated"));
    CHECK_FALSE(app.says("No range yet"));
    CHECK(app.says("The middle is higher than "));
    CHECK(app.says("of tryptophan for each gram of protein"));
    app.tap(NodeRole::radio, "Grains, bread");
    CHECK(app.has(NodeRole::heading, range(app, 8.5, "cereal")));
    CHECK_FALSE(app.has(NodeRole::radio, "Maize (corn)"));
    app.tap(NodeRole::radio, "Other");
    app.tap(NodeRole::radio, "Maize (corn)");
    CHECK(app.has(NodeRole::heading, range(app, 8.5, "maize")));
    app.tap(NodeRole::button, "Clear");
    CHECK(app.says("No range yet"));
    CHECK(app.node(NodeRole::text_field, protein_field).value.empty());
    CHECK(app.node(NodeRole::radio, "Mixed, not sure").state.selected);
}

TEST_CASE("a fruit's range has no middle, and none is claimed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    type_protein(app, "1");
    CHECK(app.says("The middle is higher than"));
    app.tap(NodeRole::radio, "Other");
    app.tap(NodeRole::radio, "Fruit");
    CHECK(app.has(NodeRole::heading, range(app, 1, "fruit")));
    CHECK_FALSE(app.says("The middle is higher than"));
}

TEST_CASE("the protein is stepped by half a gram, between none and all, in the way it was typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    const auto value = [&] { return app.node(NodeRole::text_field, protein_field).value; };
    CHECK(app.node(NodeRole::button, "0.5\u00A0g less protein").state.disabled);
    app.tap(NodeRole::button, "0.5\u00A0g more protein");
    CHECK(value() == "0.5");
    CHECK(app.node(NodeRole::button, "0.5\u00A0g less protein").state.disabled);
    type_protein(app, "8,3");
    app.tap(NodeRole::button, "0.5\u00A0g more protein");
    CHECK(value() == "8,8");
    app.tap(NodeRole::button, "0.5\u00A0g less protein");
    app.tap(NodeRole::button, "0.5\u00A0g less protein");
    CHECK(value() == "7,8");
    CHECK(app.has(NodeRole::heading, range(app, 7.8, "mixed")));
    type_protein(app, "100");
    CHECK(app.node(NodeRole::button, "0.5\u00A0g more protein").state.disabled);
    CHECK(app.says("Likely range per"));
}

TEST_CASE("what is no protein is told at its field, and its beginning is not") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    for (const char* beginning : {"0", "0,", "8,"}) {
        type_protein(app, beginning);
        CHECK_FALSE(app.node(NodeRole::text_field, protein_field).state.invalid);
    }
    for (const char* wrong : {"120", "eight", "1.2.3", "-4"}) {
        CAPTURE(wrong);
        type_protein(app, wrong);
        CHECK(app.node(NodeRole::text_field, protein_field).state.invalid);
        CHECK_FALSE(app.says("Likely range per"));
    }
    CHECK(app.says("Write the protein in 100 g"));
    app.tap(NodeRole::button, "Clear");
    app.tap(NodeRole::button, "Save as my food");
    CHECK(app.screen() == "label");
    CHECK(app.node(NodeRole::text_field, protein_field).state.invalid);
    type_protein(app, "9");
    CHECK_FALSE(app.node(NodeRole::text_field, protein_field).state.invalid);
}

TEST_CASE("a food is saved from its label, is there after a restart, and saving can be undone") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        open_label(app);
        save_bar(app);
        CHECK(app.screen() == "own-food");
        CHECK(app.has(NodeRole::heading, "Oat bar"));
        CHECK(app.says("My food"));
        CHECK(app.says("Likely range: " + range(app, 8.5, "cereal")));
        CHECK(app.says("8.5\u00A0g, Protein per 100\u00A0g"));
        CHECK(app.says("Grains, bread, Mostly made of"));
        CHECK(app.says("Do not restrict protein without your NET dietitian"));
        app.tap(NodeRole::button, "Back");
        CHECK(app.screen() == "foods");
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "My foods (1)");
    CHECK(app.screen() == "own-foods");
    app.tap(NodeRole::button, row_beginning(app, "Oat bar"));
    CHECK(app.screen() == "own-food");
    open_label(app);
    CHECK(app.says("No range yet")); // the label was saved
    type_protein(app, "3");
    app.tap(NodeRole::button, "Save as my food");
    app.enter("Name", "Soup");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says("Soup: saved"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("This food is not there any more."));
    app.tap(NodeRole::tab, "Foods");
    CHECK(app.has(NodeRole::button, "My foods (1)"));
}

TEST_CASE("what is wrong in the form stands beside its field, and nothing is lost") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    save_bar(app);
    const foods::OwnFood* bar = app.model().own_foods.all(app.model().data).find("oat").front();
    foods::TypedOwnFood with_number = as_typed(bar->report);
    with_number.barcode = number;
    REQUIRE(app.model().own_foods.change(app.model().data, bar->id, with_number));
    open_label(app);
    type_protein(app, "3");
    app.tap(NodeRole::button, "Save as my food");
    CHECK(app.says("3\u00A0g protein per 100\u00A0g. Mixed, not sure."));
    app.enter("My portion in grams, if you like", "a lot");
    app.enter("Number under the barcode, if you like", "4006381333932");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "own-food-form");
    const auto invalid = [&](const char* field) {
        return app.node(NodeRole::text_field, field).state.invalid;
    };
    CHECK(invalid("Name"));
    CHECK(invalid("My portion in grams, if you like"));
    CHECK(invalid("Number under the barcode, if you like"));
    CHECK_FALSE(invalid("Note, if you like"));
    CHECK(app.says("The last digit does not fit the others"));
    CHECK(app.says("Not saved yet"));
    app.enter("Name", "Soup");
    CHECK_FALSE(invalid("Name"));
    app.enter("My portion in grams, if you like", "250");
    app.enter("Number under the barcode, if you like", number); // the bar's
    app.tap(NodeRole::button, "Save");
    CHECK(invalid("Number under the barcode, if you like"));
    CHECK(app.says("\"Oat bar\" has the barcode"));
    app.tap(NodeRole::button, "Close");
    CHECK(app.screen() == "label");
    app.tap(NodeRole::button, "Save as my food");
    CHECK(app.node(NodeRole::text_field, "Name").value == "Soup");
    app.enter("Number under the barcode, if you like", "");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "own-food");
    CHECK(app.says("250\u00A0g, My portion"));
    app.tap(NodeRole::radio, "My portion, 250\u00A0g");
    CHECK(app.says("Tryptophan in My portion, 250\u00A0g"));
}

TEST_CASE("an own food is changed and removed, each with a way back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    save_bar(app);
    app.tap(NodeRole::button, "Change this food");
    app.enter("Name", "Flapjack");
    type_protein(app, "6");
    app.tap(NodeRole::radio, "Other");
    app.tap(NodeRole::radio, "Nuts, seeds");
    app.enter("Note, if you like", "The blue packet");
    app.tap(NodeRole::button, "Save");
    CHECK(app.has(NodeRole::heading, "Flapjack"));
    CHECK(app.says("Likely range: " + range(app, 6, "nuts")));
    CHECK(app.says("The blue packet"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::heading, "Oat bar"));
    CHECK(app.says("Likely range: " + range(app, 8.5, "cereal")));
    app.tap(NodeRole::button, "Remove this food");
    CHECK(app.screen() == "foods");
    CHECK_FALSE(app.says("My foods"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, "My foods (1)"));
}

TEST_CASE("own foods stand first in the lookup, found by name and by number") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_label(app);
    type_protein(app, "25");
    app.tap(NodeRole::button, "Save as my food");
    app.enter("Name", "Cheddar slices");
    app.enter("Number under the barcode, if you like", number);
    app.tap(NodeRole::button, "Save");
    search_food(app, "chedd");
    const std::string row = row_beginning(app, "Cheddar slices");
    CHECK(row.find("Estimated, My food") != std::string::npos);
    bool catalogue_before = false;
    for (const ui::Node& node : app.nodes()) {
        if (node.name.starts_with("Cheddar slices")) break;
        catalogue_before = catalogue_before || node.name.starts_with("Cheddar cheese");
    }
    CHECK_FALSE(catalogue_before);
    CHECK_FALSE(row_beginning(app, "Cheddar cheese").empty());
    app.tap(NodeRole::button, row);
    CHECK(app.screen() == "own-food");
    search_food(app, "400638");
    CHECK_FALSE(row_beginning(app, "Cheddar slices").empty());
    CHECK_FALSE(app.says("No food with this number"));
    CHECK_FALSE(app.says("No matching food"));
    // A list of marked foods has none that is not marked.
    app.app().view().query.clear();
    app.app().view().food_filter = app::FoodFilter::marked;
    app.event(platform::FocusEvent{true});
    CHECK(row_beginning(app, "Cheddar slices").empty());
}

TEST_CASE("a number that no own food has is offered to be added, and goes with the food") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "4006 381 333 931");
    CHECK(app.says("No food with this number"));
    CHECK_FALSE(app.says("No matching food"));
    app.tap(NodeRole::button, "Add a food with this number");
    CHECK(app.screen() == "label");
    CHECK(app.says(std::string{"The number "} + number));
    type_protein(app, "8.5");
    app.tap(NodeRole::button, "Save as my food");
    CHECK(app.node(NodeRole::text_field, "Number under the barcode, if you like").value == number);
    app.enter("Name", "Oat bar");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says(std::string{number} + ", Number under the barcode"));
    search_food(app, number);
    CHECK_FALSE(row_beginning(app, "Oat bar").empty());
}

TEST_CASE("what the catalogue does not have is offered to be estimated") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    search_food(app, "qzxv");
    app.tap(NodeRole::button, "Estimate it from its label");
    CHECK(app.screen() == "label");
}

TEST_CASE("where nothing can be saved the form says so and keeps what was typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    open_label(app);
    save_bar(app);
    CHECK(app.screen() == "own-food-form");
    const std::string why = app.app().view().own_food_form.refusal;
    CHECK_FALSE(why.empty());
    CHECK(app.says(why));
    CHECK(app.node(NodeRole::text_field, "Name").value == "Oat bar");
}
