#include "core/base/text.h"
#include "core/card/qr_picture.h"
#include "core/card/qr_text.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::card;
using content::CardWords;
using test::shipped_content;

namespace {

using test::card_with;

const Date today = make_date(2026, 11, 22);

const Card::Changes usual = {{"name", "Alex Morgan"},
                             {"birth_date", "1961-03-14"},
                             {"syndrome", "carcinoid_syndrome"},
                             {"allergies", "penicillin (rash)"},
                             {"net_team_name", "St Elsewhere"},
                             {"net_team_phone", "020 7946 0123"},
                             {"net_team_out_of_hours_phone", "020 7946 0199"},
                             {"emergency_contact_name", "Sam Morgan"},
                             {"emergency_contact_phone", "020 7946 0456"},
                             {"last_reviewed", "2026-11-03"}};

Card card_with(Card::Changes changes, const Card::Changes& more) {
    changes.insert(changes.end(), more.begin(), more.end());
    return test::card_with(changes);
}

CardWords words_in(std::string_view language) {
    auto words = CardWords::load(language, shipped_content());
    REQUIRE_MESSAGE(words.has_value(), test::why(words));
    return std::move(*words);
}

QrText made(const Card& card, const CardWords& words) {
    const auto text =
        make_qr_text(card, make_card_view(card, shipped_content(), words, today), words);
    REQUIRE_MESSAGE(text.has_value(), test::why(text));
    CHECK(fits_in_qr(text->text));
    return *text;
}

QrText made(const Card& card) { return made(card, CardWords::english(shipped_content())); }

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Everything filled in, each free text of this many letters.
Card full_card(std::size_t letters) {
    Card card;
    for (const Field& field : all_fields()) {
        std::string value = std::string(std::min(letters, field.max_code_points), 'x');
        switch (field.kind) {
        case FieldKind::line:
        case FieldKind::lines: break;
        case FieldKind::date:
        case FieldKind::past_date: value = "2026-11-02"; break;
        case FieldKind::phone: value = "+44 20 7946 0123 ext 1234567890"; break;
        case FieldKind::answer: value = "yes"; break;
        case FieldKind::syndromes:
            value.clear();
            for (const std::string_view id : syndrome_ids()) {
                if (!stands_alone(id)) value += (value.empty() ? "" : ",") + std::string{id};
            }
            break;
        case FieldKind::choice: value = field.choices.front(); break;
        case FieldKind::percent: value = "4.5"; break;
        case FieldKind::year: value = "2021"; break;
        }
        const auto set = card.set(field.id, value, today);
        REQUIRE_MESSAGE(set.has_value(), test::why(set));
    }
    return card;
}

} // namespace

TEST_CASE("the usual card is whole in a QR code, in the order in which a stranger needs it") {
    const QrText qr = made(card_with(usual));
    CHECK(qr.left_out.empty());
    CHECK(qr.essential_left_out.empty());
    std::size_t last = 0;
    for (const char* part :
         {"Neuroendocrine tumour (NET)\n", "with carcinoid syndrome\n", "Alex Morgan\n",
          "Born 14 Mar 1961\n", "Allergy: penicillin (rash)\n", "Risk of carcinoid crisis\n",
          "Before anaesthesia", ":\n1. Call NET team", "\n2. ", "\n3. ", "\nNever withhold",
          "NET team: 020 7946 0123 (St Elsewhere)\n", "NET team, out of hours: 020 7946 0199\n",
          "Emergency contact: 020 7946 0456 (Sam Morgan)\n", "As of 22 Nov 2026\n",
          "Last reviewed: 3 Nov 2026"}) {
        CAPTURE(qr.text);
        CAPTURE(part);
        const std::size_t at = qr.text.find(part, last);
        REQUIRE(at != std::string::npos);
        last = at;
    }
    CHECK(qr.text.ends_with("Last reviewed: 3 Nov 2026"));
    CHECK_FALSE(contains(qr.text, "Left out"));
    CHECK_FALSE(contains(qr.text, "[1")); // no marks of references
}

