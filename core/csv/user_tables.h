// Everything a person entered, as tables: what is removed is not in them, and neither is what only
// serves to take something back.
#pragma once

#include "core/base/outcome.h"
#include "core/csv/csv.h"
#include "core/habits/habit.h"
#include "core/storage/store.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::csv {

// How what is kept by an id is called; what is not there has no name in the tables.
struct Names {
    std::vector<habits::Habit> habits; // the whole list, archived ones too
    std::map<std::string, std::string, std::less<>> symptoms;
    std::map<std::string, std::string, std::less<>> card_fields;
    std::function<std::string(std::string_view code)> food;
};

// In the order in which a person would look for them. Problems of the store.
Outcome<std::vector<Table>> user_tables(storage::Store& store, const Names& names);

// card.csv of a card that stands in no data file: its fields and their values.
Table card_table(const std::map<std::string, std::string, std::less<>>& values, const Names& names);

// Which tables of the data file are in which of the files; and those that are in none, because they
// hold nothing that was entered.
struct Covered {
    std::string_view file;
    std::string_view table;
};
std::span<const Covered> covered_tables();
std::span<const std::string_view> left_out_tables();

} // namespace zebra::csv
