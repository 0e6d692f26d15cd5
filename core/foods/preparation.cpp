#include "core/foods/preparation.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace zebra::foods {

namespace {

constexpr int minutes_an_hour = 60;
constexpr int hours_a_day = 24;
constexpr int minutes_a_day = hours_a_day * minutes_an_hour;
constexpr int collection_hours = 24;
constexpr int farthest_days = 366;

constexpr std::array<std::pair<std::string_view, HiaaTest>, 2> tests = {
    {{"blood", HiaaTest::blood}, {"urine", HiaaTest::urine}}};

constexpr std::array<std::pair<std::string_view, LaboratoryWindow>, 4> windows = {
    {{"24", LaboratoryWindow::hours_24},
     {"48", LaboratoryWindow::hours_48},
     {"72", LaboratoryWindow::hours_72},
     {"unknown", LaboratoryWindow::unknown}}};

template <class Value, std::size_t Size>
std::string_view word_of(Value value,
                         const std::array<std::pair<std::string_view, Value>, Size>& words) {
    const auto found = std::ranges::find(words, value, [](const auto& one) { return one.second; });
    return found == words.end() ? std::string_view{} : found->first;
}

template <class Value, std::size_t Size>
std::optional<Value> value_of(std::string_view word,
                              const std::array<std::pair<std::string_view, Value>, Size>& words) {
    const auto found = std::ranges::find(words, word, [](const auto& one) { return one.first; });
    if (found == words.end()) return std::nullopt;
    return found->second;
}

int minutes_between(const LocalTime& from, const LocalTime& to) {
    return days_between(from.date, to.date) * minutes_a_day + to.minute_of_day - from.minute_of_day;
}

LocalTime days_later(const LocalTime& time, int days) {
    return {add_days(time.date, days), time.minute_of_day};
}

} // namespace

int hours_of(LaboratoryWindow window) {
    switch (window) {
    case LaboratoryWindow::hours_24: return 24;
    case LaboratoryWindow::hours_48: return 48;
    case LaboratoryWindow::hours_72:
    case LaboratoryWindow::unknown: break;
    }
    return 72;
}

LocalTime preparation_begins(const PreparationPlan& plan) {
    return days_later(plan.test_at, -hours_of(plan.window) / hours_a_day);
}

LocalTime preparation_ends(const PreparationPlan& plan) {
    if (plan.test == HiaaTest::blood) return plan.test_at;
    return days_later(plan.test_at, collection_hours / hours_a_day);
}

PreparationPhase phase_at(const std::optional<PreparationPlan>& plan, const LocalTime& now) {
    if (!plan) return PreparationPhase::none;
    if (now < preparation_begins(*plan)) return PreparationPhase::planned;
    if (now < plan->test_at) return PreparationPhase::active;
    if (now < preparation_ends(*plan)) return PreparationPhase::collecting;
    return PreparationPhase::over;
}

TimeLeft time_left(const LocalTime& from, const LocalTime& to) {
    const int minutes = std::max(0, minutes_between(from, to));
    return {minutes / minutes_a_day, minutes % minutes_a_day / minutes_an_hour,
            minutes % minutes_an_hour};
}

PreparationSpan preparation_span(const PreparationPlan& plan, const LocalTime& now) {
    const bool collecting = phase_at(plan, now) == PreparationPhase::collecting;
    PreparationSpan span;
    span.from = collecting ? plan.test_at : preparation_begins(plan);
    span.to = collecting ? preparation_ends(plan) : plan.test_at;
    span.days = days_between(span.from.date, span.to.date);
    const double whole = span.days * minutes_a_day;
    span.passed = std::clamp(minutes_between(span.from, now) / whole, 0.0, 1.0);
    return span;
}

Outcome<PreparationPlan> checked_plan(const PreparationPlan& plan, const LocalTime& now,
                                      const std::optional<PreparationPlan>& standing) {
    const bool kept = standing && standing->test_at == plan.test_at;
    if ((plan.test_at < now && !kept) || preparation_ends(plan) <= now) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{}, {} has passed. Choose a day and time still to come.",
                                long_date_with_year(plan.test_at.date),
                                to_clock(plan.test_at.minute_of_day)));
    }
    if (days_between(now.date, plan.test_at.date) > farthest_days) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is more than a year away. Check the year.",
                                long_date_with_year(plan.test_at.date)));
    }
    return plan;
}

std::string to_text(const PreparationPlan& plan) {
    return fmt::format("{} {} {}", to_iso(plan.test_at), word_of(plan.test, tests),
                       word_of(plan.window, windows));
}

Outcome<PreparationPlan> parse_plan(std::string_view text) {
    const std::vector<std::string_view> words = split(text, ' ');
    if (words.size() == 3) {
        const auto test_at = parse_iso_local_time(words[0]);
        const auto test = value_of(words[1], tests);
        const auto window = value_of(words[2], windows);
        if (test_at && test && window) return PreparationPlan{*test_at, *test, *window};
    }
    return fail(Problem::Kind::damaged,
                fmt::format("The planned 5-HIAA test cannot be read: \"{}\". Plan it again.",
                            excerpt(text)));
}

} // namespace zebra::foods
