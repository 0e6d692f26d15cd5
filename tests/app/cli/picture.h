// Pictures as a camera would see them.
#pragma once

#include <filesystem>
#include <vector>

namespace zebra::test {

struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> grey; // rows from the top down
};

// A file that is no PNG is a failed test.
GreyPicture read_grey_png(const std::filesystem::path& file);
void write_pgm(const std::filesystem::path& file, const GreyPicture& picture);

// About the middle, on a white ground large enough for the corners.
GreyPicture rotated(const GreyPicture& picture, double degrees);
// Each pixel the mean of those up to `pixels` away.
GreyPicture blurred(const GreyPicture& picture, int pixels);

} // namespace zebra::test
