// What the card says, in the order in which a stranger needs it: what, who, allergy, risk, what to
// do, whom to call, flags, the team's own plan, the details, where guidance differs, last review,
// sources. One pure function makes it; every rendering (screen, text, page) draws from it alone.
//
// In another language than English each line also has its English, and titles name both. What the
// person typed stays as it is.
#pragma once

#include "core/base/date.h"
#include "core/card/card.h"
#include "core/content/card_words.h"
#include "core/content/content.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

// One statement of the app. `references` are 1-based places in CardView::sources.
struct Line {
    std::string statement; // its id
    std::string text;
    std::vector<int> references;
    std::string english; // the same in English; empty on the English card
};

// One syndrome's message. Several syndromes give several, the fastest killer first, never merged.
struct Risk {
    std::string syndrome; // id
    Line headline;
    Line signs;
    Line before; // heads the steps
    std::vector<Line> steps;
};

// The person's own words under the app's label; never translated, never worded anew.
struct Fact {
    std::string field;
    std::string label;
    std::string value;   // may hold line feeds
    std::string english; // the label's; empty on the English card
};

struct FactGroup {
    std::string title;
    std::vector<Fact> facts;
    bool clinical = false; // read after whom to call: answers, the tumour, devices
};

struct Contact {
    std::string label; // "NET team"
    std::string name;  // who; may be empty
    std::string phone; // as typed
    std::string dial;  // for a tel: link: digits and a leading +
    std::string brief; // who, where there is little room: "Sam, partner"; may be empty
};

struct TeamPlan {
    std::string title; // "Written by my NET team, 3 Nov 2026"
    std::string by;
    std::string text; // verbatim
};

struct SourceLine {
    int number = 0;
    std::string text;
    std::string link;
    bool to_be_confirmed = false;
};

struct CardView {
    std::string language; // its code: "en"
    std::string web_code; // as a web page names it: "en-GB"
    std::string draft;    // "Borrador · Draft"; empty when the translation was reviewed
    std::string page;     // "Emergency card"
    std::string alert;    // "Medical alert"
    Line what;
    std::vector<Line> with;    // one for each syndrome; for a card without one, what a NET is
    std::string name;          // "" when not filled in
    std::string born;          // "Born 14 Mar 1961"
    std::string age;           // "65 years"
    std::string allergy_label; // "Allergy"
    std::string allergies;     // "" when not filled in: then nothing is said of allergies
    std::vector<Line> urgent;  // what must be seen at once, a few words each
    // What else matters at once, the most important first, each a word or two: flags that are set,
    // the analogue with its last date, and what was answered with no. Unknown is left out.
    std::string summary_title;
    std::vector<Line> summary;
    std::string more_below;  // "+{count} below", for the part of the summary that has no room
    std::vector<Risk> risks; // at least one
    std::vector<Line> closing;
    std::string contacts_title;
    std::vector<Contact> contacts;
    std::string flags_title;
    std::vector<Line> flags;
    std::optional<TeamPlan> plan;
    std::vector<FactGroup> details;
    std::string notes_title;
    std::vector<Line> notes;
    std::string review_title;
    std::string reviewed; // "3 Nov 2026 by ..." or that no date is filled in
    std::vector<Line> review_notes;
    std::string sources_title;
    std::string source_word; // "Source", to name a reference aloud
    std::vector<SourceLine> sources;
    std::string pair;     // "{label}: {value}", as the language writes it
    std::string scroll;   // that there is more below
    std::string left_out; // "Left out here: {parts}. ...", for a form without room for all of it
    std::string english_lines; // names the English under each line; empty on the English card
    std::string fold;          // "fold here"
    std::string cut;           // "cut here"
    std::string as_of;         // "As of 22 Nov 2026"
    std::string made_by;       // where it comes from; not medical advice
};

// The last day of a PRRT's radiation precautions: the date the hospital gave, or 30 days after it.
// nullopt: there was none.
std::optional<Date> last_day_of_precautions(const Card& card);
// A PRRT is recent until the end of the precautions; without that date, for 30 days.
bool is_prrt_recent(const Card& card, Date today);

// "Allergy: penicillin", as the view's language writes it.
std::string pair(const CardView& view, std::string_view label, std::string_view value);
// "Left out here: Sources, Where guidance differs. See the full card."
std::string left_out(const CardView& view, const std::vector<std::string>& parts);
// "+2 below".
std::string more_below(const CardView& view, std::size_t count);

CardView make_card_view(const Card& card, const content::Content& content,
                        const content::CardWords& words, Date today);
// In English.
CardView make_card_view(const Card& card, const content::Content& content, Date today);

// Statement ids that make_card_view() names itself (not through a syndrome). A test holds them
// against the content.
std::vector<std::string> statements_named_by_card();

} // namespace zebra::card
