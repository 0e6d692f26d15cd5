// A data folder with something in it, and what the tests ask of it again and again.
#pragma once

#include "core/base/date.h"
#include "core/storage/merge_counts.h"
#include "core/storage/migrations.h"
#include "core/storage/store.h"
#include "tests/support/temp_dir.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zebra::test {

// A moment of 2026: now_on(11, 22) is Sunday 22 November 2026, 10:15:07.
Now now_on(unsigned month, unsigned day, int minute_of_day = 10 * 60 + 15);

// The store of a data folder, opened for writing; a failure fails the test with its sentence.
storage::Store open_store(const std::filesystem::path& folder);
// The same with `days` days of values, symptom entries and an own habit in it.
storage::Store filled_store(const std::filesystem::path& folder, int days = 30);

// What a habit's value is on that day in a data folder, read by a second connection; nullopt:
// nothing is noted.
std::optional<int> noted(const std::filesystem::path& folder, const std::string& habit, Date day);

// The steps of the schema with those of a version to come after them, one for each of `sql`.
std::vector<storage::Migration> migrations_and(const std::vector<const char*>& sql);

// The rows of a query, each with its columns joined: "01009 fine; ".
std::string rows(storage::Store& store, const std::string& query);

// A folder whose backup and present file hold these, then the backup brought back.
struct Restored {
    Restored(const std::string& in_backup, const std::string& since);
    std::string rows(const std::string& query) const;

    TempDir folder = {};
    storage::MergeCounts counts = {};
};

// Runs SQL in one transaction; a failure fails the test with its sentence.
void change(storage::Store& store, const std::string& sql);
std::int64_t number(storage::Store& store, const std::string& query);

// Damage that opening does not notice: noise in pages deep inside. Returns what is in the file now.
std::string damage_inside(const std::filesystem::path& file);

// Every file below the folder with its content.
std::map<std::string, std::string> contents_of(const std::filesystem::path& folder);

} // namespace zebra::test
