// What has just happened, with a way to take it back. One at a time; goes away by itself. Some
// changes, of which each knows whether it still stands, can be taken back one after the other, if
// they were made a short while ago.
#pragma once

#include "app/ui/context.h"
#include "core/base/outcome.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zebra::ui {

class Snackbar {
  public:
    using Undo = std::function<Outcome<void>()>;

    static constexpr std::int64_t shown_for_ms = 8000;
    static constexpr std::int64_t kept_for_ms = 60'000;
    static constexpr float room = 76; // what a page leaves below its end

    // `undo` may be empty: then there is nothing to take back. `chained`: when it was taken back,
    // the change before it can be, too, if that was chained as well. Any other change ends the
    // chain.
    void show(std::string message, Undo undo, std::int64_t now_ms, bool chained = false);
    // The data is another now: nothing that was done before can be taken back.
    void forget();
    void dismiss();
    // Goes away when its time has come, drawn or not.
    void expire(std::int64_t now_ms);
    bool shown() const { return !message_.empty(); }
    bool can_undo() const { return shown() && shows_change_; }
    // What the change before is told as, with its message in the place of `what`.
    static constexpr const char* what = "{what}";
    void set_words(std::string before) { before_ = std::move(before); }
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
        bool chained = false;
    };

    std::string before_ = what;
    std::string message_;
    bool shows_change_ = false;   // the last of `changes_`
    std::vector<Change> changes_; // the newest last
    std::int64_t until_ms_ = 0;
};

} // namespace zebra::ui
