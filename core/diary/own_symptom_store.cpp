#include "core/diary/own_symptom_store.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::diary {

namespace {

std::vector<OwnSymptom> read_all(SQLite::Database& database) {
    std::vector<OwnSymptom> symptoms;
    SQLite::Statement query{database, "SELECT id, name, archived FROM own_symptom ORDER BY nr"};
    while (query.executeStep()) {
        symptoms.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                            query.getColumn(2).getInt() != 0});
    }
    return symptoms;
}

const OwnSymptom* find(const std::vector<OwnSymptom>& symptoms, std::string_view id) {
    const auto found = std::ranges::find(symptoms, id, &OwnSymptom::id);
    return found == symptoms.end() ? nullptr : &*found;
}

Problem no_such_symptom() {
    return {Problem::Kind::not_found,
            "This symptom is not on the list any more; it may have been taken off in another "
            "window."};
}

Outcome<std::string> tidied_name(std::string_view typed) {
    auto name = checked_text("name", clean_line(typed), longest_symptom_name);
    if (name && name->empty()) return fail(Problem::Kind::bad_input, "A symptom needs a name.");
    return name;
}

// `id`: whose name it is to be; its own name is not in the way.
Outcome<void> check_free(const std::string& name, std::string_view id,
                         const std::vector<OwnSymptom>& own,
                         const std::vector<std::string>& shipped) {
    const std::string folded = fold(name);
    const auto refuse = [](const std::string& taken) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("There is a symptom called \"{}\" already. Choose another name.", taken));
    };
    for (const std::string& taken : shipped) {
        if (fold(taken) == folded) return refuse(taken);
    }
    for (const OwnSymptom& other : own) {
        if (other.id != id && !other.archived && fold(other.name) == folded) {
            return refuse(other.name);
        }
    }
    return {};
}

// Never before the last change, so that a clock set back does not make this one the older.
void store_symptom(SQLite::Database& database, const OwnSymptom& symptom, const Now& now) {
    SQLite::Statement change{
        database, "INSERT INTO own_symptom (id, name, archived, changed_unix_s) "
                  "VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                  "archived = excluded.archived, "
                  "changed_unix_s = max(excluded.changed_unix_s, changed_unix_s + 1)"};
    change.bind(1, symptom.id);
    change.bind(2, symptom.name);
    change.bind(3, symptom.archived ? 1 : 0);
    change.bind(4, now.unix_seconds);
    change.exec();
}

} // namespace

OwnSymptomStore::OwnSymptomStore(storage::Store& store, std::vector<std::string> shipped)
    : store_{store}, shipped_{std::move(shipped)} {}

Outcome<std::vector<OwnSymptom>> OwnSymptomStore::all() const {
    return store_.read([](SQLite::Database& database) -> Outcome<std::vector<OwnSymptom>> {
        return read_all(database);
    });
}

Outcome<OwnSymptom> OwnSymptomStore::add(std::string_view typed, const Now& now) {
    const auto name = tidied_name(typed);
    if (!name) return fail(name.error());
    return store_.transact([&](SQLite::Database& database) -> Outcome<OwnSymptom> {
        const std::vector<OwnSymptom> own = read_all(database);
        if (auto allowed = check_free(*name, "", own, shipped_); !allowed) {
            return fail(allowed.error());
        }
        OwnSymptom added{.id = {}, .name = *name};
        for (const OwnSymptom& archived : own) {
            if (fold(archived.name) == fold(*name)) added.id = archived.id;
        }
        if (added.id.empty()) {
            added.id = own_id(*name, "symptom",
                              [&own](std::string_view id) { return find(own, id) != nullptr; });
        }
        store_symptom(database, added, now);
        return added;
    });
}

Outcome<void> OwnSymptomStore::rename(std::string_view id, std::string_view typed, const Now& now) {
    const auto name = tidied_name(typed);
    if (!name) return fail(name.error());
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<OwnSymptom> own = read_all(database);
        const OwnSymptom* symptom = find(own, id);
        if (symptom == nullptr) return fail(no_such_symptom());
        if (auto allowed = check_free(*name, id, own, shipped_); !allowed) return allowed;
        store_symptom(database, {symptom->id, *name, symptom->archived}, now);
        return {};
    });
}

Outcome<void> OwnSymptomStore::archive(std::string_view id, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<OwnSymptom> own = read_all(database);
        const OwnSymptom* symptom = find(own, id);
        if (symptom == nullptr) return fail(no_such_symptom());
        store_symptom(database, {symptom->id, symptom->name, true}, now);
        return {};
    });
}

Outcome<void> OwnSymptomStore::restore(std::string_view id, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<OwnSymptom> own = read_all(database);
        const OwnSymptom* symptom = find(own, id);
        if (symptom == nullptr) return fail(no_such_symptom());
        if (auto allowed = check_free(symptom->name, id, own, shipped_); !allowed) return allowed;
        store_symptom(database, {symptom->id, symptom->name, false}, now);
        return {};
    });
}

} // namespace zebra::diary
