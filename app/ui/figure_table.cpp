#include "app/ui/figure_table.h"

#include "app/ui/row_layout.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float column_gap = space::m;
constexpr float bar_height = 6;

// Whether the longest word of each text has room in a column.
bool words_fit(Context& ui, Type type, std::string_view text, float width) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (ui.fonts().width(type, text.substr(begin, end - begin)) > width) return false;
        begin = end + 1;
    }
    return true;
}

bool columns_fit(Context& ui, std::span<const std::string> names, std::span<const FigureRow> rows,
                 float width) {
    if (ui.large_text()) return false;
    for (const std::string& name : names) {
        if (!words_fit(ui, Type::caption_strong, name, width)) return false;
    }
    for (const FigureRow& row : rows) {
        for (const FigureCell& cell : row.cells) {
            if (!words_fit(ui, Type::strong, cell.text, width)) return false;
            if (!words_fit(ui, Type::caption, cell.note, width)) return false;
        }
    }
    return true;
}

double largest_of(const FigureRow& row) {
    double largest = 0;
    for (const FigureCell& cell : row.cells) largest = std::max(largest, cell.value.value_or(0));
    return largest;
}

void put_bar(Context& ui, const FigureCell& cell, double largest, const Rect& track) {
    if (!cell.value) return; // an empty track would be a zero
    ui.paint().fill(track, Role::sunken, bar_height / 2);
    // In the themes of high contrast the track's fill is the card's.
    if (ui.paint().high_contrast()) {
        ui.paint().outline(track, Role::outline, stroke::hairline, bar_height / 2);
    }
    if (largest <= 0 || *cell.value <= 0) return;
    const auto share = static_cast<float>(*cell.value / largest);
    const Rect bar{track.x, track.y, std::max(bar_height, track.width * share), track.height};
    if (cell.rough) {
        ui.paint().fill(bar, Role::surface, bar_height / 2);
        ui.paint().outline(bar, Role::primary, stroke::control, bar_height / 2);
    } else {
        ui.paint().fill(bar, Role::primary, bar_height / 2);
    }
}

// The figure, what is noted under it, and its bar, in the column. Returns the height.
float put_cell(Context& ui, const Rect& column, std::string_view name, const FigureCell& cell,
               double largest) {
    float y = column.y;
    y += text_in(ui, Type::strong, {column.x, y, column.width, 0}, cell.text,
                 cell.value && !cell.rough ? Role::ink : Role::ink_soft);
    if (!cell.note.empty()) {
        y += text_in(ui, Type::caption, {column.x, y, column.width, 0}, cell.note, Role::ink_soft);
    }
    y += space::xs;
    put_bar(ui, cell, largest, {column.x, y, column.width, bar_height});
    y += bar_height;
    ui.add_node(0, NodeRole::list_item, spoken_parts({name, cell.text, cell.note}),
                {column.x, column.y, column.width, y - column.y});
    return y - column.y;
}

void put_columns(Context& ui, std::span<const std::string> names, std::span<const FigureRow> rows,
                 float width) {
    const auto column_at = [&](std::size_t i) {
        return Rect{ui.column().x + static_cast<float>(i) * (width + column_gap), ui.cursor(),
                    width, 0};
    };
    float heads = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Rect column = column_at(i);
        const float height = text_in(ui, Type::caption_strong, column, names[i], Role::ink);
        ui.add_node(0, NodeRole::text, names[i], {column.x, column.y, width, height});
        heads = std::max(heads, height);
    }
    ui.space(heads);
    for (const FigureRow& row : rows) {
        ui.space(space::m);
        divider(ui);
        ui.space(space::s);
        text(ui, Type::caption, row.label, Role::ink_soft);
        const double largest = largest_of(row);
        float height = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            height = std::max(height, put_cell(ui, column_at(i), names[i], row.cells[i], largest));
        }
        ui.space(height);
    }
}

void put_stacked(Context& ui, std::span<const std::string> names, std::span<const FigureRow> rows) {
    bool first = true;
    for (const FigureRow& row : rows) {
        if (!first) {
            ui.space(space::m);
            divider(ui);
            ui.space(space::m);
        }
        first = false;
        heading(ui, Type::strong, row.label);
        const double largest = largest_of(row);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            ui.space(space::s);
            const Rect line{ui.column().x, ui.cursor(), ui.width(), 0};
            const float name_height = text_in(ui, Type::caption, line, names[i], Role::ink_soft);
            ui.space(name_height
                     + put_cell(ui, {line.x, line.y + name_height, line.width, 0}, names[i],
                                row.cells[i], largest));
        }
    }
}

} // namespace

void figure_table(Context& ui, std::string_view name, std::span<const std::string> names,
                  std::span<const FigureRow> rows) {
    const std::size_t place =
        ui.add_node(0, NodeRole::list, name, {ui.column().x, ui.cursor(), ui.width(), 0});
    ui.semantics().open(place);
    const float top = ui.cursor();
    const auto count = static_cast<float>(names.size());
    const float width = (ui.width() - column_gap * (count - 1)) / count;
    if (columns_fit(ui, names, rows, width)) {
        put_columns(ui, names, rows, width);
    } else {
        put_stacked(ui, names, rows);
    }
    ui.semantics().node(place).rect.height = ui.cursor() - top;
    ui.semantics().close();
}

} // namespace zebra::ui
