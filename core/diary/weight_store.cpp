#include "core/diary/weight_store.h"

#include "core/habits/day.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace zebra::diary {

namespace {

std::vector<WeightEntry> read_weights(SQLite::Statement& query) {
    std::vector<WeightEntry> entries;
    while (query.executeStep()) {
        const auto day = parse_iso_date(query.getColumn(0).getString());
        if (day) entries.push_back({*day, query.getColumn(1).getDouble()});
    }
    return entries;
}

} // namespace

Outcome<std::optional<double>> WeightStore::set(Date day, std::optional<double> kilograms,
                                                const Now& now) {
    using Weight = std::optional<double>;
    if (auto allowed = habits::check_day(day, now); !allowed) return fail(allowed.error());
    if (kilograms && !(*kilograms >= least_kilograms && *kilograms <= most_kilograms)) {
        return fail(Problem::Kind::bad_input, fmt::format("A weight from {} to {} kg can be kept.",
                                                          least_kilograms, most_kilograms));
    }
    return store_.transact([&](SQLite::Database& database) -> Outcome<Weight> {
        Weight before;
        SQLite::Statement query{database,
                                "SELECT kilograms FROM weight WHERE day = ? AND removed = 0"};
        query.bind(1, to_iso(day));
        if (query.executeStep()) before = query.getColumn(0).getDouble();
        if (before == kilograms) return before;
        // Never before the last change, so that a clock set back does not make this one the older.
        SQLite::Statement change{
            database,
            kilograms ? "INSERT INTO weight (day, kilograms, changed_unix_s) VALUES (?1, ?3, ?2) "
                        "ON CONFLICT (day) DO UPDATE SET kilograms = excluded.kilograms, "
                        "removed = 0, changed_unix_s = max(?2, changed_unix_s + 1)"
                      : "UPDATE weight SET removed = 1, "
                        "changed_unix_s = max(?2, changed_unix_s + 1) WHERE day = ?1"};
        change.bind(1, to_iso(day));
        change.bind(2, now.unix_seconds);
        if (kilograms) change.bind(3, *kilograms);
        change.exec();
        return before;
    });
}

Outcome<std::vector<WeightEntry>> WeightStore::between(Date first, Date last) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<std::vector<WeightEntry>> {
        SQLite::Statement query{database, "SELECT day, kilograms FROM weight WHERE removed = 0 "
                                          "AND day BETWEEN ? AND ? ORDER BY day"};
        query.bind(1, to_iso(first));
        query.bind(2, to_iso(last));
        return read_weights(query);
    });
}

Outcome<std::optional<WeightEntry>> WeightStore::latest(Date day) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<std::optional<WeightEntry>> {
        SQLite::Statement query{database, "SELECT day, kilograms FROM weight WHERE removed = 0 "
                                          "AND day <= ? ORDER BY day DESC LIMIT 1"};
        query.bind(1, to_iso(day));
        const std::vector<WeightEntry> entries = read_weights(query);
        if (entries.empty()) return std::nullopt;
        return entries.front();
    });
}

} // namespace zebra::diary
