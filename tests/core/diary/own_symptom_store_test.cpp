#include "core/diary/own_symptom_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::diary;
using test::now_on;

namespace {

const Now now = now_on(11, 22);

OwnSymptomStore list_of(storage::Store& store) { return {store, {"Flushing", "Stress"}}; }

std::string names(const OwnSymptomStore& list) {
    const auto all = list.all();
    REQUIRE_MESSAGE(all.has_value(), test::why(all));
    std::string text;
    for (const OwnSymptom& symptom : *all) {
        text += symptom.id + " " + symptom.name + (symptom.archived ? " (off), " : ", ");
    }
    return text;
}

} // namespace

TEST_CASE("symptoms of one's own are there after a restart, in their order") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        OwnSymptomStore list = list_of(store);
        REQUIRE(list.add(" Tingling  feet ", now));
        REQUIRE(list.add("Fatigue", now));
        REQUIRE(list.rename("own_fatigue", "Tired", now));
    }
    storage::Store store = test::open_store(folder.path());
    OwnSymptomStore list = list_of(store);
    CHECK(names(list) == "own_tingling_feet Tingling feet, own_fatigue Tired, ");
}

TEST_CASE("one that is taken off comes back with its entries when its name is added again") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    OwnSymptomStore list = list_of(store);
    REQUIRE(list.add("Fatigue", now));
    REQUIRE(list.archive("own_fatigue", now));
    CHECK(names(list) == "own_fatigue Fatigue (off), ");
    const auto again = list.add("fatigue", now);
    REQUIRE(again);
    CHECK(again->id == "own_fatigue");
    CHECK(names(list) == "own_fatigue fatigue, ");
    REQUIRE(list.archive("own_fatigue", now));
    REQUIRE(list.restore("own_fatigue", now));
    CHECK(names(list) == "own_fatigue fatigue, ");
}

TEST_CASE("a name that is empty, taken or too long is refused in words") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    OwnSymptomStore list = list_of(store);
    REQUIRE(list.add("Fatigue", now));
    for (const std::string name : {"", "  ", "FLUSHING", "Fatigue", "a\nb\x01"}) {
        CAPTURE(name);
        const auto added = list.add(name, now);
        REQUIRE_FALSE(added);
        CHECK(added.error().kind == Problem::Kind::bad_input);
    }
    CHECK_FALSE(list.add(std::string(41, 'a'), now));
    REQUIRE(list.add("Cold hands", now));
    CHECK(list.rename("own_cold_hands", "Stress", now).error().sentence.find("\"Stress\"")
          != std::string::npos);
    CHECK(list.rename("own_cold_hands", "cold hands", now)); // its own name
    REQUIRE(list.archive("own_fatigue", now));
    REQUIRE(list.rename("own_cold_hands", "Fatigue", now));
    CHECK_FALSE(list.restore("own_fatigue", now)); // its name was taken meanwhile
    for (const auto& done :
         {list.rename("none", "x", now), list.archive("none", now), list.restore("none", now)}) {
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Problem::Kind::not_found);
    }
}
