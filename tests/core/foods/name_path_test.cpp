#include "core/foods/name_path.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

std::vector<std::string> parts_of(std::string_view name) {
    const NamePath path{name};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < path.parts(); ++i) parts.emplace_back(path.part(i));
    return parts;
}

std::vector<std::string> words_of_path(std::string_view name) {
    const NamePath path{name};
    std::vector<std::string> words;
    for (std::size_t i = 0; i < path.words(); ++i) words.emplace_back(path.word(i));
    return words;
}

} // namespace

TEST_CASE("a name is a path of parts, folded and without plural") {
    using Parts = std::vector<std::string>;
    CHECK(parts_of("Cheese, cheddar, sharp") == Parts{"cheese", "cheddar", "sharp"});
    CHECK(parts_of("Cookies") == Parts{"cooky"});
    CHECK(parts_of("Potatoes, MASHED") == Parts{"potato", "mashed"});
    CHECK(parts_of("Cheese, cr\u00E8me (a kind, in brackets), fresh")
          == Parts{"cheese", "creme", "fresh"});
    CHECK(parts_of("Seeds, (all, kinds), raw") == Parts{"seed", "raw"});
    CHECK(parts_of("M&M's, 3.25% fat") == Parts{"m ms", "3 25 fat"});
    CHECK(parts_of("Beverages,  Energy drink, Citrus")
          == Parts{"beverage", "energy drink", "citrus"});
    CHECK(parts_of(", ,") == Parts{});
    CHECK(parts_of("") == Parts{});
}

TEST_CASE("one path reads name after name, and begins with as many parts as are asked for") {
    NamePath path{"Pork, fresh, variety meats and by-products, ears"};
    CHECK(path.first(3) == "pork,fresh,variety meat and by product");
    path.read("Cheese, cheddar");
    CHECK(path.first(1) == "cheese");
    CHECK(path.first(2) == "cheese,cheddar");
    CHECK(path.first(9) == "cheese,cheddar");
    CHECK(path.first(0) == "");
    CHECK(words_of_path("Cheese spread, cheddar")
          == std::vector<std::string>{"cheese", "spread", "cheddar"});
}

TEST_CASE("words stand side by side, over commas, and at the beginning where that is asked for") {
    const NamePath path{"Candies, milk chocolate, with almonds"};
    CHECK(path.has({"milk", "chocolate"}, false));
    CHECK(path.has({"candy", "milk"}, false));
    CHECK(path.has({"candy", "milk"}, true));
    CHECK_FALSE(path.has({"milk"}, true));
    CHECK_FALSE(path.has({"candy", "chocolate"}, false));
    CHECK_FALSE(path.has({"choc"}, false)); // whole words only
    CHECK_FALSE(path.has({}, false));
    for (std::size_t i = 0; i < path.words(); ++i) {
        CHECK(path.may_have(NamePath::mark_of(path.word(i))));
    }
}

TEST_CASE("the beginning of a name stays as it is written") {
    CHECK(begin_of_name("Cheese, Cheddar, sharp", 1) == "Cheese");
    CHECK(begin_of_name("Cheese, Cheddar, sharp", 2) == "Cheese, Cheddar");
    CHECK(begin_of_name("Cheese, Cheddar, sharp", 5) == "Cheese, Cheddar, sharp");
    CHECK(begin_of_name("Nuts (all, kinds), raw", 1) == "Nuts (all, kinds)");
}
