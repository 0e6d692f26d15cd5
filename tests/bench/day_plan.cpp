#include "tests/bench/day_plan.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace zebra::bench {

namespace {

constexpr std::uint64_t seed = 3; // with it 22 November 2026 has something of everything
constexpr int first_minute = 8 * 60;
constexpr int last_minute = 23 * 60;
constexpr int most_taps = 9;
constexpr int severities = 4;

// splitmix64: the distributions of <random> differ from one library to another.
class Dice {
  public:
    explicit Dice(std::uint64_t state) : state_(state) {}

    // 0 .. sides - 1
    int below(int sides) {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(sides));
    }
    bool percent(int chance) { return below(100) < chance; }
    int minute() { return first_minute + below(last_minute - first_minute); }
    template <class List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

  private:
    std::uint64_t state_;
};

std::string note(Dice& dice) {
    constexpr auto when = std::to_array<std::string_view>(
        {"After lunch", "On the bus", "Before breakfast", "In the night", "After a walk uphill",
         "While cooking", "During a long meeting", "On waking up"});
    constexpr auto what = std::to_array<std::string_view>(
        {"about ten minutes", "went away by itself", "with a warm face and neck",
         "worse than last week", "better after lying down",
         "like the last time, with a tight chest", "not sure whether it was the crème brûlée",
         "third time today"});
    const auto sentence = [&](std::string_view begin) {
        return std::string{begin} + ", " + std::string{dice.one_of(what)} + ".";
    };
    std::string text = sentence(dice.one_of(when));
    while (dice.percent(35)) {
        text += "\n" + sentence(std::string{dice.one_of(when)} + " again");
    }
    return text;
}

void plan_habit(const habits::Habit& habit, Dice& dice, std::vector<PlannedChange>& changes) {
    if (dice.percent(15)) return; // not done, or forgotten
    int minute = dice.minute();
    const int taps = habit.kind == habits::HabitKind::yes_no ? 1 : 1 + dice.below(most_taps);
    std::optional<int> before;
    for (int value = 1; value <= taps; ++value) {
        changes.push_back({habit.id, before, value, minute});
        before = value;
        minute += (last_minute - minute) / (taps + 1);
    }
}

diary::SymptomReport plan_symptom(Date day, const std::vector<std::string>& symptoms, Dice& dice) {
    diary::SymptomReport report;
    report.symptom = dice.one_of(symptoms);
    report.at = {day, dice.minute()};
    report.severity = dice.below(severities);
    if (dice.percent(35)) report.note = note(dice);
    report.faint = dice.percent(3);
    report.confused = dice.percent(1);
    report.breathless = dice.percent(3);
    return report;
}

} // namespace

DayPlan plan_day(Date day, const std::vector<habits::Habit>& list,
                 const std::vector<std::string>& symptoms) {
    const auto number = static_cast<std::uint64_t>(days_between(make_date(1970, 1, 1), day));
    Dice dice{seed + (number << 20)};
    DayPlan plan;
    for (const habits::Habit& habit : list) {
        if (habit.state == habits::HabitState::active) plan_habit(habit, dice, plan.changes);
    }
    // On half of the days none, else up to four.
    if (dice.percent(50)) {
        const int count = 1 + dice.below(4);
        for (int i = 0; i < count; ++i) plan.symptoms.push_back(plan_symptom(day, symptoms, dice));
    }
    return plan;
}

} // namespace zebra::bench
