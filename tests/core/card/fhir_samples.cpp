#include "tests/core/card/fhir_samples.h"

#include "core/card/render_fhir.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

namespace zebra::test {

const card::Card::Changes everything = {{"name", "Zoë <Morgan> & \"Co\""},
                                        {"birth_date", "1961-03-14"},
                                        {"allergies", "penicillin (rash)\nlatex"},
                                        {"syndrome", "carcinoid_syndrome,insulinoma"},
                                        {"previous_crisis", "no"},
                                        {"liver_metastases", "yes"},
                                        {"carcinoid_heart_disease", "yes"},
                                        {"last_echo", "2026-09-09"},
                                        {"bowel_obstruction_risk", "yes"},
                                        {"steroid_dependent", "no"},
                                        {"diabetes", "no"},
                                        {"hypoglycaemia_tendency", "yes"},
                                        {"men1", "yes"},
                                        {"hereditary", "VHL"},
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
                                        {"medicines", "Apixaban 5 mg\nCreon"},
                                        {"team_plan", "Ring first.\nThen come."},
                                        {"team_plan_by", "NET clinic"},
                                        {"team_plan_date", "2026-11-03"},
                                        {"primary_site", "small intestine"},
                                        {"grade", "g2"},
                                        {"ki67_percent", "4.5"},
                                        {"stage", "metastatic"},
                                        {"diagnosis_year", "2021"},
                                        {"port", "yes"},
                                        {"stoma", "no"},
                                        {"short_bowel", "no"},
                                        {"parenteral_nutrition", "no"},
                                        {"splenectomy", "yes"},
                                        {"last_reviewed", "2026-11-04"},
                                        {"reviewed_by", "NET nurse"},
                                        {"guideline_version", "ENETS 2022"}};

std::string fhir_text_of(const card::Card::Changes& changes, const content::CardWords& words,
                         const Now& at) {
    card::Card card;
    const auto done = card.set_all(changes, at.local.date);
    REQUIRE_MESSAGE(done.has_value(), why(done));
    const card::CardView view = card::make_card_view(card, shipped_content(), words, at.local.date);
    return card::render_fhir(card, view, shipped_content(), words, at);
}

std::string fhir_text_of(const card::Card::Changes& changes, const Now& at) {
    return fhir_text_of(changes, content::CardWords::english(shipped_content()), at);
}

Json bundle_of(const card::Card::Changes& changes) {
    Json bundle = Json::parse(fhir_text_of(changes), nullptr, false);
    REQUIRE_FALSE(bundle.is_discarded());
    return bundle;
}

std::vector<Json> resources(const Json& bundle, std::string_view type) {
    std::vector<Json> found;
    for (const Json& entry : bundle.at("entry")) {
        if (entry.at("resource").at("resourceType") == type) found.push_back(entry.at("resource"));
    }
    return found;
}

Json only(const Json& bundle, std::string_view type) {
    const std::vector<Json> found = resources(bundle, type);
    REQUIRE(found.size() == 1);
    return found.front();
}

Json section(const Json& bundle, std::string_view code) {
    const Json composition = only(bundle, "Composition");
    for (const Json& each : composition.at("section")) {
        if (each.at("code").contains("coding")
            && each.at("code").at("coding")[0].at("code") == code)
            return each;
    }
    FAIL("no section " << code);
    return {};
}

Json resolved(const Json& bundle, const Json& reference) {
    for (const Json& entry : bundle.at("entry")) {
        if (entry.at("fullUrl") == reference.at("reference")) return entry.at("resource");
    }
    FAIL("refers to nothing: " << reference.dump());
    return {};
}

Json with_text(const Json& bundle, std::string_view type, std::string_view key,
               std::string_view text) {
    for (const Json& each : resources(bundle, type)) {
        if (each.at(std::string{key}).at("text") == text) return each;
    }
    FAIL("no " << type << " with the text " << text);
    return {};
}

} // namespace zebra::test
