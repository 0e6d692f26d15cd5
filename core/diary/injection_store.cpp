#include "core/diary/injection_store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace zebra::diary {

namespace {

constexpr int no_limit = -1;

void bind_report(SQLite::Statement& statement, const InjectionReport& report) {
    int index = 0;
    statement.bind(++index, to_iso(report.day));
    statement.bind(++index, report.analogue);
    statement.bind(++index, report.dose);
    statement.bind(++index, std::string{to_name(report.site)});
    statement.bind(++index, report.note);
}

constexpr int next_parameter = 6;

// nullopt for a day outside the years in which a date is accepted.
std::optional<Injection> read_entry(const SQLite::Statement& row) {
    Injection entry;
    int index = 0;
    entry.id = row.getColumn(index++).getInt64();
    const auto day = parse_iso_date(row.getColumn(index++).getString());
    if (!day) return std::nullopt;
    entry.report.day = *day;
    entry.report.analogue = row.getColumn(index++).getString();
    entry.report.dose = row.getColumn(index++).getString();
    entry.report.site = parse_site(row.getColumn(index++).getString()).value_or(Site::unknown);
    entry.report.note = row.getColumn(index++).getString();
    return entry;
}

Problem no_such_entry() {
    return {Problem::Kind::not_found,
            "This injection is not there any more; it may have been removed in another window."};
}

} // namespace

std::vector<Injection> InjectionStore::latest(int most) const {
    std::vector<Injection> entries;
    SQLite::Statement query{database_, "SELECT nr, day, analogue, dose, site, note FROM injection "
                                       "WHERE removed = 0 ORDER BY day DESC, nr DESC LIMIT ?"};
    query.bind(1, most);
    while (query.executeStep()) {
        if (auto entry = read_entry(query)) entries.push_back(std::move(*entry));
    }
    return entries;
}

std::vector<Injection> InjectionStore::all() const { return latest(no_limit); }

std::vector<Injection> InjectionStore::between(Date first, Date last) const {
    std::vector<Injection> entries;
    SQLite::Statement query{database_, "SELECT nr, day, analogue, dose, site, note FROM injection "
                                       "WHERE removed = 0 AND day BETWEEN ? AND ? "
                                       "ORDER BY day, nr"};
    query.bind(1, to_iso(first));
    query.bind(2, to_iso(last));
    while (query.executeStep()) {
        if (auto entry = read_entry(query)) entries.push_back(std::move(*entry));
    }
    return entries;
}

std::optional<Date> InjectionStore::last_day() const {
    const std::vector<Injection> newest = latest(1);
    return newest.empty() ? std::nullopt : std::optional{newest.front().report.day};
}

std::optional<Injection> InjectionStore::find(std::int64_t id) const {
    SQLite::Statement query{database_, "SELECT nr, day, analogue, dose, site, note FROM injection "
                                       "WHERE nr = ? AND removed = 0"};
    query.bind(1, id);
    return query.executeStep() ? read_entry(query) : std::nullopt;
}

std::int64_t InjectionStore::add(const InjectionReport& report, std::int64_t at_unix_s) {
    SQLite::Statement insert{database_,
                             "INSERT INTO injection (day, analogue, dose, site, note, "
                             "logged_unix_s, changed_unix_s) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)"};
    bind_report(insert, report);
    insert.bind(next_parameter, at_unix_s);
    insert.exec();
    return database_.getLastInsertRowid();
}

Outcome<void> InjectionStore::change(std::int64_t id, const InjectionReport& report,
                                     std::int64_t at_unix_s) {
    // Never before the last change, so that a clock set back does not make this one the older.
    SQLite::Statement update{database_,
                             "UPDATE injection SET day = ?1, analogue = ?2, dose = ?3, site = ?4, "
                             "note = ?5, changed_unix_s = max(?6, changed_unix_s + 1) "
                             "WHERE nr = ?7 AND removed = 0"};
    bind_report(update, report);
    update.bind(next_parameter, at_unix_s);
    update.bind(next_parameter + 1, id);
    if (update.exec() == 0) return fail(no_such_entry());
    return {};
}

Outcome<void> InjectionStore::mark(std::int64_t id, bool removed, std::int64_t at_unix_s) {
    SQLite::Statement update{database_, "UPDATE injection SET removed = ?1, "
                                        "changed_unix_s = max(?2, changed_unix_s + 1) "
                                        "WHERE nr = ?3 AND removed <> ?1"};
    update.bind(1, removed ? 1 : 0);
    update.bind(2, at_unix_s);
    update.bind(3, id);
    if (update.exec() == 0) return fail(no_such_entry());
    return {};
}

Outcome<void> InjectionStore::remove(std::int64_t id, std::int64_t at_unix_s) {
    return mark(id, true, at_unix_s);
}

Outcome<void> InjectionStore::restore(std::int64_t id, std::int64_t at_unix_s) {
    return mark(id, false, at_unix_s);
}

} // namespace zebra::diary
