#include "core/card/fhir_people.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::card::fhir {

namespace {

using content::CardWords;

constexpr auto emergency_fields = std::to_array<std::string_view>(
    {"emergency_contact_name", "emergency_contact_relation", "emergency_contact_phone"});

Json text_only(std::string_view text) {
    Json made = Json::object();
    made["text"] = text;
    return made;
}

std::string_view value_or(const Card& card, std::string_view field, std::string_view otherwise) {
    return card.has(field) ? card.value(field) : otherwise;
}

// Its url; "" when nothing is known of the team.
std::string add_team(Document& document, const Card& card, const CardView& view,
                     const CardWords& words) {
    const std::string name{value_or(card, "net_team_name", words.label("net_team"))};
    std::vector<std::string> paragraphs = {name};
    Json contacts = Json::array();
    for (const auto& [field, purpose] :
         {std::pair{"net_team_phone", "net_team"},
          std::pair{"net_team_out_of_hours_phone", "net_team_out_of_hours"}}) {
        if (!card.has(field)) continue;
        Json contact = Json::object();
        contact["purpose"] = concept_of(words.label(purpose));
        contact["telecom"] = Json::array({phone(card.value(field))});
        contacts.push_back(std::move(contact));
        paragraphs.push_back(pair(view, words.label(purpose), card.value(field)));
    }
    if (contacts.empty() && !card.has("net_team_name")) return {};
    Json team = document.resource("Organization", paragraphs);
    team["name"] = name;
    if (!contacts.empty()) team["contact"] = std::move(contacts);
    return document.add(std::move(team));
}

Json emergency_contact(const Card& card, const CardWords& words) {
    const std::string& title = words.label("emergency_contact");
    Json contact = Json::object();
    contact["relationship"] = Json::array(
        {concept_of_hl7("v2-0131", "C", value_or(card, "emergency_contact_relation", title))});
    // a contact with neither a name nor a number is not valid
    contact["name"] = text_only(value_or(card, "emergency_contact_name", title));
    if (card.has("emergency_contact_phone")) {
        contact["telecom"] = Json::array({phone(card.value("emergency_contact_phone"))});
    }
    return contact;
}

std::vector<std::string> described(const Card& card, const CardView& view, const CardWords& words,
                                   bool has_contact) {
    std::vector<std::string> paragraphs;
    for (const std::string& text : {view.name, view.born}) {
        if (!text.empty()) paragraphs.push_back(text);
    }
    if (has_contact) {
        std::string text = words.label("emergency_contact");
        for (const std::string_view field : emergency_fields) {
            if (card.has(field)) text += "\n" + std::string{card.value(field)};
        }
        paragraphs.push_back(std::move(text));
    }
    if (paragraphs.empty()) {
        paragraphs.push_back(pair(view, words.field("name"), words.choice("unknown")));
    }
    return paragraphs;
}

} // namespace

void add_people(Document& document, const Card& card, const CardView& view,
                const CardWords& words) {
    const std::string team = add_team(document, card, view, words);
    const bool has_contact = std::any_of(emergency_fields.begin(), emergency_fields.end(),
                                         [&](std::string_view field) { return card.has(field); });
    Json patient = document.resource("Patient", described(card, view, words, has_contact));
    Json name = Json::object();
    if (card.has("name")) {
        name["text"] = card.value("name");
    } else {
        name["_text"] = not_known();
    }
    patient["name"] = Json::array({std::move(name)});
    if (card.has("birth_date")) {
        patient["birthDate"] = card.value("birth_date");
    } else {
        patient["_birthDate"] = not_known();
    }
    if (has_contact) patient["contact"] = Json::array({emergency_contact(card, words)});
    if (!team.empty()) patient["generalPractitioner"] = Json::array({reference_to(team)});
    document.add_patient(std::move(patient));
}

} // namespace zebra::card::fhir
