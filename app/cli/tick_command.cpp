#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/wanted_day.h"
#include "app/model/day_model.h"
#include "core/base/text.h"
#include "core/habits/day.h"
#include "core/habits/day_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"

#include <fmt/format.h>

#include <utility>

namespace zebra::app {

namespace {

// What is to be changed, found to be possible.
struct Tick {
    habits::Habit habit;
    Date day;
};

Problem no_such_habit(const std::string& typed, const std::vector<habits::Habit>& list) {
    std::vector<std::string> known;
    for (const habits::Habit& habit : habits::listed(list)) known.push_back(habit.id);
    return {Problem::Kind::not_found, fmt::format("There is no habit \"{}\". The list has: {}.",
                                                  excerpt(typed), join(known, ", "))};
}

Outcome<Tick> checked_tick(storage::Store* store, const content::Content& content,
                           const TickOptions& options, const Now& now) {
    auto list = habits_in(store, content);
    if (!list) return fail(list.error());
    const habits::Habit* habit = habits::find_habit(*list, options.habit);
    if (habit == nullptr) return fail(no_such_habit(options.habit, *list));
    const auto day = wanted_day(options.date, store, now);
    if (!day) return fail(day.error());
    if (auto allowed = habits::check_day(*day, now); !allowed) return fail(allowed.error());
    if (options.value) {
        const auto allowed = habits::check_value(*habit, *options.value);
        if (!allowed) return fail(allowed.error());
    }
    return Tick{*habit, *day};
}

// What cannot be done is refused before anything on the disk is created or moved.
Outcome<void> check_first(const std::filesystem::path& folder, const content::Content& content,
                          const TickOptions& options, const Now& now) {
    auto store = open_to_read(folder);
    const bool damaged = !store && store.error().kind == Problem::Kind::damaged;
    if (!store && !damaged) return fail(store.error());
    const auto tick = checked_tick(store && *store ? &**store : nullptr, content, options, now);
    if (tick || tick.error().kind == Problem::Kind::damaged) return {};
    // A habit of one's own may be in the file that cannot be read.
    if (damaged && tick.error().kind == Problem::Kind::not_found) return fail(store.error());
    return fail(tick.error());
}

std::string in_words(std::optional<int> value) {
    if (!value) return "not noted";
    return *value == habits::not_today ? "not today" : std::to_string(*value);
}

Outcome<std::string> change_day(storage::Store& store, const TickOptions& options, const Tick& tick,
                                const Now& now) {
    habits::DayStore days{store};
    const habits::Habit& habit = tick.habit;
    if (options.undo) {
        const auto undone = days.undo_last(habit.id, tick.day);
        if (!undone) return fail(undone.error());
        return fmt::format("{}: {}", habit.name, in_words(*undone));
    }
    if (options.not_today) {
        if (auto done = days.skip(habit.id, tick.day, now); !done) return fail(done.error());
        return fmt::format("{}: {}", habit.name, in_words(habits::not_today));
    }
    if (options.value || habit.kind == habits::HabitKind::yes_no) {
        const int value = options.value.value_or(1);
        const auto set = days.set_value(habit, tick.day, value, now);
        if (!set) return fail(set.error());
        return fmt::format("{}: {}", habit.name, value);
    }
    const auto value = days.add(habit, tick.day, 1, now);
    if (!value) return fail(value.error());
    return fmt::format("{}: {}", habit.name, value->value.value_or(0));
}

int tick_in_data_file(const std::filesystem::path& folder, const content::Content& content,
                      const TickOptions& options, const Now& now) {
    auto opened = open_to_write(folder, now);
    if (!opened) return report(opened.error());
    const auto tick = checked_tick(&opened->store, content, options, now);
    if (!tick) return report(tick.error());
    const auto changed = change_day(opened->store, options, *tick, now);
    if (!changed) return report(changed.error());
    if (tick->habit.state != habits::HabitState::active) {
        notice(fmt::format("{} is not on the daily list; it was noted all the same.",
                           tick->habit.name));
    }
    print(fmt::format("{}, {}\nsaved\n", long_date_with_year(tick->day), *changed));
    return exit_done;
}

} // namespace

int run_tick(const Environment& environment, const TickOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    if (const auto date = wanted_day(options.date, nullptr, *now); !date) {
        return report(date.error().sentence, exit_usage);
    }
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    if (const auto possible = check_first(*folder, *content, options, *now); !possible) {
        return report(possible.error());
    }
    const int exit_code = tick_in_data_file(*folder, *content, options, *now);
    if (exit_code == exit_done) make_daily_backup(*folder, *now);
    return exit_code;
}

} // namespace zebra::app
