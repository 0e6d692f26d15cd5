#include "core/card/render_fhir.h"

#include "core/base/text.h"
#include "core/card/card_json.h"
#include "core/card/fhir_document.h"
#include "core/card/fhir_parts.h"
#include "core/card/fhir_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace zebra::card {

namespace {

using content::CardWords;
using content::Content;
using fhir::Json;
using Texts = std::vector<std::string>;

constexpr std::string_view code_document = "document";
constexpr std::string_view code_problems = "section_problems";
constexpr std::string_view code_allergies = "section_allergies";
constexpr std::string_view code_medicines = "section_medicines";
constexpr std::string_view code_alerts = "section_alerts";
constexpr std::string_view code_procedures = "section_procedures";
constexpr std::string_view code_plan = "section_plan";
constexpr std::string_view code_net = "net";
constexpr std::string_view code_no_allergy_information = "no_allergy_information";
constexpr std::string_view code_no_medication_information = "no_medication_information";

// Answers that are conditions where the answer is yes; the code is of the same name, if there is
// one. The others are flags, and text.
constexpr auto condition_answers = std::to_array<std::string_view>(
    {"carcinoid_heart_disease", "liver_metastases", "men1", "diabetes"});
constexpr auto coded_conditions =
    std::to_array<std::string_view>({"carcinoid_syndrome", "carcinoid_heart_disease", "men1"});

class Maker {
  public:
    Maker(const Card& card, const CardView& view, const Content& content, const CardWords& words,
          const Now& now)
        : card_(card), view_(view), content_(content), words_(words), now_(now),
          document_(fields_to_json(card).dump(), view.web_code, now) {}

    Json make() {
        add_alerts();
        add_problems();
        add_allergies();
        add_medicines();
        add_plan();
        add_procedures();
        add_details();
        add_contacts();
        add_review();
        add_people(document_, card_, view_, words_);
        return document_.bundle(composition());
    }

  private:
    void add_section(std::string_view title, std::string_view code, const Texts& texts,
                     const Texts& urls = {}) {
        document_.add_section(title, content_.code(code), texts, urls);
    }

    const std::string& label(std::string_view id) const { return words_.label(id); }
    std::string labelled(std::string_view name, std::string_view value) const {
        return pair(view_, name, value);
    }
    std::string value(std::string_view field) const { return std::string{card_.value(field)}; }
    std::string field_line(std::string_view field, std::string_view shown) const {
        return labelled(words_.field(field), shown);
    }
    std::string typed_line(std::string_view field) const { return field_line(field, value(field)); }
    std::string date_line(std::string_view field) const {
        const auto date = card_.date(field);
        return date ? field_line(field, words_.date(*date)) : std::string{};
    }

    static void add_filled(Texts& texts, std::string text) {
        if (!text.empty()) texts.push_back(std::move(text));
    }

    Texts facts_of(const FactGroup& group) const {
        Texts texts;
        for (const Fact& fact : group.facts) texts.push_back(labelled(fact.label, fact.value));
        return texts;
    }

    // --- sections, in the order of the card

    std::string add_flag(const std::string& text) {
        Json flag = document_.about_patient("Flag", {text});
        flag["status"] = "active";
        flag["code"] = fhir::concept_of(text);
        return document_.add(std::move(flag));
    }

    void add_alerts() {
        Texts texts;
        for (const Line& line : view_.urgent) texts.push_back(line.text);
        for (const Risk& risk : view_.risks) texts.push_back(fhir::warning(view_, risk));
        for (const Line& line : view_.closing) texts.push_back(line.text);
        for (const Line& line : view_.flags) texts.push_back(line.text);
        Texts urls;
        for (const std::string& text : texts) urls.push_back(add_flag(text));
        add_section(view_.alert, code_alerts, texts, urls);
    }

    std::string add_condition(const std::string& name, std::string_view code, const Texts& notes,
                              const Json& more = Json::object()) {
        Texts texts = {name};
        texts.insert(texts.end(), notes.begin(), notes.end());
        Json condition = document_.about_patient("Condition", texts);
        condition["clinicalStatus"] =
            fhir::concept_of_hl7("condition-clinical", "active", "active");
        condition["code"] = fhir::concept_of(name, content_.code(code));
        condition.update(more);
        if (!notes.empty()) condition["note"] = fhir::annotations(notes);
        return document_.add(std::move(condition));
    }

    std::string add_tumour() {
        Json more = Json::object();
        if (card_.has("primary_site")) {
            more["bodySite"].push_back(fhir::concept_of(value("primary_site")));
        }
        for (const auto& [field, shown] :
             {std::pair{"stage", value("stage")}, std::pair{"grade", words_.choice(value("grade"))},
              std::pair{"ki67_percent", value("ki67_percent") + "%"}}) {
            if (!card_.has(field)) continue;
            Json stage = Json::object();
            stage["summary"] = fhir::concept_of(shown);
            stage["type"] = fhir::concept_of(words_.field(field));
            more["stage"].push_back(std::move(stage));
        }
        Texts notes;
        if (card_.has("diagnosis_year")) notes.push_back(typed_line("diagnosis_year"));
        for (const Line& with : view_.with) notes.push_back(with.text);
        // again: not every receiver knows alerts
        for (const Risk& risk : view_.risks) notes.push_back(fhir::warning(view_, risk));
        for (const Line& line : view_.closing) notes.push_back(line.text);
        return add_condition(view_.what.text, code_net, notes, more);
    }

