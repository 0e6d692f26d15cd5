// What a person keeps about foods: marks, notes, favourites, what was looked at last.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using test::open_food_page;
using test::open_foods_start;
using test::row_beginning;
using test::rows_of;
using ui::NodeRole;

namespace {

constexpr std::string_view cheddar = "01009";

bool chosen(AppDriver& app, std::string_view mark) {
    return app.node(NodeRole::radio, mark).state.selected;
}

} // namespace

TEST_CASE("a food gets a star and loses it, for good, and both are undone") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        open_food_page(app, "09040");
        app.tap(NodeRole::button, "Add to favourites");
        open_food_page(app, cheddar);
        app.tap(NodeRole::button, "Add to favourites");
        CHECK(app.says("Added to favourites"));
        CHECK(app.has(NodeRole::button, "Remove from favourites"));
        app.tap(NodeRole::button, "Undo");
        CHECK(app.has(NodeRole::button, "Add to favourites"));
        app.tap(NodeRole::button, "Add to favourites");
    }
    AppDriver app{{.data_folder = dir.path()}};
    open_foods_start(app);
    const std::vector<std::string> before = app.model().kept_foods.favourites(app.model().data);
    CHECK(before == std::vector<std::string>{std::string{cheddar}, "09040"});
    app.model().kept_foods.clear_recents(app.model().data).value();
    app.event(platform::FocusEvent{true});
    app.tap(NodeRole::button, "Bananas, raw");
    CHECK(app.screen() == "food");
    app.tap(NodeRole::button, "Remove from favourites");
    CHECK(app.model().kept_foods.favourites(app.model().data).size() == 1);
    app.tap(NodeRole::button, "Undo");
    CHECK(app.model().kept_foods.favourites(app.model().data) == before); // in its place
}

TEST_CASE(
    "a mark is chosen, changed and taken away by pressing it again, undo brings it all back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, cheddar);
    CHECK_FALSE(app.says("Marked on"));
    app.tap(NodeRole::radio, "Fine for me");
    CHECK(chosen(app, "Fine for me"));
    CHECK(app.says("Marked: Fine for me"));
    CHECK(app.says("Marked on 22 Nov 2026"));
    app.tap(NodeRole::button, "Undo");
    CHECK_FALSE(chosen(app, "Fine for me"));
    CHECK_FALSE(app.says("Marked on"));
    app.tap(NodeRole::radio, "Fine for me");
    app.tap(NodeRole::button, "Add a note");
    app.enter("What you noticed", "Two slices at lunch, nothing");
    app.tap(NodeRole::button, "Save the note");
    CHECK(app.has(NodeRole::button, "Your note, Two slices at lunch, nothing"));

    app.set_time({make_date(2026, 11, 25), 9 * 60});
    app.tap(NodeRole::radio, "Triggers me"); // another day, the same note
    CHECK(chosen(app, "Triggers me"));
    CHECK(app.says("Marked on 25 Nov 2026"));
    CHECK(app.says("Two slices at lunch"));
    app.tap(NodeRole::button, "Undo");
    CHECK(chosen(app, "Fine for me"));
    CHECK(app.says("Marked on 22 Nov 2026"));

    app.tap(NodeRole::radio, "Fine for me"); // pressed again
    CHECK_FALSE(chosen(app, "Fine for me"));
    CHECK(app.says("Mark taken away"));
    CHECK_FALSE(app.says("Two slices at lunch"));
    app.tap(NodeRole::button, "Undo");
    CHECK(chosen(app, "Fine for me"));
    CHECK(app.says("Marked on 22 Nov 2026"));
    CHECK(app.says("Two slices at lunch"));
}

TEST_CASE("a note is written, changed, emptied and brought back, one too long says so and stays") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, cheddar);
    app.tap(NodeRole::radio, "Unsure");
    app.tap(NodeRole::button, "Add a note");
    CHECK(app.screen() == "food-note");
    const std::string too_long(2001, 'x');
    app.enter("What you noticed", too_long);
    app.tap(NodeRole::button, "Save the note");
    CHECK(app.screen() == "food-note");
    CHECK(app.says("The note has at most 2000 letters; this one has 2001."));
    CHECK(app.node(NodeRole::text_field, "What you noticed").value == too_long);
    app.enter("What you noticed", "Flushed once");
    app.tap(NodeRole::button, "Save the note");
    CHECK(app.screen() == "food");
    app.tap(NodeRole::button, "Your note, Flushed once");
    app.enter("What you noticed", "begun");
    app.tap(NodeRole::button, "Close");
    CHECK(app.has(NodeRole::button, "Your note, Flushed once"));
    app.tap(NodeRole::button, "Your note, Flushed once"); // what was begun is still there
    CHECK(app.node(NodeRole::text_field, "What you noticed").value == "begun");
    app.enter("What you noticed", "");
    app.tap(NodeRole::button, "Save the note");
    CHECK(app.has(NodeRole::button, "Add a note"));
    CHECK(app.says("Note removed"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, "Your note, Flushed once"));
    CHECK(chosen(app, "Unsure"));
}

