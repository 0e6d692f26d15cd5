// Whether what is being logged calls for the red-flag sentence before Save (what the sentence says
// is content). Pure.
#pragma once

#include "core/diary/symptom.h"

namespace zebra::diary {

// Severe, or faint, confused or breathless with any severity.
bool is_red_flag(const SymptomReport& report);

} // namespace zebra::diary
