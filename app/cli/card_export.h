// What `card --format` makes besides text, page and fields: the card for a QR code, as text and as
// a picture, and as a patient summary for other systems.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/card/view.h"
#include "core/content/card_words.h"
#include "core/content/content.h"

#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

bool is_card_export(std::string_view format);

// The sentence when the format is no text and would go to a terminal: to a pipe or a file it may.
std::optional<std::string> refuse_terminal(std::string_view format, std::string_view output);

struct ExportedCard {
    const card::Card& card;
    const card::CardView& view; // the card's
    const content::Content& content;
    const content::CardWords& words; // the view's
    Now now;
};

// The bytes to write. What is essential and had no room is said on stderr, too.
Outcome<std::string> export_card(std::string_view format, const ExportedCard& exported);

} // namespace zebra::app
