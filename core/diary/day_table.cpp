#include "core/diary/day_table.h"

#include "core/habits/habit.h"

#include <algorithm>
#include <utility>

namespace zebra::diary {

namespace {

template <class Columns>
std::vector<std::string> names_of(const Columns& columns) {
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (const auto& [name, column] : columns) names.push_back(name);
    return names;
}

} // namespace

DayTable::DayTable(Date first, Date last, const std::map<Date, Values>& ticks,
                   std::span<const SymptomEntry> entries, HabitTimes times)
    : first_{first}, times_{std::move(times)} {
    const int days = days_between(first, last) + 1;
    if (days > 0) recorded_.resize(static_cast<std::size_t>(days));
    for (const auto& [date, values] : ticks) {
        const auto day = place(date);
        if (!day) continue;
        for (const auto& [habit, value] : values) {
            if (value != habits::not_today) {
                mark(*day);
                const auto known = times_.first.try_emplace(habit, date).first;
                known->second = std::min(known->second, date);
            }
            take(values_, habit, this->days(), *day, value);
        }
    }
    for (const SymptomEntry& entry : entries) {
        const auto day = place(entry.day);
        if (!day) continue;
        mark(*day);
        take(severities_, entry.report.symptom, this->days(), *day, entry.report.severity);
    }
}

std::optional<std::size_t> DayTable::place(Date date) const {
    const int day = days_between(first_, date);
    if (day < 0 || static_cast<std::size_t>(day) >= recorded_.size()) return std::nullopt;
    return static_cast<std::size_t>(day);
}

void DayTable::mark(std::size_t day) {
    if (!recorded_[day]) ++recorded_days_;
    recorded_[day] = true;
}

// The highest of a day counts.
void DayTable::take(std::map<std::string, Column, std::less<>>& columns, const std::string& id,
                    std::size_t days, std::size_t day, int number) {
    const auto found = columns.try_emplace(id, days, none).first;
    std::int16_t& cell = found->second[day];
    cell = std::max(cell, static_cast<std::int16_t>(number));
}

std::optional<int> DayTable::severity(std::string_view symptom, std::size_t day) const {
    if (!recorded_[day]) return std::nullopt;
    const auto column = severities_.find(symptom);
    return column == severities_.end() ? 0 : std::max<int>(column->second[day], 0);
}

int DayTable::recorded_days(Date first, Date last) const {
    int found = 0;
    for (std::size_t day = 0; day < days(); ++day) {
        if (date(day) >= first && date(day) <= last && recorded_[day]) ++found;
    }
    return found;
}

int DayTable::days_felt(std::string_view symptom, Date first, Date last) const {
    const auto column = severities_.find(symptom);
    if (column == severities_.end()) return 0;
    int found = 0;
    for (std::size_t day = 0; day < days(); ++day) {
        if (date(day) >= first && date(day) <= last && column->second[day] > 0) ++found;
    }
    return found;
}

std::optional<int> DayTable::value(std::string_view habit, std::size_t day) const {
    const auto column = values_.find(habit);
    if (column == values_.end() || column->second[day] < 0) return std::nullopt;
    return column->second[day];
}

bool DayTable::not_today(std::string_view habit, std::size_t day) const {
    const auto column = values_.find(habit);
    return column != values_.end() && column->second[day] == habits::not_today;
}

bool DayTable::paused(const habits::Habit& habit, std::size_t day) const {
    const auto found = times_.pauses.find(habit.id);
    if (found == times_.pauses.end()) return false;
    const bool asked_now = habit.state == habits::HabitState::active;
    return std::ranges::any_of(found->second, [&](const habits::Pause& pause) {
        return (pause.last || !asked_now) && pause.covers(date(day));
    });
}

bool DayTable::begun(std::string_view habit, std::size_t day) const {
    const auto found = times_.first.find(habit);
    return found != times_.first.end() && found->second <= date(day);
}

bool DayTable::off_since_known(std::string_view habit) const {
    const auto found = times_.pauses.find(habit);
    return found != times_.pauses.end()
           && std::ranges::any_of(found->second,
                                  [](const habits::Pause& pause) { return !pause.last; });
}

std::vector<std::string> DayTable::symptoms() const { return names_of(severities_); }
std::vector<std::string> DayTable::habits() const { return names_of(values_); }

} // namespace zebra::diary
