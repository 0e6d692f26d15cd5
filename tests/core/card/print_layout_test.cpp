// Where everything stands on the printed page: nothing outside, nothing on top of something else,
// no type too small to read.
#include "core/card/print/layout.h"
#include "tests/core/card/print_samples.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace zebra;
using namespace zebra::test;
using namespace zebra::card::print;
using card::CardView;

namespace {

constexpr double rounding = 0.01;

Fonts fonts_for(std::string_view language) {
    auto fonts = Fonts::open(ZEBRA_FONT_FOLDER, language);
    REQUIRE_MESSAGE(fonts.has_value(), why(fonts));
    return std::move(*fonts);
}

bool inside(const Column& inner, const Box& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding
           && inner.x + inner.width <= outer.x + outer.width + rounding
           && inner.y + inner.height <= outer.y + outer.height + rounding;
}

void check_rows(const Panel& panel) {
    const PlacedRow* before = nullptr;
    for (const PlacedRow& placed : panel.rows) {
        const Column& column = panel.columns.at(placed.column);
        CHECK(placed.y >= column.y - rounding);
        CHECK(placed.y + placed.row->height <= column.y + column.height + rounding);
        if (before != nullptr && before->column == placed.column) {
            CHECK(placed.y >= before->y + before->row->height - rounding);
        }
        before = &placed;
        for (std::size_t i = 0; i < placed.row->cells.size(); ++i) {
            const Cell& cell = placed.row->cells[i];
            CHECK(cell.x >= 0);
            CHECK(cell.x + cell.line.width <= column.width + rounding);
        }
    }
    // Nothing got lost on the way but gaps and lines at the top of a column.
    std::size_t texts = 0;
    for (const Row& row : panel.flow.rows()) texts += row.kind == Row::Kind::text ? 1 : 0;
    std::size_t there = 0;
    for (const PlacedRow& placed : panel.rows) {
        there += placed.row->kind == Row::Kind::text ? 1 : 0;
    }
    CHECK(texts == there);
}

bool overlap(const Column& a, const Column& b) {
    return a.x + rounding < b.x + b.width && b.x + rounding < a.x + a.width
           && a.y + rounding < b.y + b.height && b.y + rounding < a.y + a.height;
}

void check_layout(const Layout& layout, const Box& room, double smallest) {
    CHECK(layout.frame.y + layout.frame.height <= room.y + room.height + rounding);
    std::vector<Column> columns;
    for (const Panel& panel : layout.panels) {
        check_rows(panel);
        for (const Column& column : panel.columns) {
            CHECK(inside(column, room));
            for (const Column& other : columns) CHECK_FALSE(overlap(column, other));
            columns.push_back(column);
        }
        for (const Row& row : panel.flow.rows()) {
            for (const Cell& cell : row.cells) {
                for (const Letter& letter : cell.line.letters) CHECK(letter.size >= smallest);
            }
        }
    }
}

} // namespace

TEST_CASE("on the page nothing overlaps, nothing runs off and no type is too small") {
    for (const char* language : {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh"}) {
        Fonts fonts = fonts_for(language);
        for (const PrintSample& sample : print_samples()) {
            CAPTURE(language);
            CAPTURE(sample.name);
            const CardView view = print_view(sample.card, language);
            for (const Paper paper : {Paper::a4, Paper::letter}) {
                const Sheet sheet = card::print::sheet(paper);
                const auto page = page_layout(fonts, view, sheet.card);
                REQUIRE(page.has_value());
                CHECK(page->body_size >= smallest_on_page);
                check_layout(*page, sheet.card, smallest_source);
                const auto wallet = wallet_layout(fonts, view, sheet.strips[0]);
                REQUIRE(wallet.has_value());
                check_layout(*wallet, sheet.strips[0], smallest_in_wallet);
            }
        }
    }
}

TEST_CASE("a wallet card is 85.6 x 54 mm on either side of its fold, and stays on the paper") {
    constexpr double mm = 72 / 25.4;
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        const Sheet sheet = card::print::sheet(paper);
        for (const Box& strip : sheet.strips) {
            CHECK(strip.width / 2 / mm == doctest::Approx(85.6));
            CHECK(strip.height / mm == doctest::Approx(54));
            CHECK(strip.x > 6 * mm);
            CHECK(strip.x + strip.width < sheet.width - 6 * mm);
            CHECK(strip.y + strip.height < sheet.height - 6 * mm);
            CHECK(strip.y > sheet.card.y + sheet.card.height);
        }
        CHECK(sheet.strips[1].y >= sheet.strips[0].y + sheet.strips[0].height);
    }
}

TEST_CASE("the less there is to say, the larger the type") {
    Fonts fonts = fonts_for("en");
    const Box room = sheet(Paper::a4).card;
    const auto minimal = page_layout(fonts, print_view(minimal_card()), room);
    const auto complete = page_layout(fonts, print_view(complete_card()), room);
    REQUIRE(minimal.has_value());
    REQUIRE(complete.has_value());
    CHECK(minimal->body_size > complete->body_size);
    CHECK(minimal->left_out == "");
}

TEST_CASE("lines break at blanks and between Japanese letters, never inside a number") {
    Fonts fonts = fonts_for("ja");
    const auto broken = [&](const std::string& text, double width, bool unbroken = false) {
        const Run run{text, Weight::regular, 10, Ink::ink, unbroken};
        std::vector<std::u32string> lines;
        for (const TextLine& line : broken_into_lines(fonts, std::span{&run, 1}, width)) {
            CHECK(line.width <= width + rounding);
            std::u32string letters;
            for (const Letter& letter : line.letters) letters += letter.code_point;
            lines.push_back(letters);
        }
        return lines;
    };
    using Lines = std::vector<std::u32string>;
    CHECK(broken("one two", 30) == Lines{U"one", U"two"});
    CHECK(broken("one\n\ntwo", 300) == Lines{U"one", U"", U"two"});
    CHECK(broken("", 30) == Lines{U""});
    CHECK(broken("one\u00A0[1]", 25).size() >= 2); // longer than the line: broken, not lost
    CHECK(broken("腫瘍です。", 41) == Lines{U"腫瘍で", U"す。"});
    CHECK(broken("aaaa-bbbb", 34) == Lines{U"aaaa-", U"bbbb"});
    CHECK(broken("an Ki-67", 34) == Lines{U"an", U"Ki-67"});
    CHECK(broken("+44 20 79", 40) == Lines{U"+44 20", U"79"});
    CHECK(broken("x +44 20", 46, true) == Lines{U"x +44 20"});
    for (const std::size_t letters : {200U, 1U}) {
        std::size_t kept = 0;
        for (const auto& line : broken(std::string(letters, 'W'), 55)) kept += line.size();
        CHECK(kept == letters);
    }
}
