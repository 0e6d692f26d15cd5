// What the person wrote beside a habit of a day. For writing: DayStore::write(), which keeps it
// with the day's value.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
}

namespace zebra::habits {

constexpr std::size_t longest_day_note = 500; // code points

class DayNoteStore {
  public:
    // The store must outlive this.
    explicit DayNoteStore(storage::Store& store) : store_{store} {}

    using Notes = std::map<std::string, std::string>; // habit id -> note
    Outcome<Notes> day(Date day) const;
    // Of every day that has one, both ends included.
    Outcome<std::map<Date, Notes>> between(Date first, Date last) const;

  private:
    storage::Store& store_;
};

// As it may be kept: tidied; may have several lines; "" for none. `bad_input`: it is too long or
// holds signs that cannot be kept.
Outcome<std::string> checked_day_note(std::string_view typed);

// For who is inside a transaction: `note` went through checked_day_note(). Returns the note that
// stood there before. Throws SQLite::Exception.
std::string keep_day_note(SQLite::Database& database, std::string_view habit, Date day,
                          const std::string& note, const Now& now);

} // namespace zebra::habits
