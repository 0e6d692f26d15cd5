// Remembers the size that a window had before it was maximised.
#pragma once

#include "platform/geometry.h"

namespace zebra::platform {

class PlacementMemory {
  public:
    explicit PlacementMemory(const WindowPlacement& start)
        : normal_(start.size), before_(start.size), maximised_(start.maximised) {}

    void resized(LogicalSize size);
    // Some window systems tell that the window is maximised before its new size, others after:
    // only the next size shows which it was.
    void maximised(bool maximised);

    WindowPlacement placement() const { return {undecided_ ? before_ : normal_, maximised_}; }

  private:
    LogicalSize normal_;
    LogicalSize before_; // the normal size before the last change
    bool maximised_ = false;
    bool undecided_ = false; // maximised, and no size came since
};

} // namespace zebra::platform
