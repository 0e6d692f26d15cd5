// A mouse or a finger, as an event. Coordinates are in logical units (geometry.h).
#pragma once

#include <cstdint>

namespace zebra::platform {

// clang-format off
enum class PointerPhase  { move, down, up, cancel };
enum class PointerSource { mouse, touch };
enum class PointerButton { none, primary, secondary, middle }; // a touch is primary
// clang-format on

// Each `down` is followed by exactly one `up` or `cancel` of the same pointer and button; `up`
// never comes alone. `cancel`: the press came to nothing (the window lost the focus or was hidden).
// With button `none`: the mouse left the window, nothing is under it any more. A mouse is pointer
// 0. `move` carries button none; a touch moves only between its down and its end.
struct PointerEvent {
    PointerPhase phase = PointerPhase::move;
    PointerSource source = PointerSource::mouse;
    std::int64_t pointer_id = 0;
    PointerButton button = PointerButton::none;
    float x = 0;
    float y = 0;

    friend bool operator==(const PointerEvent&, const PointerEvent&) = default;
};

} // namespace zebra::platform
