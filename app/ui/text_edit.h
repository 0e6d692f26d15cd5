// Editing of text in code points, so nothing above U+FFFF is lost: caret, selection, words, undo.
// Knows no fonts: whoever draws it says how wide a code point is and how wide a row may get.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

// clang-format off
enum class EditKey {
    left, right, up, down, row_start, row_end, text_start, text_end, word_left, word_right,
    backspace, delete_forward, undo, redo
};
// clang-format on

struct EditRow {
    std::size_t first = 0; // code point
    std::size_t count = 0; // with the line feed or blank that ends it
};

using AdvanceOf = std::function<float(char32_t)>;

// Rows of a field: broken at line feeds and, when `width` > 0, at blanks or inside words that are
// longer than a row. Every code point belongs to a row; there is at least one row.
std::vector<EditRow> wrap_rows(std::u32string_view text, const AdvanceOf& advance, float width);

class TextEdit {
  public:
    TextEdit();
    ~TextEdit();
    TextEdit(TextEdit&&) noexcept;
    TextEdit& operator=(TextEdit&&) noexcept;

    // Another text, caret at its end, nothing to undo. Not for the text that is being edited.
    void reset(std::u32string text);
    const std::u32string& text() const;

    void set_measure(AdvanceOf advance, float wrap_width, float row_height, bool multi_line);
    std::vector<EditRow> rows() const;

    // Each returns whether the text has changed. Line feeds become blanks in a single line.
    bool insert(std::u32string_view typed);
    bool key(EditKey key, bool extend_selection);
    bool cut();

    void click(float x, float y);
    void drag(float x, float y);
    void select_all();

    std::size_t caret() const;
    std::size_t selection_begin() const;
    std::size_t selection_end() const; // == begin: nothing is selected
    std::u32string selected_text() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace zebra::ui
