#include "core/diary/red_flag.h"

namespace zebra::diary {

bool is_red_flag(const SymptomReport& report) {
    constexpr int severe = 3;
    return report.severity >= severe || report.faint || report.confused || report.breathless;
}

} // namespace zebra::diary
