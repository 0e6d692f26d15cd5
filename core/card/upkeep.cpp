#include "core/card/upkeep.h"

#include "core/card/view.h"

#include <array>
#include <chrono>

namespace zebra::card {

namespace {

constexpr auto wanted = std::to_array<Missing>({
    {"name", "upkeep.missing.name"},
    {"syndrome", "upkeep.missing.syndrome"},
    {"allergies", "upkeep.missing.allergies"},
    {"net_team_phone", "upkeep.missing.net_team_phone"},
    {"emergency_contact_phone", "upkeep.missing.emergency_contact_phone"},
    {"birth_date", "upkeep.missing.birth_date"},
    {"last_injection", "upkeep.missing.last_injection"},
});

constexpr int days_told = 30;
constexpr std::chrono::months review_after{6};

bool is_wanted(const Card& card, std::string_view field) {
    if (card.has(field)) return false;
    // Only of whoever has injections.
    return field != "last_injection" || card.has("analogue");
}

} // namespace

// The same day of the month six months on, or that month's last.
Date review_due(Date reviewed) {
    const Date due = reviewed + review_after;
    return due.ok() ? due : Date{due.year() / due.month() / std::chrono::last};
}

std::vector<Missing> missing(const Card& card) {
    std::vector<Missing> found;
    for (const Missing& item : wanted) {
        if (is_wanted(card, item.field)) found.push_back(item);
    }
    return found;
}

std::vector<Reminder> reminders(const Card& card, Date today) {
    using Kind = Reminder::Kind;
    std::vector<Reminder> found;
    const auto next = card.date("next_injection");
    const auto given = card.date("last_injection");
    // One given on that day or later was that one.
    if (next && !(given && days_between(*next, *given) >= 0)) {
        const int late = days_between(*next, today);
        if (late == 0) found.push_back({Kind::injection_due, *next});
        if (late > 0) found.push_back({Kind::injection_overdue, *next});
    }
    const auto reviewed = card.date("last_reviewed");
    if (const auto last = last_day_of_precautions(card)) {
        const int since = days_between(*last, today);
        const bool seen = reviewed && days_between(*last, *reviewed) > 0;
        if (since > 0 && since <= days_told && !seen) {
            const bool from_hospital = card.date("prrt_precautions_until") == last;
            if (from_hospital) found.push_back({Kind::precautions_ended, *last});
            if (!from_hospital) found.push_back({Kind::prrt_past, *card.date("last_prrt")});
        }
    }
    if (reviewed && days_between(review_due(*reviewed), today) > 0) {
        found.push_back({Kind::review_old, *reviewed});
    }
    return found;
}

} // namespace zebra::card
