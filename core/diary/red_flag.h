// Which red-flag sentences what is being logged calls for, before Save (what they say is content).
// Pure.
#pragma once

#include "core/diary/symptom.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::diary {

// The statement about being faint, confused or breathless, whatever the symptom.
constexpr std::string_view general_red_flag = "red_flag.general";

// Statement ids, the symptom's own (`of_symptom`) first: that one when it is severe, the general
// one when the person is faint, confused or breathless with any severity. None when neither holds,
// none twice.
std::vector<std::string> red_flags(const SymptomReport& report, std::string_view of_symptom);

} // namespace zebra::diary
