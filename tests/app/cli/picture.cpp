#include "tests/app/cli/picture.h"

#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <png.h>

#include <cmath>
#include <numbers>
#include <string>

namespace zebra::test {

namespace {

constexpr unsigned char white = 255;

std::size_t index_of(const GreyPicture& picture, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width)
           + static_cast<std::size_t>(x);
}

double at(const GreyPicture& picture, int x, int y) {
    const bool inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
    return inside ? picture.grey[index_of(picture, x, y)] : white;
}

GreyPicture empty_picture(int width, int height) {
    return {width, height,
            std::vector<unsigned char>(
                static_cast<std::size_t>(width) * static_cast<std::size_t>(height), white)};
}

} // namespace

GreyPicture read_grey_png(const std::filesystem::path& file) {
    const std::string bytes = read_file(file);
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) != 0);
    image.format = PNG_FORMAT_GRAY;
    GreyPicture picture =
        empty_picture(static_cast<int>(image.width), static_cast<int>(image.height));
    REQUIRE(png_image_finish_read(&image, nullptr, picture.grey.data(), 0, nullptr) != 0);
    return picture;
}

void write_pgm(const std::filesystem::path& file, const GreyPicture& picture) {
    std::string bytes =
        "P5 " + std::to_string(picture.width) + " " + std::to_string(picture.height) + " 255\n";
    bytes.append(picture.grey.begin(), picture.grey.end());
    write_file(file, bytes);
}

GreyPicture rotated(const GreyPicture& picture, double degrees) {
    const double turn = degrees * std::numbers::pi / 180;
    const double sine = std::sin(turn);
    const double cosine = std::cos(turn);
    const int side = static_cast<int>(std::hypot(picture.width, picture.height)) + 1;
    GreyPicture result = empty_picture(side, side);
    const double middle = side / 2.0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double from_x = cosine * (x - middle) + sine * (y - middle) + picture.width / 2.0;
            const double from_y =
                -sine * (x - middle) + cosine * (y - middle) + picture.height / 2.0;
            const int left = static_cast<int>(std::floor(from_x));
            const int top = static_cast<int>(std::floor(from_y));
            const double right_part = from_x - left;
            const double bottom_part = from_y - top;
            const double upper =
                at(picture, left, top) * (1 - right_part) + at(picture, left + 1, top) * right_part;
            const double lower = at(picture, left, top + 1) * (1 - right_part)
                                 + at(picture, left + 1, top + 1) * right_part;
            result.grey[index_of(result, x, y)] = static_cast<unsigned char>(
                std::lround(upper * (1 - bottom_part) + lower * bottom_part));
        }
    }
    return result;
}

GreyPicture blurred(const GreyPicture& picture, int pixels) {
    GreyPicture result = empty_picture(picture.width, picture.height);
    const int across = 2 * pixels + 1;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            double sum = 0;
            for (int j = -pixels; j <= pixels; ++j) {
                for (int i = -pixels; i <= pixels; ++i) sum += at(picture, x + i, y + j);
            }
            result.grey[index_of(result, x, y)] =
                static_cast<unsigned char>(std::lround(sum / (across * across)));
        }
    }
    return result;
}

} // namespace zebra::test
