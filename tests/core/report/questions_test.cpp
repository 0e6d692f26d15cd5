#include "core/report/questions.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::report;

TEST_CASE("questions are kept line by line, and what stood before comes back") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        CHECK(read_questions(store) == "");
        CHECK(keep_questions(store, " Why?\r\nWhen? ") == "");
        CHECK(keep_questions(store, "How?") == "Why?\nWhen?");
    }
    storage::Store store = test::open_store(folder.path());
    CHECK(read_questions(store) == "How?");
    CHECK(keep_questions(store, "  ") == "How?");
    CHECK(read_questions(store) == "");
}

TEST_CASE("questions that cannot be kept change nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    REQUIRE(keep_questions(store, "Why?"));
    CHECK(test::why(keep_questions(store, std::string(longest_questions + 1, 'x')))
          == "At most 2000 characters fit, this has 2001.");
    CHECK_FALSE(keep_questions(store, "a\x01"));
    CHECK(read_questions(store) == "Why?");
}
