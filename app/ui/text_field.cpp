#include "app/ui/text_field.h"

#include "app/ui/buttons.h"
#include "app/ui/feedback.h"
#include "app/ui/field_look.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace zebra::ui {

namespace {

using platform::Key;

constexpr float padding_x = field_padding_x;
constexpr float padding_y = field_padding_y;
constexpr int fewest_rows = 3; // of a field with several lines
constexpr float caret_width = 2;

struct KeyMeaning {
    Key key;
    EditKey plain;
    EditKey by_word; // with Ctrl or Alt
};

constexpr auto key_meanings = std::to_array<KeyMeaning>({
    {Key::left, EditKey::left, EditKey::word_left},
    {Key::right, EditKey::right, EditKey::word_right},
    {Key::up, EditKey::up, EditKey::up},
    {Key::down, EditKey::down, EditKey::down},
    {Key::home, EditKey::row_start, EditKey::text_start},
    {Key::end, EditKey::row_end, EditKey::text_end},
    {Key::backspace, EditKey::backspace, EditKey::backspace},
    {Key::delete_forward, EditKey::delete_forward, EditKey::delete_forward},
});

std::optional<EditKey> edit_key(const platform::KeyEvent& event) {
    for (const KeyMeaning& meaning : key_meanings) {
        if (meaning.key != event.key) continue;
        return event.mods.ctrl || event.mods.alt ? meaning.by_word : meaning.plain;
    }
    return std::nullopt;
}

class Editor {
  public:
    Editor(Context& ui, const TextField& field, TextEdit& edit)
        : ui_(ui), field_(field), edit_(edit) {}

    FieldChange take_events() {
        for (const platform::Event& event : ui_.input().take_field_events()) {
            if (const auto* typed = std::get_if<platform::TextEvent>(&event)) {
                change_.changed |= edit_.insert(to_code_points(typed->text));
            } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
                take_key(*key);
            }
        }
        return change_;
    }

  private:
    void take_key(const platform::KeyEvent& event) {
        if (event.mods.ctrl || event.mods.super) {
            if (event.key == Key::a) edit_.select_all();
            if (event.key == Key::c || event.key == Key::x || event.key == Key::insert) copy();
            if (event.key == Key::x) change_.changed |= edit_.cut();
            if (event.key == Key::v) paste();
            if (event.key == Key::z) {
                change_.changed |=
                    edit_.key(event.mods.shift ? EditKey::redo : EditKey::undo, false);
            }
            if (event.key == Key::y) change_.changed |= edit_.key(EditKey::redo, false);
        } else if (event.key == Key::insert && event.mods.shift) {
            paste();
        }
        if (event.key == Key::enter) {
            if (field_.multi_line) {
                change_.changed |= edit_.insert(U"\n");
            } else {
                change_.submitted = true;
            }
        } else if (const auto key = edit_key(event)) {
            change_.changed |= edit_.key(*key, event.mods.shift);
        }
    }

    void copy() {
        if (edit_.selection_begin() != edit_.selection_end()) {
            ui_.clipboard().set_text(to_utf8(edit_.selected_text()));
        }
    }

    void paste() {
        const std::string text = ui_.clipboard().text();
        change_.changed |= edit_.insert(to_code_points(text));
    }

    Context& ui_;
    const TextField& field_;
    TextEdit& edit_;
    FieldChange change_;
};

// Where the caret stands, relative to the text's top left.
Point caret_place(const TextEdit& edit, const std::vector<EditRow>& rows, const AdvanceOf& advance,
                  float row_height) {
    const std::size_t caret = edit.caret();
    std::size_t row = 0;
    while (row + 1 < rows.size() && caret >= rows[row + 1].first) ++row;
    float x = 0;
    for (std::size_t i = rows[row].first; i < caret; ++i) x += advance(edit.text()[i]);
    return {x, static_cast<float>(row) * row_height};
}

