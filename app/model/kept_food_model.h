// What a person keeps about foods: their marks, their favourites, what they looked at last.
#pragma once

#include "app/model/data_session.h"
#include "core/foods/kept/favourite_store.h"
#include "core/foods/kept/mark_store.h"
#include "core/foods/kept/recent_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// What is read is empty while no data file is open, and where it cannot be read; then a notice says
// so. It is read when it is first asked for after a change, so it lives until the next change.
// Every change is durable when it returns well, and its undo brings back exactly what stood. A
// Problem says why nothing can be saved. `code`: code_of(food), or of an own food.
class KeptFoodModel {
  public:
    using Codes = std::vector<std::string>;
    using MarkBefore = std::optional<foods::FoodMark>;

    const foods::FoodMarks& marks(DataSession& data);
    // nullptr: not marked.
    const foods::FoodMark* mark(DataSession& data, std::string_view code);
    // What was added last first.
    const Codes& favourites(DataSession& data);
    bool is_favourite(DataSession& data, std::string_view code);
    // What was looked at last first.
    const Codes& recents(DataSession& data);
    // Grows whenever marks() has changed.
    std::uint64_t marks_version() const { return marks_version_; }

    // With the day of today; what was written about the food stays.
    Outcome<MarkBefore> set_mark(DataSession& data, std::string_view code, foods::Mark mark);
    Outcome<MarkBefore> clear_mark(DataSession& data, std::string_view code);
    // The mark and its day stay. `not_found` for a food without a mark.
    Outcome<MarkBefore> write_note(DataSession& data, std::string_view code, std::string note);
    Outcome<void> put_back(DataSession& data, std::string_view code, const MarkBefore& before);

    Outcome<void> add_favourite(DataSession& data, std::string_view code);
    Outcome<void> remove_favourite(DataSession& data, std::string_view code);
    // In the place that it had.
    Outcome<void> put_favourite_back(DataSession& data, std::string_view code);

    // It was looked at.
    Outcome<void> note_recent(DataSession& data, std::string_view code);
    Outcome<Codes> clear_recents(DataSession& data);
    Outcome<void> put_recents_back(DataSession& data, const Codes& before);

  private:
    void read(DataSession& data);

    foods::FoodMarks marks_;
    Codes favourites_;
    Codes recents_;
    std::optional<std::uint64_t> read_at_; // the revision of these
    std::uint64_t marks_version_ = 0;
};

} // namespace zebra::app
