// The report as plain text, 72 columns wide. Pure.
#pragma once

#include "core/report/report.h"

#include <string>

namespace zebra::report {

std::string render_text(const Report& report);

} // namespace zebra::report
