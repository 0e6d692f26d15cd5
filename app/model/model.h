// Everything a screen reads, in one place. refresh() reads again only when the data's revision has
// changed, so a frame in which nothing happened touches no database.
#pragma once

#include "app/model/card_model.h"
#include "app/model/data_session.h"
#include "app/model/day_model.h"
#include "app/model/export_model.h"
#include "app/model/food_model.h"
#include "app/model/habit_model.h"
#include "app/model/injection_model.h"
#include "app/model/kept_food_model.h"
#include "app/model/notifier.h"
#include "app/model/own_food_model.h"
#include "app/model/preferences.h"
#include "app/model/preparation_model.h"
#include "app/model/report_model.h"
#include "app/model/shopping_model.h"
#include "app/model/symptom_model.h"
#include "app/model/trends_model.h"
#include "core/content/content.h"
#include "core/foods/kept/food_code.h"
#include "core/storage/recorded.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace zebra::app {

struct ModelFolders {
    std::filesystem::path data;
    std::filesystem::path assets;
    Outcome<std::filesystem::path> downloads; // where what is saved from the screen goes
};

struct Model {
    Model(const content::Content& shipped, const ModelFolders& folders, NowSource clock)
        : content(shipped), data(folders.data, std::move(clock)), card(shipped), day(shipped),
          habits(shipped), symptoms(shipped), injections(shipped, card),
          foods(folders.assets / "foods"), own_foods(foods), preparation(folders.assets / "foods"),
          exports(folders.assets / "fonts", folders.downloads),
          report(shipped, folders.assets / "fonts") {}

    // `follow_clock`: a day shown as today may become the next one.
    void refresh(bool follow_clock) {
        const std::uint64_t revision = data.revision();
        const Date date = data.now().local.date;
        if (revision == revision_ && date == card_date_ && !follow_clock) return;
        // Age, "as of" and how long a PRRT is recent change with the date, too.
        if (revision != revision_) {
            preferences = load_preferences(data.store());
            // What was chosen on the screen and could not be kept stays.
            if (preferences.card_language && !language_for_now_) {
                (void)card.show_in(*preferences.card_language, date);
            }
        }
        if (revision != revision_ || date != card_date_) card.reload(data);
        card_date_ = date;
        if (revision != revision_) habits.reload(data);
        if (revision != revision_) symptoms.reload(data);
        if (revision != revision_) exports.reload(data);
        if (revision != revision_) preparation.reload(data);
        day.reload(data, preferences.day_end_minute, follow_clock);
        revision_ = data.revision();
    }

    // Shows the card in another language, now and at the next start. A Problem: its file is
    // damaged, or it is only for now.
    Outcome<void> choose_card_language(std::string_view code) {
        if (auto done = card.show_in(code, data.now().local.date); !done) return done;
        language_for_now_ = true;
        if (data.store() == nullptr) return {};
        auto kept = keep_card_language(*data.store(), code);
        if (kept) language_for_now_ = false;
        return kept;
    }

    // Brings a backup back. The card that was kept last stays, whether the replaced file or
    // card.json has it.
    Outcome<void> restore(const std::filesystem::path& backup) {
        if (auto done = data.restore(backup); !done) return done;
        card.reload(data);
        return card.offered_back() ? card.keep_offered(data) : Outcome<void>{};
    }

    // Nobody has entered anything yet, and nothing is the matter. As of the last refresh(); asks
    // the data file only when there is no card.
    bool is_new() {
        if (!card.card().empty() || card.offered_back() || data.problem() || data.read_only()
            || !data.notices().empty() || data.recovery_pending() || data.store() == nullptr) {
            return false;
        }
        const auto recorded = storage::anything_recorded(*data.store());
        return recorded && !*recorded;
    }

    // Of the catalogue or one's own, by its code. nullptr: there is none (any more). As long valid
    // as these are.
    const foods::Food* find_food(std::string_view code) {
        if (foods::own_food_id(code)) return own_foods.as_foods(data).find(code);
        const foods::Catalogue* catalogue = foods.catalogue();
        return catalogue == nullptr ? nullptr : catalogue->find(code);
    }

    // The revision that was read last.
    std::uint64_t shown_revision() const { return revision_; }

    const content::Content& content;
    DataSession data;
    Preferences preferences;
    CardModel card;
    DayModel day;
    HabitModel habits;
    SymptomModel symptoms;
    InjectionModel injections;
    TrendsModel trends;
    FoodModel foods;
    OwnFoodModel own_foods;
    ShoppingModel shopping;
    PreparationModel preparation;
    KeptFoodModel kept_foods;
    ExportModel exports;
    ReportModel report;
    Notifier notifier;

  private:
    bool language_for_now_ = false; // the card's: chosen and not kept
    std::uint64_t revision_ = 0;
    Date card_date_{}; // for which the card was made
};

} // namespace zebra::app
