#include "tests/bench/history_rows.h"

#include "core/diary/injection_store.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <map>
#include <string>

namespace zebra::bench {

namespace {

class DayWriter {
  public:
    DayWriter(SQLite::Database& database, HistoryCounts& counts)
        : counts_(counts), value_{database,
                                  "INSERT INTO day_value (day, habit, value) VALUES (?, ?, ?)"},
          change_{database, "INSERT INTO day_change (day, habit, old_value, new_value, "
                            "changed_unix_s) VALUES (?, ?, ?, ?, ?)"},
          entry_{database,
                 "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, confused, "
                 "breathless, logged_unix_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"} {}

    void write(const DatedPlan& dated) {
        const std::string day = to_iso(dated.day);
        std::map<std::string, int> values; // those with which the day ends
        for (const PlannedChange& change : dated.plan.changes) {
            write_change(dated.day, day, change);
            values[change.habit] = change.after;
        }
        for (const auto& [habit, value] : values) {
            value_.bind(1, day);
            value_.bind(2, habit);
            value_.bind(3, value);
            run(value_);
        }
        for (const diary::SymptomReport& report : dated.plan.symptoms) write_entry(day, report);
        ++counts_.days;
        counts_.values += values.size();
        counts_.changes += dated.plan.changes.size();
        counts_.entries += dated.plan.symptoms.size();
    }

  private:
    static void run(SQLite::Statement& statement) {
        statement.exec();
        statement.reset();
        statement.clearBindings();
    }

    void write_change(Date date, const std::string& day, const PlannedChange& change) {
        int index = 0;
        change_.bind(++index, day);
        change_.bind(++index, change.habit);
        ++index;
        if (change.before) change_.bind(index, *change.before);
        change_.bind(++index, change.after);
        change_.bind(++index, moment(date, change.minute_of_day).unix_seconds);
        run(change_);
    }

    void write_entry(const std::string& day, const diary::SymptomReport& report) {
        int index = 0;
        entry_.bind(++index, report.symptom);
        entry_.bind(++index, to_iso(report.at));
        entry_.bind(++index, day);
        entry_.bind(++index, report.severity);
        entry_.bind(++index, report.note);
        entry_.bind(++index, report.faint ? 1 : 0);
        entry_.bind(++index, report.confused ? 1 : 0);
        entry_.bind(++index, report.breathless ? 1 : 0);
        entry_.bind(++index, moment(report.at.date, report.at.minute_of_day).unix_seconds);
        run(entry_);
        if (!report.note.empty()) ++counts_.notes;
    }

    HistoryCounts& counts_;
    SQLite::Statement value_;
    SQLite::Statement change_;
    SQLite::Statement entry_;
};

} // namespace

Now moment(Date day, int minute_of_day) {
    constexpr std::int64_t minutes_a_day = 1440;
    constexpr std::int64_t seconds_a_minute = 60;
    const std::int64_t days = days_between(make_date(1970, 1, 1), day);
    return {{day, minute_of_day}, (days * minutes_a_day + minute_of_day) * seconds_a_minute};
}

Outcome<void> write_days(storage::Store& store, const std::vector<DatedPlan>& days,
                         HistoryCounts& counts) {
    HistoryCounts written = counts;
    auto done = store.transact([&](SQLite::Database& database) -> Outcome<void> {
        DayWriter writer{database, written};
        for (const DatedPlan& dated : days) writer.write(dated);
        return {};
    });
    if (done) counts = written;
    return done;
}

Outcome<void> write_injections(storage::Store& store, Date first, Date last,
                               HistoryCounts& counts) {
    constexpr int apart_days = 28;
    constexpr int morning = 9 * 60;
    std::size_t written = 0;
    auto done = store.transact([&](SQLite::Database& database) -> Outcome<void> {
        diary::InjectionStore log{database};
        for (Date day = first; day <= last; day = add_days(day, apart_days)) {
            const bool left = written % 2 == 0;
            log.add({.day = day,
                     .analogue = "Lanreotide",
                     .dose = "120 mg",
                     .site = left ? diary::Site::left : diary::Site::right,
                     .note = left ? "" : "a little sore for a day"},
                    moment(day, morning).unix_seconds);
            ++written;
        }
        return {};
    });
    if (done) counts.injections += written;
    return done;
}

} // namespace zebra::bench
