// The whole app without a pointer.
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <set>

using namespace zebra;
using platform::Key;
using test::AppDriver;
using ui::NodeRole;

namespace {

const ui::Node* focused(const AppDriver& app) {
    for (const ui::Node& node : app.nodes()) {
        if (node.state.focused) return &node;
    }
    return nullptr;
}

// Presses Tab until the control has the focus.
void tab_to(AppDriver& app, NodeRole role, std::string_view name) {
    for (int i = 0; i < 80; ++i) {
        app.key(Key::tab);
        const ui::Node* node = focused(app);
        REQUIRE(node != nullptr);
        if (node->role == role && node->name == name) return;
    }
    FAIL("Tab does not reach " << name);
}

} // namespace

TEST_CASE("nothing has the focus at the start") {
    const test::TempDir dir;
    const AppDriver app{{.data_folder = dir.path()}};
    CHECK(focused(app) == nullptr);
    CHECK_FALSE(app.app().view().focus_search);
}

TEST_CASE("a habit is ticked and a field filled in by keys alone") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    tab_to(app, NodeRole::tab, "Today");
    app.key(Key::enter);
    CHECK(app.screen() == "today");
    tab_to(app, NodeRole::checkbox, "Gentle exercise");
    app.key(Key::space);
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.key(Key::digit_1, {.ctrl = true});
    app.skip_welcome();
    tab_to(app, NodeRole::button, "Edit the card");
    app.key(Key::enter);
    tab_to(app, NodeRole::text_field, "Your name");
    app.type("Alex");
    app.key(Key::escape); // leaves the field
    app.key(Key::escape); // and the screen
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::heading, "Alex"));
}

TEST_CASE("every control of a screen is reached by Tab, in reading order, and is then in view") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    std::vector<std::string> expected;
    for (const ui::Node& node : app.nodes()) {
        const bool presses = !node.actions.empty() && node.actions.front() == "press";
        if (presses && !node.state.disabled) expected.push_back(node.name);
    }
    std::vector<std::string> reached;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        app.key(Key::tab);
        const ui::Node* node = focused(app);
        REQUIRE(node != nullptr);
        reached.push_back(node->name);
        CAPTURE(node->name);
        CHECK(node->visible.height > node->rect.height * 0.6F);
    }
    CHECK(reached == expected);
}

TEST_CASE("Ctrl+F goes to the search and types there, Ctrl+1 to 5 are the tabs") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.key(Key::f, {.ctrl = true});
    CHECK(app.screen() == "foods");
    app.type("ched");
    CHECK(app.says("Cheddar cheese"));
    const char* screens[] = {"card", "today", "foods", "trends", "more"};
    const Key keys[] = {Key::digit_1, Key::digit_2, Key::digit_3, Key::digit_4, Key::digit_5};
    for (std::size_t i = 0; i < 5; ++i) {
        app.key(keys[i], {.ctrl = true});
        CHECK(app.screen() == screens[i]);
    }
}

TEST_CASE("copy and paste go through the machine's clipboard, above the basic plane too") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Your name", "𠮷野 Zoë");
    app.key(Key::a, {.ctrl = true});
    app.key(Key::x, {.ctrl = true});
    CHECK(app.window().clipboard_text() == "𠮷野 Zoë");
    CHECK(app.node(NodeRole::text_field, "Your name").value.empty());
    app.key(Key::v, {.ctrl = true});
    app.key(Key::v, {.ctrl = true});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "𠮷野 Zoë𠮷野 Zoë");
    app.key(Key::z, {.ctrl = true});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "𠮷野 Zoë");
}

TEST_CASE(
    "a letter and the Tab or the press that follows it at once: the letter stays in its field") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Your name", "Ale");
    app.events({platform::TextEvent{"x"}, platform::KeyEvent{Key::tab, true, false, {}},
                platform::KeyEvent{Key::tab, false, false, {}}});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex");
    app.enter("Your name", "Ale");
    const ui::Point at = app.node(NodeRole::text_field, "Date of birth").rect.centre();
    using namespace platform;
    app.events({TextEvent{"x"},
                PointerEvent{PointerPhase::down, PointerSource::mouse, 0, PointerButton::primary,
                             at.x, at.y},
                PointerEvent{PointerPhase::up, PointerSource::mouse, 0, PointerButton::primary,
                             at.x, at.y}});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex");
    CHECK(app.node(NodeRole::text_field, "Date of birth").value.empty());
    CHECK(app.node(NodeRole::text_field, "Date of birth").state.focused);
}