TEST_CASE("with room for it, everything that the person entered is in the text") {
    const QrText qr = made(card_with({{"name", "Kim"},
                                      {"syndrome", "pthrp"},
                                      {"steroid_dependent", "yes"},
                                      {"analogue", "Lanreotide"},
                                      {"medicines", "Apixaban 5 mg"},
                                      {"team_plan", "Ring first.\nThen come."},
                                      {"team_plan_by", "NET clinic"},
                                      {"reviewed_by", "NET nurse"}}));
    CHECK(qr.left_out.empty());
    for (const char* part :
         {"\nRisk flags:\n- ", "Medicine: Lanreotide\n", "Medicines: Apixaban 5 mg",
          "Written by my NET team, no date given:\nNET clinic\nRing first.\nThen come.\n",
          "Reviewed by: NET nurse\n", "No review date filled in."}) {
        CAPTURE(qr.text);
        CHECK_MESSAGE(contains(qr.text, part), part);
    }
}

TEST_CASE("what has no room is left out whole and named") {
    const std::string plan = "First " + std::string(400, 'p') + " last.";
    const QrText qr =
        made(card_with({{"syndrome", "pthrp"}, {"team_plan", plan}, {"medicines", "Apixaban"}}));
    CHECK(qr.left_out == std::vector<std::string>{"Written by my NET team"});
    CHECK(qr.essential_left_out.empty());
    CHECK_FALSE(contains(qr.text, "ppp"));
    CHECK_FALSE(contains(qr.text, "First"));
    CHECK(contains(qr.text, "\nLeft out here: Written by my NET team. See the full card.\nAs of"));
    CHECK(contains(qr.text, "Apixaban")); // smaller, less important, and it has room
}

TEST_CASE("allergies that have no room are never left out silently, and the rest still stands") {
    const QrText qr = made(card_with(usual, {{"allergies", "latex " + std::string(3900, 'a')}}));
    CHECK(qr.essential_left_out == std::vector<std::string>{"Allergy"});
    CHECK_FALSE(contains(qr.text, "latex"));
    CHECK(contains(qr.text, "Left out here: Allergy. See the full card."));
    for (const char* part : {"Alex Morgan", "Risk of carcinoid crisis", "1. Call", "Never withhold",
                             "020 7946 0123", "020 7946 0456"}) {
        CHECK_MESSAGE(contains(qr.text, part), part);
    }
}

TEST_CASE("however long a text is, each part is whole or named") {
    for (std::size_t length = 1; length < 800; length += 7) {
        const std::string long_text(length, 'z');
        for (const char* field : {"allergies", "team_plan", "medicines"}) {
            CAPTURE(field);
            CAPTURE(length);
            const QrText qr = made(card_with(usual, {{field, long_text}}));
            const auto letters =
                static_cast<std::size_t>(std::count(qr.text.begin(), qr.text.end(), 'z'));
            CHECK((letters == length || letters == 0));
            CHECK((letters == length || !qr.left_out.empty()));
            CHECK(contains(qr.text, "Left out here") == !qr.left_out.empty());
            for (const char* phone : {"020 7946 0123", "020 7946 0199", "020 7946 0456"}) {
                const bool named = holds(qr.left_out, "NET team")
                                   || holds(qr.left_out, "NET team, out of hours")
                                   || holds(qr.left_out, "Emergency contact");
                CHECK((contains(qr.text, phone) || named));
            }
        }
    }
}

TEST_CASE("steps that have no room are named by their numbers") {
    const QrText qr = made(card_with(usual, {{"allergies", std::string(150, 'a')}}));
    CHECK(contains(qr.text, "1. Call"));
    CHECK(contains(qr.text, "Never withhold")); // stays before the steps do
    CHECK_FALSE(contains(qr.text, "\n2. "));
    CHECK(contains(qr.text, "Left out here: Steps 2"));
}

TEST_CASE("the fullest card and the longest words have their end in every language") {
    for (const std::string_view language : content::card_language_codes()) {
        const CardWords words = words_in(language);
        for (const std::size_t letters : {1U, 40U, 120U, 4000U}) {
            CAPTURE(language);
            CAPTURE(letters);
            const QrText qr = made(full_card(letters), words);
            CHECK(contains(qr.text, words.label("as_of", {{"date", words.date(today)}})));
            CHECK(contains(qr.text, words.date(make_date(2026, 11, 2))));
            CHECK(contains(qr.text, words.statement("card.what")));
            CHECK(contains(qr.text, words.label("draft_translation")) == !words.is_english());
            for (const std::string& name : qr.left_out) CHECK(contains(qr.text, name));
            CHECK_FALSE(contains(qr.text, "{"));
        }
    }
}

