// The doctor's report as the bytes of a file. Pure but for the fonts it reads.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/content/content.h"
#include "core/print/paper.h"
#include "core/report/report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

enum class ReportForm { text, html, pdf };

std::optional<ReportForm> report_form_from_name(std::string_view name); // "pdf"

struct ReportSettings {
    std::filesystem::path font_folder; // for pdf
    print::Paper paper = print::Paper::a4;
};

Outcome<std::string> export_report(ReportForm form, const report::Report& report,
                                   const content::Content& content, const ReportSettings& settings);

// "NET-report-2026-11-22.pdf": nobody's name in it.
std::string report_file_name(ReportForm form, Date today);

} // namespace zebra::app
