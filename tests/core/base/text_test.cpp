#include "core/base/text.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;

TEST_CASE("case and accents fold away") {
    CHECK(fold("Crème Brûlée") == "creme brulee");
    CHECK(fold("ŻUREK") == "zurek");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("ﬁsh") == "fish");
    CHECK(fold("牛乳") == "牛乳");
}

TEST_CASE("UTF-8 goes to code points and back, above the basic plane too") {
    const std::string text = "Zebra 🦓 𠮷野 é";
    CHECK(to_utf8(to_code_points(text)) == text);
    CHECK(count_code_points(text) == 12);
    CHECK(is_valid_utf8(text));
    CHECK_FALSE(is_valid_utf8("\xC3"));
    CHECK_FALSE(is_valid_utf8("\xED\xA0\x80")); // a surrogate half
    CHECK(to_code_points("a\xFFz") == std::u32string{U'a', 0xFFFD, U'z'});
}

TEST_CASE("a typed line is tidied, not cut") {
    CHECK(clean_line("  Alex   Morgan\n") == "Alex Morgan");
    CHECK(clean_line("a\tb\r\nc") == "a b c");
    CHECK(clean_line("e\u0301") == "é"); // one letter, one code point
    CHECK(clean_line("") == "");
    CHECK_FALSE(clean_line("bell\a").has_value());
    CHECK_FALSE(clean_line("\xFF").has_value());
    CHECK_FALSE(clean_line(std::string("nul\0byte", 8)).has_value());
    CHECK(clean_lines("one \r\n two\n\n") == "one\ntwo");
}

TEST_CASE("splitting and joining keep empty parts") {
    CHECK(split("a^^b", '^').size() == 3);
    CHECK(split("", '^').size() == 1);
    CHECK(join({"a", "b", "c"}, ", ") == "a, b, c");
    CHECK(trim(" \t x y \n") == "x y");
}

TEST_CASE("messages repeat a little of what was typed") {
    CHECK(excerpt("  14 Brumaire ") == "14 Brumaire");
    CHECK(excerpt("abcdef", 3) == "abc...");
    CHECK(excerpt("a\x01\xFF") == "a\uFFFD\uFFFD");
}

TEST_CASE("text cannot leave its place in a page") {
    CHECK(escape_html("<b a='1'>\"&\"</b>")
          == "&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;");
}
