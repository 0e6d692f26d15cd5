#include "core/card/card.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using card::Answer;
using card::Card;

namespace {

const Date today = make_date(2026, 11, 22);

} // namespace

TEST_CASE("each kind of field accepts what a person would type and keeps it in one form") {
    struct Row {
        const char* field;
        std::string typed;
        std::optional<std::string> kept; // nullopt: refused
    };
    for (const Row& row : std::vector<Row>{
             {"name", "  Alex   Morgan ", "Alex Morgan"},
             {"name", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"},
             {"name", "𠮷野 太郎", "𠮷野 太郎"},
             {"name", "محمد", "محمد"},
             {"name", "Zoë 🦓", "Zoë 🦓"},
             {"name", std::string(120, 'x'), std::string(120, 'x')},
             {"name", std::string(121, 'x'), std::nullopt},
             {"name", std::string(10000, 'x'), std::nullopt},
             {"name", "bell\a", std::nullopt},
             {"name", "\xFF", std::nullopt},
             {"birth_date", "1961-03-14", "1961-03-14"},
             {"birth_date", "14 Mar 1961", "1961-03-14"},
             {"birth_date", "2026-11-22", "2026-11-22"},
             {"birth_date", "2026-11-23", std::nullopt}, // tomorrow
             {"birth_date", "1961-02-30", std::nullopt},
             {"birth_date", "4/3/1961", std::nullopt},
             {"next_injection", "2026-11-30", "2026-11-30"}, // may lie ahead
             {"allergies", "penicillin (rash)\r\nlatex", "penicillin (rash)\nlatex"},
             {"syndrome", "carcinoid_syndrome", "carcinoid_syndrome"},
             {"syndrome", " Insulinoma , carcinoid_syndrome,insulinoma",
              "carcinoid_syndrome,insulinoma"},
             {"syndrome", "flu", std::nullopt},
             {"syndrome", "unknown,insulinoma", std::nullopt},
             {"syndrome", "non_functioning,gastrinoma", std::nullopt},
             {"men1", "YES", "yes"},
             {"men1", "unknown", ""},
             {"men1", "perhaps", std::nullopt},
             {"net_team_phone", "+44 (0)20 7946 0123 ext 4", "+44 (0)20 7946 0123 ext 4"},
             {"net_team_phone", "ask at the desk", std::nullopt},
             {"net_team_phone", "12", std::nullopt},
             {"ki67_percent", "4", "4"},
             {"ki67_percent", "4.5 %", "4.5"},
             {"ki67_percent", "130", std::nullopt},
             {"ki67_percent", "-1", std::nullopt},
             {"ki67_percent", "1e1", std::nullopt},
             {"ki67_percent", "four", std::nullopt},
             {"grade", "G2", "g2"},
             {"grade", "typical carcinoid", "typical_carcinoid"},
             {"grade", "g4", std::nullopt},
             {"diagnosis_year", "2021", "2021"},
             {"diagnosis_year", "2027", std::nullopt},
             {"diagnosis_year", "21", std::nullopt},
         }) {
        CAPTURE(row.field);
        CAPTURE(row.typed.substr(0, 40));
        Card card;
        const auto done = card.set(row.field, row.typed, today);
        if (!row.kept) {
            REQUIRE_FALSE(done.has_value());
            CHECK(done.error().kind == Problem::Kind::bad_input);
            CHECK(done.error().sentence.starts_with(row.field));
            CHECK(done.error().sentence.size() < 400);
            CHECK(card.empty());
        } else {
            CHECK(done.has_value());
            CHECK(card.value(row.field) == *row.kept);
        }
    }
}

TEST_CASE("an unknown field is named and nothing changes") {
    Card card;
    const auto done = card.set("blood_type", "0", today);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == Problem::Kind::not_found);
    CHECK(done.error().sentence.find("blood_type") != std::string::npos);
}

TEST_CASE("several changes are made together or not at all") {
    Card card;
    REQUIRE(card.set("name", "Alex", today));
    CHECK_FALSE(card.set_all({{"name", "Sam"}, {"ki67_percent", "130"}}, today).has_value());
    CHECK(card.value("name") == "Alex");
    CHECK(card.set_all({{"name", "Sam"}, {"ki67_percent", "13"}}, today).has_value());
    CHECK(card.value("name") == "Sam");
}

TEST_CASE("an empty value clears a field") {
    Card card;
    REQUIRE(card.set("name", "Alex", today));
    REQUIRE(card.set("name", "  ", today));
    CHECK(card.empty());
}

TEST_CASE("unknown and never answered are the same, and neither is no") {
    Card card;
    CHECK(card.answer("men1") == Answer::unknown);
    REQUIRE(card.set("men1", "no", today));
    CHECK(card.answer("men1") == Answer::no);
    REQUIRE(card.set("men1", "unknown", today));
    CHECK(card.answer("men1") == Answer::unknown);
    CHECK(card.empty());
}

TEST_CASE("stored values that are no longer valid are left out and named") {
    const auto [card, left_out] = Card::from_stored(
        {{"name", "Alex"}, {"grade", "g9"}, {"colour", "red"}, {"birth_date", "2031-01-01"}});
    CHECK(card.value("name") == "Alex");
    CHECK(card.value("birth_date") == "2031-01-01"); // the clock may have been set back
    CHECK(left_out == std::vector<std::string>{"grade", "colour"});
}

TEST_CASE("dates that contradict each other are pointed out, not refused") {
    Card card;
    REQUIRE(card.set("last_injection", "2026-11-02", today));
    REQUIRE(card.set("next_injection", "2026-11-30", today));
    CHECK(card::inconsistencies(card).empty());
    REQUIRE(card.set("next_injection", "2026-10-30", today));
    CHECK(card::inconsistencies(card).size() == 1);
}

TEST_CASE("every field has its words in the content and a name of its own") {
    std::vector<std::string> seen;
    for (const card::Field& field : card::all_fields()) {
        CHECK(card::find_field(field.id) != nullptr);
        CHECK_FALSE(card::accepts(field).empty());
        CHECK(std::find(seen.begin(), seen.end(), field.id) == seen.end());
        seen.emplace_back(field.id);
    }
    CHECK(seen.size() == 46);
    CHECK(card::find_field("photo") == nullptr);
}