void draw_text(Context& ui, Type type, const TextEdit& edit, const std::vector<EditRow>& rows,
               const AdvanceOf& advance, Point origin, bool focused) {
    const float row_height = ui.line_height(type);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::u32string row = edit.text().substr(rows[r].first, rows[r].count);
        if (!row.empty() && row.back() == U'\n') row.pop_back();
        const float y = origin.y + static_cast<float>(r) * row_height;
        if (focused && edit.selection_begin() != edit.selection_end()) {
            const std::size_t from = std::max(edit.selection_begin(), rows[r].first);
            const std::size_t to = std::min(edit.selection_end(), rows[r].first + row.size());
            if (from < to) {
                float x = origin.x;
                for (std::size_t i = rows[r].first; i < from; ++i) x += advance(edit.text()[i]);
                float width = 0;
                for (std::size_t i = from; i < to; ++i) width += advance(edit.text()[i]);
                ui.paint().fill({x, y, width, row_height}, Role::tonal);
            }
        }
        ui.paint().text(type, {origin.x, y}, to_utf8(row), Role::ink);
    }
}

// The unit behind a large number, on its baseline.
void draw_unit(Context& ui, std::string_view unit, float x, float y) {
    const float down = ui.fonts().baseline(Type::large) - ui.fonts().baseline(Type::body);
    ui.paint().text(Type::body, {x + space::s, y + down}, unit, Role::ink_soft);
}

} // namespace

void put_problem(Context& ui, std::string_view problem) {
    const float line = ui.line_height(Type::caption_strong);
    ui.paint().icon(Icon::alert_circle, Type::icon,
                    {ui.column().x + space::m, ui.cursor() + line / 2}, Role::ink);
    const Rect beside{ui.column().x + 2 * space::m + space::xs, ui.cursor(),
                      ui.width() - 2 * space::m - space::xs, 0};
    ui.space(in_column(ui, beside, [&] { text(ui, Type::caption_strong, problem); }));
}

