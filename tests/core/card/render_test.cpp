#include "core/card/card_json.h"
#include "core/card/render_html.h"
#include "core/card/render_text.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using card::Card;
using test::shipped_content;

namespace {

const Date today = make_date(2026, 11, 22);

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Card hostile_card() {
    Card card;
    const std::string attack = "<script>alert('x')</script>\"&";
    for (const char* field : {"name", "allergies", "medicines", "team_plan", "analogue",
                              "emergency_contact_name", "net_team_name"}) {
        REQUIRE(card.set(field, attack, today));
    }
    REQUIRE(card.set("net_team_phone", "020 7946 0123", today));
    return card;
}

} // namespace

TEST_CASE("what the person typed cannot become markup") {
    const Card card = hostile_card();
    const std::string html =
        card::render_html(card::make_card_view(card, shipped_content(), today));
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "alert('x')"));
    CHECK(contains(html, "&lt;script&gt;"));
}

TEST_CASE("the page stands alone: nothing is fetched, nothing runs") {
    const std::string html =
        card::render_html(card::make_card_view(Card{}, shipped_content(), today));
    for (const char* outside : {"src=", "@import", "url(", "<link", "<script", "<iframe", "<img"}) {
        CAPTURE(outside);
        CHECK_FALSE(contains(html, outside));
    }
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(contains(html, "lang=\"en-GB\""));
    CHECK(contains(html, "<meta charset=\"utf-8\">"));
    CHECK(contains(html, "@media print"));
    CHECK(html.ends_with("</html>\n"));
}

TEST_CASE("phone numbers are links") {
    const std::string html =
        card::render_html(card::make_card_view(hostile_card(), shipped_content(), today));
    CHECK(contains(html, "href=\"tel:02079460123\""));
}

TEST_CASE("tags are balanced") {
    const std::string html =
        card::render_html(card::make_card_view(hostile_card(), shipped_content(), today));
    for (const std::string tag :
         {"html", "head", "body", "main", "article", "header", "section", "footer", "ol", "ul",
          "li", "p", "h1", "h2", "a", "dl", "style"}) {
        std::size_t opened = 0;
        std::size_t closed = 0;
        for (std::size_t at = html.find('<'); at != std::string::npos;
             at = html.find('<', at + 1)) {
            if (html.compare(at + 1, tag.size() + 1, tag + ">") == 0
                || html.compare(at + 1, tag.size() + 1, tag + " ") == 0) {
                ++opened;
            }
            if (html.compare(at + 1, tag.size() + 2, "/" + tag + ">") == 0) ++closed;
        }
        CAPTURE(tag);
        CHECK(opened == closed);
    }
}

TEST_CASE("card.json gives back every field") {
    Card card;
    REQUIRE(card.set_all({{"name", "Zoë \"Zeb\" 𠮷野"},
                          {"syndrome", "insulinoma,carcinoid_syndrome"},
                          {"allergies", "penicillin\nlatex"},
                          {"men1", "no"},
                          {"ki67_percent", "4.5"}},
                         today));
    const auto file = card::read_card_file(card::write_card_file(card, 1795000000));
    REQUIRE(file.has_value());
    CHECK(file->card == card);
    CHECK(file->changed_at == 1795000000);
    CHECK(file->left_out.empty());
}

TEST_CASE("a broken card.json is refused, a partly wrong one is read as far as it goes") {
    for (const char* text : {"", "{", "[]", "null", "{}", R"({"format":"other","version":1})",
                             R"({"format":"zebra-pocket-card"})"}) {
        CAPTURE(text);
        CHECK_FALSE(card::read_card_file(text).has_value());
    }
    const auto newer = card::read_card_file(R"({"format":"zebra-pocket-card","version":2})");
    REQUIRE_FALSE(newer.has_value());
    CHECK(newer.error().kind == Problem::Kind::newer_version);
    const auto partly = card::read_card_file(
        R"({"format":"zebra-pocket-card","version":1,"name":"Alex","grade":7,"men1":"maybe","syndrome":["x"]})");
    REQUIRE(partly.has_value());
    CHECK(partly->card.value("name") == "Alex");
    CHECK(partly->left_out.size() == 3);
}

TEST_CASE("JSON uses the field names that card set takes, unknown is not no") {
    Card card;
    REQUIRE(card.set_all({{"syndrome", "insulinoma"}, {"men1", "no"}}, today));
    const auto json =
        card::card_to_json(card, card::make_card_view(card, shipped_content(), today));
    for (const card::Field& field : card::all_fields()) {
        CHECK(json.contains(std::string{field.id}));
    }
    CHECK(json.at("name").is_null());
    CHECK(json.at("syndrome") == nlohmann::ordered_json::array({"insulinoma"}));
    CHECK(json.at("men1") == "no");
    CHECK(json.at("previous_crisis") == "unknown");
    CHECK(json.at("statements").size() > 8);
}
