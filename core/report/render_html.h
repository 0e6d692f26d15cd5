// The report as one self-contained page: no script, no font, nothing fetched; readable by any
// browser and screen reader, prints black on white. Everything the person typed is escaped. Pure.
#pragma once

#include "core/report/report.h"

#include <string>

namespace zebra::report {

std::string render_html(const Report& report);

} // namespace zebra::report
