#include "core/foods/word_forms.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;
using Words = std::vector<std::string>;

TEST_CASE("text is read as words without case, accents and punctuation") {
    CHECK(words_of("Cheese, CHEDDAR") == Words{"cheese", "cheddar"});
    CHECK(words_of("Crème Brûlée") == Words{"creme", "brulee"});
    CHECK(words_of("long-grain/parboiled (rice)") == Words{"long", "grain", "parboiled", "rice"});
    CHECK(words_of("KELLOGG'S") == Words{"kelloggs"});
    CHECK(words_of("Kellogg\u2019s") == Words{"kelloggs"});
    CHECK(words_of("half & half") == Words{"half", "half"});
    CHECK(words_of("2% milk") == Words{"2", "milk"});
    CHECK(words_of("3.25% or 3,25%") == Words{"3.25", "or", "3.25"});
    CHECK(words_of("end. 4, 5") == Words{"end", "4", "5"});
    CHECK(words_of("牛乳") == Words{"牛乳"});
}

TEST_CASE("what has no letter or digit has no words") {
    for (const char* text :
         {"", "   ", "\t\n", "...", "%&-'", "\x01\x02", "\U0001F34C", "\u2019"}) {
        CAPTURE(text);
        CHECK(words_of(text).empty());
    }
    CHECK(words_of("\xFF milk \xC3") == Words{"milk"});
    CHECK(words_of("\U0001F34C banana") == Words{"banana"});
}

TEST_CASE("singular and plural compare as one word") {
    CHECK(without_plural("loaves") == "loaf");
    CHECK(without_plural("halves") == "half");
    CHECK(without_plural("olives") == "olive");
    CHECK(without_plural("cloves") == "clove");
    struct Pair {
        const char* one;
        const char* other;
    };
    for (const Pair& pair : std::vector<Pair>{{"egg", "eggs"},
                                              {"berry", "berries"},
                                              {"tomato", "tomatoes"},
                                              {"peach", "peaches"},
                                              {"radish", "radishes"},
                                              {"box", "boxes"},
                                              {"cookie", "cookies"},
                                              {"pie", "pies"},
                                              {"cheese", "cheeses"},
                                              {"orange", "oranges"},
                                              {"glass", "glasses"},
                                              {"quiche", "quiches"},
                                              {"oat", "oats"},
                                              {"pea", "peas"},
                                              {"smoothie", "smoothies"}}) {
        CAPTURE(pair.one);
        CHECK(without_plural(pair.one) == without_plural(pair.other));
    }
    for (const Pair& pair : std::vector<Pair>{
             {"hummus", "hummu"}, {"swiss", "swis"}, {"pea", "pear"}, {"egg", "eggplant"}}) {
        CAPTURE(pair.one);
        CHECK(without_plural(pair.one) != without_plural(pair.other));
    }
}
