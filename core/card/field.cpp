#include "core/card/field.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace zebra::card {

namespace {

using std::string_view;

constexpr std::size_t short_line = 120;
constexpr std::size_t long_line = 240;
constexpr std::size_t long_text = 4000;
constexpr std::size_t phone_length = 60;
constexpr int first_year = 1900;

constexpr std::array<string_view, 12> syndromes = {
    "carcinoid_syndrome", "insulinoma", "gastrinoma", "glucagonoma", "vipoma",
    "somatostatinoma",    "acth",       "pthrp",      "histamine",   "phaeochromocytoma",
    "non_functioning",    "unknown"};

constexpr std::array<string_view, 8> grades = {
    "g1", "g2", "g3", "nec", "minen", "typical_carcinoid", "atypical_carcinoid", "unknown"};

constexpr auto fields = std::to_array<Field>({
    {"name", FieldKind::line, Section::about, short_line},
    {"birth_date", FieldKind::past_date, Section::about},
    {"allergies", FieldKind::lines, Section::allergies, long_text},
    {"syndrome", FieldKind::syndromes, Section::risk},
    {"previous_crisis", FieldKind::answer, Section::risk},
    {"liver_metastases", FieldKind::answer, Section::risk},
    {"carcinoid_heart_disease", FieldKind::answer, Section::risk},
    {"last_echo", FieldKind::past_date, Section::risk},
    {"bowel_obstruction_risk", FieldKind::answer, Section::risk},
    {"steroid_dependent", FieldKind::answer, Section::risk},
    {"diabetes", FieldKind::answer, Section::risk},
    {"hypoglycaemia_tendency", FieldKind::answer, Section::risk},
    {"men1", FieldKind::answer, Section::risk},
    {"hereditary", FieldKind::line, Section::risk, long_line},
    {"net_team_name", FieldKind::line, Section::contacts, long_line},
    {"net_team_phone", FieldKind::phone, Section::contacts, phone_length},
    {"net_team_out_of_hours_phone", FieldKind::phone, Section::contacts, phone_length},
    {"emergency_contact_name", FieldKind::line, Section::contacts, short_line},
    {"emergency_contact_relation", FieldKind::line, Section::contacts, short_line},
    {"emergency_contact_phone", FieldKind::phone, Section::contacts, phone_length},
    {"analogue", FieldKind::line, Section::injections, short_line},
    {"analogue_dose", FieldKind::line, Section::injections, short_line},
    {"analogue_interval", FieldKind::line, Section::injections, short_line},
    {"last_injection", FieldKind::past_date, Section::injections},
    {"next_injection", FieldKind::date, Section::injections},
    {"rescue_medicine", FieldKind::answer, Section::injections},
    {"rescue_medicine_where", FieldKind::line, Section::injections, long_line},
    {"last_prrt", FieldKind::past_date, Section::injections},
    {"prrt_precautions_until", FieldKind::date, Section::injections},
    {"medicines", FieldKind::lines, Section::medicines, long_text},
    {"team_plan", FieldKind::lines, Section::plan, long_text},
    {"team_plan_by", FieldKind::line, Section::plan, long_line},
    {"team_plan_date", FieldKind::past_date, Section::plan},
    {"primary_site", FieldKind::line, Section::tumour, long_line},
    {"grade", FieldKind::choice, Section::tumour, 0, grades},
    {"ki67_percent", FieldKind::percent, Section::tumour},
    {"stage", FieldKind::line, Section::tumour, long_line},
    {"diagnosis_year", FieldKind::year, Section::tumour},
    {"port", FieldKind::answer, Section::body},
    {"stoma", FieldKind::answer, Section::body},
    {"short_bowel", FieldKind::answer, Section::body},
    {"parenteral_nutrition", FieldKind::answer, Section::body},
    {"splenectomy", FieldKind::answer, Section::body},
    {"last_reviewed", FieldKind::past_date, Section::review},
    {"reviewed_by", FieldKind::line, Section::review, long_line},
    {"guideline_version", FieldKind::line, Section::review, long_line},
});

constexpr auto sections = std::to_array<std::pair<Section, string_view>>({
    {Section::about, "about"},
    {Section::allergies, "allergies"},
    {Section::risk, "risk"},
    {Section::contacts, "contacts"},
    {Section::injections, "injections"},
    {Section::medicines, "medicines"},
    {Section::plan, "plan"},
    {Section::tumour, "tumour"},
    {Section::body, "body"},
    {Section::review, "review"},
});

constexpr auto section_order = std::to_array<Section>(
    {Section::about, Section::allergies, Section::risk, Section::contacts, Section::injections,
     Section::medicines, Section::plan, Section::tumour, Section::body, Section::review});

auto refuse(std::string why) { return fail(Problem::Kind::bad_input, std::move(why)); }

bool holds(std::span<const string_view> ids, string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string list_of(std::span<const string_view> ids, string_view separator = ", ") {
    std::string text;
    for (const string_view id : ids) {
        if (!text.empty()) text += separator;
        text += id;
    }
    return text;
}

Outcome<std::string> normalise_text(const Field& field, string_view typed) {
    const std::optional<std::string> text =
        field.kind == FieldKind::lines ? clean_lines(typed) : clean_line(typed);
    if (!text) return refuse("This text holds characters that cannot be kept; type it again.");
    const std::size_t length = count_code_points(*text);
    if (length > field.max_code_points) {
        return refuse(
            fmt::format("At most {} characters fit, this has {}.", field.max_code_points, length));
    }
    return *text;
}

Outcome<std::string> normalise_date(const Field& field, string_view typed, Date today) {
    const std::optional<Date> date = parse_typed_date(typed);
    if (!date) {
        return refuse(fmt::format("\"{}\" is not a date. Write it like 14 Mar 1961 or 1961-03-14.",
                                  excerpt(typed)));
    }
    if (field.kind == FieldKind::past_date && days_between(today, *date) > 0) {
        return refuse(fmt::format("{} is in the future.", short_date(*date)));
    }
    return to_iso(*date);
}

Outcome<std::string> normalise_phone(const Field& field, string_view typed) {
    constexpr string_view marks = " +()-./,;#*";
    const std::optional<std::string> text = clean_line(typed);
    const std::string lower = ascii_lower(text.value_or("?"));
    std::size_t digits = 0;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (lower[at] >= '0' && lower[at] <= '9') {
            ++digits;
        } else if (lower.compare(at, 3, "ext") == 0) {
            at += 2;
        } else if (marks.find(lower[at]) == string_view::npos) {
            return refuse("A phone number has digits, blanks and + ( ) - only.");
        }
    }
    if (digits < 3) return refuse("A phone number has at least three digits.");
    if (lower.size() > field.max_code_points) {
        return refuse(fmt::format("At most {} characters fit.", field.max_code_points));
    }
    return *text;
}

Outcome<std::string> normalise_answer(string_view typed) {
    const std::string word = ascii_lower(trim(typed));
    if (word == "unknown") return std::string{}; // never answered and not known are the same
    if (word != "yes" && word != "no") return refuse("Say yes, no or unknown.");
    return word;
}

Outcome<std::string> normalise_syndromes(string_view typed) {
    std::vector<string_view> chosen;
    std::vector<std::string> words;
    for (const string_view part : split(typed, ',')) words.push_back(ascii_lower(trim(part)));
    for (const std::string& word : words) {
        if (!holds(syndromes, word)) {
            return refuse(
                fmt::format("\"{}\" is not one of {}.", excerpt(word), list_of(syndromes)));
        }
    }
    for (const string_view id : syndromes) {
        if (std::find(words.begin(), words.end(), id) != words.end()) chosen.push_back(id);
    }
    if (chosen.size() > 1) {
        const auto alone = std::find_if(chosen.begin(), chosen.end(), stands_alone);
        if (alone != chosen.end()) {
            return refuse(fmt::format("{} cannot stand beside another syndrome.", *alone));
        }
    }
    return list_of(chosen, ",");
}

Outcome<std::string> normalise_choice(const Field& field, string_view typed) {
    std::string word = ascii_lower(trim(typed));
    std::replace(word.begin(), word.end(), ' ', '_');
    if (!holds(field.choices, word)) {
        return refuse(
            fmt::format("\"{}\" is not one of {}.", excerpt(typed), list_of(field.choices)));
    }
    return word;
}

// A plain decimal number, "4" or "4.5", without sign or exponent.
std::optional<double> parse_decimal(string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789.") != string_view::npos)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Outcome<std::string> normalise_percent(string_view typed) {
    string_view text = trim(typed);
    if (!text.empty() && text.back() == '%') text = trim(text.substr(0, text.size() - 1));
    const std::optional<double> value = parse_decimal(text);
    if (!value || *value > 100) return refuse("Say a number from 0 to 100.");
    return std::string{text};
}

Outcome<std::string> normalise_year(string_view typed, Date today) {
    const string_view text = trim(typed);
    const std::optional<double> value = text.size() == 4 ? parse_decimal(text) : std::nullopt;
    const int this_year = static_cast<int>(today.year());
    if (!value || text.find('.') != string_view::npos || *value < first_year
        || *value > this_year) {
        return refuse(fmt::format("Say a year from {} to {}.", first_year, this_year));
    }
    return std::string{text};
}

} // namespace

