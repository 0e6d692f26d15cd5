#include "core/report/page_layout.h"

#include "core/report/shorten.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::report {

namespace {

using print::Box;
using print::Flow;
using print::Fonts;
using print::Ink;
using print::Run;
using print::TableCell;
using print::Weight;

constexpr std::array sizes = {11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.25, smallest_on_page};
constexpr double name_share = 0.4; // of a table's width
constexpr double leading = 1.3;
constexpr double box_padding = 9;

class PageMaker {
  public:
    PageMaker(Fonts& fonts, const Report& report, const Box& room, double body,
              std::string left_out)
        : fonts_(fonts), report_(report), room_(room), body_(body) {
        layout_.body_size = body;
        layout_.left_out = std::move(left_out);
        layout_.shown = report;
    }

    std::optional<PageLayout> make() {
        y_ = room_.y;
        Flow foot = footer();
        bottom_ = room_.y + room_.height - foot.height() - body_;
        if (!put_head() || !put_person() || !put_questions() || !put_sections()) {
            return std::nullopt;
        }
        layout_.rules.push_back({bottom_ + body_ / 2});
        bottom_ = room_.y + room_.height;
        y_ = bottom_ - foot.height();
        if (!put(std::move(foot), room_.x, room_.width)) return std::nullopt;
        return std::move(layout_);
    }

  private:
    Flow flow(double width) { return {fonts_, width, 0}; }

    Run run(const std::string& text, Weight weight = Weight::regular, double size = 0,
            Ink ink = Ink::ink) const {
        return {text, weight, size > 0 ? size : body_, ink};
    }

    // From y_, which is below it then.
    bool put(Flow made, double x, double width) {
        const double height = made.height();
        if (y_ + height > bottom_ + 1e-6) return false;
        auto panel = print::panel(std::move(made), {{x, y_, width, height + 1e-6}});
        if (!panel) return false;
        layout_.panels.push_back(std::move(*panel));
        y_ += height;
        return true;
    }

    bool put_head() {
        const double side = body_ * 3.6;
        layout_.mark = {room_.x + room_.width - side, y_, side, side};
        Flow head = flow(room_.width - 2 * side);
        head.paragraph(run(report_.title, Weight::display, body_ * 2));
        head.paragraph(run(report_.span));
        if (!put(std::move(head), room_.x, room_.width - 2 * side)) return false;
        y_ = std::max(y_, layout_.mark.y + side) + body_ * 0.5;
        layout_.rules.push_back({y_, true});
        y_ += body_ * 0.5;
        return true;
    }

    // Who on the left, what they have on the right.
    bool put_person() {
        const double top = y_;
        double lowest = top;
        const double half = room_.width / 2;
        double x = room_.x;
        for (const auto* lines : {&report_.who, &report_.illness}) {
            if (lines->empty()) continue;
            Flow side = flow(half - body_);
            for (const std::string& line : *lines) {
                const bool name = lines == &report_.who && line == report_.name;
                side.paragraph(run(line, name ? Weight::strong : Weight::regular),
                               {.leading = leading});
            }
            y_ = top;
            if (!put(std::move(side), x, half - body_)) return false;
            lowest = std::max(lowest, y_);
            x += half;
        }
        y_ = lowest;
        return true;
    }

    bool put_questions() {
        if (report_.questions.empty()) return true;
        y_ += body_ * 0.6;
        const double top = y_;
        y_ += box_padding * 0.7;
        Flow inside = flow(room_.width - 2 * box_padding);
        inside.paragraph(run(report_.questions_title, Weight::strong), {.leading = leading});
        int number = 0;
        for (const std::string& question : report_.questions) {
            inside.labelled(run(fmt::format("{}.", ++number)), run(question), 0.04,
                            {.leading = leading});
        }
        if (!put(std::move(inside), room_.x + box_padding, room_.width - 2 * box_padding)) {
            return false;
        }
        y_ += box_padding * 0.7;
        layout_.boxes.push_back({room_.x, top, room_.width, y_ - top});
        return true;
    }

    void put_row(Flow& made, const std::string& name, const std::vector<std::string>& cells,
                 Weight weight) {
        const double share = (1 - name_share) / static_cast<double>(cells.size());
        std::vector<TableCell> row = {{run(name, weight), 0, name_share - 0.01, false}};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double left = name_share + share * static_cast<double>(i);
            row.push_back({run(cells[i], weight), left + 0.01, left + share, true});
        }
        made.table_row(row, {.leading = leading});
    }

    void put_table(Flow& made, const Table& table) {
        if (table.rows.empty()) return;
        const std::vector<std::string> heads{table.head.begin() + 1, table.head.end()};
        put_row(made, table.head.front(), heads, Weight::strong);
        made.rule(body_ * 0.12);
        for (const Table::Row& row : table.rows) {
            put_row(made, row.name, row.cells, Weight::regular);
        }
    }

    void put_line(Flow& made, const Line& line) {
        std::vector<Run> runs;
        if (!line.lead.empty()) runs.push_back(run(line.lead + ": ", Weight::strong));
        runs.push_back(run(line.text));
        made.paragraph(runs, {.leading = leading});
        for (const std::string& quote : line.quotes) {
            made.paragraph(run(quote), {.indent = body_ * 1.5, .leading = leading});
        }
    }

    bool put_sections() {
        Flow made = flow(room_.width);
        y_ += body_ * 0.8; // a gap at its top would be left out
        if (!report_.nothing.empty()) {
            made.paragraph(run(report_.nothing, Weight::strong), {.leading = leading});
        }
        for (const Section& section : report_.sections) {
            made.gap(body_ * 0.8, true);
            made.paragraph(run(section.title, Weight::strong, body_ * 1.1),
                           {.keep_with_next = true});
            made.rule(body_ * 0.15);
            put_table(made, section.table);
            if (!section.table.rows.empty() && !section.lines.empty()) made.gap(body_ * 0.3);
            for (const Line& line : section.lines) put_line(made, line);
        }
        return made.rows().empty() || put(std::move(made), room_.x, room_.width);
    }

    Flow footer() {
        Flow foot = flow(room_.width);
        const double small = std::max(smallest_on_page, body_ * 0.85);
        if (!layout_.left_out.empty()) {
            foot.paragraph(run(layout_.left_out, Weight::strong, small));
            foot.gap(small * 0.3);
        }
        const std::array<TableCell, 3> cells = {{
            {run(report_.self_reported, Weight::regular, small, Ink::soft), 0, 0.45, false},
            {run(report_.made_by, Weight::regular, small, Ink::soft), 0.45, 0.85, false},
            {run(report_.page, Weight::regular, small, Ink::soft), 0.85, 1, true},
        }};
        foot.table_row(cells);
        return foot;
    }

    Fonts& fonts_;
    const Report& report_;
    Box room_;
    double body_;
    PageLayout layout_;
    double y_ = 0;      // below what was put so far
    double bottom_ = 0; // nothing may be lower
};

} // namespace

std::optional<PageLayout> page_layout(Fonts& fonts, const Report& report, const Words& words,
                                      const Box& room) {
    const std::vector<Omission> omissions = page_omissions(report, words);
    return print::fitted<PageLayout>(
        sizes, omissions.size(), [&](double size, const std::vector<bool>& taken) {
            const auto rest = print::without<Report>(report, omissions, taken);
            return PageMaker{fonts, rest, room, size, left_out(omissions, taken, words)}.make();
        });
}

} // namespace zebra::report
