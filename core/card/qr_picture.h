// Text as a QR code that the camera of any phone reads: error correction M, at most version 20, so
// that a module is still large enough on a small screen or a printed card.
#pragma once

#include "core/base/outcome.h"

#include <string_view>
#include <vector>

namespace zebra::card {

// Light ones around the code, without which a camera does not find it.
inline constexpr int quiet_modules = 4;

// Square, rows from the top down; the quiet zone is part of it.
struct QrPicture {
    int side = 0; // in modules
    std::vector<bool> dark;

    bool is_dark(int column, int row) const;
};

// At most 666 bytes fit, 665 when the text is not ASCII only.
bool fits_in_qr(std::string_view text);

// bad_input for a text that does not fit.
Outcome<QrPicture> make_qr_picture(std::string_view text);

} // namespace zebra::card
