#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

TEST_CASE("text size and theme take effect at once and stay") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        app.tap(NodeRole::tab, "More");
        const float before =
            app.node(NodeRole::button, "Learn about NETs, Short pages with their sources")
                .rect.height;
        app.tap(NodeRole::slider, "Text size"); // in its middle
        CHECK(app.node(NodeRole::slider, "Text size").value == "150%");
        app.key(platform::Key::right);
        CHECK(app.node(NodeRole::slider, "Text size").value == "175%");
        app.key(platform::Key::right);
        CHECK(app.node(NodeRole::slider, "Text size").value == "200%");
        CHECK(app.node(NodeRole::button, "Learn about NETs, Short pages with their sources")
                  .rect.height
              > before);
        app.tap(NodeRole::radio, "Dark");
        CHECK(app.node(NodeRole::radio, "Dark").state.selected);
        app.tap(NodeRole::toggle, "Reduce motion, Nothing slides or fades");
    }
    AppDriver app{{.data_folder = dir.path()}};
    CHECK(app.model().preferences.appearance == ui::Appearance{ui::Theme::dark, 2, true});
    app.tap(NodeRole::tab, "More");
    CHECK(app.node(NodeRole::slider, "Text size").value == "200%");
}

TEST_CASE("the emergency number and the day's end are kept as they are typed, or say why not") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "More");
    app.enter("Emergency number", "112");
    CHECK(app.model().preferences.emergency_number == "112");
    app.enter("Emergency number", "help");
    CHECK(app.node(NodeRole::text_field, "Emergency number").state.invalid);
    app.enter("The day ends at", "13:00");
    CHECK(app.node(NodeRole::text_field, "The day ends at").state.invalid);
    CHECK(app.model().preferences.day_end_minute == 180);
    app.enter("The day ends at", "04:00");
    CHECK_FALSE(app.node(NodeRole::text_field, "The day ends at").state.invalid);
    CHECK(app.model().preferences.day_end_minute == 240);
    app.tap(NodeRole::tab, "Today");
    CHECK(app.says("The day ends at 04:00"));
}

TEST_CASE("the person's emergency number stands in what must be acted on") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .capabilities = {.dial = true}}};
    app.tap(NodeRole::tab, "More");
    app.enter("Emergency number", "000");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Wheeze");
    app.tap(NodeRole::radio, "3 Severe");
    CHECK(app.says("call 000 now"));
    app.tap(NodeRole::button, "Call 000");
    CHECK(app.window().opened_urls() == std::vector<std::string>{"tel:000"});
}

TEST_CASE("every article opens and shows each of its statements with its sources") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    for (const content::Article& article : app.model().content.articles()) {
        CAPTURE(article.id);
        app.tap(NodeRole::tab, "More");
        if (app.screen() != "more") app.tap(NodeRole::tab, "More");
        app.tap(NodeRole::button, "Learn about NETs, Short pages with their sources");
        app.tap(NodeRole::button, article.title);
        REQUIRE(app.screen() == "article");
        for (const std::string& id : article.paragraphs) {
            const content::Statement& statement = app.model().content.statement(id);
            CHECK(app.says(app.model().content.with_emergency_number(id, "")));
            for (const std::string& source : statement.sources) {
                CHECK(app.says(content::describe(*app.model().content.source(source))));
            }
        }
        if (article.lists_organisations) CHECK(app.says("Neuroendocrine Cancer UK"));
    }
}

TEST_CASE("what still needs review is listed, and nobody is said to have reviewed it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "More");
    app.tap(NodeRole::button, "Sources and review, What is confirmed and what is not");
    CHECK(app.says("No clinician has reviewed this app yet."));
    for (const auto& [id, statement] : app.model().content.statements()) {
        if (statement.review != content::Statement::Review::needs_review) continue;
        CAPTURE(id);
        CHECK(app.says(app.model().content.with_emergency_number(id, "")));
    }
    CHECK(app.says("public domain"));
    for (const content::Code& code : app.model().content.codes()) {
        CAPTURE(code.code);
        const bool open = code.review == content::Statement::Review::needs_review;
        if (open) CHECK(app.says(code.display));
        CHECK(app.says(code.code) == open);
    }
    for (const content::CardWords& words : app.model().card.languages()) {
        CAPTURE(words.code());
        const bool draft = words.review() != content::Statement::Review::reviewed;
        CHECK(app.says(words.english_name()) == (draft && !words.is_english()));
    }
}

TEST_CASE("what the window system does not have is said") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}}; // as GLFW has it
        app.tap(NodeRole::tab, "More");
        CHECK(app.says("no touch, no screen keyboard"));
        CHECK(app.says("Ctrl\u00A0F"));
    }
    AppDriver app{{.data_folder = dir.path(), .capabilities = {.touch = true, .keep_awake = true}}};
    app.tap(NodeRole::tab, "More");
    CHECK_FALSE(app.says("no touch, no screen keyboard"));
}
