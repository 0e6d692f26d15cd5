#include "core/diary/log_time.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::diary;

TEST_CASE("when something happened, as it is typed") {
    const LocalTime now{make_date(2026, 11, 22), 14 * 60 + 20};
    struct Row {
        const char* typed;
        const char* means; // "" : not accepted
    };
    for (const Row& row : std::vector<Row>{
             {"now", "2026-11-22T14:20"},
             {" NOW ", "2026-11-22T14:20"},
             {"14:20", "2026-11-22T14:20"},
             {"00:00", "2026-11-22T00:00"},
             {"7:05", "2026-11-22T07:05"},
             {"2026-11-21 23:50", "2026-11-21T23:50"},
             {"2026-11-21T23:50", "2026-11-21T23:50"},
             {"2024-02-29 08:00", "2024-02-29T08:00"},
             {"14:21", ""},
             {"23:50", ""},
             {"24:00", ""},
             {"12:60", ""},
             {"2026-02-30 12:00", ""},
             {"2026-11-21", ""},
             {"2026-11-21 7:05", ""},
             {"21.11.2026 08:00", ""},
             {"yesterday", ""},
             {"", ""},
             {"2026-11-21T23:50:00", ""},
         }) {
        CAPTURE(row.typed);
        const auto time = parse_log_time(row.typed, now);
        CHECK((time ? to_iso(*time) : "") == row.means);
    }
}

TEST_CASE("a time to come asks for the date, anything else shows the forms") {
    const LocalTime now{make_date(2026, 3, 1), 30};
    CHECK(parse_log_time("23:50", now).error().sentence
          == "23:50 is still to come today. For another day write the date too: 2026-02-28 23:50.");
    CHECK(parse_log_time("lunch\ntime", now).error().sentence
          == "\"lunch time\" is not a time. Write now, 14:20, 2026-11-22 14:20 or "
             "2026-11-22T14:20.");
    CHECK(parse_log_time("\xFF", now).error().kind == Problem::Kind::bad_input);
}
