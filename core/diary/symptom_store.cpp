#include "core/diary/symptom_store.h"

#include "core/base/text.h"
#include "core/habits/day.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::diary {

namespace {

// Binds what a report says to the parameters 1 .. 10.
void bind_report(SQLite::Statement& statement, const SymptomReport& report, Date day) {
    int index = 0;
    statement.bind(++index, report.symptom);
    statement.bind(++index, to_iso(report.at));
    statement.bind(++index, to_iso(day));
    statement.bind(++index, report.severity);
    statement.bind(++index, report.note);
    statement.bind(++index, report.faint ? 1 : 0);
    statement.bind(++index, report.confused ? 1 : 0);
    statement.bind(++index, report.breathless ? 1 : 0);
    ++index; // unbound is NULL
    if (report.stool_form) statement.bind(index, *report.stool_form);
    statement.bind(++index, join(report.before, " "));
}

constexpr int next_parameter = 11;

// In the order that read_entry() reads.
constexpr const char* entry_columns = "nr, symptom, at, day, severity, note, faint, confused, "
                                      "breathless, stool_form, before";

// With symptoms of one's own that are on the list.
KnownSymptoms with_own(SQLite::Database& database, KnownSymptoms known) {
    SQLite::Statement query{database, "SELECT id FROM own_symptom WHERE archived = 0 ORDER BY nr"};
    while (query.executeStep()) known.ids.push_back(query.getColumn(0).getString());
    return known;
}

SymptomEntry read_entry(const SQLite::Statement& row) {
    SymptomEntry entry;
    int index = 0;
    entry.id = row.getColumn(index++).getInt64();
    entry.report.symptom = row.getColumn(index++).getString();
    entry.report.at =
        parse_iso_local_time(row.getColumn(index++).getString()).value_or(LocalTime{});
    entry.day = parse_iso_date(row.getColumn(index++).getString()).value_or(Date{});
    entry.report.severity = row.getColumn(index++).getInt();
    entry.report.note = row.getColumn(index++).getString();
    entry.report.faint = row.getColumn(index++).getInt() != 0;
    entry.report.confused = row.getColumn(index++).getInt() != 0;
    entry.report.breathless = row.getColumn(index++).getInt() != 0;
    if (const auto form = row.getColumn(index++); !form.isNull()) {
        entry.report.stool_form = form.getInt();
    }
    const std::string before = row.getColumn(index++).getString();
    for (const std::string_view id : split(before, ' ')) {
        if (!id.empty()) entry.report.before.emplace_back(id);
    }
    return entry;
}

Problem no_such_entry() {
    return {Problem::Kind::not_found,
            "This symptom entry is not there any more; it may have been removed in another "
            "window."};
}

} // namespace

SymptomStore::SymptomStore(storage::Store& store, KnownSymptoms known)
    : store_{store}, known_{std::move(known)} {}

Outcome<SymptomEntry> SymptomStore::add(const SymptomReport& report, const Now& now,
                                        int day_end_minute) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<SymptomEntry> {
        const auto checked = checked_report(report, with_own(database, known_), now);
        if (!checked) return fail(checked.error());
        const Date day = habits::habit_day(checked->at, day_end_minute);
        SQLite::Statement insert{
            database, "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, "
                      "confused, breathless, stool_form, before, logged_unix_s) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
        bind_report(insert, *checked, day);
        insert.bind(next_parameter, now.unix_seconds);
        insert.exec();
        return SymptomEntry{database.getLastInsertRowid(), *checked, day};
    });
}

Outcome<SymptomEntry> SymptomStore::change(std::int64_t id, const SymptomReport& report,
                                           const Now& now, int day_end_minute) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<SymptomEntry> {
        SQLite::Statement query{
            database, fmt::format("SELECT {} FROM symptom_entry WHERE nr = ? AND removed = 0",
                                  entry_columns)};
        query.bind(1, id);
        if (!query.executeStep()) return fail(no_such_entry());
        SymptomEntry before = read_entry(query);
        // What it was stays allowed, though it may not be on the list any more.
        KnownSymptoms known = with_own(database, known_);
        known.ids.push_back(before.report.symptom);
        for (const std::string& what : before.report.before) {
            if (std::ranges::find(known.before, what) == known.before.end()) {
                known.before.push_back(what);
            }
        }
        const auto checked = checked_report(report, known, now);
        if (!checked) return fail(checked.error());
        SQLite::Statement update{
            database, "UPDATE symptom_entry SET symptom = ?, at = ?, day = ?, severity = ?, "
                      "note = ?, faint = ?, confused = ?, breathless = ?, stool_form = ?, "
                      "before = ?, changed_unix_s = max(?, changed_unix_s + 1) WHERE nr = ?"};
        bind_report(update, *checked, habits::habit_day(checked->at, day_end_minute));
        update.bind(next_parameter, now.unix_seconds);
        update.bind(next_parameter + 1, id);
        update.exec();
        return before;
    });
}

Outcome<void> SymptomStore::mark(std::int64_t id, bool removed, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        SQLite::Statement update{database,
                                 "UPDATE symptom_entry SET removed = ?1, changed_unix_s = max(?3, "
                                 "changed_unix_s + 1) WHERE nr = ?2 AND removed <> ?1"};
        update.bind(1, removed ? 1 : 0);
        update.bind(2, id);
        update.bind(3, now.unix_seconds);
        if (update.exec() == 0) return fail(no_such_entry());
        return {};
    });
}

Outcome<void> SymptomStore::remove(std::int64_t id, const Now& now) { return mark(id, true, now); }
Outcome<void> SymptomStore::restore(std::int64_t id, const Now& now) {
    return mark(id, false, now);
}

Outcome<std::vector<SymptomEntry>> SymptomStore::day(Date day) const { return between(day, day); }

Outcome<std::vector<SymptomEntry>> SymptomStore::between(Date first, Date last) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<std::vector<SymptomEntry>> {
        std::vector<SymptomEntry> entries;
        SQLite::Statement query{
            database, fmt::format("SELECT {} FROM symptom_entry WHERE day BETWEEN ? AND ? AND "
                                  "removed = 0 ORDER BY day, at, nr",
                                  entry_columns)};
        query.bind(1, to_iso(first));
        query.bind(2, to_iso(last));
        while (query.executeStep()) entries.push_back(read_entry(query));
        return entries;
    });
}

Outcome<std::set<Date>> SymptomStore::days_logged(Date first, Date last) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<std::set<Date>> {
        std::set<Date> days;
        SQLite::Statement query{database, "SELECT DISTINCT day FROM symptom_entry "
                                          "WHERE day BETWEEN ? AND ? AND removed = 0"};
        query.bind(1, to_iso(first));
        query.bind(2, to_iso(last));
        while (query.executeStep()) {
            if (const auto day = parse_iso_date(query.getColumn(0).getString())) days.insert(*day);
        }
        return days;
    });
}

Outcome<std::optional<Date>> SymptomStore::first_day() const {
    return store_.read([](SQLite::Database& database) -> Outcome<std::optional<Date>> {
        SQLite::Statement query{database, "SELECT day FROM symptom_entry WHERE removed = 0 "
                                          "ORDER BY day LIMIT 1"};
        if (!query.executeStep()) return std::nullopt;
        return parse_iso_date(query.getColumn(0).getString());
    });
}

} // namespace zebra::diary
