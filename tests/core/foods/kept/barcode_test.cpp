#include "core/foods/kept/barcode.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::foods;

TEST_CASE("the numbers of all lengths are taken when their last digit fits, blanks or not") {
    for (const char* number :
         {"96385074", "036000291452", "4006381333931", "10036000291459", "00000000000000"}) {
        CAPTURE(number);
        CHECK(checked_barcode(number) == number);
    }
    CHECK(checked_barcode(" 4 006381 333931 ") == "4006381333931");
}

TEST_CASE("a short number of a small pack has the check digit of the long one") {
    // Short for 042100005264 and 049000006346.
    for (const char* number : {"04252614", "04963406"}) {
        CAPTURE(number);
        CHECK(checked_barcode(number) == number);
    }
    CHECK_FALSE(checked_barcode("04252615"));
    CHECK_FALSE(checked_barcode("24963406")); // only what begins with 0 or 1 is short for anything
}

TEST_CASE("every single wrong digit is refused") {
    const std::string right = "4006381333931";
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = right;
            wrong[i] = digit;
            CAPTURE(wrong);
            CHECK(checked_barcode(wrong).has_value() == (wrong == right));
        }
    }
}

TEST_CASE("what is wrong with a number is said in plain words") {
    const auto why = [](const char* typed) { return checked_barcode(typed).error().sentence; };
    CHECK(why("4006381333932") == "The last digit does not fit the others: check the number.");
    CHECK(why("400638133393") == "The last digit does not fit the others: check the number.");
    CHECK(why("40063813339") == "A barcode has 8, 12, 13 or 14 digits; this one has 11.");
    CHECK(why("400638133393100") == "A barcode has 8, 12, 13 or 14 digits; this one has 15.");
    CHECK(why("") == "A barcode has 8, 12, 13 or 14 digits; this one has 0.");
    CHECK(why("40O6381333931") == "A barcode has digits only: type the number under the lines.");
    CHECK(why("-4006381333931").starts_with("A barcode has digits only"));
    CHECK(why("4006381\x01").starts_with("A barcode has digits only"));
    CHECK(why("\xFF").starts_with("A barcode has digits only"));
}

TEST_CASE("six digits begin a barcode, with the zeros before it or without") {
    CHECK(barcode_begins("4006381333931", "400638"));
    CHECK(barcode_begins("4006381333931", "4006381333931"));
    CHECK_FALSE(barcode_begins("4006381333931", "40063"));
    CHECK_FALSE(barcode_begins("4006381333931", "006381"));
    CHECK_FALSE(barcode_begins("4006381333931", ""));
    CHECK(barcode_begins("036000291452", "0036000"));
    CHECK(barcode_begins("0036000291452", "0360002"));
    CHECK(barcode_begins("0036000291452", "00036000291452"));
    CHECK_FALSE(barcode_begins("0036000291452", "360002")); // 11 digits are no number
    CHECK(barcode_begins("96385074", "963850"));
    CHECK_FALSE(barcode_begins("96385074", "0000009638"));
}

TEST_CASE("one product is one product, however many zeros are before it") {
    CHECK(same_product("036000291452", "0036000291452"));
    CHECK(same_product("00036000291452", "036000291452"));
    CHECK_FALSE(same_product("036000291452", "10036000291459"));
}
