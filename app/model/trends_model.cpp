#include "app/model/trends_model.h"

#include "core/diary/habit_answers.h"
#include "core/diary/injection_store.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_store.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

constexpr int days_of_week = 7;
constexpr std::size_t fewest_days_for_a_rate = 14; // before, it says little

Date first_day(Date today, int weeks) {
    return add_days(today, -days_since_monday(today) - days_of_week * (weeks - 1));
}

// The Monday of the first week with a record, at the latest `latest`.
Date first_recorded(storage::Store& store, Date latest) {
    Date first = latest;
    for (const auto& day :
         {habits::DayStore{store}.first_day(), diary::SymptomStore{store, {}}.first_day()}) {
        if (day && *day) first = std::min(first, **day);
    }
    return add_days(first, -days_since_monday(first));
}

// Those with the most days first, without those that were only logged as "none".
std::vector<std::string> felt(const diary::DayTable& table) {
    std::vector<std::pair<int, std::string>> counted;
    if (table.days() == 0) return {};
    for (const std::string& symptom : table.symptoms()) {
        const int days = table.days_felt(symptom, table.date(0), table.date(table.days() - 1));
        if (days > 0) counted.emplace_back(days, symptom);
    }
    std::ranges::stable_sort(counted, std::greater<>{}, &std::pair<int, std::string>::first);
    std::vector<std::string> symptoms;
    symptoms.reserve(counted.size());
    for (auto& [days, symptom] : counted) symptoms.push_back(std::move(symptom));
    return symptoms;
}

} // namespace

const diary::DayTable& TrendsModel::table(DataSession& data, Date today, int weeks) {
    const Key key{data.revision(), today, weeks};
    if (key_ == key) return table_;
    Date first = first_day(today, std::max(1, weeks));
    if (weeks == all_time && data.store() != nullptr) first = first_recorded(*data.store(), first);
    std::map<Date, habits::DayStore::Values> ticks;
    std::vector<diary::SymptomEntry> entries;
    diary::HabitTimes times;
    injections_.clear();
    if (storage::Store* store = data.store()) {
        if (auto read = habits::DayStore{*store}.between(first, today)) ticks = std::move(*read);
        if (auto read = habits::HabitStore{*store, {}}.pauses()) times.pauses = std::move(*read);
        if (auto read = habits::DayStore{*store}.first_days()) times.first = std::move(*read);
        if (auto read = diary::SymptomStore{*store, {}}.between(first, today)) {
            entries = std::move(*read);
        }
        auto injected =
            store->read([&](SQLite::Database& database) -> Outcome<std::vector<diary::Injection>> {
                return diary::InjectionStore{database}.between(first, today);
            });
        if (injected) {
            for (const diary::Injection& one : *injected) injections_.push_back(one.report.day);
        }
    }
    table_ = diary::DayTable{first, today, ticks, entries, std::move(times)};
    symptoms_ = felt(table_);
    weeks_.clear();
    beside_.clear();
    rates_.clear();
    key_ = key;
    return table_;
}

const std::vector<diary::PeriodMean>& TrendsModel::weeks(std::string_view symptom) {
    const auto found = weeks_.find(symptom);
    if (found != weeks_.end()) return found->second;
    return weeks_.emplace(std::string{symptom}, diary::means_by(period(), table_, symptom))
        .first->second;
}

const TrendsModel::HabitRate& TrendsModel::rate(const habits::Habit& habit) {
    const auto found = rates_.find(habit.id);
    if (found != rates_.end()) return found->second;
    const std::vector<habits::DayAnswer> answers = diary::habit_answers(table_, habit, key_->today);
    const auto all = habits::rates(answers);
    const auto asked =
        answers.size()
        - static_cast<std::size_t>(std::ranges::count(answers, habits::DayAnswer::not_asked));
    HabitRate reckoned{.recent = habits::recent(answers, days_of_week)};
    if (asked >= fewest_days_for_a_rate) reckoned.rate = all.back();
    reckoned.amount =
        diary::value_mean(table_, habit.id, add_days(key_->today, 1 - days_of_week), key_->today);
    return rates_.emplace(habit.id, reckoned).first->second;
}

const diary::WithWithout& TrendsModel::beside(const habits::Habit& habit,
                                              std::string_view symptom) {
    const std::string key = std::string{symptom} + " " + habit.id;
    const auto found = beside_.find(key);
    if (found != beside_.end()) return found->second;
    return beside_.emplace(key, diary::with_without(table_, habit, symptom, key_->today))
        .first->second;
}

} // namespace zebra::app
