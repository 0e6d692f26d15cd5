// The food lookup: the catalogue, loaded when it is first wanted, and what was found.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/catalogue.h"
#include "core/foods/search.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

class FoodModel {
  public:
    static constexpr std::size_t most_rows = 500;

    explicit FoodModel(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Loads on the first call. nullptr: the food table is missing or damaged; see problem().
    const foods::Catalogue* catalogue();
    const std::optional<Problem>& problem() const { return problem_; }

    // Searches when the query has changed. One more than most_rows is asked for, to tell whether
    // there is more.
    void search(const std::string& query);
    const std::vector<foods::Hit>& hits() const { return found_.hits; }
    // What was searched for when what was typed is no word of any food; else empty.
    const std::string& understood() const { return found_.understood; }
    bool more() const { return more_; }
    // Grows with every search.
    std::uint64_t version() const { return version_; }

  private:
    std::filesystem::path folder_;
    std::optional<foods::Catalogue> catalogue_;
    std::unique_ptr<foods::Search> search_;
    std::optional<Problem> problem_;
    std::optional<std::string> query_;
    foods::Found found_;
    bool more_ = false;
    std::uint64_t version_ = 0;
};

} // namespace zebra::app
