// The checklist itself: adding, renaming, ordering, pausing, archiving.
#pragma once

#include "app/model/data_session.h"
#include "core/content/content.h"
#include "core/habits/habit.h"
#include "core/habits/habit_store.h"

#include <functional>
#include <string_view>
#include <vector>

namespace zebra::app {

class HabitModel {
  public:
    explicit HabitModel(const content::Content& content) : content_(content) {}

    void reload(DataSession& data);
    const std::vector<habits::Habit>& habits() const { return habits_; } // archived ones too
    const habits::Habit* find(std::string_view id) const;
    // What the content says of a suggested habit; nullptr for one's own.
    const content::HabitWords* words(std::string_view id) const;

    // Runs one change on the store and reads again. Durable when it returns well.
    Outcome<void> change(DataSession& data,
                         const std::function<Outcome<void>(habits::HabitStore&)>& action);

  private:
    const content::Content& content_;
    std::vector<habits::Habit> habits_;
};

} // namespace zebra::app
