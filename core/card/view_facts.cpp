#include "core/card/view_facts.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

namespace zebra::card {

namespace {

using content::CardWords;
using content::Content;

// "+44 (0)20 7946 0123 ext 4" -> "+442079460123": the first number, as a tel: link wants it.
std::string dialable(std::string_view phone) {
    std::string number = ascii_lower(phone);
    number = number.substr(0, number.find_first_of(",;/e")); // an extension or a second number
    constexpr std::string_view trunk_zero = "(0)";           // not dialled after a country code
    const std::size_t zero = number.find(trunk_zero);
    if (number.starts_with('+') && zero != std::string::npos) number.erase(zero, trunk_zero.size());
    std::string dial;
    for (const char c : number) {
        if ((c >= '0' && c <= '9') || (c == '+' && dial.empty())) dial += c;
    }
    return dial;
}

class Details {
  public:
    Details(const Card& card, const Content& content, const CardWords& words)
        : card_(card), content_(content), words_(words) {}

    std::vector<FactGroup> make() {
        add_details();
        return std::move(groups_);
    }

  private:
    std::string title(std::string_view id) const { return title_of(content_, words_, id); }

    // The value as it is shown: dates in words, answers and choices by their labels.
    std::string shown(const Field& field) const {
        std::string kept = std::string{card_.value(field.id)};
        switch (field.kind) {
        case FieldKind::date:
        case FieldKind::past_date: {
            const auto date = parse_iso_date(kept);
            return date ? words_.date(*date) : std::string{};
        }
        case FieldKind::answer: return kept.empty() ? kept : words_.label(kept);
        case FieldKind::choice: return kept.empty() ? kept : words_.choice(kept);
        case FieldKind::percent: return kept.empty() ? kept : kept + "%";
        case FieldKind::line:
        case FieldKind::lines:
        case FieldKind::phone:
        case FieldKind::syndromes:
        case FieldKind::year: return kept;
        }
        return kept;
    }

    void add_group(const std::string& title, std::initializer_list<std::string_view> ids,
                   bool clinical = false) {
        FactGroup group{title, {}, clinical};
        for (const std::string_view id : ids) {
            const std::string text = shown(*find_field(id));
            if (text.empty()) continue;
            const std::string& english = content_.field_words(id).label;
            const bool both = !words_.is_english() && words_.field(id) != english;
            group.facts.push_back(
                {std::string{id}, words_.field(id), text, both ? english : std::string{}});
        }
        if (!group.facts.empty()) groups_.push_back(std::move(group));
    }

    void add_details() {
        add_group(title("injections"),
                  {"analogue", "analogue_dose", "analogue_interval", "last_injection",
                   "next_injection", "rescue_medicine", "rescue_medicine_where"});
        add_group(title("prrt"), {"last_prrt", "prrt_precautions_until"});
        add_group(title("allergy"), {"allergies"});
        add_group(title("medicines"), {"medicines"});
        add_group(title("answers"),
                  {"steroid_dependent", "bowel_obstruction_risk", "previous_crisis",
                   "carcinoid_heart_disease", "last_echo", "liver_metastases", "diabetes",
                   "hypoglycaemia_tendency", "men1", "hereditary"},
                  true);
        add_group(title("diagnosis"),
                  {"primary_site", "grade", "ki67_percent", "stage", "diagnosis_year"}, true);
        add_group(title("devices"),
                  {"port", "stoma", "short_bowel", "parenteral_nutrition", "splenectomy"}, true);
    }

    const Card& card_;
    const Content& content_;
    const CardWords& words_;
    std::vector<FactGroup> groups_;
};

class Contacts {
  public:
    Contacts(const Card& card, const CardWords& words) : card_(card), words_(words) {}

    std::vector<Contact> make() {
        add_contacts();
        return std::move(contacts_);
    }

  private:
    std::string value(std::string_view field) const { return std::string{card_.value(field)}; }

    void add_contact(std::string_view label_id, std::string_view name_field,
                     std::string_view phone_field) {
        const std::string phone = value(phone_field);
        std::string name = value(name_field);
        if (phone.empty() && name.empty()) return;
        std::string brief = name.substr(0, name.find(','));
        contacts_.push_back(
            {words_.label(label_id), std::move(name), phone, dialable(phone), std::move(brief)});
    }

    void add_contacts() {
        add_contact("net_team", "net_team_name", "net_team_phone");
        if (card_.has("net_team_out_of_hours_phone")) {
            add_contact("net_team_out_of_hours", "", "net_team_out_of_hours_phone");
        }
        add_contact("emergency_contact", "emergency_contact_name", "emergency_contact_phone");
        if (card_.has("emergency_contact_relation")
            && (card_.has("emergency_contact_name") || card_.has("emergency_contact_phone"))) {
            std::string& name = contacts_.back().name;
            std::string& brief = contacts_.back().brief;
            brief = name.substr(0, name.find_first_of(" ,"));
            brief += (brief.empty() ? "" : ", ") + value("emergency_contact_relation");
            name += (name.empty() ? "" : ", ") + value("emergency_contact_relation");
        }
    }

    const Card& card_;
    const CardWords& words_;
    std::vector<Contact> contacts_;
};

} // namespace

std::string title_of(const Content& content, const CardWords& words, std::string_view label) {
    const std::string& own = words.label(label);
    const std::string& english = content.card_label(label);
    if (words.is_english() || own == english) return own;
    return fmt::format("{} \u00B7 {}", own, english);
}

std::vector<FactGroup> make_details(const Card& card, const Content& content,
                                    const CardWords& words) {
    return Details{card, content, words}.make();
}

std::vector<Contact> make_contacts(const Card& card, const CardWords& words) {
    return Contacts{card, words}.make();
}

} // namespace zebra::card
