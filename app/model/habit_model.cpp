#include "app/model/habit_model.h"

#include "app/model/day_model.h"
#include "core/habits/habit_list.h"

namespace zebra::app {

void HabitModel::reload(DataSession& data) {
    const std::vector<habits::SuggestedHabit> suggested = suggested_habits(content_);
    if (data.store() == nullptr) {
        habits_ = habits::merge_habits(suggested, {});
        return;
    }
    auto read = habits::HabitStore{*data.store(), suggested}.habits();
    if (read) {
        habits_ = std::move(*read);
    } else {
        data.add_notice(read.error().sentence);
    }
}

const habits::Habit* HabitModel::find(std::string_view id) const {
    return habits::find_habit(habits_, id);
}

const content::HabitWords* HabitModel::words(std::string_view id) const {
    for (const content::HabitWords& words : content_.habits()) {
        if (words.id == id) return &words;
    }
    return nullptr;
}

Outcome<void> HabitModel::change(DataSession& data,
                                 const std::function<Outcome<void>(habits::HabitStore&)>& action) {
    if (data.store() == nullptr) {
        return fail(data.why_not_saved());
    }
    habits::HabitStore store{*data.store(), suggested_habits(content_)};
    auto done = action(store);
    reload(data);
    return done;
}

} // namespace zebra::app
