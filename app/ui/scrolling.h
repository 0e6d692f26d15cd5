// How far a scroll area has moved and how it moves on when the finger has left it. Pure: time is
// handed in.
#pragma once

namespace zebra::ui {

inline constexpr float scroll_slop = 8;           // a finger that moves less is a tap
inline constexpr float fling_deceleration = 5000; // logical units / s^2
inline constexpr float slowest_fling = 60;        // logical units / s
inline constexpr float units_a_wheel_line = 48;

class ScrollState {
  public:
    float offset() const { return offset_; }
    bool gliding() const { return velocity_ != 0; }
    float farthest() const { return farthest_; } // the largest offset

    // Once a frame, when the content has been laid out.
    void set_extent(float view, float content);
    // Moves at once; stops a glide. The ends hold.
    void scroll_by(float distance);
    void scroll_to(float offset);
    // The finger leaves with this speed (units / s, > 0 towards the end).
    void release(float velocity);
    void stop() { velocity_ = 0; }
    // Time passes.
    void advance(float seconds);

  private:
    float offset_ = 0;
    float velocity_ = 0;
    float farthest_ = 0;
};

} // namespace zebra::ui
