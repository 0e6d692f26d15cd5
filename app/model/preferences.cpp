#include "app/model/preferences.h"

#include "core/base/text.h"
#include "core/habits/day.h"
#include "core/storage/data_folder.h"
#include "core/storage/settings.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace zebra::app {

namespace {

constexpr std::string_view theme_key = "theme";
constexpr std::string_view text_percent_key = "text_percent";
constexpr std::string_view reduce_motion_key = "reduce_motion";
constexpr std::string_view emergency_number_key = "emergency_number";
constexpr std::string_view card_language_key = "card_language";
constexpr std::string_view dishes_key = "food_dishes";
constexpr std::string_view reminders_key = "reminders";
constexpr std::string_view width_key = "window_width";
constexpr std::string_view height_key = "window_height";
constexpr std::string_view maximised_key = "window_maximised";
constexpr int largest_window = 10000;

std::optional<int> number(const storage::Settings& settings, std::string_view key) {
    const auto read = settings.number(key);
    return read ? *read : std::nullopt;
}

std::string text(const storage::Settings& settings, std::string_view key) {
    const auto read = settings.text(key);
    return read && *read ? **read : std::string{};
}

} // namespace

Preferences load_preferences(storage::Store* store) {
    Preferences preferences;
    preferences.day_end_minute = habits::default_day_end_minute;
    if (store == nullptr) return preferences;
    const storage::Settings settings{*store};
    if (const auto theme = theme_from_name(text(settings, theme_key))) {
        preferences.appearance.theme = *theme;
    }
    if (const auto percent = number(settings, text_percent_key)) {
        preferences.appearance.text_scale =
            static_cast<float>(std::clamp(*percent, 100, 200)) / 100;
    }
    preferences.appearance.reduce_motion = number(settings, reduce_motion_key).value_or(0) == 1;
    preferences.emergency_number = text(settings, emergency_number_key);
    if (const std::string code = text(settings, card_language_key); !code.empty()) {
        preferences.card_language = code;
    }
    if (const auto minute = number(settings, habits::day_end_setting)) {
        preferences.day_end_minute = std::clamp(*minute, 0, habits::latest_day_end_minute);
    }
    preferences.weight_unit = diary::parse_weight_unit(text(settings, diary::weight_unit_setting));
    preferences.dishes = number(settings, dishes_key).value_or(1) != 0;
    preferences.reminders = number(settings, reminders_key).value_or(0) != 0;
    const auto width = number(settings, width_key);
    const auto height = number(settings, height_key);
    if (width && height && *width > 0 && *height > 0 && *width < largest_window
        && *height < largest_window) {
        preferences.window.size = {static_cast<float>(*width), static_cast<float>(*height)};
    }
    preferences.window.maximised = number(settings, maximised_key).value_or(0) == 1;
    return preferences;
}

platform::WindowPlacement stored_placement(const std::filesystem::path& data_folder) {
    auto store =
        storage::Store::open(storage::database_file(data_folder), storage::OpenMode::read_only);
    return load_preferences(store ? &*store : nullptr).window;
}

Outcome<void> keep_theme(storage::Store& store, Theme theme) {
    return storage::Settings{store}.set_text(theme_key, to_name(theme));
}

Outcome<void> keep_reduce_motion(storage::Store& store, bool reduce) {
    return storage::Settings{store}.set_number(reduce_motion_key, reduce ? 1 : 0);
}

Outcome<void> keep_text_scale(storage::Store& store, float text_scale) {
    return storage::Settings{store}.set_number(text_percent_key,
                                               static_cast<int>(std::lround(text_scale * 100)));
}

Outcome<void> keep_emergency_number(storage::Store& store, std::string_view typed) {
    const std::string_view wanted = trim(typed);
    if (wanted.empty()) return storage::Settings{store}.remove(emergency_number_key);
    const bool all_known = wanted.find_first_not_of("0123456789+ ()-*#") == std::string_view::npos;
    const bool has_digit = wanted.find_first_of("0123456789") != std::string_view::npos;
    if (!all_known || !has_digit || wanted.size() > 20) {
        return fail(Problem::Kind::bad_input, "A phone number has digits, for example 112.");
    }
    return storage::Settings{store}.set_text(emergency_number_key, wanted);
}

Outcome<void> keep_day_end(storage::Store& store, std::string_view typed) {
    const auto minute = habits::parse_day_end(trim(typed));
    if (!minute) return fail(minute.error());
    return storage::Settings{store}.set_number(habits::day_end_setting, *minute);
}

Outcome<void> keep_card_language(storage::Store& store, std::string_view code) {
    return storage::Settings{store}.set_text(card_language_key, code);
}

Outcome<void> keep_weight_unit(storage::Store& store, diary::WeightUnit unit) {
    return storage::Settings{store}.set_text(diary::weight_unit_setting, diary::to_text(unit));
}

Outcome<void> keep_dishes(storage::Store& store, bool shown) {
    return storage::Settings{store}.set_number(dishes_key, shown ? 1 : 0);
}

Outcome<void> keep_reminders(storage::Store& store, bool wanted) {
    return storage::Settings{store}.set_number(reminders_key, wanted ? 1 : 0);
}

Outcome<void> keep_window(storage::Store& store, const platform::WindowPlacement& window) {
    storage::Settings settings{store};
    for (const auto& [key, value] :
         {std::pair{width_key, static_cast<int>(std::lround(window.size.width))},
          std::pair{height_key, static_cast<int>(std::lround(window.size.height))},
          std::pair{maximised_key, window.maximised ? 1 : 0}}) {
        if (auto done = settings.set_number(key, value); !done) return done;
    }
    return {};
}

} // namespace zebra::app
