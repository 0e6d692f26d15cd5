// log: a symptom, when it was, how severe, and a note; the red-flag sentence before "saved".
#include "core/base/text.h"
#include "core/storage/settings.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"
#include "tests/support/content.h"
#include "tests/support/storage_samples.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

const std::vector<std::string> symptoms = {"flushing",     "diarrhoea",      "wheeze",
                                           "palpitations", "abdominal_pain", "stress"};

Json entries(const Program& program, const std::string& date = "2026-11-22") {
    return program.json({"today", "--date", date, "--json"})["symptoms"];
}

std::string red_flag(const std::string& symptom, const std::string& number) {
    const content::Content& content = shipped_content();
    return content.with_emergency_number(content.symptom(symptom)->red_flag, number);
}

} // namespace

TEST_CASE("every symptom is logged, moderate and now when nothing else is said") {
    const Program program;
    for (const std::string& symptom : symptoms) {
        const std::string said = program.done({"log", symptom});
        CHECK(said.starts_with("14:20 "));
        CHECK(said.ends_with(", severity 2, Sunday 22 November 2026\nsaved\n"));
        CHECK(lines_of(said).size() == 2);
    }
    const Json logged = entries(program);
    REQUIRE(logged.size() == symptoms.size());
    for (std::size_t i = 0; i < symptoms.size(); ++i) {
        CHECK(logged[i]["symptom"] == symptoms[i]);
        CHECK(logged[i]["at"] == "2026-11-22T14:20");
        CHECK(logged[i]["severity"] == 2);
        CHECK(logged[i]["note"] == "");
    }
}

TEST_CASE("severe: what to do is said before saved, with the person's own number once it is set") {
    const Program program;
    for (const std::string& symptom : symptoms) {
        CAPTURE(symptom);
        for (const char* severity : {"0", "1", "2"}) {
            CHECK(lines_of(program.done({"log", symptom, "--severity", severity})).size() == 2);
        }
        const std::vector<std::string> said =
            lines_of(program.done({"log", symptom, "--severity", "3"}));
        REQUIRE(said.size() == 3);
        CHECK(said[0] == red_flag(symptom, ""));
        CHECK(contains(said[0], "your emergency number (112, 999, 911, 000)"));
        CHECK(contains(said[1], "severity 3"));
        CHECK(said[2] == "saved");
    }
    CHECK(entries(program).size() == 4 * symptoms.size());
    {
        storage::Store store = test::open_store(program.data());
        require_done(storage::Settings{store}.set_text("emergency_number", "117"));
    }
    CHECK(program.done({"log", "wheeze", "--severity", "3"})
              .starts_with(red_flag("wheeze", "117") + "\n"));
    CHECK(contains(red_flag("wheeze", "117"), "call 117 now"));
}

TEST_CASE("--at takes a time of today, or a date and a time") {
    Program program;
    struct Row {
        const char* typed;
        const char* at;
    };
    for (const Row& row : std::vector<Row>{{"now", "2026-11-22T14:20"},
                                           {" Now ", "2026-11-22T14:20"},
                                           {"14:20", "2026-11-22T14:20"},
                                           {"03:00", "2026-11-22T03:00"},
                                           {"2026-11-20 23:59", "2026-11-20T23:59"},
                                           {"2026-11-20T08:15", "2026-11-20T08:15"},
                                           {"2024-02-29 12:00", "2024-02-29T12:00"},
                                           // in the spring there is no such time on a wall clock
                                           {"2026-03-29 02:30", "2026-03-29T02:30"}}) {
        CAPTURE(row.typed);
        program.done({"log", "stress", "--at", row.typed, "--note", row.typed});
        const std::string at = row.at;
        const std::string day = at == "2026-03-29T02:30" ? "2026-03-28" : at.substr(0, 10);
        const Json logged = entries(program, day);
        bool found = false;
        for (const Json& entry : logged) {
            found = found || (entry["at"] == at && entry["note"] == trim(row.typed));
        }
        CHECK(found);
    }
    // in the small hours it is still yesterday
    program.set_now("2026-11-23T01:30");
    CHECK(contains(program.done({"log", "flushing"}), "Sunday 22 November"));
    CHECK(contains(program.done({"log", "flushing", "--at", "00:10"}), "Sunday 22 November"));
    CHECK(contains(program.done({"log", "flushing", "--at", "2026-11-22 23:50"}),
                   "Sunday 22 November"));
    // by time, not as typed
    std::vector<std::string> times;
    for (const Json& entry : entries(program)) {
        if (entry["symptom"] == "flushing") times.push_back(entry["at"]);
    }
    CHECK(times
          == std::vector<std::string>{"2026-11-22T23:50", "2026-11-23T00:10", "2026-11-23T01:30"});
}

TEST_CASE("times that cannot be are refused, and nothing is created") {
    const Program program;
    struct Row {
        const char* at;
        int exit_code;
        const char* said;
    };
    for (const Row& row : std::vector<Row>{{"14:21", 1, "2026-11-21 14:21"}, // which is meant?
                                           {"23:59", 1, "still to come"},
                                           {"2026-11-22 14:26", 1, "still to come"},
                                           {"2026-11-23 00:00", 1, "still to come"},
                                           {"2199-12-31 10:00", 1, "still to come"},
                                           {"1800-01-01 10:00", 2, "not a time"},
                                           {"24:00", 2, "not a time"},
                                           {"9:5", 2, "not a time"},
                                           {"2026-11-22", 2, "not a time"},
                                           {"2026-11-22 14:20:00", 2, "not a time"},
                                           {"2026-11-22T14:20Z", 2, "not a time"},
                                           {"2026-11-31 10:00", 2, "not a time"}}) {
        CAPTURE(row.at);
        check_refused(program.run({"log", "flushing", "--at", row.at}), row.exit_code, row.said);
    }
    CHECK(snapshot(program.data()).empty());
    // two clocks are never quite the same
    program.done({"log", "flushing", "--at", "2026-11-22 14:25"});
}

TEST_CASE("a note is kept as it was written, or refused, never cut") {
    const Program program;
    const std::string longest = [] {
        std::string text;
        for (int i = 0; i < 1000; ++i) text += "é🦓";
        return text;
    }();
    const std::vector<std::string> notes = {R"(she said "it's hot" \ 100 %)",
                                            "first line\nsecond\n\nlast",
                                            "hot 🔥 zebra 🦓 naïve 日本",
                                            "'; DROP TABLE symptom_entry; --",
                                            "--severity 3",
                                            "{emergency_number}",
                                            longest};
    for (const std::string& note : notes) {
        program.done({"log", "stress", "--note=" + note});
    }
    const Json logged = entries(program);
    REQUIRE(logged.size() == notes.size());
    for (std::size_t i = 0; i < notes.size(); ++i) CHECK(logged[i]["note"] == notes[i]);

    const Snapshot before = exact_snapshot(program.data());
    check_refused(program.run({"log", "stress", "--note", std::string(3000, 'x')}), 1,
                  "at most 2000 letters; this one has 3000");
    check_refused(program.run({"log", "stress", "--note", longest + "x"}), 1, "2001");
    check_refused(program.run({"log", "stress", "--note", "bell \a"}), 1, "note");
    check_refused(program.run({"log", "stress", "--note", "\xff\xfe"}), 1, "note");
    CHECK(exact_snapshot(program.data()) == before);
}
