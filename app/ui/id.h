// Names of controls as numbers: stable from frame to frame, made from the names of the scopes
// around a control and its own.
#pragma once

#include <cstdint>
#include <string_view>

namespace zebra::ui {

using Id = std::uint64_t; // 0: none

inline Id make_id(Id scope, std::string_view name) {
    Id hash = scope ^ 0xCBF29CE484222325U; // FNV-1a
    for (const char c : name) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3U;
    }
    return hash == 0 ? 1 : hash;
}

} // namespace zebra::ui
