// A data folder with something in it, and what the tests ask of it again and again.
#pragma once

#include "core/base/date.h"
#include "core/storage/store.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

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

// Runs SQL in one transaction; a failure fails the test with its sentence.
void change(storage::Store& store, const std::string& sql);
std::int64_t number(storage::Store& store, const std::string& query);

// Damage that opening does not notice: noise in pages deep inside. Returns what is in the file now.
std::string damage_inside(const std::filesystem::path& file);

// Every file below the folder with its content.
std::map<std::string, std::string> contents_of(const std::filesystem::path& folder);

} // namespace zebra::test
