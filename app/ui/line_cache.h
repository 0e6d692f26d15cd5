// Where texts break, kept from frame to frame: what is shown again is not laid out again. An entry
// is found by the text itself, its styles and the width; what is no longer asked for is forgotten.
#pragma once

#include "app/ui/text_layout.h"

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace zebra::ui {

class LineCache {
  public:
    // Before each frame. Another text scale forgets everything.
    void begin_frame(float text_scale);
    // Stays valid until the next frame.
    const std::vector<LineBreak>& breaks(Fonts& fonts, std::span<const Run> runs, float width);

    std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        std::vector<LineBreak> breaks;
        int frame = 0; // in which it was asked for last
    };

    std::unordered_map<std::string, Entry> entries_;
    std::string key_; // of the entry asked for; kept so that asking allocates nothing
    std::size_t asked_ = 0;
    int frame_ = 0;
    float text_scale_ = 0;
};

} // namespace zebra::ui
