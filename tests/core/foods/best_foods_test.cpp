#include "core/foods/best_foods.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

Candidate candidate(int cost, std::uint32_t food, std::uint32_t name = 0, std::uint8_t order = 0) {
    return {cost, food, name, order, MatchKind::exact};
}

std::vector<std::string> taken(BestFoods& best) {
    std::vector<std::string> out;
    for (const Candidate& each : best.take()) {
        out.push_back(std::to_string(each.food) + " at " + std::to_string(each.cost));
    }
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("the cheapest come first, those of equal cost in the order of the foods") {
    BestFoods best{3};
    best.add(candidate(7, 1));
    best.add(candidate(5, 3));
    best.add(candidate(5, 2));
    best.add(candidate(9, 0));
    CHECK(taken(best) == Texts{"2 at 5", "3 at 5", "1 at 7"});
}

TEST_CASE("a food comes once, by its cheapest name, the first of those") {
    BestFoods best{3};
    best.add(candidate(7, 1, 10, 0));
    best.add(candidate(5, 1, 12, 2));
    best.add(candidate(5, 1, 11, 1));
    const std::vector<Candidate> found = best.take();
    REQUIRE(found.size() == 1);
    CHECK(found.front().cost == 5);
    CHECK(found.front().name == 11);
}

TEST_CASE("of many the best are kept, and what is not among them is known") {
    constexpr std::uint32_t many = 10'000;
    BestFoods best{2};
    CHECK(best.bar() == std::numeric_limits<int>::max());
    for (std::uint32_t i = 0; i < many; ++i) {
        const std::uint32_t food = i * 7'919 % many; // each once, in no order
        best.add(candidate(static_cast<int>(food), food));
    }
    CHECK(best.bar() < 100);
    CHECK(taken(best) == Texts{"0 at 0", "1 at 1"});
    CHECK(BestFoods{2}.take().empty());
}
