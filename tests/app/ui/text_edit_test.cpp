#include "app/ui/text_edit.h"
#include "core/base/text.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using ui::EditKey;
using ui::TextEdit;

namespace {

constexpr float letter = 10; // every letter is as wide

TextEdit edit_of(const std::string& text, bool multi_line = false, float width = 0) {
    TextEdit edit;
    edit.set_measure([](char32_t) { return letter; }, width, 20, multi_line);
    edit.reset(to_code_points(text));
    return edit;
}

std::string text_of(const TextEdit& edit) { return to_utf8(edit.text()); }

} // namespace

TEST_CASE("what lies above the basic plane is typed, moved over and deleted whole") {
    TextEdit edit = edit_of("");
    CHECK(edit.insert(to_code_points("𠮷野")));
    CHECK(edit.insert(to_code_points("🦓")));
    CHECK(text_of(edit) == "𠮷野🦓");
    CHECK(edit.key(EditKey::backspace, false));
    CHECK(text_of(edit) == "𠮷野");
    CHECK_FALSE(edit.key(EditKey::left, false));
    CHECK(edit.key(EditKey::backspace, false));
    CHECK(text_of(edit) == "野");
}

TEST_CASE("typing replaces what is selected") {
    TextEdit edit = edit_of("Alex Morgan");
    edit.key(EditKey::word_left, true);
    CHECK(to_utf8(edit.selected_text()) == "Morgan");
    edit.insert(U"Smith");
    CHECK(text_of(edit) == "Alex Smith");
    edit.select_all();
    CHECK(edit.cut());
    CHECK(text_of(edit).empty());
    CHECK_FALSE(edit.cut());
}

TEST_CASE("undo and redo go back and forth") {
    TextEdit edit = edit_of("penicillin");
    edit.insert(U" (rash)");
    edit.select_all();
    edit.key(EditKey::backspace, false);
    CHECK(text_of(edit).empty());
    CHECK(edit.key(EditKey::undo, false));
    CHECK(text_of(edit) == "penicillin (rash)");
    CHECK(edit.key(EditKey::undo, false));
    CHECK(text_of(edit) == "penicillin");
    CHECK(edit.key(EditKey::redo, false));
    CHECK(text_of(edit) == "penicillin (rash)");
    CHECK_FALSE(edit_of("x").key(EditKey::undo, false));
}

TEST_CASE("a single line takes no line feeds, several lines do") {
    TextEdit single = edit_of("");
    single.insert(U"a\r\nb");
    CHECK(text_of(single) == "a b");
    TextEdit several = edit_of("", true);
    several.insert(U"a\r\nb\x07");
    CHECK(text_of(several) == "a\nb");
}

TEST_CASE("rows wrap at blanks, long words inside, and hold every letter") {
    const auto advance = [](char32_t) { return letter; };
    const auto rows = ui::wrap_rows(U"one two three\nabcdefghijkl", advance, 80);
    std::size_t covered = 0;
    for (const ui::EditRow& row : rows) {
        CHECK(row.first == covered);
        covered += row.count;
    }
    CHECK(covered == 26);
    REQUIRE(rows.size() == 4); // "one two ", "three\n", "abcdefgh", "ijkl"
    CHECK(rows[1].first == 8);
    CHECK(rows[2].count == 8);
    CHECK(ui::wrap_rows(U"", advance, 80).size() == 1);
    CHECK(ui::wrap_rows(U"a\n", advance, 80).size() == 2);
}

TEST_CASE("a click puts the caret where it falls, a drag selects") {
    TextEdit edit = edit_of("one two three", true, 80);
    edit.click(21, 5);
    CHECK(edit.caret() == 2);
    edit.click(0, 25); // the second row
    CHECK(edit.caret() == 8);
    edit.drag(30, 25);
    CHECK(to_utf8(edit.selected_text()) == "thr");
    edit.click(1000, 1000);
    CHECK(edit.caret() == 13);
}

TEST_CASE("up and down keep to the column") {
    TextEdit edit = edit_of("abcd\nxy\nlmno", true, 800);
    edit.key(EditKey::text_start, false);
    for (int i = 0; i < 3; ++i) edit.key(EditKey::right, false);
    edit.key(EditKey::down, false);
    CHECK(edit.caret() == 7); // the end of "xy"
    edit.key(EditKey::down, false);
    CHECK(edit.caret() == 11);
}
