#include "tests/core/foods/tiny_catalogue.h"

#include "core/foods/table_files.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace zebra::test {

namespace {

class Tables {
  public:
    void write(const foods::TableFile& file, const std::vector<std::string>& rows) {
        std::string content = std::string{file.header} + "\n";
        for (const std::string& row : rows) content += row + "\n";
        write_file(dir_ / file.name, content);
        manifest_.push_back(std::string{file.name} + "\t" + std::to_string(rows.size()) + "\t"
                            + foods::check_sum(content));
    }

    foods::Catalogue load(const TinyTables& hand = {}) {
        write(foods::manifest_file, std::vector<std::string>{manifest_});
        write(foods::serotonin_file, {});
        write(foods::doubtful_file, hand.doubtful);
        write(foods::laboratory_file, {});
        write(foods::other_names_file, hand.other_names);
        write(foods::estimate_rules_file, hand.estimate_rules);
        write(foods::label_kinds_file, hand.label_kinds);
        write(foods::leaflet_foods_file, hand.leaflet_foods);
        auto catalogue = foods::Catalogue::load(dir_.path());
        REQUIRE_MESSAGE(catalogue.has_value(), catalogue.error().sentence);
        return std::move(*catalogue);
    }

    const TempDir& dir() const { return dir_; }

  private:
    TempDir dir_;
    std::vector<std::string> manifest_;
};

} // namespace

foods::Catalogue tiny_catalogue(const std::vector<std::string>& names,
                                const std::vector<std::string>& search_words,
                                const std::vector<std::string>& other_names,
                                const std::vector<std::string>& ordinary_words) {
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string ndb = std::to_string(100'001 + i).substr(1);
        rows.push_back(ndb + "\t\t" + names[i] + "\t0100\t\t\t\t\t\t\t\t\t\t\t\t\t0\t0");
    }
    Tables tables;
    tables.write(foods::foods_file, rows);
    tables.write(foods::portions_file, {});
    tables.write(foods::groups_file, {"0100\tFoods"});
    tables.write(foods::sources_file, {});
    tables.write(foods::derivations_file, {});
    std::string display_names = std::string{foods::made_names_file.header} + "\n";
    for (const std::string& row : rows)
        display_names += row.substr(0, 6) + row.substr(7, row.find("\t0100\t") - 7) + "\n";
    write_file(tables.dir() / foods::made_names_file.name, display_names);
    tables.write(foods::dishes_file, {});
    tables.write(foods::dish_portions_file, {});
    std::string words = std::string{foods::search_words_file.header} + "\n";
    for (const std::string& row : search_words) words += row + "\n";
    write_file(tables.dir() / foods::search_words_file.name, words);
    if (!ordinary_words.empty()) {
        std::string lines;
        for (const std::string& word : ordinary_words) lines += word + "\n";
        write_file(tables.dir() / foods::ordinary_words_file, lines);
    }
    TinyTables hand;
    hand.other_names = other_names;
    return tables.load(hand);
}

foods::Catalogue tiny_catalogue_of(const std::vector<TinyFood>& list, const TinyTables& tables) {
    std::vector<std::string> rows;
    std::vector<std::string> portions;
    std::string display_names = std::string{foods::made_names_file.header} + "\n";
    for (std::size_t i = 0; i < list.size(); ++i) {
        const TinyFood& food = list[i];
        const std::string ndb = std::to_string(100'001 + i).substr(1);
        const std::string origin = food.tryptophan_mg.empty() ? "\t\t" : "1\t\t0";
        rows.push_back(ndb + "\t\t" + food.name + "\t" + food.group + "\t" + food.tryptophan_mg
                       + "\t" + origin + "\t" + food.protein_g + "\t\t\t" + food.niacin_mg + "\t"
                       + food.caffeine_mg + "\t" + food.alcohol_g + "\t\t\t" + food.in_survey
                       + "\t0");
        display_names += ndb + "\t" + food.name + "\n";
        if (!food.portion_g.empty()) portions.push_back(ndb + "\t1\t1 piece\t" + food.portion_g);
    }
    Tables written;
    written.write(foods::foods_file, rows);
    written.write(foods::portions_file, portions);
    written.write(foods::groups_file, {"0100\tFoods", "0200\tOther foods"});
    written.write(foods::sources_file, {"1\tAnalytical"});
    written.write(foods::derivations_file, {});
    written.write(foods::dishes_file, {});
    written.write(foods::dish_portions_file, {});
    write_file(written.dir() / foods::made_names_file.name, display_names);
    std::string words = std::string{foods::search_words_file.header} + "\n";
    for (const std::string& row : tables.search_words) words += row + "\n";
    write_file(written.dir() / foods::search_words_file.name, words);
    return written.load(tables);
}

} // namespace zebra::test
