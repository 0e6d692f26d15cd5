// Remembers the size that a window had before it was maximised or filled the screen.
#pragma once

#include "platform/geometry.h"

#include <optional>

namespace zebra::platform {

class PlacementMemory {
  public:
    explicit PlacementMemory(const WindowPlacement& start)
        : normal_(start.size), before_(start.size), maximised_(start.maximised) {}

    void resized(LogicalSize size);
    // Some window systems tell that the window is maximised before its new size, others after:
    // only the next size shows which it was.
    void maximised(bool maximised);
    // Nothing that happens to the window while it fills the screen is remembered.
    void full_screen(bool full) { full_screen_ = full; }

    WindowPlacement placement() const { return {undecided_ ? before_ : normal_, maximised_}; }

  private:
    LogicalSize normal_;
    LogicalSize before_; // the normal size before the last change
    bool maximised_ = false;
    bool undecided_ = false; // maximised, and no size came since
    bool full_screen_ = false;
    std::optional<LogicalSize> filling_; // its size on the whole screen, until another one came
};

} // namespace zebra::platform
