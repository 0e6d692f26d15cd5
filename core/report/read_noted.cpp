#include "core/report/read_noted.h"

#include "core/card/injection_keeper.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day_store.h"
#include "core/report/questions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace zebra::report {

namespace {

std::vector<NamedSymptom> shipped_symptoms(const content::Content& content) {
    std::vector<NamedSymptom> symptoms;
    for (const content::Symptom& symptom : content.symptoms()) {
        symptoms.push_back({symptom.id, symptom.name, false});
    }
    return symptoms;
}

} // namespace

Outcome<Noted> read_noted(storage::Store* store, const content::Content& content,
                          std::vector<habits::Habit> habits, const Span& span, Date today) {
    const Date first = before(span).first;
    const Date last = span.last < today ? add_days(span.last, 1) : span.last;
    Noted noted{diary::DayTable{first, last, {}, {}}};
    noted.habits = std::move(habits);
    noted.symptoms = shipped_symptoms(content);
    if (store == nullptr) return noted;

    auto ticks = habits::DayStore{*store}.between(first, last);
    if (!ticks) return fail(ticks.error());
    auto entries = diary::SymptomStore{*store, {}}.between(first, last);
    if (!entries) return fail(entries.error());
    auto injections = card::read_injections(*store);
    if (!injections) return fail(injections.error());
    auto questions = read_questions(*store);
    if (!questions) return fail(questions.error());

    const auto outside = [&](Date day) { return day < span.first || day > span.last; };
    noted.table = diary::DayTable{first, last, *ticks, *entries};
    noted.entries = std::move(*entries);
    std::erase_if(noted.entries, [&](const auto& entry) { return outside(entry.day); });
    noted.injections = std::move(*injections);
    std::erase_if(noted.injections, [&](const auto& one) { return outside(one.report.day); });
    noted.questions = std::move(*questions);
    return noted;
}

} // namespace zebra::report
