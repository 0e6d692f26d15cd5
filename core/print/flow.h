// Rows of text one below the other, and their way into columns. Lengths are in the drawing's units:
// points on paper, pixels in a picture; y runs down.
#pragma once

#include "core/print/lines.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::print {

// What a row stands on, over the whole width of its column.
enum class Ground { paper, black, amber };

enum class Mark { none, bullet, number, warning };

struct Cell {
    double x = 0;        // from the column's left edge
    double baseline = 0; // from the row's top
    TextLine line;
};

struct Row {
    enum class Kind { text, gap, rule };

    Kind kind = Kind::text;
    Ground ground = Ground::paper;
    double height = 0;
    std::vector<Cell> cells; // in the order of reading
    Mark mark = Mark::none;  // drawn under the first cell, which is a number's digit
    double mark_x = 0;       // its middle
    double mark_y = 0;       // from the row's top
    double mark_size = 0;    // a disc's diameter, a triangle's height
    bool keep_with_next = false;
    bool new_column = false; // starts one, unless it stands at the top
};

// Of a table row: the text, and its column as shares of the room from side to side.
struct TableCell {
    Run run;
    double left = 0;
    double right = 1;
    bool at_right = false; // else at the left
};

struct ParagraphStyle {
    double indent = 0; // of every line; a mark stands in it
    Mark mark = Mark::none;
    int number = 0;         // for Mark::number
    bool keep_whole = true; // in one column, where it has room
    bool keep_with_next = false;
    double leading = 1.25; // line height in em of the largest letter
    double right = 0;      // kept free there
};

// Collects rows.
class Flow {
  public:
    Flow(Fonts& fonts, double width, double padding)
        : fonts_(&fonts), width_(width), padding_(padding) {}

    void set_ground(Ground ground) { ground_ = ground; }
    // Left out at a column's top when it stands on paper.
    void gap(double height, bool keep_with_next = false);
    // A line from edge to edge, with as much room above as below; left out at a column's top.
    void rule(double room);
    void new_column() { starts_column_ = true; }
    void paragraph(std::span<const Run> runs, const ParagraphStyle& style = {});
    void paragraph(const Run& run, const ParagraphStyle& style = {}) {
        paragraph(std::span{&run, 1}, style);
    }
    // A label and beside it what it names; the label has this share of the width.
    void labelled(const Run& label, const Run& value, double label_share,
                  const ParagraphStyle& style = {});

    // Cells beside each other, each broken in its column; read one after the other.
    void table_row(std::span<const TableCell> cells, const ParagraphStyle& style = {});

    const std::vector<Row>& rows() const { return rows_; }
    double height() const;

  private:
    Row row(double height);
    void put(Row row);

    Fonts* fonts_;
    double width_;
    double padding_;
    Ground ground_ = Ground::paper;
    bool starts_column_ = false;
    std::vector<Row> rows_;
};

struct Column {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double inset = 0; // kept free above, unless a band of colour stands at the top
};

struct PlacedRow {
    const Row* row = nullptr; // into the rows that were placed
    std::size_t column = 0;
    double y = 0; // on the page
};

// Fills one column after the other. nullopt: there is no room for all of them.
std::optional<std::vector<PlacedRow>> placed(std::span<const Row> rows,
                                             std::span<const Column> columns);

} // namespace zebra::print
