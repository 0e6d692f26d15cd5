#include "app/model/report_export.h"

#include "core/report/render_html.h"
#include "core/report/render_pdf.h"
#include "core/report/render_text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace zebra::app {

namespace {

struct Form {
    ReportForm form;
    std::string_view name;
    std::string_view ending;
};
constexpr std::array<Form, 3> forms = {{{ReportForm::text, "text", "txt"},
                                        {ReportForm::html, "html", "html"},
                                        {ReportForm::pdf, "pdf", "pdf"}}};

} // namespace

std::optional<ReportForm> report_form_from_name(std::string_view name) {
    for (const Form& form : forms) {
        if (form.name == name) return form.form;
    }
    return std::nullopt;
}

Outcome<std::string> export_report(ReportForm form, const report::Report& report,
                                   const content::Content& content,
                                   const ReportSettings& settings) {
    switch (form) {
    case ReportForm::text: break;
    case ReportForm::html: {
        const auto layout =
            report::layout_for_any_paper(report, report::Words{content}, settings.font_folder);
        if (!layout) return report::render_html(report);
        return report::render_html(report, {layout->body_size, layout->shown, layout->left_out});
    }
    case ReportForm::pdf:
        return report::render_pdf(report, report::Words{content},
                                  {settings.font_folder, settings.paper});
    }
    return report::render_text(report);
}

std::string report_file_name(ReportForm form, Date today) {
    return fmt::format("NET-report-{}.{}", to_iso(today),
                       forms[static_cast<std::size_t>(form)].ending);
}

} // namespace zebra::app
