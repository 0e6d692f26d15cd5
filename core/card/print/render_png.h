// The card as a picture for a phone's lock screen. Its top third stays free for the clock, the
// bottom 12 % for the lock screen's buttons, a margin at the sides. The type follows the width and
// shrinks when there is much to say; then parts are left out whole and named, in this order: the
// steps from the last risk, the allergies, all risks but the first, the phone numbers.
#pragma once

#include "core/base/outcome.h"
#include "core/card/print/drawing.h"
#include "core/card/view.h"

#include <filesystem>
#include <string>

namespace zebra::card::print {

struct PictureSize {
    int width = 1080; // pixels
    int height = 2340;

    friend bool operator==(PictureSize, PictureSize) = default;
};
inline constexpr int smallest_side = 240;
inline constexpr int largest_side = 8000;

// Where the card may stand, in pixels.
Box free_of_clock_and_buttons(PictureSize size);

// A PNG file. Both sides are within the bounds above. A Problem when a font is missing, or when the
// picture is too low for even the name and the first risk.
Outcome<std::string> render_png(const CardView& view, const std::filesystem::path& font_folder,
                                PictureSize size);

// The same picture scaled to so many pixels in width. The same Problems.
Outcome<PixelPicture> preview_picture(const CardView& view,
                                      const std::filesystem::path& font_folder, PictureSize size,
                                      int width);

} // namespace zebra::card::print
