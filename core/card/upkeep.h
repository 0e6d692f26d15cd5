// Keeping the card true: what is missing and why it matters, what is due or may be out of date.
// Pure functions of the card and the date.
#pragma once

#include "core/base/date.h"
#include "core/card/card.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

// A field that is not filled in although a stranger would ask for it. Nothing is obligatory: the
// card works without any of them.
struct Missing {
    std::string_view field;
    std::string_view why; // statement id
};

// The most important first.
std::vector<Missing> missing(const Card& card);

// When a card that was looked through then wants to be looked through again: six months on.
Date review_due(Date reviewed);

struct Reminder {
    enum class Kind {
        injection_due,     // on `date`, which is today
        injection_overdue, // was due on `date`
        precautions_ended, // the last day of a PRRT's precautions, as the hospital gave it, was
                           // `date`
        prrt_past,         // a PRRT without such a day, of `date`, counts as recent no longer
        review_old         // last looked through on `date`, more than six months ago
    };
    Kind kind = Kind::review_old;
    Date date{};

    friend bool operator==(const Reminder&, const Reminder&) = default;
};

// What has just ended is told for 30 days, or until the card was looked through after it.
std::vector<Reminder> reminders(const Card& card, Date today);

} // namespace zebra::card
