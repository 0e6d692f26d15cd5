#include "core/base/text.h"
#include "core/card/render_fhir.h"
#include "tests/core/card/fhir_samples.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::card;
using content::CardWords;
using namespace zebra::test;

namespace {

const Now now = fhir_now;

template <class LookAt>
void visit(const Json& json, const LookAt& look_at) {
    look_at(json);
    if (!json.is_structured()) return;
    for (const Json& child : json) visit(child, look_at);
}

std::string narrative_of(const Json& owner) { return owner.at("text").at("div"); }

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("the card is a patient summary: a document with its composition first") {
    const Json bundle = bundle_of(everything);
    CHECK(bundle.at("resourceType") == "Bundle");
    CHECK(bundle.at("type") == "document");
    CHECK(bundle.at("timestamp") == "2026-11-18T11:06:40Z");
    CHECK(bundle.at("identifier").at("value").get<std::string>().starts_with("urn:uuid:"));
    const Json first = bundle.at("entry")[0].at("resource");
    CHECK(first.at("resourceType") == "Composition");
    CHECK(first.at("status") == "final");
    CHECK(first.at("type").at("coding")[0].at("code") == "60591-5");
    CHECK(first.at("date") == "2026-11-22"); // "as of"
    CHECK(contains(narrative_of(first), "As of 22 Nov 2026"));
    CHECK(first.at("event")[0].at("period").at("start") == "2026-11-04"); // last reviewed
    CHECK(resolved(bundle, first.at("subject")).at("resourceType") == "Patient");
    CHECK(resolved(bundle, first.at("author")[0]).at("resourceType") == "Patient");
}

TEST_CASE("whatever is referred to is in the document, each under its own UUID") {
    const std::regex uuid{"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-"
                          "[0-9a-f]{12}"};
    for (const Card::Changes& changes : {everything, Card::Changes{}}) {
        const Json bundle = bundle_of(changes);
        std::set<std::string> urls;
        std::set<std::string> referred_to;
        for (const Json& entry : bundle.at("entry")) {
            const std::string url = entry.at("fullUrl");
            CHECK(std::regex_match(url, uuid));
            CHECK(urls.insert(url).second);
        }
        CHECK(urls.count(bundle.at("identifier").at("value")) == 0);
        visit(bundle, [&](const Json& json) {
            if (json.is_object() && json.contains("reference"))
                referred_to.insert(json.at("reference"));
        });
        for (const std::string& url : referred_to) CHECK(urls.count(url) == 1);
        // all but the composition itself can be reached
        CHECK(referred_to.size() + 1 == urls.size());
    }
}

TEST_CASE("everything that the person entered is found again, where a system looks for it") {
    const Json bundle = bundle_of(everything);
    const Json patient = only(bundle, "Patient");
    CHECK(patient.at("name")[0].at("text") == "Zoë <Morgan> & \"Co\"");
    CHECK(patient.at("birthDate") == "1961-03-14");
    const Json contact = patient.at("contact")[0];
    CHECK(contact.at("name").at("text") == "Sam Morgan");
    CHECK(contact.at("relationship")[0].at("text") == "partner");
    CHECK(contact.at("telecom")[0].at("value") == "020 7946 0456");
    const Json team = resolved(bundle, patient.at("generalPractitioner")[0]);
    CHECK(team.at("resourceType") == "Organization");
    CHECK(team.at("name") == "St Elsewhere");
    CHECK(team.at("contact")[0].at("telecom")[0].at("value") == "020 7946 0123");
    CHECK(team.at("contact")[1].at("telecom")[0].at("value") == "020 7946 0199");
    CHECK(team.at("contact")[1].at("purpose").at("text") == "NET team, out of hours");

    CHECK(only(bundle, "AllergyIntolerance").at("code")
          == Json({{"text", "penicillin (rash)\nlatex"}}));

    const Json tumour = with_text(bundle, "Condition", "code", "Neuroendocrine tumour (NET)");
    CHECK(tumour.at("code").at("coding")[0].at("code") == "255046005");
    CHECK(tumour.at("bodySite")[0].at("text") == "small intestine");
    CHECK(tumour.at("stage")[0].at("summary").at("text") == "metastatic");
    CHECK(tumour.at("stage")[1].at("summary").at("text") == "G2");
    CHECK(tumour.at("stage")[2].at("summary").at("text") == "4.5%");
    CHECK(contains(tumour.at("note").dump(), "2021"));
    const Json carcinoid = with_text(bundle, "Condition", "code", "Carcinoid syndrome");
    CHECK(carcinoid.at("code").at("coding")[0].at("code") == "35868009");
    CHECK_FALSE(with_text(bundle, "Condition", "code", "Insulinoma").at("code").contains("coding"));
    const Json heart = with_text(bundle, "Condition", "code", "Carcinoid heart disease");
    CHECK(heart.at("code").at("coding")[0].at("code") == "36222008");
    CHECK(contains(heart.at("note")[0].at("text").get<std::string>(), "9 Sep 2026"));
    for (const char* name : {"Liver metastases", "MEN1", "Other hereditary syndrome: VHL"}) {
        with_text(bundle, "Condition", "code", name);
    }

    const Json injection =
        with_text(bundle, "MedicationStatement", "medicationCodeableConcept", "Lanreotide");
    CHECK(injection.at("dosage")[0].at("text") == "120 mg, every 4 weeks");
    CHECK(injection.at("effectiveDateTime") == "2026-11-02");
    CHECK(injection.at("note")[1].at("text") == "Next due: 30 Nov 2026");
    for (const char* medicine : {"Apixaban 5 mg", "Creon", "Rescue injection carried: blue bag"}) {
        CHECK(with_text(bundle, "MedicationStatement", "medicationCodeableConcept", medicine)
                  .at("status")
              == "active");
    }
    CHECK(resources(bundle, "MedicationStatement").size() == 4);
    CHECK(only(bundle, "Procedure").at("performedDateTime") == "2024-05-06");
    CHECK(contains(only(bundle, "Procedure").at("note")[0].dump(), "20 May 2024"));

    const Json plan = section(bundle, "18776-5");
    CHECK(plan.at("title") == "Written by my NET team, 3 Nov 2026");
    CHECK(contains(narrative_of(plan), "<p>NET clinic</p><p>Ring first.<br/>Then come.</p>"));
    const std::string all = bundle.dump();
    for (const char* text :
         {"4 Nov 2026 by NET nurse", "ENETS 2022", "Previous crisis: No", "Diabetes: No",
          "Steroid dependence: No", "Stoma: No", "Short bowel: No", "Parenteral nutrition: No",
          "Tendency to low blood sugar: Yes", "Bowel obstruction risk: Yes", "Port: Yes",
          "Spleen removed: Yes", "Rescue injection carried: Yes"}) {
        CHECK_MESSAGE(contains(all, text), text);
    }
    // a field that is new is to be added above, and to the document
    CHECK(everything.size() == all_fields().size());
}

TEST_CASE("no is said in words and never listed as a problem, unknown is not said at all") {
    const Json bundle = bundle_of({{"diabetes", "no"}, {"carcinoid_heart_disease", "no"}});
    CHECK(resources(bundle, "Condition").size() == 1); // the tumour
    CHECK(contains(bundle.dump(), "Carcinoid heart disease: No"));
    CHECK_FALSE(contains(bundle.dump(), "Liver metastases"));
}

TEST_CASE("a rescue injection is a medicine only when the person said that they carry it") {
    const auto medicines = [](const Card::Changes& changes) {
        return resources(bundle_of(changes), "MedicationStatement")
            .at(0)
            .at("medicationCodeableConcept");
    };
    CHECK(medicines({{"rescue_medicine", "yes"}}).at("text") == "Rescue injection carried");
    CHECK(medicines({{"rescue_medicine", "yes"}, {"rescue_medicine_where", "bag"}}).at("text")
          == "Rescue injection carried: bag");
    for (const char* answer : {"no", "unknown"}) {
        const Card::Changes changes = {{"rescue_medicine", answer},
                                       {"rescue_medicine_where", "bag"}};
        CHECK(medicines(changes).contains("coding")); // that there is no information
        // What was typed is there all the same.
        CHECK(contains(narrative_of(section(bundle_of(changes), "10160-0")), "bag"));
    }
}

TEST_CASE("what is not filled in is not known, never none") {
    const Json bundle = bundle_of({});
    CHECK(only(bundle, "AllergyIntolerance").at("code").at("coding")[0].at("code")
          == "no-allergy-info");
    CHECK(only(bundle, "AllergyIntolerance").at("code").at("text") == "Allergy: Not known");
    const Json medicine = only(bundle, "MedicationStatement");
    CHECK(medicine.at("medicationCodeableConcept").at("coding")[0].at("code")
          == "no-medication-info");
    CHECK(medicine.at("status") == "unknown");
    CHECK(contains(narrative_of(section(bundle, "10160-0")), "Medicines: Not known"));
    CHECK(section(bundle, "11450-4").at("entry").size() == 1);
    const Json patient = only(bundle, "Patient");
    CHECK(patient.at("name")[0].at("_text").at("extension")[0].at("valueCode") == "unknown");
    CHECK_FALSE(patient.contains("birthDate"));
    CHECK(patient.contains("_birthDate"));
    CHECK_FALSE(only(bundle, "Composition").contains("event"));
    for (const char* claim : {"no-known", "no known", "None", "none known"}) {
        CHECK_FALSE(contains(bundle.dump(), claim));
    }
}

TEST_CASE("the warning is an alert with its steps, and again among the problems") {
    const Json bundle = bundle_of({{"syndrome", "carcinoid_syndrome"}});
    const Json alerts = section(bundle, "104605-1");
    const Json flag = resolved(bundle, alerts.at("entry")[0]);
    CHECK(flag.at("resourceType") == "Flag");
    CHECK(flag.at("status") == "active");
    const std::string text = flag.at("code").at("text");
    CHECK(text.starts_with("Risk of carcinoid crisis\n"));
    CHECK(contains(text, "\n1. Call NET team"));
    CHECK(contains(narrative_of(alerts), "Never withhold adrenaline"));
    const Json tumour = with_text(bundle, "Condition", "code", "Neuroendocrine tumour (NET)");
    CHECK(contains(tumour.at("note").dump(), "Risk of carcinoid crisis"));
    CHECK(contains(tumour.at("note").dump(), "Never withhold adrenaline"));
}

TEST_CASE("every resource has a narrative in which nothing typed becomes markup") {
    const Json bundle = bundle_of(everything);
    for (const Json& entry : bundle.at("entry")) {
        const Json& resource = entry.at("resource");
        CAPTURE(resource.at("resourceType"));
        CHECK(resource.at("text").at("status") == "generated");
        const std::string div = narrative_of(resource);
        CHECK(div.starts_with("<div xmlns=\"http://www.w3.org/1999/xhtml\""));
        CHECK(div.ends_with("</p></div>"));
        CHECK_FALSE(contains(div, "<Morgan>"));
    }
    CHECK(
        contains(narrative_of(only(bundle, "Patient")), "Zoë &lt;Morgan&gt; &amp; &quot;Co&quot;"));
}

TEST_CASE("every code is one of the content's, and comes with text") {
    for (const std::string_view id : codes_named_by_fhir()) {
        CAPTURE(id);
        REQUIRE(shipped_content().code(id) != nullptr);
    }
    CHECK(shipped_content().codes().size() == codes_named_by_fhir().size());
    for (const content::Code& code : shipped_content().codes()) {
        CAPTURE(code.id);
        using content::Statement;
        const bool found = code.confidence == Statement::Confidence::found;
        CHECK((code.review == Statement::Review::not_reviewed) == found);
    }
    for (const Card::Changes& changes : {everything, Card::Changes{}}) {
        visit(bundle_of(changes), [](const Json& json) {
            if (!json.is_object() || !json.contains("coding")) return;
            CHECK_FALSE(json.at("text").get<std::string>().empty());
            const Json& coding = json.at("coding")[0];
            const std::string system = coding.at("system");
            if (system.starts_with("http://terminology.hl7.org/CodeSystem/")) return;
            const auto& codes = shipped_content().codes();
            CHECK(std::any_of(codes.begin(), codes.end(), [&](const content::Code& code) {
                return code.system == system && code.code == coding.at("code")
                       && code.display == coding.at("display");
            }));
        });
    }
}

TEST_CASE("the same card at the same moment is the same document, another is another") {
    const auto identifier = [](const std::string& text) {
        return Json::parse(text).at("identifier").at("value").get<std::string>();
    };
    const std::string text = fhir_text_of(everything);
    CHECK(text == fhir_text_of(everything));
    CHECK(identifier(text) != identifier(fhir_text_of({{"name", "Kim"}})));
    Now later = now;
    later.unix_seconds += 1;
    CHECK(identifier(text) != identifier(fhir_text_of(everything, later)));
}

TEST_CASE("details without what they belong to are not lost") {
    const std::string text = fhir_text_of({{"team_plan_by", "NET clinic"},
                                           {"team_plan_date", "2026-11-03"},
                                           {"reviewed_by", "NET nurse"},
                                           {"emergency_contact_relation", "partner"},
                                           {"last_injection", "2026-11-02"},
                                           {"prrt_precautions_until", "2026-12-02"}});
    for (const char* typed :
         {"NET clinic", "3 Nov 2026", "NET nurse", "partner", "2026-11-02", "2 Dec 2026"}) {
        CHECK_MESSAGE(contains(text, typed), typed);
    }
}

TEST_CASE("the summary speaks the card's language and never says what is never said") {
    for (const std::string_view language : content::card_language_codes()) {
        CAPTURE(language);
        const auto words = CardWords::load(language, shipped_content());
        REQUIRE_MESSAGE(words.has_value(), test::why(words));
        const std::string text = fhir_text_of(everything, *words);
        CHECK(contains(text, words->statement("card.adrenaline")));
        CHECK(contains(text, words->label("problems")));
        CHECK(contains(text, "Apixaban 5 mg"));
    }
    for (const std::string_view id : syndrome_ids()) {
        CAPTURE(id);
        const std::string text = fhir_text_of({{"syndrome", std::string{id}}});
        CHECK(test::forbidden_in(text, id != "phaeochromocytoma") == "");
    }
}

TEST_CASE("a typed none is no allergy, no medicine and no condition, and stays as it was typed") {
    const Json bundle = bundle_of(
        {{"allergies", "None known."}, {"medicines", "none"}, {"hereditary", "None known"}});
    const Json allergy = only(bundle, "AllergyIntolerance").at("code");
    CHECK(allergy.at("text") == "None known.");
    CHECK(allergy.at("coding")[0].at("code") == "no-allergy-info");
    CHECK(only(bundle, "MedicationStatement").at("status") == "unknown");
    CHECK(resources(bundle, "Condition").size() == 1); // the tumour
    CHECK(contains(narrative_of(section(bundle, "11450-4")), "None known"));
    CHECK(contains(narrative_of(section(bundle, "10160-0")), "none"));
}
