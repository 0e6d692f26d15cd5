#include "core/foods/import/fndds.h"
#include "tests/core/foods/import/sample_sources.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::SampleSources;
using zebra::test::TempDir;

namespace {

Fndds read_of(const SampleSources& sample) {
    const TempDir dir;
    const ImportSources sources = sample.write(dir.path());
    auto read = read_fndds(sources.fndds_folder, sources.fndds_rows);
    REQUIRE_MESSAGE(read.has_value(), read.error().sentence);
    return std::move(*read);
}

} // namespace

TEST_CASE("dishes come in order of code with their names and recipes") {
    const Fndds fndds = read_of(SampleSources{});
    REQUIRE(fndds.dishes.size() == 2);
    CHECK(fndds.dishes[0].fndds == "63107010");
    const DishRow& mash = fndds.dishes[1];
    CHECK(mash.name == "Mash, made of bananas, cr\u00E8me style");
    CHECK(mash.other_names == std::vector<std::string>{"plantain, fried", "banana mush", "Mashy"});
    REQUIRE(mash.recipe.lines.size() == 3);
    CHECK(mash.recipe.lines[0].code == "09040"); // the leading zero that FNDDS leaves out
    CHECK(mash.recipe.lines[0].grams == 50);
    CHECK(mash.recipe.lines[2].code == "63107010");
    CHECK(mash.recipe.moisture_percent == -25);
    CHECK(mash.recipe.fat_percent == 0);
    CHECK(mash.recipe.fat.empty());
}

TEST_CASE("a retention code makes a line a heated one, a fat change names its fat") {
    SampleSources sample;
    sample.replace("fndds2/FnddsSRLink.txt", "^50^~GM~^0^0^0^50^^~F~", "^50^~GM~^0^301^0^50^^~F~");
    sample.replace("fndds2/MoistureFatAdj.txt", "^-25^0^0^", "^-25^4.5^4542^");
    const Recipe recipe = read_of(sample).dishes[1].recipe;
    CHECK(recipe.lines[0].heated);
    CHECK_FALSE(recipe.lines[1].heated);
    CHECK(recipe.fat_percent == 4.5);
    CHECK(recipe.fat == "04542");
}

TEST_CASE("a food is counted once for each dish that is made with it") {
    const auto counts = count_dishes(read_of(SampleSources{}));
    CHECK(counts == std::map<std::string, int>{{"09040", 2}});
}
