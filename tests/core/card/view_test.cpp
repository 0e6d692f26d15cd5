#include "core/base/text.h"
#include "core/card/card_json.h"
#include "core/card/render_html.h"
#include "core/card/render_text.h"
#include "core/card/view.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra;
using card::Card;
using card::CardView;
using test::shipped_content;

using test::card_with;
namespace {

const Date today = make_date(2026, 11, 22);

CardView view_with(const Card::Changes& changes) {
    return card::make_card_view(card_with(changes), shipped_content(), today);
}

std::vector<std::string> headlines(const CardView& view) {
    std::vector<std::string> texts;
    for (const card::Risk& risk : view.risks) texts.push_back(risk.headline.text);
    return texts;
}

std::vector<std::string> flag_ids(const CardView& view) {
    std::vector<std::string> ids;
    for (const card::Line& line : view.flags) ids.push_back(line.statement);
    return ids;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::vector<std::string> answers = {"previous_crisis",
                                          "liver_metastases",
                                          "carcinoid_heart_disease",
                                          "bowel_obstruction_risk",
                                          "steroid_dependent",
                                          "diabetes",
                                          "hypoglycaemia_tendency",
                                          "men1",
                                          "rescue_medicine",
                                          "port",
                                          "stoma",
                                          "short_bowel",
                                          "parenteral_nutrition",
                                          "splenectomy"};

} // namespace

TEST_CASE("each syndrome has its own headline") {
    struct Row {
        const char* syndrome;
        const char* headline_holds;
        const char* first_step_holds;
    };
    for (const Row& row : std::vector<Row>{
             {"carcinoid_syndrome", "carcinoid crisis", "NET team"},
             {"insulinoma", "low blood sugar (hypoglycaemia)", "glucose"},
             {"gastrinoma", "bleeding", "without interruption"},
             {"glucagonoma", "blood clots", "thrombosis"},
             {"vipoma", "fluid and potassium", "IV fluid"},
             {"somatostatinoma", "Gallstones", "cholecystitis"},
             {"acth", "low potassium (hypokalaemia)", "potassium"},
             {"pthrp", "calcium", "calcium"},
             {"histamine", "bronchospasm", "NET team"},
             {"phaeochromocytoma", "catecholamine crisis", "NET team"},
             {"non_functioning", "blocked bowel", "NET team"},
             {"unknown", "type not known", "NET team"},
         }) {
        CAPTURE(row.syndrome);
        const CardView view = view_with({{"syndrome", row.syndrome}});
        REQUIRE(view.risks.size() == 1);
        CHECK(contains(view.risks[0].headline.text, row.headline_holds));
        REQUIRE_FALSE(view.risks[0].steps.empty());
        CHECK(contains(view.risks[0].steps[0].text, row.first_step_holds));
        CHECK(view.with.size() == 1);
    }
}

TEST_CASE("carcinoid crisis stands only on the cards it concerns") {
    for (const std::string_view id : card::syndrome_ids()) {
        const std::string text = card::render_text(view_with({{"syndrome", std::string{id}}}));
        CAPTURE(id);
        const bool concerned = id == "carcinoid_syndrome" || id == "unknown";
        std::string flat = text;
        std::replace(flat.begin(), flat.end(), '\n', ' ');
        // the sources list may name a publication on it
        flat = flat.substr(0, flat.rfind("Sources ---"));
        CHECK(contains(flat, "arcinoid crisis") == concerned);
    }
}

TEST_CASE("with nothing filled in the card still says the general message") {
    const CardView view = view_with({});
    CHECK(view.what.text == "Neuroendocrine tumour (NET)");
    CHECK(headlines(view) == std::vector<std::string>{"Risk of hormone crisis: type not known"});
    CHECK(view.with.size() == 1);
    CHECK(view.name.empty());
    CHECK(view.born.empty());
    CHECK(view.contacts.empty());
    CHECK(view.flags.empty());
    CHECK_FALSE(view.plan.has_value());
    const std::string text = card::render_text(view);
    CHECK(contains(text, "Neuroendocrine tumour (NET)"));
    CHECK(contains(text, "Never withhold adrenaline"));
}

TEST_CASE("several syndromes give one headline each, the fastest killer first") {
    const CardView view =
        view_with({{"syndrome", "vipoma,gastrinoma,phaeochromocytoma,carcinoid_syndrome,"
                                "insulinoma,glucagonoma"}});
    const std::vector<std::string> expected = {
        "insulinoma", "carcinoid_syndrome", "phaeochromocytoma", "gastrinoma",
        "vipoma",     "glucagonoma"};
    std::vector<std::string> order;
    for (const card::Risk& risk : view.risks) order.push_back(risk.syndrome);
    CHECK(order == expected);
    CHECK(view.with.size() == 6);
}

TEST_CASE("a previous crisis is a flag beside a named syndrome, and the risk without one") {
    const CardView insulinoma = view_with({{"syndrome", "insulinoma"}, {"previous_crisis", "yes"}});
    CHECK(contains(headlines(insulinoma)[0], "low blood sugar"));
    CHECK(flag_ids(insulinoma) == std::vector<std::string>{"card.flag.previous_crisis"});
    for (const Card::Changes& changes :
         {Card::Changes{{"previous_crisis", "yes"}},
          Card::Changes{{"syndrome", "unknown"}, {"previous_crisis", "yes"}}}) {
        const CardView view = view_with(changes);
        REQUIRE(headlines(view).size() == 2);
        CHECK(headlines(view)[0] == "Risk of carcinoid crisis");
        CHECK(headlines(view)[1] == "Risk of hormone crisis: type not known");
        CHECK(contains(card::render_text(view), "Check blood glucose"));
        CHECK(flag_ids(view) == std::vector<std::string>{"card.flag.previous_crisis"});
    }
}

TEST_CASE("flags stand in the order of danger, no and unknown are no flags") {
    Card::Changes all;
    for (const std::string& field : answers) all.emplace_back(field, "yes");
    all.emplace_back("last_prrt", "2026-11-10");
    const std::vector<std::string> expected = {"card.flag.steroid_dependent",
                                               "card.flag.bowel_obstruction_risk",
                                               "card.flag.previous_crisis",
                                               "card.flag.carcinoid_heart_disease",
                                               "card.flag.liver_metastases_crisis",
                                               "card.flag.recent_prrt",
                                               "card.flag.diabetes",
                                               "card.flag.hypoglycaemia_tendency",
                                               "card.flag.men1",
                                               "card.flag.rescue_medicine",
                                               "card.flag.port",
                                               "card.flag.stoma",
                                               "card.flag.short_bowel",
                                               "card.flag.parenteral_nutrition",
                                               "card.flag.splenectomy"};
    CHECK(flag_ids(view_with(all)) == expected);
    for (const std::string& field : answers) {
        CAPTURE(field);
        CHECK(view_with({{field, "no"}}).flags.empty());
        CHECK(view_with({{field, "unknown"}}).flags.empty());
        CHECK(view_with({{field, "yes"}}).flags.size() == 1);
    }
}

TEST_CASE("what must be seen without scrolling stands before the risks, in few words") {
    const CardView view = view_with({{"steroid_dependent", "yes"},
                                     {"bowel_obstruction_risk", "yes"},
                                     {"allergies", "penicillin\nlatex"}});
    REQUIRE(view.urgent.size() == 2);
    const std::string text = card::render_text(view);
    CHECK(text.find("Steroid-dependent") < text.find(view.risks[0].headline.text));
    CHECK(text.find("Risk of bowel obstruction") < text.find(view.risks[0].headline.text));
    CHECK(contains(text, "Allergy: penicillin, latex"));
    const std::string page = card::render_html(view);
    CHECK(page.find("Steroid-dependent") < page.find(view.risks[0].headline.text));
    CHECK(view_with({{"steroid_dependent", "no"}, {"bowel_obstruction_risk", "unknown"}})
              .urgent.empty());
}

TEST_CASE("every syndrome points clinicians to guidance that is about it") {
    for (const content::Syndrome& syndrome : test::shipped_content().syndromes()) {
        CAPTURE(syndrome.id);
        const CardView view = view_with({{"syndrome", syndrome.id}});
        const std::string text = card::render_text(view);
        CHECK(contains(text, "For clinicians: national"));
        const bool carcinoid = syndrome.id == "carcinoid_syndrome" || syndrome.id == "unknown"
                               || syndrome.id == "non_functioning" || syndrome.id == "histamine";
        CHECK(contains(text, "UKINETS") == carcinoid);
    }
    const CardView both = view_with({{"syndrome", "insulinoma,phaeochromocytoma"}});
    const std::string text = card::render_text(both);
    CHECK(contains(text, "Hormone-blocking injections can make it worse"));
    CHECK_FALSE(contains(text, "ctreotide"));
}

TEST_CASE("no is said only where the person answered no") {
    for (const std::string& field : answers) {
        CAPTURE(field);
        const std::string never = card::render_text(view_with({{"name", "Alex"}}));
        const std::string no = card::render_text(view_with({{"name", "Alex"}, {field, "no"}}));
        CHECK_FALSE(contains(never, ": No\n"));
        CHECK(contains(no, ": No\n"));
    }
}

TEST_CASE("a PRRT is recent until its precautions end, or for 30 days") {
    struct Row {
        Card::Changes changes;
        bool recent;
    };
    for (const Row& row : std::vector<Row>{
             {{}, false},
             {{{"last_prrt", "2026-10-23"}}, true},  // 30 days
             {{{"last_prrt", "2026-10-22"}}, false}, // 31 days
             {{{"last_prrt", "2026-10-22"}, {"prrt_precautions_until", "2026-11-22"}}, true},
             {{{"last_prrt", "2026-11-20"}, {"prrt_precautions_until", "2026-11-21"}}, false},
             // left over from an earlier treatment
             {{{"last_prrt", "2026-11-20"}, {"prrt_precautions_until", "2026-09-01"}}, true},
             {{{"last_prrt", "2026-10-01"}, {"prrt_precautions_until", "2026-09-01"}}, false},
         }) {
        CHECK(card::is_prrt_recent(card_with(row.changes), today) == row.recent);
    }
    const CardView view =
        view_with({{"last_prrt", "2026-11-20"}, {"prrt_precautions_until", "2026-12-05"}});
    REQUIRE(view.flags.size() == 1);
    CHECK(contains(view.flags[0].text, "must never delay urgent care"));
    CHECK(contains(view.flags[0].text, "5 Dec 2026"));
    const CardView left_over =
        view_with({{"last_prrt", "2026-11-20"}, {"prrt_precautions_until", "2026-09-01"}});
    REQUIRE(left_over.flags.size() == 1);
    CHECK(contains(left_over.flags[0].text, "20 Nov 2026"));
    CHECK_FALSE(contains(left_over.flags[0].text, "Sep"));
}

TEST_CASE("which rescue injection it is only the person says") {
    for (const char* syndrome :
         {"carcinoid_syndrome", "insulinoma", "phaeochromocytoma", "unknown"}) {
        CAPTURE(syndrome);
        const CardView view = view_with({{"syndrome", syndrome},
                                         {"rescue_medicine", "yes"},
                                         {"rescue_medicine_where", "glucagon pen, red bag"}});
        REQUIRE(view.flags.size() == 1);
        CHECK(contains(view.flags[0].text, "rescue injection"));
        CHECK_FALSE(contains(view.flags[0].text, "octreotide"));
        CHECK(contains(card::render_text(view), "glucagon pen, red bag"));
    }
}

TEST_CASE("what the team wrote is shown word for word, as theirs") {
    const std::string words =
        "Octreotide 100 micrograms s.c. at once, then call us.\n\"No delay!\"";
    const CardView view = view_with({{"syndrome", "phaeochromocytoma"},
                                     {"team_plan", words},
                                     {"team_plan_by", "NET clinic"},
                                     {"team_plan_date", "2026-11-03"}});
    REQUIRE(view.plan.has_value());
    CHECK(view.plan->text == words);
    CHECK(view.plan->title == "Written by my NET team, 3 Nov 2026");
    const std::string text = card::render_text(view);
    CHECK(text.find("Written by my NET team") > text.find("catecholamine crisis"));
}

TEST_CASE("contacts are ready to dial") {
    const CardView view = view_with({{"net_team_phone", "+44 (0)20 7946 0123 ext 4"},
                                     {"net_team_out_of_hours_phone", "020 7946 0199 / 0198"},
                                     {"emergency_contact_name", "Sam Morgan"},
                                     {"emergency_contact_relation", "partner"},
                                     {"emergency_contact_phone", "(020) 7946-0456"}});
    REQUIRE(view.contacts.size() == 3);
    CHECK(view.contacts[0].dial == "+442079460123");
    CHECK(view.contacts[1].dial == "02079460199");
    CHECK(view.contacts[2].dial == "02079460456");
    CHECK(view.contacts[2].name == "Sam Morgan, partner");
    CHECK(view.contacts[0].phone == "+44 (0)20 7946 0123 ext 4");
}

TEST_CASE("the person's facts are all on the card") {
    Card::Changes changes = {{"name", "Alex Morgan"},
                             {"birth_date", "1961-03-14"},
                             {"allergies", "penicillin (rash)"},
                             {"syndrome", "carcinoid_syndrome"},
                             {"hereditary", "VHL"},
                             {"last_echo", "2026-09-09"},
                             {"carcinoid_heart_disease", "yes"},
                             {"net_team_name", "St Elsewhere"},
                             {"net_team_phone", "020 7946 0123"},
                             {"net_team_out_of_hours_phone", "020 7946 0199"},
                             {"emergency_contact_name", "Sam Morgan"},
                             {"emergency_contact_relation", "partner"},
                             {"emergency_contact_phone", "020 7946 0456"},
                             {"analogue", "Lanreotide"},
                             {"analogue_dose", "120 mg"},
                             {"analogue_interval", "every 4 weeks"},
                             {"last_injection", "2026-11-02"},
                             {"next_injection", "2026-11-30"},
                             {"rescue_medicine", "yes"},
                             {"rescue_medicine_where", "blue bag"},
                             {"last_prrt", "2024-05-06"},
                             {"prrt_precautions_until", "2024-05-20"},
                             {"medicines", "Apixaban 5 mg"},
                             {"team_plan", "Ring first."},
                             {"team_plan_by", "NET clinic"},
                             {"team_plan_date", "2026-11-03"},
                             {"primary_site", "small intestine"},
                             {"grade", "g2"},
                             {"ki67_percent", "4"},
                             {"stage", "metastatic"},
                             {"diagnosis_year", "2021"},
                             {"last_reviewed", "2026-11-03"},
                             {"reviewed_by", "NET nurse"},
                             {"guideline_version", "ENETS 2022"}};
    for (const std::string& field : answers) {
        if (field != "carcinoid_heart_disease" && field != "rescue_medicine") {
            changes.emplace_back(field, "no");
        }
    }
    const CardView view = view_with(changes);
    const std::string text = card::render_text(view);
    const std::string html = card::render_html(view);
    for (const char* fact : {"Alex Morgan",
                             "Born 14 Mar 1961",
                             "65 years",
                             "penicillin (rash)",
                             "with carcinoid",
                             "VHL",
                             "9 Sep 2026",
                             "St Elsewhere",
                             "020 7946 0123",
                             "020 7946 0199",
                             "Sam Morgan",
                             "partner",
                             "020 7946 0456",
                             "Lanreotide",
                             "120 mg",
                             "every 4 weeks",
                             "2 Nov 2026",
                             "30 Nov 2026",
                             "blue bag",
                             "6 May 2024",
                             "20 May 2024",
                             "Apixaban 5 mg",
                             "Ring first.",
                             "NET clinic",
                             "3 Nov 2026",
                             "small intestine",
                             "G2",
                             "2021",
                             "metastatic",
                             "NET nurse",
                             "ENETS 2022",
                             "As of 22 Nov 2026"}) {
        CAPTURE(fact);
        CHECK(contains(text, fact));
        CHECK(contains(html, fact));
    }
    // the order in which a stranger needs it
    std::size_t last = 0;
    for (const char* part : {"Neuroendocrine", "with carcinoid", "Alex Morgan", "Allergy: ",
                             "Risk of carcinoid", "Before anaesthesia", "1. Call", "Never withhold",
                             "020 7946 0123", "Risk flags", "Written by", "Lanreotide", "Apixaban",
                             "small intestine", "Where guidance", "Last reviewed", "Sources\n"}) {
        CAPTURE(part);
        const std::size_t at = text.find(part, last);
        REQUIRE(at != std::string::npos);
        last = at;
    }
    for (const std::string_view line : split(text, '\n')) CHECK(count_code_points(line) <= 72);
}
