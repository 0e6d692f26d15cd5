#include "core/base/text.h"
#include "core/foods/search.h"
#include "core/foods/word_forms.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using test::shipped_catalogue;

namespace {

// The words of every food's own name, singular.
std::vector<std::set<std::string>> words_of_foods() {
    std::vector<std::set<std::string>> out;
    const auto add = [&](const Food& food) {
        std::set<std::string>& words = out.emplace_back();
        for (const std::string& word : words_of(food.name)) words.insert(without_plural(word));
        for (const std::string& word : words_of(food.other_names))
            words.insert(without_plural(word));
    };
    for (const Food& food : shipped_catalogue().foods()) add(food);
    for (const Food& dish : shipped_catalogue().dishes()) add(dish);
    return out;
}

} // namespace

TEST_CASE("there are other names enough, of many countries, each once and folded") {
    std::set<std::string> said;
    std::map<std::string, int> where;
    std::set<std::tuple<std::string_view, OtherName::Kind, std::string_view, std::string_view>>
        rows;
    for (const OtherName& other : shipped_catalogue().other_names()) {
        CAPTURE(std::string{other.said});
        said.emplace(other.said);
        ++where[std::string{other.where}];
        CHECK(rows.emplace(other.said, other.kind, other.means, other.foods).second);
        CHECK(join(words_of(other.said), " ") == other.said);
        CHECK_FALSE(other.where.empty());
    }
    CHECK(said.size() >= 600);
    for (const char* country : {"british", "australian", "indian", "canadian", "american"}) {
        CAPTURE(std::string{country});
        CHECK(where[country] > 0);
    }
}

TEST_CASE("no other name leads to nothing") {
    const std::vector<std::set<std::string>> foods = words_of_foods();
    for (const OtherName& other : shipped_catalogue().other_names()) {
        CAPTURE(std::string{other.said});
        for (const std::string_view ndb : split(other.foods, ' ')) {
            if (!other.foods.empty()) CHECK(shipped_catalogue().find(ndb) != nullptr);
        }
        if (other.means.empty()) continue;
        std::vector<std::string> means;
        for (const std::string& word : words_of(other.means)) means.push_back(without_plural(word));
        CAPTURE(std::string{other.means});
        CHECK(std::ranges::any_of(foods, [&](const std::set<std::string>& words) {
            return std::ranges::all_of(
                means, [&](const std::string& word) { return words.contains(word); });
        }));
    }
}

TEST_CASE("what a name is listed for is found by it") {
    const Search search{shipped_catalogue()};
    for (const OtherName& other : shipped_catalogue().other_names()) {
        if (other.foods.empty()) continue;
        const std::string_view plainest = split(other.foods, ' ').front();
        const Found found = search.find(other.said, 10);
        CAPTURE(std::string{other.said});
        CHECK(std::ranges::any_of(found.hits,
                                  [&](const Hit& hit) { return code_of(*hit.food) == plainest; }));
    }
}
