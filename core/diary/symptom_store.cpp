#include "core/diary/symptom_store.h"

#include "core/habits/day.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <utility>

namespace zebra::diary {

namespace {

// Binds what a report says to the parameters 1 .. 8.
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
}

constexpr int next_parameter = 9;

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
    return entry;
}

Problem no_such_entry() {
    return {Problem::Kind::not_found,
            "This symptom entry is not there any more; it may have been removed in another "
            "window."};
}

} // namespace

SymptomStore::SymptomStore(storage::Store& store, std::vector<std::string> known)
    : store_{store}, known_{std::move(known)} {}

Outcome<SymptomEntry> SymptomStore::add(const SymptomReport& report, const Now& now,
                                        int day_end_minute) {
    const auto checked = checked_report(report, known_, now);
    if (!checked) return fail(checked.error());
    const Date day = habits::habit_day(checked->at, day_end_minute);
    return store_.transact([&](SQLite::Database& database) -> Outcome<SymptomEntry> {
        SQLite::Statement insert{
            database, "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, "
                      "confused, breathless, logged_unix_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
        bind_report(insert, *checked, day);
        insert.bind(next_parameter, now.unix_seconds);
        insert.exec();
        return SymptomEntry{database.getLastInsertRowid(), *checked, day};
    });
}

Outcome<void> SymptomStore::mark(std::int64_t id, bool removed) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        SQLite::Statement update{database, "UPDATE symptom_entry SET removed = ? WHERE nr = ? AND "
                                           "removed <> ?"};
        update.bind(1, removed ? 1 : 0);
        update.bind(2, id);
        update.bind(3, removed ? 1 : 0);
        if (update.exec() == 0) return fail(no_such_entry());
        return {};
    });
}

Outcome<void> SymptomStore::remove(std::int64_t id) { return mark(id, true); }
Outcome<void> SymptomStore::restore(std::int64_t id) { return mark(id, false); }

Outcome<std::vector<SymptomEntry>> SymptomStore::day(Date day) const { return between(day, day); }

Outcome<std::vector<SymptomEntry>> SymptomStore::between(Date first, Date last) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<std::vector<SymptomEntry>> {
        std::vector<SymptomEntry> entries;
        SQLite::Statement query{database,
                                "SELECT nr, symptom, at, day, severity, note, faint, confused, "
                                "breathless FROM symptom_entry WHERE day BETWEEN ? AND ? AND "
                                "removed = 0 ORDER BY day, at, nr"};
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

} // namespace zebra::diary