    void add_problems() {
        Texts urls = {add_tumour()};
        Texts texts = {view_.what.text};
        for (const std::string_view id : card_.syndromes()) {
            if (stands_alone(id)) continue; // it is no condition but says that none is known
            const content::Syndrome* syndrome = content_.syndrome(id);
            if (syndrome == nullptr) continue;
            const std::string name =
                words_.is_english() ? syndrome->name : words_.statement(syndrome->title);
            texts.push_back(name);
            urls.push_back(add_condition(name, id, {}));
        }
        for (const std::string_view field : condition_answers) {
            if (card_.answer(field) != Answer::yes) continue;
            Texts notes;
            if (field == "carcinoid_heart_disease") add_filled(notes, date_line("last_echo"));
            texts.push_back(words_.field(field));
            urls.push_back(add_condition(words_.field(field), field, notes));
        }
        if (card_.has("hereditary")) {
            texts.push_back(typed_line("hereditary"));
            if (!fhir::says_none(value("hereditary"))) {
                urls.push_back(add_condition(typed_line("hereditary"), {}, {}));
            }
        }
        add_section(label("problems"), code_problems, texts, urls);
    }

    void add_allergies() {
        const bool known = card_.has("allergies");
        const std::string said = known ? value("allergies") : words_.choice("unknown");
        const std::string text = labelled(view_.allergy_label, said);
        Json allergy = document_.about_patient("AllergyIntolerance", {text});
        allergy["clinicalStatus"] =
            fhir::concept_of_hl7("allergyintolerance-clinical", "active", "active");
        const bool names_one = known && !fhir::says_none(said);
        allergy["code"] = names_one ? fhir::concept_of(said)
                                    : fhir::concept_of(known ? said : text,
                                                       content_.code(code_no_allergy_information));
        add_section(view_.allergy_label, code_allergies, {text},
                    {document_.add(std::move(allergy))});
    }

    struct Medicine {
        Json name;
        Texts texts;
        std::string_view status = "active";
        std::string dosage = {};
        Texts notes = {};
        std::optional<Date> given = {};
    };

    std::string add_medicine(const Medicine& medicine) {
        Json made = document_.about_patient("MedicationStatement", medicine.texts);
        made["status"] = medicine.status;
        made["medicationCodeableConcept"] = medicine.name;
        made["informationSource"] = document_.patient();
        if (medicine.given) {
            made["effectiveDateTime"] = to_iso(*medicine.given);
        } else {
            made["_effectiveDateTime"] = fhir::not_known();
        }
        if (!medicine.notes.empty()) made["note"] = fhir::annotations(medicine.notes);
        if (!medicine.dosage.empty()) {
            made["dosage"] = Json::array({Json::object({{"text", medicine.dosage}})});
        }
        return document_.add(std::move(made));
    }

    std::string add_injection() {
        const std::string name = card_.has("analogue") ? value("analogue") : label("injections");
        Medicine injection{fhir::concept_of(name), {name}};
        injection.dosage = value("analogue_dose");
        if (card_.has("analogue_interval")) {
            injection.dosage += (injection.dosage.empty() ? "" : ", ") + value("analogue_interval");
        }
        add_filled(injection.texts, injection.dosage);
        for (const char* field : {"last_injection", "next_injection"}) {
            add_filled(injection.notes, date_line(field));
            add_filled(injection.texts, date_line(field));
        }
        injection.given = card_.date("last_injection");
        return add_medicine(injection);
    }

    void add_medicines() {
        Texts urls;
        Texts texts;
        for (const FactGroup& group : view_.details) {
            if (!is_medicines(group)) continue;
            for (std::string& text : facts_of(group)) texts.push_back(std::move(text));
        }
        constexpr auto injection = std::to_array<std::string_view>(
            {"analogue", "analogue_dose", "analogue_interval", "last_injection", "next_injection"});
        if (std::any_of(injection.begin(), injection.end(),
                        [&](std::string_view field) { return card_.has(field); })) {
            urls.push_back(add_injection());
        }
        const bool has_place = card_.has("rescue_medicine_where");
        const Answer rescue = card_.answer("rescue_medicine");
        if (rescue == Answer::yes) {
            const std::string& name = words_.field("rescue_medicine");
            const std::string text =
                has_place ? labelled(name, value("rescue_medicine_where")) : name;
            urls.push_back(add_medicine({fhir::concept_of(text), {text}}));
        }
        for (const std::string_view line : split(card_.value("medicines"), '\n')) {
            if (trim(line).empty() || fhir::says_none(line)) continue;
            urls.push_back(add_medicine({fhir::concept_of(line), {std::string{line}}}));
        }
        if (urls.empty()) {
            const bool none = fhir::says_none(card_.value("medicines"));
            const std::string text =
                labelled(label("medicines"), none ? value("medicines") : words_.choice("unknown"));
            if (!none) texts.insert(texts.begin(), text);
            urls.push_back(
                add_medicine({fhir::concept_of(text, content_.code(code_no_medication_information)),
                              {text},
                              "unknown"}));
        }
        add_section(label("medicines"), code_medicines, texts, urls);
    }

