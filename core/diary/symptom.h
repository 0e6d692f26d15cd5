// One logged symptom.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zebra::diary {

constexpr std::size_t longest_note = 2000; // code points
// A phone's clock and a person's are not the same: so far ahead is still "now".
constexpr int tolerated_minutes_ahead = 5;

// What the person says.
struct SymptomReport {
    std::string symptom; // id: "flushing"
    LocalTime at;
    int severity = 0;      // 0 none, 1 mild, 2 moderate, 3 severe
    std::string note = {}; // may have several lines
    bool faint = false;
    bool confused = false;
    bool breathless = false;
    std::optional<int> stool_form = {};   // of the Bristol scale, 1 hard lumps .. 7 watery
    std::vector<std::string> before = {}; // what came before: ids of the content, in its order

    friend bool operator==(const SymptomReport&, const SymptomReport&) = default;
};

struct SymptomEntry {
    std::int64_t id = 0; // never used twice
    SymptomReport report;
    Date day; // the day it counts for: habits::habit_day of `at`

    friend bool operator==(const SymptomEntry&, const SymptomEntry&) = default;
};

// What may be named: symptoms, and what came before one.
struct KnownSymptoms {
    std::vector<std::string> ids;
    std::vector<std::string> before = {};
};

// The report as it may be kept, the note tidied. `bad_input` names what is wrong: a symptom that is
// not known, a time to come, an implausible date, a severity outside 0 .. 3, a stool form outside
// 1 .. 7, something unknown that came before, a note that is too long or holds signs that cannot be
// kept.
Outcome<SymptomReport> checked_report(SymptomReport typed, const KnownSymptoms& known,
                                      const Now& now);

} // namespace zebra::diary
