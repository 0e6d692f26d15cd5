// The card as an International Patient Summary: a document Bundle of FHIR R4 in JSON, for systems
// that take one. The text is in the language of the view, what the person typed stays as it is, and
// everything they entered is in it: as resources (patient, conditions, allergies, medicines,
// procedure, team, flags) and as text in the sections. Where guidance differs and sources are on
// the full card only.
//
// The author is the person. Unknown is never shown as none: without an entry a section says that
// there is no information, and "no" stands as text only, never as a condition. Nor is a typed "none
// known" an allergy, a medicine or a condition: it is the text beside "no information". A rescue
// injection is a medicine only where the answer is yes. Codes come from the content (Content::code)
// and always with text; most facts have no code. It does not claim the profiles of the IPS, against
// which nobody has validated it yet.
//
// The same card at the same moment gives the same bytes: UUIDs are derived from both.
#pragma once

#include "core/base/date.h"
#include "core/card/card.h"
#include "core/card/view.h"
#include "core/content/card_words.h"
#include "core/content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

// The view is the card's, the words are those of its language. Ends with a line feed.
std::string render_fhir(const Card& card, const CardView& view, const content::Content& content,
                        const content::CardWords& words, const Now& now);

// Ids of codes that render_fhir() names. A test holds them against the content.
std::vector<std::string_view> codes_named_by_fhir();

} // namespace zebra::card
