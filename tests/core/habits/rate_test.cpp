#include "core/habits/rate.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::habits;

namespace {

constexpr DayAnswer yes = DayAnswer::done;
constexpr DayAnswer no = DayAnswer::not_done;
constexpr DayAnswer off = DayAnswer::not_asked;

double last_rate(const std::vector<DayAnswer>& answers) {
    const auto all = rates(answers);
    REQUIRE(all.back().has_value());
    return *all.back();
}

} // namespace

TEST_CASE("the first answers count in full, and nothing is said before") {
    const auto all = rates(std::vector<DayAnswer>{off, yes, yes, no});
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[0].has_value());
    CHECK(all[1] == 1.0);
    CHECK(all[2] == 1.0);
    // k = 2^(-1/14) = 0.951695: (k^2 + k) / (k^2 + k + 1)
    CHECK(*all[3] == doctest::Approx(0.650048).epsilon(0.0001));
}

TEST_CASE("an answer counts half after fourteen asked days") {
    std::vector<DayAnswer> answers(400, no);
    answers.push_back(yes);
    const double at_once = last_rate(answers);
    answers.insert(answers.end(), 14, no);
    CHECK(last_rate(answers) == doctest::Approx(at_once / 2).epsilon(0.0001));
}

TEST_CASE("one missed day does not destroy a month, nor a missed week") {
    std::vector<DayAnswer> answers(60, yes);
    answers.push_back(no);
    CHECK(last_rate(answers) > 0.94);
    answers.insert(answers.end(), 6, no);
    CHECK(last_rate(answers) > 0.65);
}

TEST_CASE("days that were not asked change nothing") {
    std::vector<DayAnswer> answers(20, yes);
    answers.push_back(no);
    const double before = last_rate(answers);
    answers.insert(answers.end(), 30, off);
    CHECK(last_rate(answers) == before);
}

TEST_CASE("five of the last seven days") {
    const std::vector<DayAnswer> answers = {no, yes, yes, no, yes, yes, no, yes};
    CHECK(recent(answers, 7) == RecentDays{5, 7});
    CHECK(recent(answers, 100) == RecentDays{5, 8});
    CHECK(recent(std::vector<DayAnswer>{yes, off, no}, 7) == RecentDays{1, 2});
    CHECK(recent({}, 7) == RecentDays{0, 0});
}
