#include "tests/core/card/print_samples.h"

#include "core/base/text.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

namespace zebra::test {

using card::Card;
using card::CardView;
using card::Line;

namespace {

Card::Changes usual_fields() {
    return {{"name", "Alex Morgan"},
            {"birth_date", "1961-03-14"},
            {"syndrome", "carcinoid_syndrome"},
            {"allergies", "penicillin (rash)"},
            {"analogue", "Lanreotide"},
            {"last_injection", "2026-11-02"},
            {"liver_metastases", "yes"},
            {"carcinoid_heart_disease", "no"},
            {"medicines", "apixaban 5 mg"},
            {"net_team_phone", "+44 20 7946 0123"},
            {"emergency_contact_name", "Sam Morgan"},
            {"emergency_contact_phone", "020 7946 0456"},
            {"last_reviewed", "2026-11-03"}};
}

std::string words(std::string_view word, std::size_t length) {
    std::string text;
    for (int number = 1; count_code_points(text) + word.size() + 8 < length; ++number) {
        text += std::string{word} + " " + std::to_string(number) + ", ";
    }
    return text + "the end";
}

void add(std::vector<std::string>& texts, const std::string& text) {
    if (!text.empty()) texts.push_back(text);
}

void add(std::vector<std::string>& texts, const Line& line) { add(texts, line.text); }

void add(std::vector<std::string>& texts, const std::vector<Line>& lines) {
    for (const Line& line : lines) add(texts, line);
}

} // namespace

Card minimal_card() { return test::card_with({{"name", "Alex Morgan"}}); }

Card usual_card() { return test::card_with(usual_fields()); }

Card complete_card() {
    Card card = usual_card();
    for (const card::Field& field : card::all_fields()) {
        if (card.has(field.id)) continue;
        std::string value = "any " + std::string{field.id};
        if (field.kind == card::FieldKind::answer) value = "yes";
        if (field.kind == card::FieldKind::date) value = "2026-12-01";
        if (field.kind == card::FieldKind::past_date) value = "2026-10-30";
        if (field.kind == card::FieldKind::choice) value = "g2";
        if (field.kind == card::FieldKind::percent) value = "4.5";
        if (field.kind == card::FieldKind::year) value = "2021";
        if (field.kind == card::FieldKind::phone) value = "+44 20 7946 0199";
        const auto done = card.set(field.id, value, print_day);
        REQUIRE_MESSAGE(done.has_value(), field.id);
    }
    return card;
}

Card long_card(std::size_t plan_length, int medicines) {
    Card card = usual_card();
    std::string list;
    for (int i = 1; i <= medicines; ++i) {
        list += (list.empty() ? "" : "\n") + std::string{"medicine "} + std::to_string(i)
                + " 10 mg twice a day";
    }
    REQUIRE(card.set("team_plan", words("plan", plan_length), print_day));
    if (medicines > 0) REQUIRE(card.set("medicines", list, print_day));
    return card;
}

Card longest_card() {
    Card card = complete_card();
    std::string syndromes;
    for (const content::Syndrome& syndrome : shipped_content().syndromes()) {
        if (syndrome.id == "unknown" || syndrome.id == "non_functioning") continue; // stand alone
        syndromes += (syndromes.empty() ? "" : ",") + syndrome.id;
    }
    REQUIRE(card.set("syndrome", syndromes, print_day));
    for (const card::Field& field : card::all_fields()) {
        const bool text =
            field.kind == card::FieldKind::line || field.kind == card::FieldKind::lines;
        if (!text) continue;
        const std::string id{field.id};
        REQUIRE(card.set(id, words(id, field.max_code_points), print_day));
    }
    return card;
}

std::vector<PrintSample> print_samples() {
    Card phaeochromocytoma = usual_card();
    REQUIRE(phaeochromocytoma.set("syndrome", "phaeochromocytoma", print_day));
    Card typed = usual_card();
    REQUIRE(typed.set_all({{"name", "吉野 太郎 𠮷 Zoë 🦓 Łukaszewicz"},
                           {"allergies", std::string(200, 'W')},
                           {"team_plan", "请立即联系团队。\n  indented\n\nไทย"}},
                          print_day));
    return {{"empty", {}},
            {"minimal", minimal_card()},
            {"usual", usual_card()},
            {"phaeochromocytoma", phaeochromocytoma},
            {"complete", complete_card()},
            {"long", long_card(2000, 30)},
            {"longer", long_card(3990, 100)},
            {"typed", typed},
            {"longest", longest_card()}};
}

CardView print_view(const Card& card, std::string_view language) {
    const auto words = content::CardWords::load(language, shipped_content());
    REQUIRE_MESSAGE(words.has_value(), (words ? "" : words.error().sentence));
    return card::make_card_view(card, shipped_content(), *words, print_day);
}

Said said_by(const CardView& view) {
    Said said;
    for (const std::string* text : {&view.alert, &view.what.text}) add(said.always, *text);
    add(said.always, view.with.front());
    for (const std::string* text : {&view.draft, &view.name, &view.born, &view.age}) {
        add(said.always, *text);
    }
    add(said.always, view.urgent);
    add(said.always, view.risks.front().headline);
    add(said.always, view.risks.front().signs);
    add(said.always, view.closing);
    for (const card::Contact& contact : view.contacts) {
        for (const std::string* text : {&contact.label, &contact.name, &contact.phone}) {
            add(said.always, *text);
        }
    }
    for (const std::string* text : {&view.review_title, &view.as_of, &view.made_by}) {
        add(said.always, *text);
    }
    add(said.always, view.review_notes);

    const auto part = [&](const std::string& name) -> std::vector<std::string>& {
        return said.parts.emplace_back(name, std::vector<std::string>{}).second;
    };
    if (!view.allergies.empty()) add(part(view.allergy_label), view.allergies);
    const bool named = view.with.size() == view.risks.size();
    const auto name_of = [&](std::size_t risk) {
        return named ? view.with[risk].text : view.risks[risk].headline.text;
    };
    for (std::size_t i = 1; i < view.risks.size(); ++i) {
        auto& texts = part(name_of(i));
        if (named) add(texts, view.with[i]);
        add(texts, view.risks[i].headline);
        add(texts, view.risks[i].signs);
    }
    for (std::size_t i = 0; i < view.risks.size(); ++i) {
        const card::Risk& risk = view.risks[i];
        auto& texts = part(view.risks.size() == 1 ? risk.before.text
                                                  : pair(view, name_of(i), risk.before.text));
        add(texts, risk.before);
        add(texts, risk.steps);
    }
    add(part(view.summary_title), view.summary);
    add(part(view.flags_title), view.flags);
    if (view.plan) {
        auto& texts = part(view.plan->title);
        for (const std::string* text : {&view.plan->title, &view.plan->by, &view.plan->text}) {
            add(texts, *text);
        }
    }
    for (const card::FactGroup& group : view.details) {
        auto& texts = part(group.title);
        add(texts, group.title);
        for (const card::Fact& fact : group.facts) {
            add(texts, fact.label);
            for (const std::string_view line : split(fact.value, '\n')) {
                add(texts, std::string{line});
            }
        }
    }
    add(part(view.review_title), view.reviewed);
    add(part(view.notes_title), view.notes);
    auto& sources = part(view.sources_title);
    for (const card::SourceLine& source : view.sources) add(sources, source.text);
    return said;
}

std::string squeezed(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool blank = c <= U' ' || c == U'\u00A0' || c == U'\u2028' || c == U'\u3000';
        if (!blank) kept += text.substr(begin, at - begin);
    }
    return kept;
}

} // namespace zebra::test
