#include "app/model/report_model.h"

#include "app/model/new_file.h"
#include "core/report/questions.h"
#include "core/report/read_noted.h"

namespace zebra::app {

namespace {

constexpr int days_of_week = 7;

} // namespace

const Outcome<report::Report>& ReportModel::report(DataSession& data, const CardModel& card,
                                                   const HabitModel& habits, Date today,
                                                   int weeks) {
    const Key key{data.revision(), card.version(), today, data.now().local.date, weeks};
    if (key_ == key) return report_;
    key_ = key;
    const report::Span span{add_days(today, 1 - days_of_week * weeks), today};
    auto noted = report::read_noted(data.store(), content_, habits.habits(), span, today);
    if (!noted) {
        report_ = fail(noted.error());
        return report_;
    }
    questions_ = noted->questions;
    report_ = report::make_report(span, *noted, card.card(), content_, key.made_on);
    return report_;
}

Outcome<std::string> ReportModel::keep_questions(DataSession& data, std::string_view typed) {
    if (data.store() == nullptr) {
        return fail(data.why_not_saved());
    }
    return report::keep_questions(*data.store(), typed);
}

Outcome<std::filesystem::path> ReportModel::save(ReportForm form) const {
    if (!downloads_) return fail(downloads_.error());
    if (!report_) return fail(report_.error());
    const auto bytes = export_report(form, *report_, content_, {font_folder_, print::Paper::a4});
    if (!bytes) return fail(bytes.error());
    return write_new_file(*downloads_, report_file_name(form, report_->made_on), *bytes);
}

} // namespace zebra::app
