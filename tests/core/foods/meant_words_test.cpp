#include "core/foods/meant_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace zebra::foods;

namespace {

using Words = std::vector<std::string>;

Words meant(const Words& known, std::string_view typed, bool may_be_beginning = false) {
    Words out;
    for (const Misspelt& each : MeantWords{known}.meant(typed, may_be_beginning, known)) {
        out.push_back(known[each.word] + " " + std::to_string(each.errors)
                      + (each.is_whole ? "" : " beginning"));
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

TEST_CASE("every kind of error is found") {
    CHECK(meant({"cheddar", "cherry"}, "chedar") == Words{"cheddar 1"});
    CHECK(meant({"cheddar", "cherry"}, "cheddaar") == Words{"cheddar 1"});
    CHECK(meant({"cheddar", "cherry"}, "chxddar") == Words{"cheddar 1"});
    CHECK(meant({"cheddar", "cherry"}, "chedadr") == Words{"cheddar 1"});
    CHECK(meant({"cheddar", "cherry"}, "hceddar") == Words{"cheddar 1"});
    CHECK(meant({"sausage"}, "sossages") == Words{"sausage 2"});
    CHECK(meant({"sausage"}, "sossagez").empty());
}

TEST_CASE("letters that differ are no errors where the words sound alike") {
    CHECK(meant({"quinoa"}, "keenoa") == Words{"quinoa 1"});
}

TEST_CASE("wrong vowels are two errors, however many, in a word of some length") {
    CHECK(meant({"mackerel"}, "macarel") == Words{"mackerel 2"});
    CHECK(meant({"lentils"}, "lentles") == Words{"lentils 2"});
    CHECK(meant({"bananas"}, "bononas") == Words{"bananas 2"});
    CHECK(meant({"tuna"}, "tiny").empty());
}

TEST_CASE("a word of three letters may only sound alike") {
    CHECK(meant({"oil", "owl"}, "oyl") == Words{"oil 1"});
    CHECK(meant({"ham"}, "hum").empty());
    CHECK(meant({"k"}, "qqq").empty());
}

TEST_CASE("two letters may be left out, and the plural be another") {
    CHECK(meant({"broccoli"}, "brocol") == Words{"broccoli 1"});
    CHECK(meant({"berry"}, "berrries") == Words{"berry 1"});
}

TEST_CASE("letters outside the alphabet are compared like others") {
    CHECK(meant({"cr\u00E8me2"}, "cr\u00E8me3") == Words{"cr\u00E8me2 1"});
    CHECK(meant({"vitamin12"}, "vitamin13") == Words{"vitamin12 1"});
}

TEST_CASE("a word that is still growing is compared with beginnings") {
    CHECK(meant({"broccolini"}, "brokol", true) == Words{"broccolini 1 beginning"});
    CHECK(meant({"cauliflower"}, "califlow", true) == Words{"cauliflower 1 beginning"});
    CHECK(meant({"cauliflower"}, "califlow", false).empty());
}