    void add_plan() {
        Texts texts;
        if (view_.plan) {
            add_filled(texts, view_.plan->by);
            texts.push_back(view_.plan->text);
        } else {
            if (card_.has("team_plan_by")) add_filled(texts, typed_line("team_plan_by"));
            add_filled(texts, date_line("team_plan_date"));
        }
        if (texts.empty()) return;
        add_section(view_.plan ? view_.plan->title : label("team_plan"), code_plan, texts);
    }

    static bool is_procedures(const FactGroup& group) {
        const std::string& field = group.facts.front().field;
        return field == "last_prrt" || field == "prrt_precautions_until";
    }

    static bool is_medicines(const FactGroup& group) {
        const Section section = find_field(group.facts.front().field)->section;
        return section == Section::medicines
               || (section == Section::injections && !is_procedures(group));
    }

    void add_procedures() {
        for (const FactGroup& group : view_.details) {
            if (!is_procedures(group)) continue;
            Texts urls;
            if (const auto last = card_.date("last_prrt")) {
                Json procedure = document_.about_patient("Procedure", facts_of(group));
                procedure["status"] = "completed";
                procedure["code"] = fhir::concept_of(group.title);
                procedure["performedDateTime"] = to_iso(*last);
                Texts notes;
                add_filled(notes, date_line("prrt_precautions_until"));
                if (!notes.empty()) procedure["note"] = fhir::annotations(notes);
                urls.push_back(document_.add(std::move(procedure)));
            }
            add_section(group.title, code_procedures, facts_of(group), urls);
        }
    }

    // What was asked and answered, also with no.
    void add_details() {
        for (const FactGroup& group : view_.details) {
            if (is_medicines(group) || is_procedures(group)) continue;
            add_section(group.title, {}, facts_of(group));
        }
    }

    void add_contacts() {
        Texts texts;
        for (const Contact& contact : view_.contacts) {
            std::string text = contact.label;
            if (!contact.name.empty()) text += fmt::format(" ({})", contact.name);
            texts.push_back(contact.phone.empty() ? text : labelled(text, contact.phone));
        }
        if (!texts.empty()) add_section(view_.contacts_title, {}, texts);
    }

    void add_review() {
        Texts texts = {view_.reviewed};
        if (card_.has("reviewed_by") && !card_.has("last_reviewed")) { // else the line names both
            texts.push_back(typed_line("reviewed_by"));
        }
        for (const Line& note : view_.review_notes) texts.push_back(note.text);
        add_section(view_.review_title, {}, texts);
    }

    Json composition() const {
        Texts texts = {view_.page, view_.as_of};
        add_filled(texts, view_.draft);
        texts.push_back(view_.made_by);
        Json made = document_.resource("Composition", texts);
        made["status"] = "final";
        made["type"] = fhir::concept_of(view_.page, content_.code(code_document));
        made["subject"] = document_.patient();
        made["date"] = to_iso(now_.local.date);
        made["author"] = Json::array({document_.patient()});
        made["title"] = view_.name.empty() ? view_.page : labelled(view_.page, view_.name);
        if (card_.has("last_reviewed")) {
            const std::string date = value("last_reviewed");
            Json event = Json::object();
            event["code"] = Json::array({fhir::concept_of(label("review"))});
            event["period"] = Json::object({{"start", date}, {"end", date}});
            made["event"] = Json::array({std::move(event)});
        }
        made["section"] = document_.sections();
        return made;
    }

    const Card& card_;
    const CardView& view_;
    const Content& content_;
    const CardWords& words_;
    Now now_;
    fhir::Document document_;
};

} // namespace

std::string render_fhir(const Card& card, const CardView& view, const Content& content,
                        const CardWords& words, const Now& now) {
    return Maker{card, view, content, words, now}.make().dump(2) + "\n";
}

std::vector<std::string_view> codes_named_by_fhir() {
    std::vector<std::string_view> ids = {code_document,
                                         code_problems,
                                         code_allergies,
                                         code_medicines,
                                         code_alerts,
                                         code_procedures,
                                         code_plan,
                                         code_net,
                                         code_no_allergy_information,
                                         code_no_medication_information};
    ids.insert(ids.end(), coded_conditions.begin(), coded_conditions.end());
    return ids;
}

} // namespace zebra::card
