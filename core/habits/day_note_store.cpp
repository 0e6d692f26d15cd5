#include "core/habits/day_note_store.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace zebra::habits {

namespace {

std::string stored_note(SQLite::Database& database, const std::string& habit,
                        const std::string& day) {
    SQLite::Statement query{database, "SELECT note FROM day_note WHERE day = ? AND habit = ?"};
    query.bind(1, day);
    query.bind(2, habit);
    return query.executeStep() ? query.getColumn(0).getString() : std::string{};
}

} // namespace

Outcome<std::string> checked_day_note(std::string_view typed) {
    return checked_text("note", clean_lines(typed), longest_day_note);
}

std::string keep_day_note(SQLite::Database& database, std::string_view habit, Date day,
                          const std::string& note, const Now& now) {
    const std::string id{habit};
    std::string before = stored_note(database, id, to_iso(day));
    if (before == note) return before;
    // Never before the last change, so that a clock set back does not make this one the older.
    SQLite::Statement change{
        database, "INSERT INTO day_note (day, habit, note, changed_unix_s) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (day, habit) DO UPDATE SET note = excluded.note, "
                  "changed_unix_s = max(excluded.changed_unix_s, changed_unix_s + 1)"};
    change.bind(1, to_iso(day));
    change.bind(2, id);
    change.bind(3, note);
    change.bind(4, now.unix_seconds);
    change.exec();
    return before;
}

Outcome<DayNoteStore::Notes> DayNoteStore::day(Date day) const {
    auto days = between(day, day);
    if (!days) return fail(days.error());
    return days->empty() ? Notes{} : std::move(days->begin()->second);
}

Outcome<std::map<Date, DayNoteStore::Notes>> DayNoteStore::between(Date first, Date last) const {
    using Days = std::map<Date, Notes>;
    return store_.read([&](SQLite::Database& database) -> Outcome<Days> {
        Days days;
        SQLite::Statement query{database, "SELECT day, habit, note FROM day_note "
                                          "WHERE day BETWEEN ? AND ? AND note <> ''"};
        query.bind(1, to_iso(first));
        query.bind(2, to_iso(last));
        while (query.executeStep()) {
            const auto day = parse_iso_date(query.getColumn(0).getString());
            if (day) days[*day][query.getColumn(1).getString()] = query.getColumn(2).getString();
        }
        return days;
    });
}

} // namespace zebra::habits
