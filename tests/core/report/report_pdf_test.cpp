// The printed report: what other programs read in it, and where everything stands on the page.
#include "core/print/paper.h"
#include "core/report/page_layout.h"
#include "core/report/render_html.h"
#include "core/report/render_pdf.h"
#include "core/report/shorten.h"
#include "tests/core/card/print_samples.h"
#include "tests/core/report/report_samples.h"
#include "tests/support/outcome.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <string>

using namespace zebra;
using namespace zebra::report;
using namespace zebra::test;
using print::Paper;

namespace {

std::string pdf_of(const Report& report, Paper paper = Paper::a4) {
    const auto made = render_pdf(report, report_words(), {ZEBRA_FONT_FOLDER, paper});
    REQUIRE_MESSAGE(made.has_value(), why(made));
    return *made;
}

std::string read_back(const std::string& program, const std::string& pdf) {
    const TempDir folder;
    const std::string file = (folder.path() / "report.pdf").string();
    std::ofstream{file, std::ios::binary} << pdf;
    std::vector<std::string> options = {file};
    if (program == "/usr/bin/pdftotext") options = {"-raw", file, "-"};
    const Ended ended = run_process(program, options);
    REQUIRE_MESSAGE(ended.exit_code == 0, ended.err);
    return ended.out;
}

bool says(const std::string& text, const std::string& part) {
    return text.find(squeezed(part)) != std::string::npos;
}

PageLayout layout_of(const Report& report, const print::Box& room) {
    auto fonts = print::Fonts::open(ZEBRA_FONT_FOLDER, "en");
    REQUIRE(fonts.has_value());
    auto layout = page_layout(*fonts, report, report_words(), room);
    REQUIRE(layout.has_value());
    return std::move(*layout);
}

Report long_report(int days_of_notes, const std::string& note) {
    Diary diary;
    diary.other.questions = usual_diary().questions;
    for (int i = 0; i < days_of_notes; ++i) {
        diary.felt(add_days(eight_weeks.first, i), "flushing", 2, note);
    }
    for (int i = 0; i < 40; ++i) {
        const std::string id = fmt::format("habit{}", i);
        diary.ticked(eight_weeks.first, id);
        diary.other.habits.push_back({.id = id, .name = "Habit number " + std::to_string(i)});
    }
    return report_of(diary.noted(), report_card());
}

} // namespace

TEST_CASE("the printed report is one page that says everything, in the order of the report") {
    const Report report = report_of(usual_diary(), report_card());
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        const std::string pdf = pdf_of(report, paper);
        const std::string info = read_back("/usr/bin/pdfinfo", pdf);
        CHECK(info.find("Pages:           1\n") != std::string::npos);
        CHECK(info.find("Symptom report: Alex Morgan") != std::string::npos);
        CHECK(info.find(paper == Paper::a4 ? "(A4)" : "(letter)") != std::string::npos);
        const std::string text = squeezed(read_back("/usr/bin/pdftotext", pdf));
        INFO(text);
        std::vector<std::string> all = {report.title, report.span};
        all.insert(all.end(), report.who.begin(), report.who.end());
        all.insert(all.end(), report.illness.begin(), report.illness.end());
        all.push_back(report.questions_title);
        all.insert(all.end(), report.questions.begin(), report.questions.end());
        for (const Section& section : report.sections) {
            all.push_back(section.title);
            for (const Table::Row& row : section.table.rows) {
                all.push_back(row.name);
                for (const std::string& cell : row.cells) all.push_back(cell);
            }
            for (const Line& line : section.lines) {
                all.push_back(line.lead);
                all.push_back(line.text);
                all.insert(all.end(), line.quotes.begin(), line.quotes.end());
            }
        }
        all.push_back(report.self_reported);
        all.push_back(report.made_by);
        std::size_t at = 0;
        for (const std::string& part : all) {
            const std::string wanted = squeezed(part);
            const std::size_t found = text.find(wanted, at);
            CHECK_MESSAGE(found != std::string::npos, part);
            if (found != std::string::npos) at = found + wanted.size();
        }
        CHECK_FALSE(says(text, "Left out"));
    }
}

TEST_CASE("what has no room is left out, the least important first, and the page names it") {
    const std::string long_note = "It began after lunch and lasted until the evening. ";
    std::string note;
    for (int i = 0; i < 20; ++i) note += long_note;
    const Report report = long_report(10, note);
    const std::string text = squeezed(read_back("/usr/bin/pdftotext", pdf_of(report)));
    INFO(text);
    CHECK(says(text, "Left out for lack of room: the ends of long notes, Habits."));
    CHECK(says(text, long_note));  // it begins
    CHECK_FALSE(says(text, note)); // and is not there in full
    CHECK_FALSE(says(text, "Habit number 3"));
    CHECK(says(text, "Self-reported"));
    CHECK(says(text, "Flushing"));
}

