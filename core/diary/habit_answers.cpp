#include "core/diary/habit_answers.h"

#include <cstddef>
#include <optional>

namespace zebra::diary {

using habits::DayAnswer;

std::vector<DayAnswer> habit_answers(const DayTable& table, const habits::Habit& habit,
                                     Date today) {
    std::vector<DayAnswer> answers;
    answers.reserve(table.days());
    for (std::size_t day = 0; day < table.days(); ++day) {
        const std::optional<int> value = table.value(habit.id, day);
        const bool expected = table.date(day) < today && !table.not_today(habit.id, day)
                              && !table.paused(habit, day)
                              && habits::asked_on(habit.weekdays, table.date(day));
        const bool asked = table.begun(habit.id, day) && (value || expected);
        answers.push_back(!asked                                          ? DayAnswer::not_asked
                          : habits::done(habit.kind, habit.target, value) ? DayAnswer::done
                                                                          : DayAnswer::not_done);
    }
    return answers;
}

ValueMean value_mean(const DayTable& table, std::string_view habit, Date first, Date last) {
    ValueMean found;
    long sum = 0;
    for (std::size_t day = 0; day < table.days(); ++day) {
        if (table.date(day) < first || table.date(day) > last) continue;
        const auto value = table.value(habit, day);
        if (!value) continue;
        ++found.days;
        sum += *value;
    }
    if (found.days > 0) found.mean = static_cast<double>(sum) / found.days;
    return found;
}

} // namespace zebra::diary
