#include "app/ui/motion.h"

#include <algorithm>

namespace zebra::ui {

void Motion::begin_frame(std::int64_t now_ms, bool reduced) {
    now_ms_ = now_ms;
    reduced_ = reduced;
    moving_ = false;
    ++frame_;
    // What is not drawn any more is forgotten.
    std::erase_if(ways_, [&](const auto& entry) { return entry.second.frame < frame_ - 1; });
}

float Motion::position(const Way& way, int duration_ms) {
    const float end = way.on ? 1 : 0;
    const auto passed = static_cast<float>(now_ms_ - way.since_ms);
    if (reduced_ || passed >= static_cast<float>(duration_ms) || way.from == end) return end;
    moving_ = true;
    const float left = 1 - std::max(0.0F, passed) / static_cast<float>(duration_ms);
    return way.from + (end - way.from) * (1 - left * left * left); // slows down towards its end
}

float Motion::towards(Id id, bool on, int duration_ms) {
    const auto [found, is_new] = ways_.try_emplace(id);
    Way& way = found->second;
    if (is_new) {
        way = {on, on ? 1.0F : 0.0F, now_ms_, frame_};
    } else if (way.on != on) {
        way.from = position(way, duration_ms);
        way.on = on;
        way.since_ms = now_ms_;
    }
    way.frame = frame_;
    return position(way, duration_ms);
}

float Motion::appear(Id id, int duration_ms) {
    const auto [found, is_new] = ways_.try_emplace(id);
    Way& way = found->second;
    if (is_new) way = {true, 0, now_ms_, frame_};
    way.frame = frame_;
    return position(way, duration_ms);
}

} // namespace zebra::ui