TEST_CASE("nothing stands outside of the page or on top of something else") {
    const print::Box room{42, 42, 511, 757};
    std::string note;
    for (int i = 0; i < 200; ++i) note += "Donaudampfschifffahrtsgesellschaft ";
    for (const Report& report :
         {report_of(Diary{}.noted()), report_of(usual_diary(), report_card()),
          long_report(3, "short"), long_report(30, note)}) {
        const PageLayout layout = layout_of(report, room);
        CHECK(layout.body_size >= smallest_on_page);
        for (const print::Panel& panel : layout.panels) {
            for (const print::PlacedRow& placed : panel.rows) {
                const print::Column& column = panel.columns.at(placed.column);
                CHECK(placed.y >= room.y);
                CHECK(placed.y + placed.row->height <= room.y + room.height + 0.01);
                for (const print::Cell& cell : placed.row->cells) {
                    CHECK(column.x + cell.x >= room.x - 0.01);
                    CHECK(column.x + cell.x + cell.line.width <= room.x + room.width + 0.01);
                }
            }
        }
        for (std::size_t i = 0; i < layout.panels.size(); ++i) {
            for (std::size_t k = i + 1; k < layout.panels.size(); ++k) {
                const print::Column& a = layout.panels[i].columns.front();
                const print::Column& b = layout.panels[k].columns.front();
                const bool beside = a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01;
                const bool below = a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
                CHECK((beside || below));
            }
        }
    }
}

TEST_CASE("questions that are left out are told, not only the ends of long ones") {
    Diary diary;
    for (int i = 1; i <= 9; ++i) diary.other.questions += fmt::format("Question {}?\n", i);
    for (int i = 0; i < 60; ++i) {
        diary.felt(eight_weeks.last, fmt::format("symptom of one's own {}", i), 1 + i % 3);
    }
    const std::string text =
        squeezed(read_back("/usr/bin/pdftotext", pdf_of(report_of(diary.noted()))));
    INFO(text);
    CHECK(says(text, "Question 8?"));
    CHECK((says(text, "Question 9?") != says(text, "1 question")));
}

TEST_CASE("a longest card, question and list of symptoms still make a page") {
    Diary diary;
    diary.other.questions.assign(2000, 'q');
    for (int i = 0; i < 1000; ++i) {
        diary.felt(eight_weeks.last, fmt::format("symptom of one's own {}", i), 1 + i % 3);
    }
    card::Card card;
    REQUIRE(card.set_all({{"name", std::string(120, 'W')},
                          {"primary_site", std::string(240, 'W')},
                          {"analogue", std::string(120, 'W')},
                          {"medicines", std::string(4000, 'W')}},
                         eight_weeks.last));
    const std::string text =
        squeezed(read_back("/usr/bin/pdftotext", pdf_of(report_of(diary.noted(), card))));
    INFO(text);
    CHECK(says(text, "988 symptoms with low averages"));
    CHECK(says(text, "other medicines"));
}

TEST_CASE("the web page shows all on the screen, and prints what has room on one page") {
    std::string note;
    for (int i = 0; i < 20; ++i) note += "It began after lunch and lasted until the evening. ";
    const Report report = long_report(10, note);
    const auto layout = layout_for_any_paper(report, report_words(), ZEBRA_FONT_FOLDER);
    REQUIRE(layout.has_value());
    CHECK(layout->left_out.find("the ends of long notes") != std::string::npos);
    const std::string page =
        render_html(report, {layout->body_size, layout->shown, layout->left_out});
    const std::size_t printed = page.find("<main class=\"page\">");
    REQUIRE(printed != std::string::npos);
    const std::string on_screen = page.substr(0, printed);
    const std::string on_paper = page.substr(printed);
    CHECK(on_screen.find("<main class=\"screen\">") != std::string::npos);
    CHECK(on_screen.find(note) != std::string::npos);
    CHECK(on_screen.find(layout->left_out) == std::string::npos);
    CHECK(on_paper.find(note) == std::string::npos);
    CHECK(on_paper.find(layout->left_out) != std::string::npos);
    CHECK(page.find("--print:") != std::string::npos);

    // What has room is there once.
    const Report usual = report_of(usual_diary());
    const auto all = layout_for_any_paper(usual, report_words(), ZEBRA_FONT_FOLDER);
    REQUIRE(all.has_value());
    CHECK(all->left_out.empty());
    const std::string once = render_html(usual, {all->body_size, all->shown, all->left_out});
    CHECK(once.find("class=\"page\"") == std::string::npos);
    CHECK(once.find("<main>") != std::string::npos);
}
