// Bringing what one data file holds into another. Internal to core/storage.
#pragma once

#include "core/base/date.h"
#include "core/storage/merge_counts.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace zebra::storage {

// In one transaction of `target`, both files at the newest schema: settings, habits and day values
// of `other` stand over those of `target` (each changed day value can be undone); symptom entries
// and injections that were not removed are added unless an identical one is there; where both files
// hold the same entry the one that was changed last stands, removed or not. So does the later of
// two notes of a tick, of two weights of a day, and of two names of one's own symptom. The card of
// `other` stands in the place of the card in `target` when it was changed later and has content;
// its fields are added when it was begun without that one. What is kept about foods: merge_foods.h.
// A table that a later step of the schema adds needs its lines here. Throws SQLite::Exception.
MergeCounts merge_into(SQLite::Database& target, const std::filesystem::path& other,
                       const Now& now);

} // namespace zebra::storage
