// The fields of the emergency card: their names on the command line, in card.json and in the data
// file, what each may hold, and in which section of the form it stands.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace zebra::card {

enum class FieldKind {
    line,      // one line of text
    lines,     // several lines of text
    date,      // kept as ISO 8601
    past_date, // the same, not after today
    phone,     // digits, blanks and + ( ) - . / , ; # *, "ext"
    answer,    // yes, no, unknown
    syndromes, // one or several ids, comma-separated, kept in the card's order
    choice,    // one of `choices`
    percent,   // 0 .. 100, decimals allowed
    year       // 1900 .. this year
};

enum class Section {
    about,
    allergies,
    risk,
    contacts,
    injections,
    medicines,
    plan,
    tumour,
    body,
    review
};

struct Field {
    std::string_view id;
    FieldKind kind = FieldKind::line;
    Section section = Section::about;
    std::size_t max_code_points = 0; // for text
    std::span<const std::string_view> choices = {};
};

// In the order of the form.
std::span<const Field> all_fields();
const Field* find_field(std::string_view id);

std::span<const Section> all_sections();
std::string_view section_id(Section section);

// The ids a syndrome field may hold.
std::span<const std::string_view> syndrome_ids();
// "unknown" and "non_functioning": nothing stands beside them.
bool stands_alone(std::string_view syndrome);

// What a person typed, brought into the form in which it is kept; "" clears the field. Dates may be
// typed as ISO 8601 or in words ("14 Mar 1961"). A Problem says what the field accepts; nothing is
// ever cut to fit.
Outcome<std::string> normalise(const Field& field, std::string_view typed, Date today);

// What the field accepts, for help texts: "YYYY-MM-DD", "yes, no or unknown", "text".
std::string accepts(const Field& field);

} // namespace zebra::card
