// One day of the checklist and its symptoms, as shown. The day is fixed when it is shown: a change
// lands on the day that was seen, also after midnight.
#pragma once

#include "app/model/data_session.h"
#include "core/base/date.h"
#include "core/content/content.h"
#include "core/diary/symptom.h"
#include "core/habits/habit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// What the content suggests, in the form the checklist takes.
std::vector<habits::SuggestedHabit> suggested_habits(const content::Content& content);
std::vector<std::string> symptom_ids(const content::Content& content);

struct HabitLine {
    habits::Habit habit;
    std::optional<int> value; // nullopt: nothing noted
    bool done = false;
};

// The lines of a day: what is active, and what is not any more but was noted on that day.
std::vector<HabitLine> day_lines(const std::vector<habits::Habit>& list,
                                 const std::map<std::string, int>& values);

class DayModel {
  public:
    explicit DayModel(const content::Content& content);

    // The day that was today, by the person's day end, when the screen was last looked at anew;
    // and the day that is shown.
    Date today() const { return today_; }
    Date shown() const { return shown_; }
    void show(DataSession& data, Date day);

    // Reads again. While the day shown was today and nobody looked at another, it stays what was
    // seen until `follow_clock`.
    void reload(DataSession& data, int day_end_minute, bool follow_clock);

    const std::vector<HabitLine>& lines() const { return lines_; }
    const std::vector<diary::SymptomEntry>& entries() const { return entries_; } // by time
    int done_count() const;
    // Habits done of those asked, for each of the days around; for the date strip.
    std::size_t logged(std::string_view symptom) const;

    // Each is durable when it returns well.
    Outcome<void> set(DataSession& data, const habits::Habit& habit, int value);
    Outcome<int> add(DataSession& data, const habits::Habit& habit, int difference);
    Outcome<void> undo(DataSession& data, std::string_view habit, Date day);
    Outcome<diary::SymptomEntry> log(DataSession& data, const diary::SymptomReport& report);
    Outcome<void> remove(DataSession& data, std::int64_t entry);
    Outcome<void> restore(DataSession& data, std::int64_t entry);

    // The moment that a clock time means on a day that ends at `day_end_minute`: before that it is
    // the small hours of the next date.
    static LocalTime moment_on(Date day, int minute_of_day, int day_end_minute);

  private:
    const content::Content& content_;
    int day_end_minute_ = 180;
    Date today_{};
    Date shown_{};
    std::vector<HabitLine> lines_;
    std::vector<diary::SymptomEntry> entries_;
};

} // namespace zebra::app
