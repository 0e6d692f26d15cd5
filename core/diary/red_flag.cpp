#include "core/diary/red_flag.h"

namespace zebra::diary {

std::vector<std::string> red_flags(const SymptomReport& report, std::string_view of_symptom) {
    constexpr int severe = 3;
    std::vector<std::string> statements;
    if (report.severity >= severe) statements.emplace_back(of_symptom);
    if ((report.faint || report.confused || report.breathless)
        && (statements.empty() || of_symptom != general_red_flag)) {
        statements.emplace_back(general_red_flag);
    }
    return statements;
}

} // namespace zebra::diary
