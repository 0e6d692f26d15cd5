#include "platform/placement_memory.h"

namespace zebra::platform {

namespace {

bool is_smaller(LogicalSize a, LogicalSize b) { return a.width * a.height < b.width * b.height; }

} // namespace

void PlacementMemory::resized(LogicalSize size) {
    if (full_screen_) filling_ = size;
    if (size == filling_) return; // may come late, when the window is on its way back
    filling_.reset();
    if (maximised_) {
        // Larger: the size that belongs to the state. Smaller: that had come already, and this is
        // the way back.
        if (undecided_ && is_smaller(size, normal_)) normal_ = before_;
        undecided_ = false;
        return;
    }
    if (size == normal_) return;
    before_ = normal_;
    normal_ = size;
}

void PlacementMemory::maximised(bool maximised) {
    if (maximised == maximised_ || full_screen_) return;
    if (undecided_) normal_ = before_;
    undecided_ = maximised;
    maximised_ = maximised;
}

} // namespace zebra::platform
