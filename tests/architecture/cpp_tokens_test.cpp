#include "tests/architecture/cpp_tokens.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace zebra::architecture;

namespace {

std::string listed(std::string_view source) {
    std::string list;
    for (const Token& token : tokens_of(source)) {
        constexpr std::string_view kinds = "wntcsi";
        list += fmt::format("{}{}:{} ", kinds[static_cast<std::size_t>(token.kind)], token.line,
                            token.text);
    }
    return list;
}

} // namespace

TEST_CASE("comments and quotes are told apart from code") {
    CHECK(listed("a // \"b\"\n/* c\n*/ d") == "w1:a w3:d ");
    CHECK(listed("f(\"// no comment\")") == "w1:f s1:( t1:// no comment s1:) ");
    CHECK(listed(R"(x = '"'; y = '\''; "z")")
          == "w1:x s1:= c1:\" s1:; w1:y s1:= c1:\\' s1:; t1:z ");
}

TEST_CASE("neighbouring literals are one text, on the line of the first") {
    CHECK(listed("\"say \\\"a\\\"\"\n  \" and b\", 1'000") == "t1:say \"a\" and b s2:, n2:1'000 ");
    CHECK(listed("R\"x(a\n\"b)\")x\" u8\"c\" ns::d") == "t1:a\n\"b)\"c w2:ns s2::: w2:d ");
}

TEST_CASE("includes keep what tells the two kinds apart") {
    CHECK(listed("#pragma once\n#include \"core/base/date.h\" // why\n#  include <map>")
          == "w1:pragma w1:once i2:\"core/base/date.h\" i3:<map> ");
}

TEST_CASE("arguments are parted by their own commas only") {
    const std::vector<Token> tokens = tokens_of("f(a, {b, c}, g(d, e), [&] { h(i, j); })");
    const auto arguments = arguments_of(tokens, 1);
    REQUIRE(arguments.size() == 4);
    CHECK(arguments[1].size() == 5);
    CHECK(arguments[2].size() == 6);
    CHECK(arguments_of(tokens_of("f() + g(x)"), 1).empty());
}
