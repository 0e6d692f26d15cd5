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

    foods::Catalogue load(const std::vector<std::string>& other_names) {
        write(foods::manifest_file, std::vector<std::string>{manifest_});
        write(foods::serotonin_file, {});
        write(foods::doubtful_file, {});
        write(foods::laboratory_file, {});
        write(foods::other_names_file, other_names);
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
                                const std::vector<std::string>& other_names) {
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
    return tables.load(other_names);
}

} // namespace zebra::test
