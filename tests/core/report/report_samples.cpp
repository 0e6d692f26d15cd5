#include "tests/core/report/report_samples.h"

#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <utility>

namespace zebra::test {

Diary& Diary::felt(Date day, const std::string& symptom, int severity, const std::string& note) {
    diary::SymptomEntry entry;
    entry.id = static_cast<std::int64_t>(entries_.size()) + 1;
    entry.report.symptom = symptom;
    entry.report.at = {day, 600};
    entry.report.severity = severity;
    entry.report.note = note;
    entry.day = day;
    entries_.push_back(std::move(entry));
    return *this;
}

Diary& Diary::ticked(Date day, const std::string& habit, int value) {
    ticks_[day][habit] = value;
    return *this;
}

report::Noted Diary::noted() const {
    report::Noted noted = other;
    noted.table = {report::before(span_).first, span_.last, ticks_, entries_};
    noted.today = add_days(span_.last, ended_ ? 1 : 0);
    for (const diary::SymptomEntry& entry : entries_) {
        if (entry.day >= span_.first && entry.day <= span_.last) noted.entries.push_back(entry);
    }
    for (const content::Symptom& symptom : shipped_content().symptoms()) {
        noted.symptoms.push_back({symptom.id, symptom.name});
    }
    return noted;
}

report::Noted usual_diary() {
    Diary diary;
    for (int i = 0; i < 56; ++i) {
        const Date day = add_days(eight_weeks.first, i);
        const Date earlier = add_days(day, -56);
        if (i % 8 != 7) diary.ticked(day, "medicines").ticked(day, "fluids", 6 + i % 3);
        if (i % 2 == 0) diary.felt(earlier, "diarrhoea", 3).felt(day, "diarrhoea", 2);
        if (i % 3 == 0) diary.felt(day, "flushing", 1 + i % 2, i == 30 ? "after a curry" : "");
    }
    diary.felt(make_date(2026, 11, 10), "abdominal_pain", 3, "Cramps all night,\nno sleep");
    diary.other.habits = {{.id = "medicines", .name = "Medicines and vitamins as prescribed"},
                          {.id = "fluids",
                           .name = "Fluids",
                           .kind = habits::HabitKind::at_least,
                           .unit = "glasses",
                           .target = 7}};
    diary.other.injections = {{1, {make_date(2026, 10, 5), "Lanreotide", "120 mg"}},
                              {2, {make_date(2026, 11, 2), "Lanreotide", "120 mg"}}};
    diary.other.weights = {{make_date(2026, 11, 20), 70.1}, {make_date(2026, 10, 2), 71.25}};
    diary.other.questions =
        "Diarrhoea returns in week 4. Interval right?\nShould niacin be checked?";
    return diary.noted();
}

card::Card report_card() {
    return card_with({{"name", "Alex Morgan"},
                      {"birth_date", "1961-03-14"},
                      {"primary_site", "Small intestine"},
                      {"grade", "g2"},
                      {"syndrome", "carcinoid_syndrome"},
                      {"analogue", "Lanreotide"},
                      {"analogue_dose", "120 mg"},
                      {"analogue_interval", "every 4 weeks"},
                      {"next_injection", "2026-11-30"},
                      {"medicines", "Apixaban\nNicotinamide"}});
}

report::Report report_of(const report::Noted& noted, const card::Card& card, report::Span span) {
    return report::make_report(span, noted, card, shipped_content(), make_date(2026, 11, 22));
}

report::Words report_words() { return report::Words{shipped_content()}; }

} // namespace zebra::test
