// The card as plain text for a QR code (see qr_picture.h), in the language of the view. What the
// card says goes in whole or not at all; what has no room is named in the text itself.
//
// In order of importance, and so the first to stay: what it is, the date of the last review, "As
// of" and that a translation is a draft (these always stay); name; birth date; allergies;
// syndromes with their headlines; what is urgent; phone numbers of the NET team; closing lines;
// steps, each by itself, without marks of reference; the emergency contact's number; whom the
// numbers reach; summary; risk flags; the team's plan, verbatim; medicines; the analogue; PRRT;
// what was asked and answered; devices; tumour; who reviewed the card by which guideline. One that
// has no room keeps no smaller one behind it out. Signs, where guidance differs and sources are on
// the full card only.
#pragma once

#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/card/view.h"
#include "core/content/card_words.h"

#include <string>
#include <vector>

namespace zebra::card {

struct QrText {
    std::string text; // UTF-8, lines end with line feeds, the last one without
    // As the text names them. Essential are names, allergies, headlines, what is urgent and phone
    // numbers: then whoever made the code is to be told, too.
    std::vector<std::string> left_out;
    std::vector<std::string> essential_left_out;
};

// The view is the card's, the words are those of its language. A Problem when not even what always
// stays has room, which a test rules out for the words that are shipped.
Outcome<QrText> make_qr_text(const Card& card, const CardView& view,
                             const content::CardWords& words);

} // namespace zebra::card
