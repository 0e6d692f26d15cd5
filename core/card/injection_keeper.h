// Logging injections. The log and the emergency card are the same data, so every change here is a
// change of the card as well: one transaction, and card.json and emergency-card.html are written
// again, as for any other (card_keeper.h; kept_card.h says how the card's dates follow the log).
// What was given last is what the card says from then on: an entry that is the latest and names a
// medicine puts it, and its dose, on the card too.
//
// Each change can be taken back: the entry, and the card's fields that still say what it made of
// them. No exception leaves; a Problem means that nothing has changed.
#pragma once

#include "core/base/outcome.h"
#include "core/card/card_keeper.h"
#include "core/diary/injection.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zebra::card {

// Where the card is kept, and when. All of it must outlive the call.
struct CardPlace {
    storage::Store& store;
    const std::filesystem::path& folder;
    const content::Content& content;
    Now now;
};

struct LogChange {
    enum class Kind { logged, edited, removed, planned };
    Kind kind = Kind::planned;
    std::int64_t id = 0;                // of an entry
    diary::InjectionReport before = {}; // of one that was edited
    Card::Changes fields_before = {};
    Card::Changes fields_after = {};
};

struct ChangedLog {
    ChangedCard card;
    LogChange change;
};

// The newest first. Problems of the store.
Outcome<std::vector<diary::Injection>> read_injections(storage::Store& store);

// `next`, as typed, is the date of the injection after the last one: "" none, nullopt leaves what
// was entered before. `bad_input` as in checked_injection(), or for a next date that cannot be read
// or lies not after the last injection.
Outcome<ChangedLog> log_injection(const CardPlace& place, const diary::InjectionReport& report,
                                  const std::optional<std::string>& next);

// `not_found` when there is no such entry any more.
Outcome<ChangedLog> edit_injection(const CardPlace& place, std::int64_t id,
                                   const diary::InjectionReport& report);
Outcome<ChangedLog> remove_injection(const CardPlace& place, std::int64_t id);

// Takes a change back. `not_found` when the entry was changed into something it cannot be taken
// back from.
Outcome<ChangedCard> undo_log_change(const CardPlace& place, const LogChange& change);

// How often, and the next date: the card's own fields. "" clears one, nullopt leaves it.
// `bad_input` for an interval that cannot be counted, or a next date as above.
Outcome<ChangedLog> plan_injections(const CardPlace& place,
                                    const std::optional<std::string>& interval,
                                    const std::optional<std::string>& next);

// The next injection that was entered, not reckoned: what a form for it begins with.
std::optional<Date> entered_next_injection(const Card& card);

} // namespace zebra::card
