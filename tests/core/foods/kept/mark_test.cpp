#include "core/foods/kept/mark.h"

#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::foods;

namespace {

const Date today = make_date(2026, 11, 22);

} // namespace

TEST_CASE("the names of the marks are read back") {
    for (const Mark mark : {Mark::fine, Mark::unsure, Mark::triggers}) {
        CHECK(parse_mark(to_name(mark)) == mark);
    }
    CHECK(to_name(Mark::triggers) == "triggers");
    CHECK(parse_mark("bad") == std::nullopt);
}

TEST_CASE("a mark has a day that has come, and a note that can be kept") {
    CHECK(checked_mark({Mark::triggers, " flush \r\n", today}, today)
          == FoodMark{Mark::triggers, "flush", today});
    CHECK(checked_mark({Mark::fine, "", make_date(2020, 2, 29)}, today).has_value());
    CHECK(checked_mark({Mark::fine, "", make_date(2026, 11, 23)}, today).error().sentence
          == "23 Nov 2026 is still to come. A mark has the day on which you noticed.");
    for (const Date day : {Date{}, make_date(2026, 2, 30), make_date(1700, 1, 1)}) {
        CHECK(checked_mark({Mark::fine, "", day}, today).error().kind == Problem::Kind::bad_input);
    }
    CHECK_FALSE(checked_mark({Mark::fine, "\x01", today}, today));
}

TEST_CASE("a list shows the marks that were chosen, and all when none was") {
    const FoodMarks marks = {{"01009", {Mark::fine, "", today}},
                             {"19904", {Mark::triggers, "", today}},
                             {"own-3", {Mark::unsure, "", today}}};
    const auto shown = [&](const MarkFilter& filter) {
        std::string codes;
        for (const char* code : {"01009", "19904", "own-3", "09040"}) {
            if (filter.shows(marks, code)) codes += std::string{code} + " ";
        }
        return codes;
    };
    CHECK(shown({}) == "01009 19904 own-3 09040 ");
    CHECK(shown({.fine = true}) == "01009 ");
    CHECK(shown({.unsure = true, .triggers = true}) == "19904 own-3 ");
    CHECK(shown({.fine = true, .unmarked = true}) == "01009 09040 ");
}
