// What was saved or printed of the card, and whether it still says the truth. Paper and pictures
// outlive a change: the app remembers what stood on them and tells when it is true no longer.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/card/export_form.h"
#include "core/storage/store.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

struct ExportRecord {
    ExportForm form = ExportForm::pdf;
    std::string language = "en";
    Date made_on{};
    // What stood in the watched fields then; a field that was not filled in is not there.
    std::map<std::string, std::string, std::less<>> values;

    friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

// A change of these makes what was exported dangerous to go by: name, syndromes, allergies, every
// answer and the PRRT's days (the flags), every phone number. In the order of the form.
const std::vector<std::string_view>& watched_fields();

ExportRecord record_of(const Card& card, ExportForm form, std::string_view language, Date today);

// The watched fields that hold something else now; empty: still true.
std::vector<std::string_view> changed_since(const ExportRecord& record, const Card& card);

// --- kept in the data file as settings: with every backup, and after a restore, too

// In the place of the one of the same form and language: who exports again replaces what was there.
Outcome<void> keep_export(storage::Store& store, const ExportRecord& record);
// What is not there is forgotten already.
Outcome<void> forget_export(storage::Store& store, ExportForm form, std::string_view language);
// By form, then language. A record that cannot be read is left out.
Outcome<std::vector<ExportRecord>> exports_made(storage::Store& store);

} // namespace zebra::card
