#include "core/foods/kept/mark_store.h"

#include "core/foods/kept/food_code.h"
#include "core/foods/kept/own_food_there.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <utility>

namespace zebra::foods {

namespace {

// From the columns mark, note, day, the first of them at `index`. nullopt for a day outside the
// years in which a date is accepted.
std::optional<FoodMark> read_mark(const SQLite::Statement& row, int index) {
    const auto mark = parse_mark(row.getColumn(index).getString());
    const auto day = parse_iso_date(row.getColumn(index + 2).getString());
    if (!mark || !day) return std::nullopt;
    return FoodMark{*mark, row.getColumn(index + 1).getString(), *day};
}

std::optional<FoodMark> mark_of(SQLite::Database& database, std::string_view code) {
    SQLite::Statement query{database,
                            "SELECT mark, note, day FROM food_mark WHERE food = ? AND removed = 0"};
    query.bind(1, std::string{code});
    return query.executeStep() ? read_mark(query, 0) : std::nullopt;
}

// Never before the last change, so that a clock set back does not make this one the older.
constexpr const char* write_mark =
    "INSERT INTO food_mark (food, mark, note, day, changed_unix_s) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (food) DO UPDATE SET mark = ?2, note = ?3, day = ?4, removed = 0, "
    "changed_unix_s = max(?5, changed_unix_s + 1)";

constexpr const char* remove_mark =
    "UPDATE food_mark SET removed = 1, changed_unix_s = max(?2, changed_unix_s + 1) "
    "WHERE food = ?1 AND removed = 0";

} // namespace

Outcome<std::optional<FoodMark>>
MarkStore::replace(std::string_view code, const std::optional<FoodMark>& mark, const Now& now) {
    if (auto known = check_food_code(code); !known) return fail(known.error());
    using Before = std::optional<FoodMark>;
    return store_.transact([&](SQLite::Database& database) -> Outcome<Before> {
        Before before = mark_of(database, code);
        if (before == mark) return before;
        SQLite::Statement write{database, mark ? write_mark : remove_mark};
        int index = 0;
        write.bind(++index, std::string{code});
        if (mark) {
            write.bind(++index, std::string{to_name(mark->mark)});
            write.bind(++index, mark->note);
            write.bind(++index, to_iso(mark->day));
        }
        write.bind(++index, now.unix_seconds);
        write.exec();
        return before;
    });
}

Outcome<std::optional<FoodMark>> MarkStore::set(std::string_view code, const FoodMark& typed,
                                                const Now& now) {
    auto checked = checked_mark(typed, now.local.date);
    if (!checked) return fail(checked.error());
    return replace(code, std::move(*checked), now);
}

Outcome<std::optional<FoodMark>> MarkStore::clear(std::string_view code, const Now& now) {
    return replace(code, std::nullopt, now);
}

Outcome<void> MarkStore::put_back(std::string_view code, const std::optional<FoodMark>& before,
                                  const Now& now) {
    const auto replaced = replace(code, before, now);
    if (!replaced) return fail(replaced.error());
    return {};
}

Outcome<FoodMarks> MarkStore::all() const {
    return store_.read([](SQLite::Database& database) -> Outcome<FoodMarks> {
        FoodMarks marks;
        SQLite::Statement query{
            database,
            std::string{"SELECT food, mark, note, day FROM food_mark WHERE removed = 0 AND"}
                + of_food_that_is_there};
        while (query.executeStep()) {
            if (auto mark = read_mark(query, 1)) {
                marks.emplace(query.getColumn(0).getString(), std::move(*mark));
            }
        }
        return marks;
    });
}

} // namespace zebra::foods
