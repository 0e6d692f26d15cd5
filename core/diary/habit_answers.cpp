#include "core/diary/habit_answers.h"

#include <cstddef>
#include <optional>

namespace zebra::diary {

using habits::DayAnswer;

std::vector<DayAnswer> habit_answers(const DayTable& table, const habits::Habit& habit) {
    std::vector<DayAnswer> answers;
    answers.reserve(table.days());
    bool begun = false;
    for (std::size_t day = 0; day < table.days(); ++day) {
        const std::optional<int> value = table.value(habit.id, day);
        begun = begun || value.has_value();
        const bool expected = day + 1 < table.days() && !table.not_today(habit.id, day)
                              && habits::asked_on(habit.weekdays, table.date(day));
        const bool asked = begun && (value || expected);
        answers.push_back(!asked                                          ? DayAnswer::not_asked
                          : habits::done(habit.kind, habit.target, value) ? DayAnswer::done
                                                                          : DayAnswer::not_done);
    }
    return answers;
}

} // namespace zebra::diary