FieldChange text_field(Context& ui, const TextField& field, std::string& value) {
    const Id id = ui.id(field.id);
    const Type type = field.large ? Type::large : Type::body;
    const AdvanceOf advance = [&ui, type](char32_t c) { return ui.fonts().advance(type, c); };
    put_field_label(ui, field.label, field.strong_label);

    TextEdit& edit = ui.text_edit(id);
    if (to_utf8(edit.text()) != value) edit.reset(to_code_points(value)); // changed elsewhere
    const float row_height = ui.line_height(type);
    const float icon_width = field.icon == Icon::none ? 0 : 36;
    const bool clearable = !field.clear_name.empty() && !value.empty();
    const float unit_width =
        field.unit.empty() ? 0 : ui.fonts().width(Type::body, field.unit) + space::s;
    const float text_width =
        ui.width() - 2 * padding_x - icon_width - unit_width - (clearable ? 40.0F : 0.0F);
    edit.set_measure(advance, text_width, row_height, field.multi_line);

    const bool focused = ui.input().focused() == id;
    FieldChange change;
    if (focused) change = Editor{ui, field, edit}.take_events();

    std::vector<EditRow> rows = edit.rows();
    const auto shown_rows =
        static_cast<float>(field.multi_line ? std::max<std::size_t>(rows.size(), fewest_rows) : 1);
    const Rect box = ui.take(std::max(size::field, shown_rows * row_height + 2 * padding_y));
    const Rect inner{box.x + padding_x + icon_width,
                     field.multi_line ? box.y + padding_y : box.centre().y - row_height / 2,
                     text_width, shown_rows * row_height};

    const Response response = ui.input().area(id, box, {.is_field = true});
    if (response.hovered) ui.request_cursor(platform::CursorShape::text);

    // A single line scrolls sideways so that the caret is seen.
    Point caret = caret_place(edit, rows, advance, row_height);
    const float scroll_x =
        field.multi_line ? 0 : std::max(0.0F, caret.x - text_width + caret_width);
    float number_width = 0;
    if (field.large) {
        for (const char32_t c : edit.text()) number_width += advance(c);
    }
    const float centring = field.large ? std::max(0.0F, (text_width - number_width) / 2) : 0;
    const Point origin{inner.x + centring - (focused ? scroll_x : 0), inner.y};
    if (const auto press = ui.input().press_start(); press && focused && response.held) {
        const Point at = *ui.input().pointer();
        if (*press == at) {
            edit.click(at.x - origin.x, at.y - origin.y);
        } else {
            edit.drag(at.x - origin.x, at.y - origin.y);
        }
        caret = caret_place(edit, rows, advance, row_height);
    }

    const std::size_t place =
        ui.add_node(id, NodeRole::text_field, field.label.empty() ? field.empty_hint : field.label,
                    box, {.invalid = field.invalid || !field.problem.empty()});
    ui.semantics().node(place).actions = {"press", "set_text"};
    ui.semantics().node(place).focusable = true;

    ui.paint().fill(box, Role::surface, radius::control);
    const bool invalid = field.invalid || !field.problem.empty();
    const Role border = focused ? Role::primary : (invalid ? Role::ink : Role::outline);
    ui.paint().outline(box, border, focused || invalid ? 2 : ui.paint().border(1.5F),
                       radius::control);
    if (field.icon != Icon::none) {
        ui.paint().icon(field.icon, Type::icon, {box.x + padding_x + 12, box.centre().y},
                        Role::ink);
    }
    ui.paint().push_clip({inner.x - 1, box.y, text_width + 2, box.height});
    if (edit.text().empty() && !field.empty_hint.empty() && !field.large) {
        // A hint that does not fit gives way to the shorter one.
        const bool fits = ui.fonts().width(Type::body, field.empty_hint) <= text_width;
        ui.paint().text(Type::body, {inner.x, inner.y},
                        fits || field.short_hint.empty() ? field.empty_hint : field.short_hint,
                        Role::ink_soft);
    } else {
        draw_text(ui, type, edit, rows, advance, origin, focused);
    }
    if (focused && ui.frame().caret_visible) {
        ui.paint().fill(
            {std::round(origin.x + caret.x), origin.y + caret.y + 1, caret_width, row_height - 2},
            Role::primary);
    }
    ui.paint().pop_clip();
    if (!field.unit.empty()) {
        draw_unit(ui, field.unit, inner.x + centring + std::min(number_width, text_width), inner.y);
    }
    if (focused) {
        ui.request_field({box, field.keyboard});
        if (change.changed) ui.input().reveal(ui.input().current_scroller(), box);
    }
    if (clearable) {
        ui.push_scope(field.id);
        ui.semantics().open(place);
        const Point centre{box.right() - size::target / 2 - space::xs,
                           field.multi_line ? box.y + size::field / 2 : box.centre().y};
        // Not a stop between two fields: keys typed there would erase what was just filled in.
        if (icon_button(ui,
                        {.id = "clear",
                         .name = field.clear_name,
                         .icon = Icon::close,
                         .in_tab_order = false},
                        centre)) {
            edit.select_all();
            edit.cut(); // can be undone
            change.changed = true;
            ui.input().focus(id);
        }
        ui.semantics().close();
        ui.pop_scope();
    }
    if (change.changed) value = to_utf8(edit.text());
    ui.semantics().node(place).value = value;

    if (!field.problem.empty()) {
        ui.space(space::xs);
        put_problem(ui, field.problem);
    } else if (!field.help.empty()) {
        ui.space(space::xs);
        text(ui, Type::caption, field.help, Role::ink_soft);
    }
    bool& was_focused = ui.field_was_focused(id);
    change.left = was_focused && !focused;
    was_focused = focused;
    return change;
}

} // namespace zebra::ui
