// What the person wrote beside a habit of a day. Every function is one transaction; what it
// returned well is durable.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace zebra::habits {

constexpr std::size_t longest_day_note = 500; // code points

class DayNoteStore {
  public:
    // The store must outlive this.
    explicit DayNoteStore(storage::Store& store) : store_{store} {}

    // Tidied; may have several lines; "" takes the note back. Returns the note that stood there
    // before ("": none). `bad_input`: a date to come or an implausible one, a note that is too long
    // or holds signs that cannot be kept.
    Outcome<std::string> set(std::string_view habit, Date day, std::string_view note,
                             const Now& now);

    using Notes = std::map<std::string, std::string>; // habit id -> note
    Outcome<Notes> day(Date day) const;
    // Of every day that has one, both ends included.
    Outcome<std::map<Date, Notes>> between(Date first, Date last) const;

  private:
    storage::Store& store_;
};

} // namespace zebra::habits
