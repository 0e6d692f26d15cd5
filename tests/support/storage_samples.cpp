#include "tests/support/storage_samples.h"

#include "core/habits/day_store.h"
#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/recovery.h"
#include "tests/support/outcome.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace zebra::test {

using storage::OpenMode;
using storage::Store;

Now now_on(unsigned month, unsigned day, int minute_of_day) {
    const Date date = make_date(2026, month, day);
    const std::int64_t days = days_between(make_date(1970, 1, 1), date);
    return {{date, minute_of_day}, (days * 24 * 60 + minute_of_day) * 60 + 7};
}

Store open_store(const std::filesystem::path& folder) {
    auto store = Store::open(storage::database_file(folder), OpenMode::read_write);
    REQUIRE_MESSAGE(store.has_value(), why(store));
    return std::move(*store);
}

Store filled_store(const std::filesystem::path& folder, int days) {
    Store store = open_store(folder);
    change(store, fmt::format(R"sql(
        INSERT INTO card_field VALUES ('name', 'Sam Example');
        INSERT INTO setting VALUES ('day_end_minute', '180');
        INSERT INTO habit (id, own, name, kind, state) VALUES ('own_walk', 1, 'Walk', 'yes_no', 'active');
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {0} - 1)
        INSERT INTO day_value SELECT date('2026-01-01', i || ' days'), h.column1, i % 4
        FROM n, (VALUES ('fluids'), ('own_walk')) AS h;
        INSERT INTO day_change (day, habit, old_value, new_value, changed_unix_s)
        SELECT day, habit, NULL, value, 1700000000 FROM day_value;
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {0} - 1)
        INSERT INTO symptom_entry
            (symptom, at, day, severity, note, faint, confused, breathless, logged_unix_s)
        SELECT 'flushing', date('2026-01-01', i || ' days') || 'T14:20',
               date('2026-01-01', i || ' days'), i % 4, 'after lunch', 0, 0, 0, 1700000000
        FROM n;
    )sql",
                              days));
    return store;
}

std::optional<int> noted(const std::filesystem::path& folder, const std::string& habit, Date day) {
    auto store = storage::Store::open(storage::database_file(folder), storage::OpenMode::read_only);
    REQUIRE(store.has_value());
    const auto values = habits::DayStore{*store}.day(day);
    REQUIRE(values.has_value());
    const auto found = values->find(habit);
    return found == values->end() ? std::nullopt : std::optional{found->second};
}

std::vector<storage::Migration> migrations_and(const std::vector<const char*>& sql) {
    const storage::Migrations shipped = storage::shipped_migrations();
    std::vector<storage::Migration> steps{shipped.begin(), shipped.end()};
    for (const char* one : sql) steps.push_back({steps.back().to_version + 1, one});
    return steps;
}

std::string rows(Store& store, const std::string& query) {
    const auto text = store.read([&](SQLite::Database& database) -> Outcome<std::string> {
        std::string lines;
        SQLite::Statement statement{database, query};
        while (statement.executeStep()) {
            for (int i = 0; i < statement.getColumnCount(); ++i) {
                lines += (i > 0 ? " " : "") + statement.getColumn(i).getString();
            }
            lines += "; ";
        }
        return lines;
    });
    REQUIRE_MESSAGE(text.has_value(), why(text));
    return *text;
}

Restored::Restored(const std::string& in_backup, const std::string& since) {
    {
        Store store = open_store(folder.path());
        change(store, in_backup);
    }
    const auto backup = storage::make_backup(folder.path(), now_on(11, 21));
    REQUIRE_MESSAGE(backup.has_value(), why(backup));
    {
        Store store = open_store(folder.path());
        change(store, since);
    }
    const auto report = storage::restore_backup(folder.path(), backup->file, now_on(11, 22));
    REQUIRE_MESSAGE(report.has_value(), why(report));
    REQUIRE(report->merged);
    counts = *report->merged;
}

std::string Restored::rows(const std::string& query) const {
    Store store = open_store(folder.path());
    return test::rows(store, query);
}

void change(Store& store, const std::string& sql) {
    const auto done = store.transact([&sql](SQLite::Database& database) -> Outcome<void> {
        database.exec(sql);
        return {};
    });
    REQUIRE_MESSAGE(done.has_value(), why(done));
}

std::int64_t number(Store& store, const std::string& query) {
    const auto value = store.read([&query](SQLite::Database& database) -> Outcome<std::int64_t> {
        return database.execAndGet(query).getInt64();
    });
    REQUIRE_MESSAGE(value.has_value(), why(value));
    return *value;
}

std::string damage_inside(const std::filesystem::path& file) {
    constexpr std::size_t page_bytes = 4096;
    std::string bytes = read_file(file);
    REQUIRE(bytes.size() > 8 * page_bytes);
    const std::string noise(2 * page_bytes, '\xA5');
    bytes.replace(bytes.size() - 3 * page_bytes, noise.size(), noise);
    write_file(file, bytes);
    return bytes;
}

std::map<std::string, std::string> contents_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) files[entry.path().string()] = read_file(entry.path());
    }
    return files;
}

} // namespace zebra::test
