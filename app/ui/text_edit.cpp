#include "app/ui/text_edit.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace zebra::ui {

namespace {

// What stb_textedit edits.
struct Buffer {
    std::u32string text;
    AdvanceOf advance = [](char32_t) { return 8.0F; };
    float wrap_width = 0;
    float row_height = 24;
    bool multi_line = false;
};

constexpr int key_base = 0x200000; // above every code point
constexpr int shift_bit = 0x400000;

bool is_word_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\u00A0'; }

} // namespace

} // namespace zebra::ui

// The library's own names for what it edits; see its manual for each.
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 99
#define STB_TEXTEDIT_UNDOCHARCOUNT 4000
#define STB_TEXTEDIT_STRING Buffer
#define STB_TEXTEDIT_K_SHIFT shift_bit
#define STB_TEXTEDIT_K_LEFT (key_base + 1)
#define STB_TEXTEDIT_K_RIGHT (key_base + 2)
#define STB_TEXTEDIT_K_UP (key_base + 3)
#define STB_TEXTEDIT_K_DOWN (key_base + 4)
#define STB_TEXTEDIT_K_LINESTART (key_base + 5)
#define STB_TEXTEDIT_K_LINEEND (key_base + 6)
#define STB_TEXTEDIT_K_TEXTSTART (key_base + 7)
#define STB_TEXTEDIT_K_TEXTEND (key_base + 8)
#define STB_TEXTEDIT_K_DELETE (key_base + 9)
#define STB_TEXTEDIT_K_BACKSPACE (key_base + 10)
#define STB_TEXTEDIT_K_UNDO (key_base + 11)
#define STB_TEXTEDIT_K_REDO (key_base + 12)
#define STB_TEXTEDIT_K_WORDLEFT (key_base + 13)
#define STB_TEXTEDIT_K_WORDRIGHT (key_base + 14)
#define STB_TEXTEDIT_K_PGUP (key_base + 15)
#define STB_TEXTEDIT_K_PGDOWN (key_base + 16)

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wextra"
// NOLINTBEGIN: a library in a header
namespace zebra::ui {
namespace {
#include <stb_textedit.h>

int STB_TEXTEDIT_STRINGLEN(const Buffer* buffer) { return static_cast<int>(buffer->text.size()); }

char32_t STB_TEXTEDIT_GETCHAR(const Buffer* buffer, int at) {
    return buffer->text[static_cast<std::size_t>(at)];
}

float STB_TEXTEDIT_GETWIDTH(Buffer* buffer, int row_start, int at) {
    const char32_t c = buffer->text[static_cast<std::size_t>(row_start + at)];
    return c == U'\n' ? -1.0F : buffer->advance(c);
}

void STB_TEXTEDIT_LAYOUTROW(StbTexteditRow* row, Buffer* buffer, int start) {
    const std::u32string_view rest =
        std::u32string_view{buffer->text}.substr(static_cast<std::size_t>(start));
    const EditRow first = wrap_rows(rest, buffer->advance, buffer->wrap_width).front();
    float width = 0;
    for (const char32_t c : rest.substr(0, first.count)) {
        if (c != U'\n') width += buffer->advance(c);
    }
    *row = {0, width, buffer->row_height, 0, buffer->row_height, static_cast<int>(first.count)};
}

void STB_TEXTEDIT_DELETECHARS(Buffer* buffer, int at, int count) {
    buffer->text.erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count));
}

bool STB_TEXTEDIT_INSERTCHARS(Buffer* buffer, int at, const char32_t* text, int count) {
    buffer->text.insert(static_cast<std::size_t>(at), text, static_cast<std::size_t>(count));
    return true;
}

int STB_TEXTEDIT_KEYTOTEXT(int key) { return key >= key_base ? -1 : key; }

#define STB_TEXTEDIT_GETWIDTH_NEWLINE (-1.0F)
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(c) is_word_space(c)
#define STB_TEXTEDIT_IMPLEMENTATION
#include <stb_textedit.h>
} // namespace
} // namespace zebra::ui
// NOLINTEND
#pragma GCC diagnostic pop

namespace zebra::ui {

std::vector<EditRow> wrap_rows(std::u32string_view text, const AdvanceOf& advance, float width) {
    std::vector<EditRow> rows;
    std::size_t start = 0;
    std::size_t after_blank = 0; // where a row may begin instead of inside a word
    float used = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (c == U'\n') {
            rows.push_back({start, at + 1 - start});
            start = at + 1;
            after_blank = start;
            used = 0;
            continue;
        }
        const float step = advance(c);
        if (width > 0 && used + step > width && at > start && c != U' ') {
            const std::size_t next = after_blank > start ? after_blank : at;
            rows.push_back({start, next - start});
            start = next;
            used = 0;
            for (std::size_t i = start; i < at; ++i) used += advance(text[i]);
        }
        used += step;
        if (c == U' ') after_blank = at + 1;
    }
    rows.push_back({start, text.size() - start});
    return rows;
}

