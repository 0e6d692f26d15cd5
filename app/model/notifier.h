// What is told beside the window while the app runs: the card's reminders, each date once.
#pragma once

#include "app/model/data_session.h"
#include "app/strings.h"
#include "core/base/date.h"
#include "core/card/card.h"
#include "core/card/upkeep.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

// "Your next injection is due today."
std::string in_words(const card::Reminder& reminder, const Strings& say);

class Notifier {
  public:
    // Whether to look at all: from nine in the morning, once a minute.
    bool is_time(const LocalTime& now);
    // What neither this nor another window told yet. Looks into the data file only when the card
    // reminds of something. Nothing without a data file: that it was told could not be kept.
    std::vector<card::Reminder> due(DataSession& data, const card::Card& card);
    // It was shown. Where that cannot be kept, it is not told again before the app is closed.
    void told(DataSession& data, const card::Reminder& reminder);

  private:
    std::optional<LocalTime> looked_at_;
    std::vector<card::Reminder> told_;
};

} // namespace zebra::app