TEST_CASE("the mark stands in every list of foods") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app::Model& model = app.model();
    REQUIRE(model.kept_foods.set_mark(model.data, cheddar, foods::Mark::fine));
    REQUIRE(model.kept_foods.set_mark(model.data, "09040", foods::Mark::triggers));
    REQUIRE(model.kept_foods.add_favourite(model.data, "09040"));
    open_food_page(app, cheddar);
    open_foods_start(app);
    CHECK(rows_of(app, "Recent")
          == std::vector<std::string>{"Cheddar cheese, 22.9\u00A0g protein \u00B7 measured, "
                                      "You: fine, 547 mg/100\u00A0g"});
    CHECK(app.has(NodeRole::button, "Bananas, raw, You: triggers")); // a favourite
    app.enter("Search 8,789 foods", "ched");
    CHECK(row_beginning(app, "Cheddar cheese, 22.9").find("You: fine") != std::string::npos);
    open_foods_start(app);
    app.tap(NodeRole::button, row_beginning(app, "Dairy, eggs"));
    app.tap(NodeRole::button, "Order of the list");
    app.tap(NodeRole::radio, "Most tryptophan first");
    app.tap(NodeRole::button, "Close");
    const auto& foods =
        app.model().foods.browse().foods(0, foods::BrowseOrder::most_tryptophan_first);
    const std::string first{foods.front()->display_name};
    CHECK(row_beginning(app, first).find("You:") == std::string::npos);
    REQUIRE(model.kept_foods.set_mark(model.data, code_of(*foods.front()), foods::Mark::unsure));
    app.event(platform::FocusEvent{true});
    CHECK(row_beginning(app, first).find("You: unsure") != std::string::npos);

    open_food_page(app, cheddar);
    const foods::Food& lower =
        *model.foods.insight(*model.foods.catalogue()->find(cheddar), 100).lower.front();
    REQUIRE(model.kept_foods.set_mark(model.data, code_of(lower), foods::Mark::unsure));
    app.event(platform::FocusEvent{true});
    CHECK(row_beginning(app, lower.display_name).find("You: unsure") != std::string::npos);
}

TEST_CASE("the mark stands in the list beside a page") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {1280, 800}}};
    REQUIRE(app.model().kept_foods.set_mark(app.model().data, cheddar, foods::Mark::fine));
    app.tap(NodeRole::tab, "Foods");
    app.enter("Search 8,789 foods", "ched");
    CHECK(row_beginning(app, "Cheddar cheese, 22.9").find("You: fine") != std::string::npos);
}

TEST_CASE("what was looked at stands first and once, clearing is undone") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_foods_start(app);
    CHECK(app.says("Look up a food"));
    for (const char* code : {"09040", "01001", "09003", "11090", "11124", "01009", "09040"}) {
        open_food_page(app, code);
    }
    open_foods_start(app);
    CHECK_FALSE(app.says("Look up a food"));
    const std::vector<std::string> rows = rows_of(app, "Recent");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].starts_with("Bananas, raw"));
    CHECK(rows[1].starts_with("Cheddar cheese"));
    const std::vector<std::string> kept = app.model().kept_foods.recents(app.model().data);
    CHECK(kept.size() == 6);
    app.tap(NodeRole::button, "Clear the recent foods");
    CHECK(rows_of(app, "Recent").empty());
    app.tap(NodeRole::button, "Undo");
    CHECK(rows_of(app, "Recent") == rows);
    CHECK(app.model().kept_foods.recents(app.model().data) == kept);
}

