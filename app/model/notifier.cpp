#include "app/model/notifier.h"

#include "core/storage/settings.h"

#include <algorithm>

namespace zebra::app {

namespace {

using Kind = card::Reminder::Kind;

constexpr int first_minute = 9 * 60;

// The setting that keeps which date was told last.
std::string_view told_key(Kind kind) {
    switch (kind) {
    case Kind::injection_due: return "told_injection_due";
    case Kind::injection_overdue: return "told_injection_overdue";
    case Kind::precautions_ended: return "told_precautions_ended";
    case Kind::prrt_past: return "told_prrt_past";
    case Kind::review_old: return "told_review_old";
    }
    return {};
}

} // namespace

std::string in_words(const card::Reminder& reminder, const Strings& say) {
    const std::string day = short_date(reminder.date); // the values only refer to it
    const PlaceValues date = {{"date", day}};
    switch (reminder.kind) {
    case Kind::injection_due: return say("upkeep.injection_due");
    case Kind::injection_overdue: return say.filled("upkeep.injection_overdue", date);
    case Kind::precautions_ended: return say.filled("upkeep.precautions_ended", date);
    case Kind::prrt_past: return say.filled("upkeep.prrt_past", date);
    case Kind::review_old: return say.filled("upkeep.review_old", date);
    }
    return {};
}

bool Notifier::is_time(const LocalTime& now) {
    if (now.minute_of_day < first_minute || looked_at_ == now) return false;
    looked_at_ = now;
    return true;
}

std::vector<card::Reminder> Notifier::due(DataSession& data, const card::Card& card) {
    if (data.store() == nullptr) return {};
    std::vector<card::Reminder> reminders = card::reminders(card, data.now().local.date);
    const storage::Settings settings{*data.store()};
    std::erase_if(reminders, [&](const card::Reminder& reminder) {
        if (std::ranges::find(told_, reminder) != told_.end()) return true;
        const auto kept = settings.text(told_key(reminder.kind));
        return kept && *kept == to_iso(reminder.date);
    });
    return reminders;
}

void Notifier::told(DataSession& data, const card::Reminder& reminder) {
    told_.push_back(reminder);
    if (data.store() == nullptr) return;
    (void)storage::Settings{*data.store()}.set_text(told_key(reminder.kind), to_iso(reminder.date));
}

} // namespace zebra::app
