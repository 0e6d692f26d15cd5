#include "core/report/read_noted.h"

#include "core/diary/injection_store.h"
#include "core/diary/own_symptom_store.h"
#include "core/diary/symptom_store.h"
#include "core/diary/weight_store.h"
#include "core/habits/day_note_store.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"
#include "core/report/questions.h"
#include "core/storage/settings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace zebra::report {

namespace {

std::vector<NamedSymptom> shipped_symptoms(const content::Content& content) {
    std::vector<NamedSymptom> symptoms;
    for (const content::Symptom& symptom : content.symptoms()) {
        symptoms.push_back({symptom.id, symptom.name});
    }
    return symptoms;
}

} // namespace

Outcome<Noted> read_noted(storage::Store* store, const content::Content& content,
                          std::vector<habits::Habit> habits, const Span& span, Date today) {
    const Date first = before(span).first;
    Noted noted{diary::DayTable{first, span.last, {}, {}}, today};
    noted.habits = std::move(habits);
    noted.symptoms = shipped_symptoms(content);
    if (store == nullptr) return noted;

    auto ticks = habits::DayStore{*store}.between(first, span.last);
    if (!ticks) return fail(ticks.error());
    auto pauses = habits::HabitStore{*store, {}}.pauses();
    if (!pauses) return fail(pauses.error());
    auto begun = habits::DayStore{*store}.first_days();
    if (!begun) return fail(begun.error());
    auto entries = diary::SymptomStore{*store, {}}.between(first, span.last);
    if (!entries) return fail(entries.error());
    using Injections = std::vector<diary::Injection>;
    auto injections = store->read([&](SQLite::Database& database) -> Outcome<Injections> {
        return diary::InjectionStore{database}.between(span.first, span.last);
    });
    if (!injections) return fail(injections.error());
    auto own = diary::OwnSymptomStore{*store, {}}.all();
    if (!own) return fail(own.error());
    auto weights = diary::WeightStore{*store}.between(span.first, span.last);
    if (!weights) return fail(weights.error());
    const auto unit = storage::Settings{*store}.text(diary::weight_unit_setting);
    if (!unit) return fail(unit.error());
    auto notes = habits::DayNoteStore{*store}.between(span.first, span.last);
    if (!notes) return fail(notes.error());
    auto questions = read_questions(*store);
    if (!questions) return fail(questions.error());

    noted.table = diary::DayTable{
        first, span.last, *ticks, *entries, {std::move(*pauses), std::move(*begun)}};
    noted.entries = std::move(*entries);
    std::erase_if(noted.entries, [&](const auto& entry) { return entry.day < span.first; });
    noted.injections = std::move(*injections);
    for (const diary::OwnSymptom& symptom : *own) {
        noted.symptoms.push_back({symptom.id, symptom.name, true, symptom.archived});
    }
    noted.weights = std::move(*weights);
    noted.weight_unit = diary::parse_weight_unit(unit->value_or(""));
    for (const auto& [day, by_habit] : *notes) {
        for (const auto& [id, note] : by_habit) {
            const habits::Habit* const habit = habits::find_habit(noted.habits, id);
            noted.tick_notes.push_back({day, habit == nullptr ? id : habit->name, note});
        }
    }
    noted.questions = std::move(*questions);
    return noted;
}

} // namespace zebra::report
