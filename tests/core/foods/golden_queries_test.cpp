// How well the search does what people in a shop expect of it. The queries were written before the
// search was tuned; what is tuned looks at the tuning half only.
#include "core/foods/search.h"
#include "tests/core/foods/golden_queries.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using test::GoldenQuery;

namespace {

struct Score {
    int queries = 0;
    int first = 0; // a right food first
    int five = 0;  // one among the first five
};

struct Scores {
    std::map<std::string, Score> kinds;
    Score all;
    int nonsense = 0;
    int nonsense_answered = 0;
};

std::string number_of(const Food& food) { return std::string{code_of(food)}; }

bool is_one_of(const Food& food, const std::set<std::string>& wanted) {
    return wanted.contains(number_of(food));
}

void count(Scores& scores, const GoldenQuery& query, const std::vector<Hit>& hits) {
    if (query.kind == "nonsense") {
        ++scores.nonsense;
        if (!hits.empty()) ++scores.nonsense_answered;
        return;
    }
    const bool first = !hits.empty() && is_one_of(*hits.front().food, query.first);
    const bool five = std::ranges::any_of(hits, [&](const Hit& hit) {
        return is_one_of(*hit.food, query.first) || is_one_of(*hit.food, query.top_five);
    });
    for (Score* score : {&scores.kinds[query.kind], &scores.all}) {
        ++score->queries;
        if (first) ++score->first;
        if (five) ++score->five;
    }
}

double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

void print(const std::string& half, const Scores& scores) {
    std::cout << fmt::format("\nFood search, {} half     first   top five\n", half);
    const auto row = [](const std::string& name, const Score& score) {
        std::cout << fmt::format("  {:14} {:4} queries {:6.1f} % {:6.1f} %\n", name, score.queries,
                                 percent(score.first, score.queries),
                                 percent(score.five, score.queries));
    };
    for (const auto& [kind, score] : scores.kinds) row(kind, score);
    row("all", scores.all);
    std::cout << fmt::format("  nonsense       {:4} queries, {} answered\n", scores.nonsense,
                             scores.nonsense_answered);
}

std::map<std::string, Scores> score_all() {
    const Search search{test::shipped_catalogue()};
    std::map<std::string, Scores> halves;
    for (const GoldenQuery& query : test::golden_queries()) {
        count(halves[query.half], query, search.find(query.text, 5).hits);
    }
    return halves;
}

} // namespace

TEST_CASE("the golden queries find what was meant") {
    std::map<std::string, Scores> halves = score_all();
    REQUIRE(halves.size() == 2);
    print("tuning", halves["tuning"]);
    print("checking", halves["checking"]);
    const Scores& checking = halves["checking"];
    REQUIRE(checking.all.queries >= 200);
    CHECK(percent(checking.all.first, checking.all.queries) >= 90);
    CHECK(percent(checking.all.five, checking.all.queries) >= 97);
    for (const auto& [half, scores] : halves) {
        CAPTURE(half);
        CHECK(scores.nonsense >= 20);
        CHECK(scores.nonsense_answered == 0);
    }
}

TEST_CASE("the ten best are the first of all that are found") {
    constexpr std::size_t best = 10;
    constexpr std::size_t all = 1'000'000; // nothing is left out
    const Search search{test::shipped_catalogue()};
    const auto foods = [&](const std::string& text, std::size_t limit, Dishes dishes) {
        std::vector<std::string> found;
        for (const Hit& hit : search.find(text, limit, dishes).hits) {
            if (found.size() < best) found.push_back(number_of(*hit.food));
        }
        return found;
    };
    std::size_t letters = 1; // typed, another number each time
    for (const GoldenQuery& query : test::golden_queries()) {
        const std::string typed = query.text.substr(0, 1 + letters++ % query.text.size());
        CAPTURE(typed);
        for (const Dishes dishes : {Dishes::shown, Dishes::hidden}) {
            CHECK(foods(typed, best, dishes) == foods(typed, all, dishes));
        }
    }
}

TEST_CASE("the golden queries ask for foods that exist") {
    const Catalogue& catalogue = test::shipped_catalogue();
    std::set<std::string> texts;
    int queries = 0;
    for (const GoldenQuery& query : test::golden_queries()) {
        CAPTURE(query.text);
        ++queries;
        CHECK(texts.insert(query.text).second);
        CHECK((query.half == "tuning" || query.half == "checking"));
        CHECK(query.first.empty() == (query.kind == "nonsense"));
        int known = 0;
        for (const std::string& number : query.first) {
            if (catalogue.find(number) != nullptr) ++known;
        }
        if (query.kind != "nonsense") CHECK(known > 0);
    }
    CHECK(queries >= 400);
}
