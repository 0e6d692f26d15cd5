// Who a FHIR document is about, and whom to call.
#pragma once

#include "core/card/card.h"
#include "core/card/fhir_document.h"
#include "core/card/view.h"
#include "core/content/card_words.h"

namespace zebra::card::fhir {

// The patient with their emergency contact and, as whoever cares for them, the NET team, if
// anything is known of it.
void add_people(Document& document, const Card& card, const CardView& view,
                const content::CardWords& words);

} // namespace zebra::card::fhir
