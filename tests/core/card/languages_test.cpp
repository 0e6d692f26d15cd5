#include "core/card/card_json.h"
#include "core/card/render_html.h"
#include "core/card/render_text.h"
#include "core/card/view.h"
#include "tests/support/content.h"
#include "tests/support/sanitizers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using card::Card;
using card::CardView;
using content::CardWords;
using test::shipped_card_words;
using test::shipped_content;

namespace {

const Date today = make_date(2026, 11, 22);

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

Card full_card(std::string_view syndrome) {
    Card::Changes changes = {{"name", "Alex Morgan"},
                             {"birth_date", "1961-03-14"},
                             {"syndrome", std::string{syndrome}},
                             {"allergies", "penicillin (rash)"},
                             {"team_plan", "Ring us first."},
                             {"team_plan_date", "2026-11-03"},
                             {"analogue", "Lanreotide"},
                             {"last_injection", "2026-11-02"},
                             {"last_prrt", "2026-11-10"},
                             {"net_team_phone", "020 7946 0123"},
                             {"last_reviewed", "2026-11-03"}};
    for (const card::Field& field : card::all_fields()) {
        if (field.kind == card::FieldKind::answer) changes.emplace_back(field.id, "yes");
    }
    Card card;
    REQUIRE(card.set_all(changes, today));
    return card;
}

CardView view_in(const CardWords& words, const Card& card) {
    return card::make_card_view(card, shipped_content(), words, today);
}

std::vector<const card::Line*> all_lines(const CardView& view) {
    std::vector<const card::Line*> lines = {&view.what};
    const auto add = [&](const std::vector<card::Line>& more) {
        for (const card::Line& line : more) lines.push_back(&line);
    };
    add(view.with);
    add(view.urgent);
    for (const card::Risk& risk : view.risks) {
        lines.insert(lines.end(), {&risk.headline, &risk.signs, &risk.before});
        add(risk.steps);
    }
    add(view.closing);
    add(view.summary);
    add(view.flags);
    add(view.notes);
    return lines;
}

} // namespace

TEST_CASE("in every language the card says the same statements in the same order") {
    for (const std::string_view syndrome : card::syndrome_ids()) {
        const Card card = full_card(syndrome);
        const CardView english = view_in(shipped_card_words().front(), card);
        const auto expected = all_lines(english);
        for (const CardWords& words : shipped_card_words()) {
            if (words.is_english()) continue;
            CAPTURE(words.code());
            CAPTURE(syndrome);
            const CardView view = view_in(words, card);
            const auto lines = all_lines(view);
            REQUIRE(lines.size() == expected.size());
            for (std::size_t i = 0; i < lines.size(); ++i) {
                CHECK(lines[i]->statement == expected[i]->statement);
                CHECK(lines[i]->references == expected[i]->references);
                if (lines[i]->statement.empty()) continue; // the person's own
                // A date may follow.
                CHECK(lines[i]->text.starts_with(words.statement(lines[i]->statement)));
                // The English of each line is at hand.
                CHECK(lines[i]->english == shipped_content().statement(lines[i]->statement).text);
                CHECK(expected[i]->english == "");
            }
        }
    }
}

TEST_CASE("what the person typed is never translated, in any language") {
    const Card card = full_card("carcinoid_syndrome");
    for (const CardWords& words : shipped_card_words()) {
        CAPTURE(words.code());
        const CardView view = view_in(words, card);
        CHECK(view.name == "Alex Morgan");
        CHECK(view.allergies == "penicillin (rash)");
        REQUIRE(view.plan.has_value());
        CHECK(view.plan->text == "Ring us first.");
        for (const std::string& text : {card::render_text(view), card::render_html(view)}) {
            for (const char* own : {"Alex Morgan", "penicillin (rash)", "Ring us first.",
                                    "Lanreotide", "020 7946 0123"}) {
                CHECK(contains(text, own));
            }
        }
    }
}

TEST_CASE("a translated card says that it is a draft, and names its language to the browser") {
    const Card card = full_card("insulinoma");
    for (const CardWords& words : shipped_card_words()) {
        CAPTURE(words.code());
        const CardView view = view_in(words, card);
        const std::string html = card::render_html(view);
        CHECK(contains(html, "<html lang=\"" + words.web_code() + "\">"));
        if (words.is_english()) {
            CHECK(view.draft == "");
            CHECK_FALSE(contains(html, "class=\"english\""));
            continue;
        }
        CHECK(contains(view.draft, "Draft"));
        CHECK(contains(card::render_text(view), view.draft));
        CHECK(contains(html, view.draft));
        CHECK(contains(html, "class=\"english\" lang=\"en-GB\""));
        CHECK(contains(card::render_text(view), words.label("draft").substr(0, 20)));
    }
}

TEST_CASE("no translated card says what may never be said, whatever was answered"
          * doctest::skip(test::sanitizers)) {
    for (const CardWords& words : shipped_card_words()) {
        for (const std::string_view syndrome : card::syndrome_ids()) {
            CAPTURE(words.code());
            CAPTURE(syndrome);
            Card card;
            REQUIRE(card.set("syndrome", syndrome, today));
            for (const card::Field& field : card::all_fields()) {
                if (field.kind == card::FieldKind::answer) {
                    REQUIRE(card.set(field.id, "yes", today));
                }
            }
            const CardView view = view_in(words, card);
            const bool allow = syndrome != "phaeochromocytoma";
            for (const std::string& text : {card::render_text(view), card::render_html(view),
                                            card::card_to_json(card, view).dump()}) {
                CHECK(test::forbidden_in(text, allow) == "");
                CHECK(test::forbidden_in_translation(text, allow) == "");
            }
        }
    }
}
