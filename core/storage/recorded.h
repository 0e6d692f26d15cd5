// Whether a person has recorded anything at all. Settings and recent foods do not count: they are
// kept by themselves.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

namespace zebra::storage {

// The card, the habits, the days, the symptoms, the injections, what is kept about foods; also what
// was taken back since. Finds the first row of each, however many there are.
Outcome<bool> anything_recorded(Store& store);

} // namespace zebra::storage
