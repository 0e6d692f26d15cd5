#include "app/model/report_model.h"

#include "app/model/new_file.h"
#include "core/report/questions.h"
#include "core/report/read_noted.h"

namespace zebra::app {

const Outcome<report::Report>& ReportModel::report(DataSession& data, const CardModel& card,
                                                   const HabitModel& habits, Date today,
                                                   int weeks) {
    const Key key{data.revision(), card.version(), today, data.now().local.date, weeks};
    if (key_ == key) return report_;
    key_ = key;
    const report::Span span = report::weeks_up_to(today, weeks);
    auto noted = report::read_noted(data.store(), content_, habits.habits(), span, today);
    if (!noted) {
        report_ = fail(noted.error());
        return report_;
    }
    questions_ = noted->questions;
    report_ = report::make_report(span, *noted, card.card(), content_, key.made_on);
    return report_;
}

Outcome<void> ReportModel::keep_questions(DataSession& data, std::string_view typed) {
    if (data.store() == nullptr) {
        return fail(data.why_not_saved());
    }
    return report::keep_questions(*data.store(), typed);
}

Outcome<std::filesystem::path>
ReportModel::save(ReportForm form, print::Paper paper,
                  const Outcome<std::filesystem::path>& downloads) const {
    if (!downloads) return fail(downloads.error());
    if (!report_) return fail(report_.error());
    const auto bytes = export_report(form, *report_, content_, {font_folder_, paper});
    if (!bytes) return fail(bytes.error());
    return write_new_file(*downloads, report_file_name(form, report_->made_on), *bytes);
}

} // namespace zebra::app
