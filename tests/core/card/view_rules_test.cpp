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
using test::shipped_content;

namespace {

const Date today = make_date(2026, 11, 22);

std::vector<std::string> answer_fields() {
    std::vector<std::string> ids;
    for (const card::Field& field : card::all_fields()) {
        if (field.kind == card::FieldKind::answer) ids.emplace_back(field.id);
    }
    return ids;
}

// All renderings of the card of these syndromes and answers, held against what may never be said.
void check_combination(const std::string& syndromes, const Card::Changes& flags) {
    Card::Changes changes = flags;
    if (!syndromes.empty()) changes.emplace_back("syndrome", syndromes);
    Card card;
    if (!card.set_all(changes, today)) return; // not a combination that can be entered
    const CardView view = card::make_card_view(card, shipped_content(), today);
    const bool allow_octreotide = !card.has_syndrome("phaeochromocytoma");
    CAPTURE(syndromes);
    for (const std::string& text : {card::render_text(view), card::render_html(view),
                                    card::card_to_json(card, view).dump()}) {
        CHECK(test::forbidden_in(text, allow_octreotide) == "");
    }
    const bool unnamed = !card.has("syndrome") || card.has_syndrome("unknown");
    std::size_t expected = card.has("syndrome") ? card.syndromes().size() : 1;
    if (unnamed && card.answer("previous_crisis") == card::Answer::yes) ++expected;
    CHECK(view.risks.size() == expected);
    for (const card::Risk& risk : view.risks) CHECK_FALSE(risk.steps.empty());
}

} // namespace

TEST_CASE("no combination of syndromes and flags says what may never be said"
          * doctest::skip(test::sanitizers)) {
    const std::vector<std::string> answers = answer_fields();
    std::vector<std::string> combinations = {""};
    for (const std::string_view a : card::syndrome_ids()) {
        combinations.emplace_back(a);
        for (const std::string_view b : card::syndrome_ids()) {
            if (a < b) combinations.push_back(std::string{a} + "," + std::string{b});
        }
    }
    Card::Changes all;
    for (const std::string& field : answers) all.emplace_back(field, "yes");
    all.emplace_back("last_prrt", "2026-11-20");
    for (const std::string& syndromes : combinations) {
        check_combination(syndromes, {});
        check_combination(syndromes, all);
    }
    for (const std::string_view syndrome : card::syndrome_ids()) {
        for (const std::string& a : answers) {
            check_combination(std::string{syndrome}, {{a, "yes"}});
        }
    }
    for (const std::string& a : answers) {
        for (const std::string& b : answers) {
            if (a < b) check_combination("", {{a, "yes"}, {b, "yes"}});
        }
    }
}

TEST_CASE("every medical sentence on the card carries its source") {
    for (const std::string_view id : card::syndrome_ids()) {
        Card card;
        REQUIRE(card.set_all({{"syndrome", std::string{id}}}, today));
        const CardView view = card::make_card_view(card, shipped_content(), today);
        std::vector<card::Line> lines = view.closing;
        lines.insert(lines.end(), view.notes.begin(), view.notes.end());
        for (const card::Risk& risk : view.risks) {
            lines.insert(lines.end(), {risk.headline, risk.signs, risk.before});
            lines.insert(lines.end(), risk.steps.begin(), risk.steps.end());
        }
        for (const card::Line& line : lines) {
            CAPTURE(line.statement);
            CHECK_FALSE(line.references.empty());
            for (const int number : line.references) {
                REQUIRE(number >= 1);
                REQUIRE(number <= static_cast<int>(view.sources.size()));
                CHECK(view.sources[static_cast<std::size_t>(number) - 1].number == number);
            }
        }
    }
}

TEST_CASE("every statement the card names exists") {
    for (const std::string& id : card::statements_named_by_card()) {
        CAPTURE(id);
        CHECK_FALSE(shipped_content().text(id).empty());
    }
    for (const std::string_view id : card::syndrome_ids()) {
        CAPTURE(id);
        CHECK(shipped_content().syndrome(id) != nullptr);
    }
    for (const card::Field& field : card::all_fields()) {
        CAPTURE(field.id);
        CHECK_FALSE(shipped_content().field_words(field.id).label.empty());
        CHECK_FALSE(shipped_content().field_words(field.id).ask.empty());
        for (const std::string_view choice : field.choices) {
            CHECK_FALSE(shipped_content().choice_label(choice).empty());
        }
    }
    for (const card::Section section : card::all_sections()) {
        CHECK_FALSE(shipped_content().section_label(card::section_id(section)).empty());
    }
}
