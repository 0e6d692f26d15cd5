#include "app/ui/counter_row.h"

#include "app/ui/buttons.h"
#include "app/ui/feedback.h"
#include "app/ui/row_layout.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr float counter_button = 48;
constexpr float counter_value = 56;

} // namespace

CounterPress counter_row(Context& ui, const CounterRow& row) {
    const float shown = ui.fonts().width(Type::title, row.shown);
    const float value_width = std::max(counter_value, shown + space::l);
    const float controls = 2 * counter_button + value_width;
    const bool stacked = ui.large_text();
    const float left = row.icon == Icon::none ? space::l : row_text_left(ui);
    const float text_width =
        stacked ? ui.width() - left - space::l : ui.width() - left - controls - 2 * space::m;
    const float texts = texts_height(ui, text_width, row.title, row.caption);
    const float height = stacked ? texts + counter_button + space::xl
                                 : std::max(size::counter_row, texts + space::l);
    const Rect rect = ui.take(height);

    Node node;
    node.id = ui.id(row.id);
    node.role = NodeRole::spin_button;
    node.name = spoken_parts({row.title, row.caption});
    node.value = row.noted ? std::to_string(row.value) : "";
    node.rect = rect;
    node.visible = intersection(rect, ui.input().clip());
    node.actions = {"increment", "decrement"};
    ui.semantics().open(ui.semantics().add(std::move(node)));

    const float text_y = stacked ? rect.y + space::s : rect.centre().y - texts / 2;
    if (row.icon != Icon::none) {
        put_row_icon(ui, stacked ? Rect{rect.x, text_y, rect.width, texts} : rect, row.icon,
                     Role::primary);
    }
    put_texts(ui, {rect.x + left, text_y, text_width, texts}, row.title, row.caption);

    const float y = stacked ? rect.bottom() - space::s - counter_button / 2 : rect.centre().y;
    const float right = stacked ? rect.x + left + controls : rect.right() - space::m;
    const auto box = [&](float x) {
        return Rect{x, y - counter_button / 2, counter_button, counter_button};
    };
    CounterPress press = CounterPress::none;
    ui.push_scope(row.id);
    if (!row.details.empty()) {
        const Rect text =
            stacked ? Rect{rect.x, rect.y, rect.width, texts + 2 * space::s}
                    : Rect{rect.x, rect.y, right - controls - space::s - rect.x, rect.height};
        const Response response =
            pressable(ui, ui.id("details"), NodeRole::button, row.details, text);
        show_feedback(ui, text, response, Role::ink, 0);
        if (response.clicked) press = CounterPress::details;
    }
    if (step_button(
            ui, {.id = "less", .name = row.less, .icon = Icon::minus, .disabled = !row.can_less},
            box(right - controls))) {
        press = CounterPress::less;
    }
    line_of_text(ui, Type::title, right - counter_button - value_width / 2,
                 y - ui.line_height(Type::title) / 2, row.shown, Role::ink, Align::centre);
    if (step_button(ui, {.id = "more", .name = row.more, .icon = Icon::plus, .tonal = true},
                    box(right - counter_button))) {
        press = CounterPress::more;
    }
    ui.pop_scope();
    ui.semantics().close();
    return press;
}

} // namespace zebra::ui
