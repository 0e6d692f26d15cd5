#include "core/foods/kept/own_food.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::foods;

namespace {

const TypedOwnFood bar{" Oat  bar ",          "8,5", "cereal", "30", "4 006381 333931",
                       "from the corner shop"};

auto checked(const TypedOwnFood& typed) {
    return checked_own_food(typed, test::shipped_catalogue().label_kinds());
}

std::string why(const TypedOwnFood& typed) { return test::why(checked(typed)); }

TypedOwnFood with(std::string TypedOwnFood::*field, std::string value) {
    TypedOwnFood typed = bar;
    typed.*field = std::move(value);
    return typed;
}

} // namespace

TEST_CASE("what is filled in from a label is read as a person writes it") {
    const auto food = checked(bar);
    REQUIRE_MESSAGE(food.has_value(), test::why(food));
    CHECK(
        *food
        == OwnFoodReport{"Oat bar", 8.5, "cereal", 30.0, "4006381333931", "from the corner shop"});
    const auto least = checked({"Tea", "0.1", "mixed"});
    REQUIRE(least);
    CHECK(*least == OwnFoodReport{"Tea", 0.1, "mixed"});
    CHECK(code_of(OwnFood{12, *least}) == "own-12");
}

TEST_CASE("protein is above 0 and at most 100, with point or comma") {
    CHECK(checked_protein("8.5") == 8.5);
    CHECK(checked_protein(" 8,5 g ") == 8.5);
    CHECK(checked_protein("8,5g") == 8.5);
    CHECK(checked_protein(".5") == 0.5);
    CHECK(checked_protein("100") == 100.0);
    CHECK(checked_protein("0,01") == 0.01);
    for (const char* typed : {"", "g", "eight", "-8", "8.5.1", "1e1", "nan", "inf", "8 5", "8;5",
                              "<0.5", "8.5 g/100 g"}) {
        CAPTURE(typed);
        CHECK(test::why(checked_protein(typed))
              == "Write the protein in 100 g of the food as a number of grams, like 8.5.");
    }
    for (const char* typed : {"0", "0,0"}) {
        CHECK(test::why(checked_protein(typed)).starts_with("The protein must be more than 0 g"));
    }
    for (const char* typed : {"100.1", "850"}) {
        CHECK(test::why(checked_protein(typed)).starts_with("100 g of a food cannot have more"));
    }
}

TEST_CASE("the first thing that is wrong with an own food is said") {
    CHECK(why(with(&TypedOwnFood::name, " ")).starts_with("The name is empty"));
    CHECK(
        why(with(&TypedOwnFood::name, std::string(201, 'a'))).starts_with("The name has at most"));
    CHECK(why(with(&TypedOwnFood::protein, "0")).starts_with("The protein must be"));
    CHECK(why(with(&TypedOwnFood::kind, "")) == "Choose what the food mostly is.");
    CHECK(why(with(&TypedOwnFood::kind, "Meat")) == "Choose what the food mostly is.");
    CHECK(why(with(&TypedOwnFood::portion, "a cup"))
          == "Write the portion as a number of grams, like 30.");
    CHECK(why(with(&TypedOwnFood::portion, "0"))
          == "A portion has more than 0 g and at most 5000 g.");
    CHECK(why(with(&TypedOwnFood::portion, "5000.5")).starts_with("A portion has more"));
    CHECK(why(with(&TypedOwnFood::barcode, "4006381333932")).starts_with("The last digit"));
    CHECK(why(with(&TypedOwnFood::note, "\x01")).starts_with("The note has signs"));
    CHECK(why(with(&TypedOwnFood::portion, " 2,5 g")).empty());
    CHECK(why(with(&TypedOwnFood::barcode, " ")).empty());
}

TEST_CASE("what was filled in comes back to be changed, and says the same") {
    for (const OwnFoodReport& report :
         {OwnFoodReport{"Oat bar", 8.5, "cereal", 30.0, "4006381333931", "a\nb"},
          OwnFoodReport{"Tea", 0.123456, "mixed"}}) {
        CHECK(checked(as_typed(report)) == report);
    }
}

TEST_CASE("each field that is wrong is told by itself, and only then is a food refused") {
    const auto kinds = test::shipped_catalogue().label_kinds();
    CHECK(problems_of(bar, kinds) == OwnFoodProblems{});
    const OwnFoodProblems all = problems_of({" ", "none", "stone", "a lot", "12", "\x01"}, kinds);
    for (const std::string& problem :
         {all.name, all.protein, all.kind, all.portion, all.barcode, all.note}) {
        CHECK_FALSE(problem.empty());
    }
    const std::vector<std::pair<std::string TypedOwnFood::*, std::string OwnFoodProblems::*>>
        fields = {{&TypedOwnFood::name, &OwnFoodProblems::name},
                  {&TypedOwnFood::protein, &OwnFoodProblems::protein},
                  {&TypedOwnFood::kind, &OwnFoodProblems::kind},
                  {&TypedOwnFood::portion, &OwnFoodProblems::portion},
                  {&TypedOwnFood::barcode, &OwnFoodProblems::barcode},
                  {&TypedOwnFood::note, &OwnFoodProblems::note}};
    for (const auto& [field, told] : fields) {
        const TypedOwnFood typed = with(field, "\x01");
        OwnFoodProblems expected;
        expected.*told = why(typed);
        CHECK(problems_of(typed, kinds) == expected);
    }
}
