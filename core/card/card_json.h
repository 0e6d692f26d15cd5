// The card as JSON: the fields under the names that `card set` takes. Text that is not filled in is
// null, an answer is "yes", "no" or "unknown", `syndrome` is a list of ids.
//
// The file card.json holds the same fields, and `format`, `version` and `changed_at` (unix seconds
// of the last change), by which a copy newer than the data file is recognised. Where the first
// change was made without any earlier card at hand, `begun_without_base` is true.
#pragma once

#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/card/view.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

nlohmann::ordered_json fields_to_json(const Card& card);

// For `card --format json`: the fields, then `statements`, what the card says with which sources.
nlohmann::ordered_json card_to_json(const Card& card, const CardView& view);

struct CardFile {
    Card card;
    std::int64_t changed_at = 0;
    // Begun while no earlier card could be read: one that turns up is what it adds to.
    bool begun_without_base = false;
    std::vector<std::string> left_out; // fields whose value was not valid
    // Those values, and keys that this version does not know, as they stand in the file: a version
    // that knows them wrote them.
    nlohmann::ordered_json not_understood = nlohmann::ordered_json::object();
};

// `not_understood` goes along, but for fields that the card has a value for.
std::string write_card_file(const Card& card, std::int64_t changed_at,
                            bool begun_without_base = false,
                            const nlohmann::ordered_json& not_understood = {});

// damaged for what is not a card.json; values that are not valid are left out and named.
Outcome<CardFile> read_card_file(std::string_view text);

} // namespace zebra::card
