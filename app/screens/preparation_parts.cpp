#include "app/screens/preparation_parts.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

using foods::HiaaTest;
using foods::PreparationPhase;
using foods::PreparationPlan;

} // namespace

std::string left_in_words(Stage& stage, const LocalTime& until, bool roughly) {
    stage.view.counts_down = true;
    const foods::TimeLeft left = foods::time_left(stage.model.preparation.now(), until);
    const std::string days = std::to_string(left.days);
    const std::string hours = std::to_string(left.hours);
    const std::string minutes = std::to_string(left.minutes);
    if (left.days > 0 && roughly) {
        return stage.say.filled("preparation.left_dh", {{"days", days}, {"hours", hours}});
    }
    if (left.days > 0) {
        return stage.say.filled("preparation.left_dhm",
                                {{"days", days}, {"hours", hours}, {"minutes", minutes}});
    }
    if (left.hours > 0) {
        return stage.say.filled("preparation.left_hm", {{"hours", hours}, {"minutes", minutes}});
    }
    return stage.say.filled("preparation.left_m", {{"minutes", minutes}});
}

std::string moment_in_words(const Stage& stage, const LocalTime& moment) {
    const bool same_year = moment.date.year() == stage.model.preparation.now().date.year();
    return fmt::format("{}, {}",
                       same_year ? long_date(moment.date) : long_date_with_year(moment.date),
                       to_clock(moment.minute_of_day));
}

std::string brief_moment(const Stage& stage, const LocalTime& moment) {
    constexpr std::size_t letters = 3;
    constexpr int days_of_week = 7;
    const std::string weekday = weekday_name(moment.date).substr(0, letters);
    const std::string clock = to_clock(moment.minute_of_day);
    const int days = days_between(stage.model.preparation.now().date, moment.date);
    if (days >= 0 && days < days_of_week) return fmt::format("{} {}", weekday, clock);
    return fmt::format("{} {}, {}", weekday, short_date(moment.date), clock);
}

std::string preparation_line(Stage& stage) {
    const PreparationPlan& plan = *stage.model.preparation.plan();
    const auto with_time_left = [&](const char* key, const LocalTime& until) {
        return stage.say.filled(key, {{"left", left_in_words(stage, until, true)}});
    };
    switch (stage.model.preparation.phase()) {
    case PreparationPhase::planned:
        return with_time_left("preparation.line.planned", foods::preparation_begins(plan));
    case PreparationPhase::collecting:
        return with_time_left("preparation.line.collecting", foods::preparation_ends(plan));
    case PreparationPhase::active:
    case PreparationPhase::none:
    case PreparationPhase::over: break;
    }
    return with_time_left(plan.test == HiaaTest::blood ? "preparation.line.blood"
                                                       : "preparation.line.urine",
                          plan.test_at);
}

void open_preparation_form(Stage& stage) {
    const PreparationModel& model = stage.model.preparation;
    stage.view.preparation_form = model.running() ? form_of(*model.plan()) : PreparationFormState{};
    stage.open(ScreenName::preparation_plan);
}

} // namespace zebra::app