struct TextEdit::State {
    Buffer buffer;
    STB_TexteditState stb = {};
};

TextEdit::TextEdit() : state_(std::make_unique<State>()) { reset({}); }
TextEdit::~TextEdit() = default;
TextEdit::TextEdit(TextEdit&&) noexcept = default;
TextEdit& TextEdit::operator=(TextEdit&&) noexcept = default;

void TextEdit::reset(std::u32string text) {
    state_->buffer.text = std::move(text);
    stb_textedit_initialize_state(&state_->stb, state_->buffer.multi_line ? 0 : 1);
    state_->stb.cursor = static_cast<int>(state_->buffer.text.size());
    state_->stb.select_start = state_->stb.cursor;
    state_->stb.select_end = state_->stb.cursor;
}

const std::u32string& TextEdit::text() const { return state_->buffer.text; }

void TextEdit::set_measure(AdvanceOf advance, float wrap_width, float row_height, bool multi_line) {
    state_->buffer.advance = std::move(advance);
    state_->buffer.wrap_width = multi_line ? wrap_width : 0;
    state_->buffer.row_height = row_height;
    state_->buffer.multi_line = multi_line;
    state_->stb.single_line = multi_line ? 0 : 1;
}

std::vector<EditRow> TextEdit::rows() const {
    return wrap_rows(state_->buffer.text, state_->buffer.advance, state_->buffer.wrap_width);
}

bool TextEdit::insert(std::u32string_view typed) {
    std::u32string text;
    for (char32_t c : typed) {
        if (c == U'\r') continue;
        if (c == U'\n' && !state_->buffer.multi_line) c = U' ';
        if (c < 0x20 && c != U'\n') continue;
        text += c;
    }
    if (text.empty()) return false;
    return stb_textedit_paste(&state_->buffer, &state_->stb, text.data(),
                              static_cast<int>(text.size()))
           != 0;
}

bool TextEdit::key(EditKey key, bool extend_selection) {
    constexpr auto keys = std::to_array<int>(
        {STB_TEXTEDIT_K_LEFT, STB_TEXTEDIT_K_RIGHT, STB_TEXTEDIT_K_UP, STB_TEXTEDIT_K_DOWN,
         STB_TEXTEDIT_K_LINESTART, STB_TEXTEDIT_K_LINEEND, STB_TEXTEDIT_K_TEXTSTART,
         STB_TEXTEDIT_K_TEXTEND, STB_TEXTEDIT_K_WORDLEFT, STB_TEXTEDIT_K_WORDRIGHT,
         STB_TEXTEDIT_K_BACKSPACE, STB_TEXTEDIT_K_DELETE, STB_TEXTEDIT_K_UNDO,
         STB_TEXTEDIT_K_REDO});
    const bool deletes = key == EditKey::backspace || key == EditKey::delete_forward;
    const bool shift = extend_selection && !deletes && key != EditKey::undo && key != EditKey::redo;
    const std::u32string before = text();
    stb_textedit_key(&state_->buffer, &state_->stb,
                     keys[static_cast<std::size_t>(key)] | (shift ? shift_bit : 0));
    return text() != before;
}

bool TextEdit::cut() { return stb_textedit_cut(&state_->buffer, &state_->stb) != 0; }

void TextEdit::click(float x, float y) { stb_textedit_click(&state_->buffer, &state_->stb, x, y); }

void TextEdit::drag(float x, float y) { stb_textedit_drag(&state_->buffer, &state_->stb, x, y); }

void TextEdit::select_all() {
    state_->stb.select_start = 0;
    state_->stb.select_end = static_cast<int>(text().size());
    state_->stb.cursor = state_->stb.select_end;
}

std::size_t TextEdit::caret() const {
    return std::min(static_cast<std::size_t>(state_->stb.cursor), text().size());
}

std::size_t TextEdit::selection_begin() const {
    return static_cast<std::size_t>(std::min(state_->stb.select_start, state_->stb.select_end));
}

std::size_t TextEdit::selection_end() const {
    return static_cast<std::size_t>(std::max(state_->stb.select_start, state_->stb.select_end));
}

std::u32string TextEdit::selected_text() const {
    return text().substr(selection_begin(), selection_end() - selection_begin());
}

} // namespace zebra::ui
