#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <utility>

namespace zebra::test {

std::filesystem::path shipped_tables() {
    return std::filesystem::path{ZEBRA_SOURCE_DIR} / "assets" / "foods";
}

const foods::Catalogue& shipped_catalogue() {
    static const foods::Catalogue catalogue = [] {
        auto loaded = foods::Catalogue::load(std::filesystem::path{ZEBRA_STAGED_ASSETS} / "foods");
        REQUIRE_MESSAGE(loaded.has_value(), loaded.error().sentence);
        return std::move(*loaded);
    }();
    return catalogue;
}

const foods::Food& shipped_food(std::string_view ndb) {
    const foods::Food* food = shipped_catalogue().find(ndb);
    REQUIRE_MESSAGE(food != nullptr, "there is no food " << std::string{ndb});
    return *food;
}

std::optional<std::filesystem::path> food_sources() {
    const char* named = std::getenv("ZEBRA_FOOD_SOURCES");
    const std::filesystem::path folder{named != nullptr ? named : ZEBRA_FOOD_SOURCES};
    if (folder.empty() || !std::filesystem::exists(folder / "sr28")) return std::nullopt;
    return folder;
}

} // namespace zebra::test
