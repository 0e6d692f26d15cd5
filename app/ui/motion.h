// What moves from one look to another: by time, never by frames, and not at all when the person
// wants no motion.
#pragma once

#include "app/ui/id.h"

#include <cstdint>
#include <map>

namespace zebra::ui {

class Motion {
  public:
    void begin_frame(std::int64_t now_ms, bool reduced);

    // How far it has come, 0 .. 1: to 1 while `on`, back to 0 otherwise. What was not there in the
    // last frame starts at its end.
    float towards(Id id, bool on, int duration_ms);
    // 0 .. 1 since it came to be there.
    float appear(Id id, int duration_ms);

    // Something has not arrived yet: another frame is wanted.
    bool moving() const { return moving_; }

  private:
    struct Way {
        bool on = false;
        float from = 0;
        std::int64_t since_ms = 0;
        std::int64_t frame = 0;
    };
    float position(const Way& way, int duration_ms);

    std::map<Id, Way> ways_;
    std::int64_t now_ms_ = 0;
    std::int64_t frame_ = 0;
    bool reduced_ = false;
    bool moving_ = false;
};

} // namespace zebra::ui
