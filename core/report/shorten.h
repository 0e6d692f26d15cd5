// What is left out of a report that has no room, and in which order. Pure.
#pragma once

#include "core/print/fitted.h"
#include "core/report/report.h"
#include "core/report/words.h"

#include <string>
#include <vector>

namespace zebra::report {

using Omission = print::Omission<Report>;

// The first to go stands first; those that would change nothing are not there.
std::vector<Omission> page_omissions(const Report& report, const Words& words);

// The sentence that names those that `taken` marks, nothing of a part that is left out as a whole;
// "" for none.
std::string left_out(const std::vector<Omission>& omissions, const std::vector<bool>& taken,
                     const Words& words);

// Characters of a note or a question that stay when its end is left out.
constexpr std::size_t short_note = 160;
constexpr std::size_t short_question = 120;
// Symptoms and questions that always stay.
constexpr std::size_t fewest_symptoms = 12;
constexpr std::size_t fewest_questions = 8;

} // namespace zebra::report
