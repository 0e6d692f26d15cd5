#include "core/base/calendar_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;

namespace {

// Lines put together again that were folded.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) {
        text.erase(at, 3);
    }
    return text;
}

bool has_line(const std::string& text, const std::string& line) {
    return unfolded(text).find("\r\n" + line + "\r\n") != std::string::npos;
}

} // namespace

TEST_CASE("a day stands in a calendar file as all-day event with a reminder, as RFC 5545 says") {
    const std::vector<CalendarDay> days = {{.id = "a@b",
                                            .day = make_date(2026, 12, 20),
                                            .title = "Lanreotide; left, right",
                                            .note = "First\nsecond",
                                            .repeats_every_days = 28,
                                            .times = 13}};
    const std::string text = calendar_file(days, 1'795'000'000);
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(text.ends_with("END:VCALENDAR\r\n"));
    for (const char* line :
         {"VERSION:2.0", "UID:a@b", "DTSTAMP:20261118T110640Z", "DTSTART;VALUE=DATE:20261220",
          "SUMMARY:Lanreotide\\; left\\, right", "DESCRIPTION:First\\nsecond",
          "RRULE:FREQ=DAILY;COUNT=13;INTERVAL=28", "TRANSP:TRANSPARENT", "SEQUENCE:29916666",
          "LAST-MODIFIED:20261118T110640Z", "TRIGGER:-PT12H", "ACTION:DISPLAY"}) {
        CAPTURE(line);
        CAPTURE(text);
        CHECK(has_line(text, line));
    }
    // Every line ends with CRLF.
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\n') REQUIRE(text[i - 1] == '\r');
    }
}

TEST_CASE("long lines are folded, and no letter is torn") {
    const std::string title(60, 'x');
    const std::string text =
        calendar_file(std::vector<CalendarDay>{{.id = "a",
                                                .day = make_date(2028, 2, 29),
                                                .title = title + "\u00E9\u00E9\u00E9\u00E9\u00E9"}},
                      0);
    std::size_t begin = 0;
    for (std::size_t end = text.find("\r\n"); end != std::string::npos;
         end = text.find("\r\n", begin)) {
        CHECK(end - begin <= 75);
        begin = end + 2;
    }
    CHECK(has_line(text, "SUMMARY:" + title + "\u00E9\u00E9\u00E9\u00E9\u00E9"));
    CHECK(has_line(text, "DTSTART;VALUE=DATE:20280229"));
}
