#include "core/storage/recovery_note.h"

#include "core/storage/settings.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace zebra::storage {

Outcome<std::optional<std::string>> recovery_note(Store& store) {
    return Settings{store}.text(recovery_note_key);
}

Outcome<void> dismiss_recovery(Store& store) { return Settings{store}.remove(recovery_note_key); }

bool notes_recovery(SQLite::Database& database) {
    SQLite::Statement query{database, "SELECT 1 FROM setting WHERE key = ?"};
    query.bind(1, std::string{recovery_note_key});
    return query.executeStep();
}

bool made_before_damage(const std::filesystem::path& backup) {
    auto store = Store::open(backup, OpenMode::read_only);
    if (!store) return true;
    const auto note = recovery_note(*store);
    return !note || !note->has_value();
}

} // namespace zebra::storage
