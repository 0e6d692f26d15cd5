// Where the days of a month stand: the weekdays' first letters, then weeks from Monday on.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

namespace zebra::ui {

class MonthCells {
  public:
    // Draws the letters and takes the room of the whole month.
    MonthCells(Context& ui, std::chrono::year_month month, float cell_width, float cell_height);

    Date first() const { return first_; }
    Date last() const { return last_; }
    Rect cell(Date day) const; // of a day of the month

  private:
    Date first_;
    Date last_;
    Rect corner_; // the cell of the Monday of the first week
};

} // namespace zebra::ui