bool stands_alone(string_view syndrome) {
    return syndrome == "unknown" || syndrome == "non_functioning";
}

std::span<const Field> all_fields() { return fields; }

const Field* find_field(string_view id) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

std::span<const Section> all_sections() { return section_order; }

string_view section_id(Section section) {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const auto& entry) { return entry.first == section; });
    return found->second;
}

std::span<const string_view> syndrome_ids() { return syndromes; }

Outcome<std::string> normalise(const Field& field, string_view typed, Date today) {
    if (trim(typed).empty()) return std::string{};
    switch (field.kind) {
    case FieldKind::line:
    case FieldKind::lines: return normalise_text(field, typed);
    case FieldKind::date:
    case FieldKind::past_date: return normalise_date(field, typed, today);
    case FieldKind::phone: return normalise_phone(field, typed);
    case FieldKind::answer: return normalise_answer(typed);
    case FieldKind::syndromes: return normalise_syndromes(typed);
    case FieldKind::choice: return normalise_choice(field, typed);
    case FieldKind::percent: return normalise_percent(typed);
    case FieldKind::year: return normalise_year(typed, today);
    }
    return std::string{};
}

std::string accepts(const Field& field) {
    switch (field.kind) {
    case FieldKind::line: return "text";
    case FieldKind::lines: return "text, several lines";
    case FieldKind::date: return "YYYY-MM-DD";
    case FieldKind::past_date: return "YYYY-MM-DD, not in the future";
    case FieldKind::phone: return "phone number";
    case FieldKind::answer: return "yes, no or unknown";
    case FieldKind::syndromes: return "one or several of " + list_of(syndromes);
    case FieldKind::choice: return "one of " + list_of(field.choices);
    case FieldKind::percent: return "number from 0 to 100";
    case FieldKind::year: return "year";
    }
    return {};
}

} // namespace zebra::card
