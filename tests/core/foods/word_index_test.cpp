#include "core/foods/word_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

// 0 "egg, white", 1 "eggs", 2 "eggplant", 3 "egg and egg yolk"
WordIndex sample() {
    WordIndex index;
    index.add("egg", 0, Place::head);
    index.add("white", 0, Place::second);
    index.add("eggs", 1, Place::head);
    index.add("eggplant", 2, Place::head);
    index.add("egg", 3, Place::later);
    index.add("egg", 3, Place::head);
    index.add("yolk", 3, Place::head);
    index.finish();
    return index;
}

// "0 exact" for every name found, in order of match and name.
std::vector<std::string> found(const WordIndex& index, std::string_view typed) {
    std::vector<std::string> names;
    for (const WordMatch& match : index.matches(typed)) {
        for (const Posting& posting : index.postings(match.word)) {
            names.push_back(std::to_string(posting.name)
                            + (match.kind == MatchKind::exact ? " exact" : " prefix"));
        }
    }
    return names;
}

} // namespace

TEST_CASE("a typed word finds itself, its plural and what begins with it") {
    const WordIndex index = sample();
    CHECK(index.word_count() == 5);
    const std::vector<std::string> egg = {"0 exact", "3 exact", "1 exact", "2 prefix"};
    CHECK(found(index, "egg") == egg);
    CHECK(found(index, "eggs") == std::vector<std::string>{"0 exact", "3 exact", "1 exact"});
    CHECK(found(index, "eggp") == std::vector<std::string>{"2 prefix"});
    CHECK(found(index, "yo") == std::vector<std::string>{"3 prefix"});
    CHECK(found(index, "plant").empty());
    CHECK(found(index, "zzz").empty());
}

TEST_CASE("a word that stands twice in a name counts once, where it says most") {
    const WordIndex index = sample();
    for (const WordMatch& match : index.matches("egg")) {
        for (const Posting& posting : index.postings(match.word)) {
            CHECK(posting.place == Place::head);
        }
    }
}
