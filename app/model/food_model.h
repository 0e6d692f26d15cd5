// The food lookup: the catalogue, loaded when it is first wanted, and what was found.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/browse.h"
#include "core/foods/catalogue.h"
#include "core/foods/insight.h"
#include "core/foods/kept/mark.h"
#include "core/foods/search.h"

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

// nullopt: the best match first.
using FoodOrder = std::optional<foods::BrowseOrder>;
enum class FoodFilter { all, with_figure, marked };

// How results are listed.
struct FoodListing {
    foods::Dishes dishes = foods::Dishes::shown;
    FoodFilter filter = FoodFilter::all;
    FoodOrder order;
    // For FoodFilter::marked: which marks (none chosen: all three), and how often they have
    // changed.
    foods::MarkFilter marks = {};
    std::uint64_t marks_version = 0;
    // For FoodFilter::marked: own foods that are marked and answer the query, and how often own
    // foods have changed. The model keeps them until it is asked again.
    std::vector<const foods::Food*> own = {};
    std::uint64_t own_version = 0;
    friend bool operator==(const FoodListing&, const FoodListing&) = default;
};

class FoodModel {
  public:
    static constexpr std::size_t most_rows = 500;

    explicit FoodModel(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Loads on the first call. nullptr: the food table is missing or damaged; see problem().
    const foods::Catalogue* catalogue();
    const std::optional<Problem>& problem() const { return problem_; }

    // Searches when the query or the listing has changed. One more than most_rows is asked for, to
    // tell whether there is more; those that are found are filtered and put in order. Where the
    // marked ones are wanted all are asked for, and nothing typed finds every one of them, dishes
    // too; own foods stand first.
    void search(const std::string& query, const FoodListing& listing = {},
                const foods::FoodMarks& marks = {});
    const std::vector<foods::Hit>& hits() const { return found_.hits; }
    // What was searched for when what was typed is no word of any food; else empty.
    const std::string& understood() const { return found_.understood; }
    // What the first of them does not answer, of what was typed.
    const std::vector<std::string>& unanswered() const { return found_.unanswered; }
    bool more() const { return more_; }
    // How many were found and are left out by the filter.
    std::size_t filtered_out() const { return filtered_out_; }
    // Grows with every search, but not when a marked list is only made again for changed marks.
    std::uint64_t version() const { return version_; }

    // What is said of a food for that many grams of it; the one asked for last is kept. Of a food
    // of the catalogue. Valid until the next question.
    const foods::Insight& insight(const foods::Food& food, double grams);

    // The groups, made when they are first wanted. Only while there is a catalogue.
    foods::Browse& browse();

  private:
    void find(const std::string& query, const FoodListing& listing, const foods::FoodMarks& marks);
    void filter(const FoodListing& listing, const foods::FoodMarks& marks);
    foods::Search& wait_for_search();

    std::filesystem::path folder_;
    std::optional<foods::Catalogue> catalogue_;
    // Built beside the first frame that shows the foods, which needs the catalogue only. Stands
    // after the catalogue, so that it ends first.
    std::future<std::unique_ptr<foods::Search>> building_;
    std::unique_ptr<foods::Search> search_;
    std::optional<Problem> problem_;
    std::optional<std::string> query_;
    FoodListing listing_;
    foods::Found found_;
    bool more_ = false;
    std::size_t filtered_out_ = 0;
    std::uint64_t version_ = 0;
    foods::Insight insight_;
    std::optional<foods::Browse> browse_; // of the catalogue
};

} // namespace zebra::app
