// The card as it stands in the data file: its fields as rows, its two injection dates from the
// injection log. Internal to core/card.
//
// One truth for the injections:
//  - `last_injection` is the latest day of the log, whenever that has an entry. Nothing else holds
//    it. Entered on the card (`card set last_injection=D`), a date later than the log's logs an
//    injection of that day, an earlier one corrects the latest entry, and clearing it takes the
//    latest entry out, so that the one before it is the last; see diary::step_to_last(), which also
//    says when that is refused.
//  - `next_injection` is the date that was entered for it while that lies after the last injection;
//    else the last injection and the interval, where `analogue_interval` can be read as one
//    (diary::parse_interval()). Only an entered date has a row. One that the interval gives anyway
//    is not kept as entered.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/diary/injection.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace zebra::card {

struct KeptCard {
    Card card;
    std::int64_t changed_at = 0;
    bool begun_without_base = false;
    bool recovery_pending = false; // an earlier data file was lost and may come back
    std::vector<std::string> left_out;
    // Their values: a version that knows them wrote them.
    nlohmann::ordered_json not_understood = nlohmann::ordered_json::object();
};

bool names(const Card::Changes& changes, std::string_view field);

// The next injection that was entered, not reckoned.
std::optional<Date> named_next(const Card& card);

// The card after its fields were changed from `before`: a reckoned next date follows what it is
// reckoned from, one that lies not after the last injection is left out. For a card that has no
// log.
void settle_next_injection(const Card& before, Card& after, const Card::Changes& changes);

// For those who are inside a transaction. Throw SQLite::Exception.

KeptCard read_kept_card(SQLite::Database& database);

// Writes what `changes` names and what differs from `before`, so that rows which this version does
// not know or accept stay until the person enters something in their place. A Problem: the last
// injection cannot be what it is to be.
Outcome<void> write_kept_card(SQLite::Database& database, const Card& before, const KeptCard& after,
                              const Card::Changes& changes, const Now& now);

// Writes a card that comes from card.json. A last injection that its log cannot follow stays the
// log's.
void adopt_card(SQLite::Database& database, const Card& before, const KeptCard& after,
                const Now& now);

} // namespace zebra::card