TEST_CASE("in every language the usual card has its headline, its first step and its numbers") {
    for (const std::string_view language : content::card_language_codes()) {
        CAPTURE(language);
        const CardWords words = words_in(language);
        const QrText qr = made(card_with(usual), words);
        CHECK(contains(qr.text, words.statement("card.adrenaline")));
        CHECK(contains(qr.text, words.statement("card.call_team_and_anaesthetist")));
        for (const char* typed :
             {"Alex Morgan", "penicillin (rash)", "020 7946 0123", "020 7946 0199"}) {
            CHECK_MESSAGE(contains(qr.text, typed), typed);
        }
    }
}

TEST_CASE("several syndromes keep their own steps under their own headlines") {
    const QrText qr = made(card_with({{"syndrome", "glucagonoma,acth"}}));
    CHECK(qr.left_out.empty());
    const std::size_t first = qr.text.find("Risk of low potassium");
    const std::size_t second = qr.text.find("Risk of blood clots");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    CHECK(first < qr.text.find("Check potassium"));
    CHECK(qr.text.find("Check potassium") < second);
    CHECK(second < qr.text.find("thrombosis"));
    const auto headings = [&] {
        std::size_t count = 0;
        for (std::size_t at = qr.text.find("before any procedure:\n1."); at != std::string::npos;
             at = qr.text.find("before any procedure:\n1.", at + 1)) {
            ++count;
        }
        return count;
    };
    CHECK(headings() == 2);
}

TEST_CASE("no name stands without the number that it is for") {
    constexpr std::size_t longest = 600;
    for (std::size_t length = 200; length < longest; length += 3) {
        CAPTURE(length);
        const QrText qr = made(card_with(
            {{"syndrome", "pthrp"},
             {"allergies", std::string(length, 'a')},
             {"emergency_contact_name", "Kim"},
             {"emergency_contact_phone", "+44 20 7946 0456 ext 123456789012345678901234567890"}}));
        CHECK(contains(qr.text, " (Kim)") == contains(qr.text, "901234567890 (Kim)"));
    }
}

TEST_CASE("the text for a QR code says nothing that is never said") {
    for (const std::string_view id : syndrome_ids()) {
        CAPTURE(id);
        const QrText qr = made(card_with({{"syndrome", std::string{id}}}));
        CHECK(test::forbidden_in(qr.text, id != "phaeochromocytoma") == "");
    }
}

TEST_CASE("a QR code takes what version 20 takes, and has its quiet zone") {
    CHECK(fits_in_qr(std::string(666, 'a')));
    CHECK_FALSE(fits_in_qr(std::string(667, 'a')));
    CHECK(fits_in_qr(std::string(663, 'a') + "ä"));
    CHECK_FALSE(fits_in_qr(std::string(664, 'a') + "ä"));
    const auto refused = make_qr_picture(std::string(667, 'a'));
    REQUIRE_FALSE(refused.has_value());
    CHECK(contains(refused.error().sentence, "too long"));

    const auto picture = make_qr_picture(std::string(666, 'a'));
    REQUIRE(picture.has_value());
    constexpr int quiet = 4;
    constexpr int version_20 = 97;
    REQUIRE(picture->side == version_20 + 2 * quiet);
    REQUIRE(picture->dark.size() == 105U * 105U);
    const int last = picture->side - 1;
    for (int along = 0; along <= last; ++along) {
        for (int depth = 0; depth < quiet; ++depth) {
            CHECK_FALSE(picture->is_dark(along, depth));
            CHECK_FALSE(picture->is_dark(along, last - depth));
            CHECK_FALSE(picture->is_dark(depth, along));
            CHECK_FALSE(picture->is_dark(last - depth, along));
        }
    }
    CHECK(picture->is_dark(quiet, quiet));
    CHECK(picture->is_dark(last - quiet, quiet));
    CHECK(picture->is_dark(quiet, last - quiet));
    CHECK(make_qr_picture("a")->side == 21 + 2 * quiet); // no larger than it must be
}
