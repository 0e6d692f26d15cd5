#include "tests/app/cli/habits.h"

#include "core/storage/store.h"
#include "tests/support/content.h"
#include "tests/support/storage_samples.h"

#include <vector>

namespace zebra::test {

void change_habits(const Program& program,
                   const std::function<void(habits::HabitStore& list)>& change) {
    std::filesystem::create_directories(program.data());
    storage::Store store = open_store(program.data());
    std::vector<habits::SuggestedHabit> suggested;
    for (const content::HabitWords& words : shipped_content().habits()) {
        const auto kind = habits::parse_habit_kind(words.kind);
        REQUIRE(kind);
        suggested.push_back(
            {.id = words.id, .name = words.name, .kind = *kind, .default_on = words.default_on});
    }
    habits::HabitStore list{store, suggested};
    change(list);
}

Json habit_in(const Program& program, const std::string& id, const std::string& date) {
    Arguments arguments = {"today", "--json"};
    if (!date.empty()) arguments.insert(arguments.end(), {"--date", date});
    const Json day = program.json(arguments);
    for (const Json& habit : day["habits"]) {
        if (habit["id"] == id) return habit;
    }
    FAIL("not on the list: " << id);
    return {};
}

} // namespace zebra::test
