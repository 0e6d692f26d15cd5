// What is kept about foods, when one data file is brought into another. Internal to core/storage.
#pragma once

#include "core/storage/merge_counts.h"

#include <SQLiteCpp/Database.h>

namespace zebra::storage {

// Inside the transaction of merge_into(), with the other file attached as `other`. Marks,
// favourites, own foods and the shopping list: what both files hold stands as it was changed last,
// removed or not; what only `other` holds is added. Where two own foods have one barcode the one of
// `other` keeps it. A line of the shopping list that was written again stands once. The recents of
// `other` stand in front. What is said of an own food comes in only where the food is there. Fills
// in the counts of these. Throws SQLite::Exception.
void merge_foods(SQLite::Database& target, MergeCounts& counts);

} // namespace zebra::storage
