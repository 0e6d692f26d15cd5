#include "app/screens/report_parts.h"
#include "app/ui/containers.h"
#include "app/ui/motif.h"
#include "app/ui/plain_table.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr float mark_side = 40;

void rule(ui::Context& ui, float thickness) { ui.paint().fill(ui.take(thickness), Role::ink); }

void put_head(Stage& stage, const report::Report& report) {
    ui::Context& ui = stage.ui;
    const float top = ui.cursor();
    const ui::Rect texts{ui.column().x, top, ui.width() - mark_side - ui::space::m, 0};
    const float height = ui::in_column(ui, texts, [&] {
        ui::fitted_heading(ui, std::array{Type::page, Type::title, Type::strong}, report.title,
                           Role::ink);
        ui::text(ui, Type::body, report.span);
    });
    ui::app_mark(ui, {ui.column().right() - mark_side, top}, mark_side);
    ui.space(std::max(height, mark_side) + ui::space::s);
    rule(ui, ui::stroke::strong);
    ui.space(ui::space::m);
}

void put_person(Stage& stage, const report::Report& report) {
    if (report.who.empty() && report.illness.empty()) return;
    ui::Context& ui = stage.ui;
    const auto lines = [&](const std::vector<std::string>& texts, bool names) {
        for (const std::string& line : texts) {
            ui::text(ui, names && line == report.name ? Type::strong : Type::body, line);
        }
    };
    const std::array<std::function<void()>, 2> sides = {[&] { lines(report.who, true); },
                                                        [&] { lines(report.illness, false); }};
    const bool one = report.who.empty() || report.illness.empty();
    ui::side_by_side(ui, one ? 0 : ui::space::l, one || ui.large_text() || ui.narrow(), sides);
    ui.space(ui::space::m);
}

void put_section(Stage& stage, const report::Section& section) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::l);
    ui::heading(ui, Type::strong, section.title);
    ui.space(ui::space::xs);
    rule(ui, ui::stroke::control);
    ui.space(ui::space::s);
    if (!section.table.rows.empty()) {
        std::vector<ui::PlainRow> rows;
        rows.reserve(section.table.rows.size());
        for (const report::Table::Row& row : section.table.rows) {
            rows.push_back({row.name, row.cells});
        }
        ui::plain_table(ui, section.title, section.table.head, rows);
        ui.space(ui::space::s);
    }
    for (const report::Line& line : section.lines) {
        const std::string lead = line.lead.empty() ? "" : line.lead + ": ";
        const std::array<ui::Run, 2> runs = {
            {{lead, Type::strong, Role::ink}, {line.text, Type::body, Role::ink}}};
        ui::text_runs(ui, std::span{runs}.subspan(lead.empty() ? 1 : 0));
        for (const std::string& quote : line.quotes) {
            const ui::Rect inner{ui.column().x + ui::space::l, ui.cursor(),
                                 ui.width() - ui::space::l, 0};
            ui.space(ui::in_column(ui, inner, [&] { ui::text(ui, Type::body, quote); }));
        }
        ui.space(ui::space::xs);
    }
}

} // namespace

void put_report_page(Stage& stage, const report::Report& report) {
    ui::Context& ui = stage.ui;
    ui::paper_sheet(ui, report.title, [&] {
        put_head(stage, report);
        put_person(stage, report);
        put_report_questions(stage);
        if (!report.nothing.empty()) {
            ui.space(ui::space::l);
            ui::text(ui, Type::strong, report.nothing);
        }
        for (const report::Section& section : report.sections) put_section(stage, section);
        ui.space(ui::space::l);
        ui::divider(ui);
        ui.space(ui::space::s);
        ui::text(ui, Type::caption, report.self_reported, Role::ink_soft);
        ui::text(ui, Type::caption, report.made_by, Role::ink_soft);
    });
}

} // namespace zebra::app
