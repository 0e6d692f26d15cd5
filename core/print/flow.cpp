#include "core/print/flow.h"

#include <algorithm>
#include <utility>

namespace zebra::print {

namespace {

constexpr double half_capital_em = 0.364; // Inter's capitals are 0.727 em high
constexpr double rule_width = 0.75;
constexpr double rounding = 1e-6;
constexpr std::size_t fewest_lines = 2; // of a paragraph that goes on in the next column

double largest_size(std::span<const Run> runs) {
    double size = 0;
    for (const Run& run : runs) size = std::max(size, run.size);
    return size;
}

// Where letters of this size stand in a row, so that capitals are in its middle.
double baseline_in(double height, double size) { return height / 2 + half_capital_em * size; }

// Left out at the top of a column.
bool goes_at_top(const Row& row) {
    return row.ground == Ground::paper && row.kind != Row::Kind::text;
}

} // namespace

Row Flow::row(double height) {
    Row row;
    row.ground = ground_;
    row.height = height;
    row.new_column = std::exchange(starts_column_, false);
    return row;
}

void Flow::put(Row row) { rows_.push_back(std::move(row)); }

void Flow::gap(double height, bool keep_with_next) {
    Row made = row(height);
    made.kind = Row::Kind::gap;
    made.keep_with_next = keep_with_next;
    put(std::move(made));
}

void Flow::rule(double room) {
    Row made = row(2 * room + rule_width);
    made.kind = Row::Kind::rule;
    made.keep_with_next = true;
    put(std::move(made));
}

void Flow::paragraph(std::span<const Run> runs, const ParagraphStyle& style) {
    const double size = largest_size(runs);
    const double x = padding_ + style.indent;
    const auto lines = broken_into_lines(*fonts_, runs, width_ - padding_ - x - style.right);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Row made = row(size * style.leading);
        const double baseline = baseline_in(made.height, size);
        if (i == 0 && style.mark != Mark::none) {
            made.mark = style.mark;
            made.mark_y = made.height / 2;
            made.mark_size = made.height * (style.mark == Mark::bullet ? 0.26 : 1);
            made.mark_x = padding_ + (style.mark == Mark::bullet ? style.indent : made.height) / 2;
            if (style.mark == Mark::number) {
                const double digit_size = size;
                const Run digit{std::to_string(style.number), Weight::strong, digit_size,
                                Ink::white};
                TextLine line = broken_into_lines(*fonts_, std::span{&digit, 1}, width_).front();
                const double left = made.mark_x - line.width / 2;
                made.cells.push_back({left, baseline_in(made.height, digit_size), std::move(line)});
            }
        }
        made.cells.push_back({x, baseline, lines[i]});
        const bool last = i + 1 == lines.size();
        const bool at_an_end = i + 1 < fewest_lines || i + fewest_lines >= lines.size();
        made.keep_with_next = last ? style.keep_with_next : style.keep_whole || at_an_end;
        put(std::move(made));
    }
}

void Flow::labelled(const Run& label, const Run& value, double label_share,
                    const ParagraphStyle& style) {
    const double label_width = (width_ - 2 * padding_) * label_share;
    const double height = std::max(label.size, value.size) * style.leading;
    const double gap = label.size / 2;
    const auto labels = broken_into_lines(*fonts_, std::span{&label, 1}, label_width - gap);
    const auto values =
        broken_into_lines(*fonts_, std::span{&value, 1}, width_ - 2 * padding_ - label_width);
    const std::size_t count = std::max(labels.size(), values.size());
    for (std::size_t i = 0; i < count; ++i) {
        Row made = row(height);
        // The whole label before the value, for whoever reads the text and not the picture.
        for (std::size_t k = 0; i == 0 && k < labels.size(); ++k) {
            made.cells.push_back({padding_,
                                  baseline_in(height, label.size) + static_cast<double>(k) * height,
                                  labels[k]});
        }
        if (i < values.size()) {
            made.cells.push_back(
                {padding_ + label_width, baseline_in(height, value.size), values[i]});
        }
        const bool last = i + 1 == count;
        const bool at_an_end =
            i + 1 < std::max(labels.size(), fewest_lines) || i + fewest_lines >= count;
        made.keep_with_next = last ? style.keep_with_next : style.keep_whole || at_an_end;
        put(std::move(made));
    }
}

void Flow::table_row(std::span<const TableCell> cells, const ParagraphStyle& style) {
    const double room = width_ - 2 * padding_;
    double size = 0;
    std::size_t count = 0;
    std::vector<std::vector<TextLine>> broken;
    for (const TableCell& cell : cells) {
        const double width = (cell.right - cell.left) * room;
        broken.push_back(broken_into_lines(*fonts_, std::span{&cell.run, 1}, width));
        count = std::max(count, broken.back().size());
        size = std::max(size, cell.run.size);
    }
    const double height = size * style.leading;
    for (std::size_t i = 0; i < count; ++i) {
        Row made = row(height);
        // The whole of each cell in the first row, for whoever reads the text and not the picture.
        for (std::size_t k = 0; i == 0 && k < cells.size(); ++k) {
            for (std::size_t n = 0; n < broken[k].size(); ++n) {
                TextLine& line = broken[k][n];
                const double free = (cells[k].right - cells[k].left) * room - line.width;
                const double x = padding_ + cells[k].left * room + (cells[k].at_right ? free : 0);
                made.cells.push_back(
                    {x, baseline_in(height, cells[k].run.size) + static_cast<double>(n) * height,
                     std::move(line)});
            }
        }
        made.keep_with_next = i + 1 < count || style.keep_with_next;
        put(std::move(made));
    }
}

double Flow::height() const {
    double height = 0;
    for (const Row& row : rows_) height += row.height;
    return height;
}

std::optional<std::vector<PlacedRow>> placed(std::span<const Row> rows,
                                             std::span<const Column> columns) {
    std::vector<PlacedRow> result;
    result.reserve(rows.size());
    std::size_t column = 0;
    double used = 0;
    bool at_top = true;
    const auto go_on = [&] {
        ++column;
        at_top = true;
    };
    for (std::size_t begin = 0; begin < rows.size();) {
        if (at_top && goes_at_top(rows[begin])) {
            ++begin;
            continue;
        }
        if (rows[begin].new_column && !at_top) {
            go_on();
            continue;
        }
        if (column == columns.size()) return std::nullopt;
        if (at_top) used = rows[begin].ground == Ground::paper ? columns[column].inset : 0;
        std::size_t end = begin;
        double height = 0;
        do {
            height += rows[end].height;
        } while (rows[end++].keep_with_next && end < rows.size());
        double room = columns[column].height - used + rounding;
        if (height > room && !at_top) {
            go_on();
            continue;
        }
        // What is kept together and higher than a column goes on in the next.
        for (; begin < end && rows[begin].height <= room; ++begin) {
            result.push_back({&rows[begin], column, columns[column].y + used});
            used += rows[begin].height;
            room -= rows[begin].height;
            at_top = false;
        }
        if (begin == end) continue;
        if (at_top) return std::nullopt; // higher than a column by itself
        go_on();
    }
    return result;
}

} // namespace zebra::print
