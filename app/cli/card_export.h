// `card --format` but for json: what its options mean, the file as bytes, and that it was made.
#pragma once

#include "app/cli/commands.h"
#include "app/model/card_export.h"
#include "core/storage/store.h"

#include <optional>
#include <string>

namespace zebra::app {

// What is wrong with how it was asked for: an option of another form, a size that is none, bytes
// for a terminal.
std::optional<std::string> wrong_usage(const CardOptions& options);

// The bytes to write; asked only when nothing is wrong with the options. What is essential and had
// no room is said on stderr.
Outcome<std::string> exported_card(const Environment& environment, const CardOptions& options,
                                   const ExportedCard& card);

// Remembers that the card was written to a file in this form, so that a later change can tell that
// it is out of date. For a card of the data file; where that is in use, nothing is remembered.
void remember_export(const Environment& environment, const CardOptions& options,
                     const card::Card& card, Date today);

// After a change: says on stderr which earlier exports are out of date, and why.
void tell_outdated_exports(storage::Store& store, const card::Card& card,
                           const content::Content& content);

} // namespace zebra::app
