// How the person wants the app: theme, text size, emergency number, the card's language, when the
// day ends, the window's size. Kept as settings in the data file.
#pragma once

#include "app/appearance.h"
#include "core/base/outcome.h"
#include "core/diary/weight.h"
#include "core/storage/store.h"
#include "platform/geometry.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

struct Preferences {
    Appearance appearance;
    std::string emergency_number;             // empty until set
    std::optional<std::string> card_language; // not chosen: English
    int day_end_minute = 180;
    diary::WeightUnit weight_unit = diary::WeightUnit::kilograms;
    bool dishes = true;     // in food lists, behind the foods
    bool reminders = false; // beside the window, as notifications
    platform::WindowPlacement window;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// What is not set, or not valid, has its default. `store` may be nullptr.
Preferences load_preferences(storage::Store* store);

// The window's size at the last close, read without changing anything; the first start's if there
// is none.
platform::WindowPlacement stored_placement(const std::filesystem::path& data_folder);

// Each is one durable change.
Outcome<void> keep_theme(storage::Store& store, Theme theme);
Outcome<void> keep_reduce_motion(storage::Store& store, bool reduce);
Outcome<void> keep_text_scale(storage::Store& store, float text_scale);
// As a phone number; empty clears it. bad_input otherwise.
Outcome<void> keep_emergency_number(storage::Store& store, std::string_view typed);
// "03:00" to "12:00" and 00:00; bad_input otherwise.
Outcome<void> keep_day_end(storage::Store& store, std::string_view typed);
// A code of content::card_language_codes().
Outcome<void> keep_card_language(storage::Store& store, std::string_view code);
Outcome<void> keep_weight_unit(storage::Store& store, diary::WeightUnit unit);
Outcome<void> keep_dishes(storage::Store& store, bool shown);
Outcome<void> keep_reminders(storage::Store& store, bool wanted);
Outcome<void> keep_window(storage::Store& store, const platform::WindowPlacement& window);

} // namespace zebra::app
