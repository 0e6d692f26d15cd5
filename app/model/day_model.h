// One day of the checklist and its symptoms, as shown. The day is fixed when it is shown: a change
// lands on the day that was seen, also after midnight.
#pragma once

#include "app/model/data_session.h"
#include "core/base/date.h"
#include "core/content/content.h"
#include "core/diary/symptom.h"
#include "core/diary/weight.h"
#include "core/habits/day_store.h"
#include "core/habits/habit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// What the content suggests, in the form the checklist takes.
std::vector<habits::SuggestedHabit> suggested_habits(const content::Content& content);

struct HabitLine {
    habits::Habit habit;
    std::optional<int> value; // nullopt: nothing noted
    bool done = false;
    bool not_today = false; // then there is no value
    std::string note = {};
};

// The lines of a day: what is active and asked on that weekday, and whatever else was noted on it.
std::vector<HabitLine> day_lines(const std::vector<habits::Habit>& list,
                                 const std::map<std::string, int>& values,
                                 const std::map<std::string, std::string>& notes, Date day);

// How many are done, and how many ask for it: without "not today".
struct DoneOf {
    int done = 0;
    int asked = 0;
};
DoneOf done_of(const std::vector<HabitLine>& lines);

class DayModel {
  public:
    explicit DayModel(const content::Content& content);

    // The day that is today, by the person's day end, as of the last look at the clock.
    Date today() const { return today_; }
    // The day that is shown: today when it was first shown, or the one that was chosen.
    Date shown() const { return shown_; }
    void show(DataSession& data, Date day);
    // The day on which something that happens now is to be noted: the one that was chosen, or, when
    // nobody chose, today.
    Date day_for_now() const { return chosen_ ? shown_ : today_; }

    // Looks at the clock; the day shown stays. True when today is another day than before.
    bool look_at_clock(const Now& now);

    // Reads again. The day shown stays, also past its end; with `follow_clock` it becomes today,
    // unless another was chosen.
    void reload(DataSession& data, int day_end_minute, bool follow_clock);

    // The week of which the day shown is a part: the last seven days, or, for an older day, those
    // around it.
    Date strip_last() const;
    // How much of the list is done on a day of that week, 0 .. 1.
    float progress(Date day) const;
    // The days of a month on which something was noted.
    const std::set<Date>& noted(DataSession& data, std::chrono::year_month month);

    const std::vector<HabitLine>& lines() const { return lines_; }
    const std::vector<diary::SymptomEntry>& entries() const { return entries_; } // by time
    // The latest weight up to the day shown.
    const std::optional<diary::WeightEntry>& weight() const { return weight_; }
    // How many entries of a symptom the day shown has.
    std::size_t logged(std::string_view symptom) const;

    // Each is durable when it returns well.
    // The counter of the day shown.
    Outcome<habits::DayStore::Counted> add(DataSession& data, const habits::Habit& habit,
                                           int difference);
    // Value and note together.
    Outcome<habits::DayStore::Written> write(DataSession& data, const habits::Habit& habit,
                                             Date day, const habits::DayStore::Wish& wish);
    Outcome<void> take_back(DataSession& data, std::string_view habit, Date day,
                            const habits::DayStore::Written& written);
    // Returns the weight that stood there.
    Outcome<std::optional<double>> set_weight(DataSession& data, Date day,
                                              std::optional<double> kilograms);
    Outcome<diary::SymptomEntry> log(DataSession& data, const diary::SymptomReport& report);
    // Returns the entry as it was.
    Outcome<diary::SymptomEntry> change(DataSession& data, std::int64_t entry,
                                        const diary::SymptomReport& report);
    Outcome<void> remove(DataSession& data, std::int64_t entry);
    Outcome<void> restore(DataSession& data, std::int64_t entry);

    // The moment that a clock time means on a day that ends at `day_end_minute`: before that it is
    // the small hours of the next date.
    static LocalTime moment_on(Date day, int minute_of_day, int day_end_minute);

  private:
    void read(DataSession& data);
    void read_progress(DataSession& data, const std::vector<habits::Habit>& list);

    const content::Content& content_;
    int day_end_minute_ = 180;
    Date today_{};
    Date shown_{};
    bool chosen_ = false; // by the person, and it was not today
    std::vector<HabitLine> lines_;
    std::vector<diary::SymptomEntry> entries_;
    std::optional<diary::WeightEntry> weight_;
    std::map<Date, float> progress_;
    std::map<std::chrono::year_month, std::set<Date>> noted_;
};

} // namespace zebra::app
