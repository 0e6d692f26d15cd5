#include "core/report/render_html.h"
#include "core/report/render_text.h"
#include "tests/core/report/report_samples.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::report;
using namespace zebra::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("as text: figures stand below each other") {
    const std::string text = render_text(report_of(usual_diary(), report_card()));
    INFO(text);
    CHECK(contains(text, "Symptom report\n==============\n28 Sep to 22 Nov 2026, 8 weeks\n"));
    CHECK(contains(text, "My questions\n------------\n  1. Diarrhoea returns in week 4."));
    CHECK(contains(text, "  Symptom         8 weeks before  These 8 weeks  Days felt\n"
                         "  Diarrhoea                  3.0            1.1   28 of 51\n"
                         "  Flushing                   0.0            0.5   19 of 51\n"));
    CHECK(contains(text, "  10 Nov 2026: Abdominal pain severe\n"
                         "    \u201CCramps all night,\n    no sleep\u201D\n"));
    CHECK(contains(text, "Self-reported, not a medical record. Made with Zebra Pocket on 22 Nov"));
}

TEST_CASE("as text: a name too long for its column stands above its figures") {
    Diary diary;
    diary.other.habits = {{.id = "long", .name = std::string(66, 'x') + " every day"}};
    diary.ticked(eight_weeks.last, "long");
    const std::string text = render_text(report_of(diary.noted()));
    INFO(text);
    CHECK(contains(text, "xxx\n  every day\n"));
    CHECK(contains(text, "1 of 1\n"));
}

TEST_CASE("as a page: tables say what their heads are, nothing is fetched or run") {
    const std::string page = render_html(report_of(usual_diary(), report_card()));
    CHECK(contains(page, "<html lang=\"en-GB\">"));
    CHECK(contains(page, "<title>Symptom report: Alex Morgan</title>"));
    CHECK(contains(page, "<th scope=\"col\">8 weeks before</th>"));
    CHECK(contains(page, "<tr><th scope=\"row\">Diarrhoea</th><td>3.0</td><td>1.1</td>"
                         "<td>28 of 51</td></tr>"));
    CHECK(contains(page, "<blockquote>\u201CCramps all night,\nno sleep\u201D</blockquote>"));
    for (const char* part : {"<script", "http:", "https:", "src=", "<link"}) {
        CHECK_FALSE(contains(page, part));
    }
}

TEST_CASE("as a page: what the person typed is text, whatever it looks like") {
    const std::string markup = "<script>alert(\"1\")</script>&'";
    const std::string escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";
    Diary diary;
    const Date day = eight_weeks.last;
    diary.felt(day, markup, 2, markup).ticked(day, "x");
    diary.other.habits = {{.id = "x", .name = markup}};
    diary.other.questions = markup;
    diary.other.injections = {{1, {day, markup, markup}}};
    card::Card card;
    REQUIRE(card.set_all({{"name", markup}, {"primary_site", markup}, {"medicines", markup}}, day));
    const std::string page = render_html(report_of(diary.noted(), card));
    CHECK_FALSE(contains(page, "<script"));
    std::size_t times = 0;
    for (std::size_t at = page.find(escaped); at != std::string::npos;
         at = page.find(escaped, at + 1)) {
        ++times;
    }
    CHECK(times >= 9); // title, name, tumour, question, symptom twice, note, injection twice, habit
}
