// food --all --json: the whole catalogue, against the committed table and USDA's own files.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

std::vector<Json> catalogue() {
    const Program program;
    std::vector<Json> foods;
    for (const std::string& line : lines_of(program.done({"food", "--all", "--json"}))) {
        foods.push_back(Json::parse(line, nullptr, false));
        REQUIRE(foods.back().is_object());
    }
    return foods;
}

// "" is null; else the number of the table.
bool same(const Json& value, std::string_view cell) {
    if (cell.empty()) return value.is_null();
    return value.is_number()
           && std::abs(value.get<double>() - std::strtod(std::string{cell}.c_str(), nullptr))
                  < 1e-9;
}

std::map<std::string, std::size_t> columns_of(const std::string& header) {
    std::map<std::string, std::size_t> columns;
    const std::vector<std::string_view> names = split(header, '\t');
    for (std::size_t i = 0; i < names.size(); ++i) columns[std::string{names[i]}] = i;
    return columns;
}

// Every row of a packed file of USDA's, its fields without '~'.
template <class Take>
void for_each_official_row(const std::filesystem::path& file, Take take) {
    gzFile_s* in = gzopen(file.c_str(), "rb");
    REQUIRE_MESSAGE(in != nullptr, "cannot open " << file);
    std::array<char, 4096> line = {};
    while (gzgets(in, line.data(), static_cast<int>(line.size())) != nullptr) {
        std::vector<std::string> fields(1);
        for (const char* at = line.data(); *at != '\0' && *at != '\r' && *at != '\n'; ++at) {
            if (*at == '^') {
                fields.emplace_back();
            } else if (*at != '~') {
                fields.back() += *at;
            }
        }
        take(fields);
    }
    REQUIRE(gzclose(in) == Z_OK);
}

} // namespace

TEST_CASE("the whole catalogue is the committed table") {
    const std::vector<Json> foods = catalogue();
    const std::vector<std::string> rows =
        lines_of(read_file(ZEBRA_SOURCE_DIR "/assets/foods/foods.tsv"));
    REQUIRE(rows.size() == 8790);
    REQUIRE(foods.size() >= 8789);
    std::map<std::string, std::size_t> column = columns_of(rows[0]);
    for (std::size_t i = 0; i < 8789; ++i) {
        const Json& food = foods[i];
        const std::vector<std::string_view> row = split(rows[i + 1], '\t');
        const auto cell = [&](const char* name) { return row.at(column.at(name)); };
        bool right = food["ndb"] == cell("ndb") && food["name"] == cell("name")
                     && same(food["fdc"], cell("fdc_id"));
        for (const char* name : {"tryptophan_mg_per_100g", "protein_g_per_100g", "fat_g_per_100g",
                                 "energy_kcal_per_100g", "niacin_mg_per_100g",
                                 "caffeine_mg_per_100g", "alcohol_g_per_100g"}) {
            right = right && same(food[name], cell(name));
        }
        const bool has_none =
            food["tryptophan_origin"] == "none" || food["tryptophan_origin"] == "estimated";
        right =
            right && has_none == cell("tryptophan_mg_per_100g").empty()
            && (food["tryptophan_origin"] != "estimated" || !food["tryptophan_estimate"].is_null());
        if (!right) FAIL_CHECK("food " << cell("ndb") << " is not as in the table");
    }
}

TEST_CASE("behind the plain foods stand the dishes of the committed table") {
    const std::vector<Json> foods = catalogue();
    const std::vector<std::string> rows =
        lines_of(read_file(ZEBRA_SOURCE_DIR "/assets/foods/dishes.tsv"));
    REQUIRE(foods.size() == 8789 + rows.size() - 1);
    const std::map<std::string, std::size_t> column = columns_of(rows[0]);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Json& dish = foods[8788 + i];
        const std::vector<std::string_view> row = split(rows[i], '\t');
        const auto cell = [&](const char* name) { return row.at(column.at(name)); };
        bool right = dish["ndb"].is_null() && dish["fdc"].is_null()
                     && dish["fndds"] == cell("fndds") && dish["name"] == cell("name")
                     && dish["tryptophan_origin"] == "calculated";
        for (const char* name : {"tryptophan_mg_per_100g", "protein_g_per_100g", "fat_g_per_100g",
                                 "energy_kcal_per_100g", "niacin_mg_per_100g",
                                 "caffeine_mg_per_100g", "alcohol_g_per_100g"}) {
            right = right && same(dish[name], cell(name));
        }
        if (!right) FAIL_CHECK("dish " << cell("fndds") << " is not as in the table");
    }
}

TEST_CASE("every tryptophan, protein, caffeine and alcohol value is USDA's") {
    const std::filesystem::path file =
        std::filesystem::path{ZEBRA_FOOD_SOURCES} / "sr28" / "NUT_DATA.txt.gz";
    const std::map<std::string, std::string> name_of = {{"501", "tryptophan_mg_per_100g"},
                                                        {"203", "protein_g_per_100g"},
                                                        {"262", "caffeine_mg_per_100g"},
                                                        {"221", "alcohol_g_per_100g"}};
    std::map<std::pair<std::string, std::string>, std::string> published; // food, key -> number
    if (std::filesystem::exists(file)) {
        for_each_official_row(file, [&](const std::vector<std::string>& fields) {
            const auto found = name_of.find(fields[1]);
            if (found != name_of.end()) published[{fields[0], found->second}] = fields[2];
        });
        CHECK(published.size() == 24880);
    } else {
        MESSAGE("USDA's files are not at hand; a fixed sample stands for them.");
        published = {{{"01009", "tryptophan_mg_per_100g"}, "0.547"},
                     {{"01009", "protein_g_per_100g"}, "22.87"},
                     {{"14209", "caffeine_mg_per_100g"}, "40"},
                     {{"14003", "alcohol_g_per_100g"}, "3.9"},
                     {{"12014", "tryptophan_mg_per_100g"}, "0.576"}};
    }
    std::size_t compared = 0;
    std::size_t printed = 0;
    for (const Json& food : catalogue()) {
        if (food["ndb"].is_null()) continue; // a dish
        for (const auto& [number, key] : name_of) {
            const Json& value = food[key];
            printed += value.is_null() ? 0U : 1U;
            const auto row = published.find({food["ndb"].get<std::string>(), key});
            if (row == published.end()) continue;
            ++compared;
            // grams there, milligrams here
            const double unit = number == "501" ? 1000 : 1;
            const double wanted = std::strtod(row->second.c_str(), nullptr) * unit;
            const bool right = value.is_number() && std::abs(value.get<double>() - wanted) < 1e-9;
            if (!right) FAIL_CHECK("food " << food["ndb"] << ", " << key << ": " << value);
        }
    }
    CHECK(compared == published.size());
    // and none is printed that was not published
    if (published.size() > 1000) CHECK(printed == published.size());
}

TEST_CASE("the whole catalogue as rows") {
    const Program program;
    const std::vector<std::string> rows = lines_of(program.done({"food", "--all"}));
    CHECK(rows.size() == 8789 + 4353);
    CHECK(rows[8789] == "11100000  Milk, NFS: 41.6\u00A0mg tryptophan per 100 g (calculated)");
    CHECK(rows[8] == "01009  Cheese, cheddar: 547\u00A0mg tryptophan per 100 g (measured)");
}
