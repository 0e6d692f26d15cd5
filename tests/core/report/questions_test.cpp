#include "core/report/questions.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::report;

TEST_CASE("questions are kept line by line, and removed when they are emptied") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        CHECK(read_questions(store) == "");
        REQUIRE(keep_questions(store, " Why?\r\nWhen? "));
        CHECK(read_questions(store) == "Why?\nWhen?");
        REQUIRE(keep_questions(store, "How?"));
    }
    storage::Store store = test::open_store(folder.path());
    CHECK(read_questions(store) == "How?");
    REQUIRE(keep_questions(store, "  "));
    CHECK(read_questions(store) == "");
}

TEST_CASE("questions that cannot be kept change nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    REQUIRE(keep_questions(store, "Why?"));
    CHECK(test::why(keep_questions(store, std::string(longest_questions + 1, 'x')))
          == "The text has at most 2000 letters; this one has 2001.");
    CHECK_FALSE(keep_questions(store, "a\x01"));
    CHECK(read_questions(store) == "Why?");
}
