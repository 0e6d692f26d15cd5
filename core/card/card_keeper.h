// The card as it is kept: in the data file, and beside it in card.json and emergency-card.html, so
// that it is there when the data file is not. card.json and the data file carry the moment of the
// last change; the newer one stands. A card that is begun while no earlier one can be read (the
// data file cannot be opened or was just lost, and there is no card.json) is marked, and does not
// replace the earlier one when that turns up: field by field the newer value stands, the others
// stay. The dates of the last and the next injection are those of the injection log: what entering
// them does is told in kept_card.h, logging an injection in injection_keeper.h.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/content/content.h"
#include "core/storage/store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zebra::card {

enum class CardOrigin {
    data_file, // what the data file says
    // card.json: the data file is missing, new, unreadable, or older. Where it was begun without an
    // earlier card, its fields are added to those of the data file.
    card_file,
    nothing // neither has a card: the general message
};

struct LoadedCard {
    Card card;
    CardOrigin origin = CardOrigin::nothing;
    // The data file is open and does not have this card yet: offer to keep it there.
    bool offered_back = false;
    std::vector<std::string> notices; // what went wrong, in sentences
};

// What is known when a card is chosen.
struct CardFacts {
    bool data_file_read = false;
    bool data_file_empty = true;
    std::int64_t data_file_changed_at = 0; // unix seconds; 0: never
    bool card_file_read = false;
    bool card_file_empty = true;
    std::int64_t card_file_changed_at = 0;
};

// Pure. A card that has content always goes before one that has none; of two, the newer.
CardOrigin choose_card(const CardFacts& facts);

// `store` is nullptr when the data file cannot be opened. Changes nothing. Never fails: in the last
// resort the card is empty, and make_card_view() says the general message.
LoadedCard load_card(storage::Store* store, const std::filesystem::path& folder);

struct ChangedCard {
    Card card; // as it is kept now
    bool in_data_file = false;
    std::vector<std::string> notices; // what is to be known about it, in sentences
};

// Applies the changes to the card as it is kept at that moment (so two windows do not undo each
// other's), all of them or none: the data file first, in one transaction, then the two copies.
// Without a store only the copies are written. Without changes an offered card is taken into the
// data file. A Problem means that nothing was kept; notices, that a copy is behind, or that a next
// injection was entered which is not after the last one and so is not shown.
Outcome<ChangedCard> change_card(storage::Store* store, const std::filesystem::path& folder,
                                 const Card::Changes& changes, const content::Content& content,
                                 const Now& now);

// A change of the data file that the card follows, in the same transaction. Given the card as it
// stands there, returns the fields that change with it; a Problem rolls all of it back.
using Alongside =
    std::function<Outcome<Card::Changes>(SQLite::Database& database, const Card& standing)>;

// As change_card(), with the fields that `alongside` returns.
Outcome<ChangedCard> change_card_with(storage::Store& store, const std::filesystem::path& folder,
                                      const Alongside& alongside, const content::Content& content,
                                      const Now& now);

// Writes the copies of the card that stands again where they are not what they should be: missing,
// torn, behind (after a restore, or when an earlier write failed), or worded by an earlier version.
// A page that differs in nothing but the day it was made stays, as does a card.json that stands
// over the data file, or that a later version wrote. Nothing is written for an empty card, or when
// the data file cannot be read. Reads and writes the disk: for a thread of its own, with a store of
// its own. Returns notices.
std::vector<std::string> refresh_copies(storage::Store& store, const std::filesystem::path& folder,
                                        const content::Content& content, const Now& now);

} // namespace zebra::card
