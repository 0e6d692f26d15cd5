// Everything a person entered as a folder of tables, with the names that things have now.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/content/content.h"
#include "core/csv/csv.h"
#include "core/habits/habit.h"
#include "core/storage/store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// `food_name`: of the catalogue, by code; "" for what it does not know.
Outcome<std::vector<csv::Table>>
export_tables(storage::Store& store, const content::Content& content,
              const std::vector<habits::Habit>& habits,
              const std::function<std::string(std::string_view code)>& food_name);

// The one table of a card that stands in no data file.
csv::Table export_card_table(const card::Card& card, const content::Content& content);

struct SavedTables {
    std::filesystem::path folder;
    std::vector<std::string> files; // their names
};

// As "NET-tables-2026-11-22" or with a number; whole or not there.
Outcome<SavedTables> save_tables(const std::filesystem::path& downloads,
                                 const std::vector<csv::Table>& tables, Date today);
// Removes these files, and the folder unless something else is in it by now.
Outcome<void> take_tables_back(const SavedTables& saved);

} // namespace zebra::app