TEST_CASE("a page that stays open is noted once, and again only when it is opened again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {1280, 800}}};
    open_food_page(app, cheddar);
    CHECK(app.model().kept_foods.recents(app.model().data).size() == 1);
    app.tap(NodeRole::button, "Clear the recent foods"); // the page stands beside it
    app.tap(NodeRole::radio, "1 cup, diced, 132\u00A0g");
    app.wait(10'000);
    CHECK(app.model().kept_foods.recents(app.model().data).empty());
    open_food_page(app, cheddar);
    CHECK(app.model().kept_foods.recents(app.model().data).size() == 1);
}

TEST_CASE("marked foods are listed by themselves, by mark, and among what is found") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_foods_start(app);
    CHECK_FALSE(app.has(NodeRole::button, "My marks, 2 foods"));
    app.enter("Search 8,789 foods", "ched");
    app.tap(NodeRole::radio, "My marks");
    CHECK(app.says("You have marked none of the foods found in this way."));
    app.tap(NodeRole::button, "Show all foods found");
    CHECK(app.says("54 foods"));
    app::Model& model = app.model();
    REQUIRE(model.kept_foods.set_mark(model.data, cheddar, foods::Mark::fine));
    REQUIRE(model.kept_foods.set_mark(model.data, "09040", foods::Mark::triggers));
    app.tap(NodeRole::radio, "My marks");
    CHECK(app.says("1 food"));
    CHECK(rows_of(app, "Foods").size() == 1);

    open_foods_start(app);
    app.tap(NodeRole::button, "My marks, 2 foods");
    const std::vector<std::string> rows = rows_of(app, "Foods");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].starts_with("Bananas, raw")); // by name
    CHECK(rows[1].starts_with("Cheddar cheese"));
    app.tap(NodeRole::button, "Order of the list");
    CHECK_FALSE(app.has(NodeRole::radio, "Best match"));
    app.tap(NodeRole::radio, "Most tryptophan first");
    app.tap(NodeRole::button, "Close");
    CHECK(rows_of(app, "Foods")[0].starts_with("Cheddar cheese"));
    app.tap(NodeRole::checkbox, "Triggers me");
    REQUIRE(rows_of(app, "Foods").size() == 1);
    CHECK(rows_of(app, "Foods")[0].starts_with("Bananas, raw"));
    app.tap(NodeRole::checkbox, "Triggers me");
    app.tap(NodeRole::checkbox, "Unsure");
    CHECK(app.says("You have marked no food in this way."));
    app.tap(NodeRole::button, "Back to all foods");
    CHECK(app.says("Browse by group"));
}

TEST_CASE("a list of marked foods follows what is done on a food's page") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    REQUIRE(app.model().kept_foods.set_mark(app.model().data, cheddar, foods::Mark::fine));
    open_foods_start(app);
    app.tap(NodeRole::button, "My marks, 1 food");
    app.tap(NodeRole::button, row_beginning(app, "Cheddar cheese"));
    app.tap(NodeRole::radio, "Fine for me");
    app.tap(NodeRole::button, "Back");
    CHECK(app.says("You have not marked a food yet."));
    app.tap(NodeRole::button, "Undo");
    CHECK(rows_of(app, "Foods").size() == 1);
}

TEST_CASE("where nothing can be saved it says why, and what was kept is still read") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        app::Model& model = app.model();
        REQUIRE(model.kept_foods.set_mark(model.data, cheddar, foods::Mark::fine));
        REQUIRE(model.kept_foods.add_favourite(model.data, cheddar));
        REQUIRE(model.kept_foods.note_recent(model.data, cheddar));
    }
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    open_food_page(app, "09040"); // noted nowhere
    app.tap(NodeRole::button, "Add to favourites");
    CHECK(app.has(NodeRole::button, "Add to favourites"));
    CHECK_FALSE(app.has(NodeRole::button, "Undo"));
    CHECK_FALSE(app.says("Added to favourites"));
    app.tap(NodeRole::radio, "Unsure");
    CHECK_FALSE(chosen(app, "Unsure"));
    CHECK_FALSE(app.says("Marked"));
    open_food_page(app, cheddar);
    CHECK(chosen(app, "Fine for me"));
    CHECK(app.has(NodeRole::button, "Remove from favourites"));
    CHECK(app.model().kept_foods.recents(app.model().data)
          == std::vector<std::string>{std::string{cheddar}});
}

TEST_CASE("without a data file foods are looked up all the same") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    REQUIRE(app.model().data.store() == nullptr);
    open_food_page(app, cheddar);
    app.tap(NodeRole::radio, "Unsure");
    const auto refused =
        app.model().kept_foods.set_mark(app.model().data, cheddar, foods::Mark::fine);
    REQUIRE_FALSE(refused.has_value());
    CHECK(app.says(refused.error().sentence));
    open_foods_start(app);
    CHECK(app.says("Browse by group"));
}
