// Pictures of screens: read, and compared the way an eye would.
#pragma once

#include "core/base/outcome.h"
#include "platform/offscreen/png_file.h"

#include <cstddef>
#include <filesystem>

namespace zebra::test {

// An `io` Problem when there is none or it is none.
Outcome<platform::Picture> read_picture(const std::filesystem::path& file);

// In 16 steps a channel: a quarter of the bytes as a file, and what is compared is the same.
platform::Picture coarse(platform::Picture picture);

// How many pixels of `actual` have no match in `expected` at their place or beside it. A match may
// be off by a little in every channel: another version of a driver or of the font library rounds
// otherwise. Pictures of different sizes differ everywhere.
std::size_t differing_pixels(const platform::Picture& actual, const platform::Picture& expected);

// White where they match, black where not.
platform::Picture difference(const platform::Picture& actual, const platform::Picture& expected);

// One colour over a part of it, in pixels; what lies outside of the picture is left out.
void blank(platform::Picture& picture, int left, int top, int right, int bottom);

} // namespace zebra::test
