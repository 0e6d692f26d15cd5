// What a made-up person noted, for tests of the report.
#pragma once

#include "core/report/report.h"
#include "core/report/words.h"

#include <map>
#include <string>
#include <vector>

namespace zebra::test {

// 28 Sep to 22 Nov 2026.
inline const report::Span eight_weeks = {make_date(2026, 9, 28), make_date(2026, 11, 22)};

// Collects what is noted and hands it over as the report wants it.
class Diary {
  public:
    explicit Diary(report::Span span = eight_weeks) : span_(span) {}

    Diary& felt(Date day, const std::string& symptom, int severity, const std::string& note = {});
    Diary& ticked(Date day, const std::string& habit, int value = 1);
    // The last day of the span is over; otherwise it is today.
    Diary& ended() {
        ended_ = true;
        return *this;
    }
    report::Noted noted() const;

    report::Noted other = {diary::DayTable{{}, {}, {}, {}}}; // what is not about days

  private:
    report::Span span_;
    bool ended_ = false;
    std::vector<diary::SymptomEntry> entries_;
    std::map<Date, diary::DayTable::Values> ticks_;
};

// Something of everything.
report::Noted usual_diary();
card::Card report_card();

report::Report report_of(const report::Noted& noted, const card::Card& card = {},
                         report::Span span = eight_weeks);

report::Words report_words();

} // namespace zebra::test
