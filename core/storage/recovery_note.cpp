#include "core/storage/recovery_note.h"

#include "core/storage/settings.h"

namespace zebra::storage {

Outcome<std::optional<std::string>> recovery_note(Store& store) {
    return Settings{store}.text(recovery_note_key);
}

Outcome<void> dismiss_recovery(Store& store) { return Settings{store}.remove(recovery_note_key); }

} // namespace zebra::storage
