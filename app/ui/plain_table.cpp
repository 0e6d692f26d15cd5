#include "app/ui/plain_table.h"

#include "app/ui/row_layout.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace zebra::ui {

namespace {

constexpr float gap = space::m;
constexpr float share_of_names = 2; // of what is left over, against 1 for each column of figures

float longest_word(Context& ui, Type type, std::string_view text) {
    float longest = 0;
    for (const std::string_view word : split(text, ' ')) {
        longest = std::max(longest, ui.fonts().width(type, word));
    }
    return longest;
}

// Of the names, then of each figure: what its words and figures need, and what is left over shared
// out. Empty when there is no room.
std::vector<float> columns_for(Context& ui, std::span<const std::string> heads,
                               std::span<const PlainRow> rows) {
    if (ui.large_text()) return {};
    std::vector<float> widths;
    for (const std::string& head : heads) {
        widths.push_back(longest_word(ui, Type::caption_strong, head));
    }
    for (const PlainRow& row : rows) {
        widths[0] = std::max(widths[0], longest_word(ui, Type::body, row.name));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            widths[i + 1] = std::max(widths[i + 1], ui.fonts().width(Type::body, row.cells[i]));
        }
    }
    const auto figures = static_cast<float>(widths.size() - 1);
    const float over =
        ui.width() - std::accumulate(widths.begin(), widths.end(), 0.0F) - figures * gap;
    if (over < 0) return {};
    const float part = over / (figures + share_of_names);
    for (float& width : widths) width += part;
    widths[0] += part * (share_of_names - 1);
    return widths;
}

std::string spoken(const PlainRow& row, std::span<const std::string> heads) {
    std::string text = row.name;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].empty()) text += ", " + heads[i + 1] + " " + row.cells[i];
    }
    return text;
}

// One line of the table, as high as its highest cell.
float put_line(Context& ui, Type type, std::string_view name, std::span<const std::string> cells,
               std::span<const float> widths) {
    float x = ui.column().x;
    const float y = ui.cursor();
    float height = text_in(ui, type, {x, y, widths[0], 0}, name, Role::ink);
    x += widths[0];
    for (std::size_t i = 0; i < cells.size(); ++i) {
        x += gap;
        height = std::max(
            height, text_in(ui, type, {x, y, widths[i + 1], 0}, cells[i], Role::ink, Align::right));
        x += widths[i + 1];
    }
    return height;
}

void put_columns(Context& ui, std::span<const std::string> heads, std::span<const PlainRow> rows,
                 std::span<const float> widths) {
    const float head_top = ui.cursor();
    const float head = put_line(ui, Type::caption_strong, heads.front(), heads.subspan(1), widths);
    ui.add_node(0, NodeRole::list_item, join({heads.begin(), heads.end()}, ", "),
                {ui.column().x, head_top, ui.width(), head});
    ui.space(head + space::xs);
    divider(ui);
    for (const PlainRow& row : rows) {
        ui.space(space::xs);
        const float top = ui.cursor();
        const float height = put_line(ui, Type::body, row.name, row.cells, widths);
        ui.add_node(0, NodeRole::list_item, spoken(row, heads),
                    {ui.column().x, top, ui.width(), height});
        ui.space(height + space::xs);
        divider(ui);
    }
}

void put_stacked(Context& ui, std::span<const std::string> heads, std::span<const PlainRow> rows) {
    for (const PlainRow& row : rows) {
        const float top = ui.cursor();
        ui.space(
            text_in(ui, Type::strong, {ui.column().x, top, ui.width(), 0}, row.name, Role::ink));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            const std::string line = heads[i + 1] + ":\u00A0" + row.cells[i];
            ui.space(text_in(ui, Type::body, {ui.column().x, ui.cursor(), ui.width(), 0}, line,
                             Role::ink));
        }
        ui.add_node(0, NodeRole::list_item, spoken(row, heads),
                    {ui.column().x, top, ui.width(), ui.cursor() - top});
        ui.space(space::s);
        divider(ui);
        ui.space(space::s);
    }
}

} // namespace

void plain_table(Context& ui, std::string_view name, std::span<const std::string> heads,
                 std::span<const PlainRow> rows) {
    const float top = ui.cursor();
    const std::size_t place =
        ui.add_node(0, NodeRole::list, name, {ui.column().x, top, ui.width(), 0});
    ui.semantics().open(place);
    const std::vector<float> widths = columns_for(ui, heads, rows);
    if (!widths.empty()) {
        put_columns(ui, heads, rows, widths);
    } else {
        put_stacked(ui, heads, rows);
    }
    ui.semantics().node(place).rect.height = ui.cursor() - top;
    ui.semantics().close();
}

} // namespace zebra::ui
