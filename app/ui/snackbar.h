// What has just happened, with a way to take it back. One at a time; goes away by itself. When a
// change was taken back, the one before it can be, too, if it was made a short while ago.
#pragma once

#include "app/ui/context.h"
#include "core/base/outcome.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zebra::ui {

class Snackbar {
  public:
    using Undo = std::function<Outcome<void>()>;

    static constexpr std::int64_t shown_for_ms = 8000;
    static constexpr std::int64_t kept_for_ms = 60'000;
    static constexpr float room = 76; // what a page leaves below its end

    // `undo` may be empty: then there is nothing to take back.
    void show(std::string message, Undo undo, std::int64_t now_ms);
    void dismiss();
    // Goes away when its time has come, drawn or not.
    void expire(std::int64_t now_ms);
    bool shown() const { return !message_.empty(); }
    // Undoes, and shows the change before; or says why it could not. False when there is nothing to
    // undo: what is not shown stays.
    bool undo(std::int64_t now_ms);
    // Milliseconds until it goes; nullopt when none is shown.
    std::optional<int> due_in_ms(std::int64_t now_ms) const;

    // Above `area`'s bottom edge.
    void draw(Context& ui, const Rect& area, std::string_view undo_label);

  private:
    struct Change {
        std::string message;
        Undo undo;
        std::int64_t made_ms = 0;
    };

    bool can_undo() const { return shown() && shows_change_; }

    std::string message_;
    bool shows_change_ = false;   // the last of `changes_`
    std::vector<Change> changes_; // the newest last
    std::int64_t until_ms_ = 0;
};

} // namespace zebra::ui
