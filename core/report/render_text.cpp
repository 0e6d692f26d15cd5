#include "core/report/render_text.h"

#include "core/base/plain_page.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::report {

namespace {

constexpr std::string_view indent = "  ";
constexpr std::string_view gap = "  ";

std::string filled_up(std::string_view text, std::size_t width, bool right) {
    const std::size_t length = count_code_points(text);
    const std::string blanks(width > length ? width - length : 0, ' ');
    return right ? blanks + std::string{text} : std::string{text} + blanks;
}

// A name that leaves no room for its figures stands on a line of its own.
void put_table(PlainPage& page, const Table& table) {
    std::vector<std::size_t> widths(table.head.size());
    const auto widen = [&](std::size_t column, const std::string& text) {
        widths[column] = std::max(widths[column], count_code_points(text));
    };
    for (std::size_t i = 0; i < table.head.size(); ++i) widen(i, table.head[i]);
    std::size_t figures = 0;
    for (const Table::Row& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) widen(i + 1, row.cells[i]);
    }
    for (std::size_t i = 1; i < widths.size(); ++i) figures += gap.size() + widths[i];
    const std::size_t taken = indent.size() + figures;
    const std::size_t most = PlainPage::columns > taken ? PlainPage::columns - taken : 0;
    for (const Table::Row& row : table.rows) {
        if (count_code_points(row.name) <= most) widen(0, row.name);
    }
    const auto put = [&](const std::string& name, const auto& cell) {
        std::string line{indent};
        if (count_code_points(name) > widths[0]) {
            page.paragraph(indent, name);
            line += std::string(widths[0], ' ');
        } else {
            line += filled_up(name, widths[0], false);
        }
        for (std::size_t i = 1; i < widths.size(); ++i) {
            line += gap;
            line += filled_up(cell(i), widths[i], true);
        }
        page.put(line);
    };
    put(table.head[0], [&](std::size_t i) { return table.head[i]; });
    for (const Table::Row& row : table.rows) {
        put(row.name, [&](std::size_t i) { return row.cells[i - 1]; });
    }
}

void put_section(PlainPage& page, const Section& section) {
    page.title(section.title);
    if (!section.table.rows.empty()) {
        put_table(page, section.table);
        if (!section.lines.empty()) page.blank();
    }
    for (const Line& line : section.lines) {
        const std::string text = line.lead.empty() ? line.text : line.lead + ": " + line.text;
        page.paragraph(indent, text);
        for (const std::string& quote : line.quotes) page.paragraph("    ", quote);
    }
}

} // namespace

std::string render_text(const Report& report) {
    PlainPage page;
    page.paragraph({}, report.title);
    page.put(std::string(count_code_points(report.title), '='));
    page.paragraph({}, report.span);
    if (!report.who.empty() || !report.illness.empty()) page.blank();
    for (const std::string& line : report.who) page.paragraph({}, line);
    for (const std::string& line : report.illness) page.paragraph({}, line);
    if (!report.questions.empty()) page.title(report.questions_title);
    int number = 0;
    for (const std::string& question : report.questions) {
        page.paragraph(fmt::format("  {}. ", ++number), question);
    }
    if (!report.nothing.empty()) {
        page.blank();
        page.paragraph({}, report.nothing);
    }
    for (const Section& section : report.sections) put_section(page, section);
    page.blank();
    page.paragraph({}, report.self_reported + ". " + report.made_by + ".");
    return page.take();
}

} // namespace zebra::report
