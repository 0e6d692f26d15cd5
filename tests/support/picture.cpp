#include "tests/support/picture.h"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cstdlib>

namespace zebra::test {

namespace {

using platform::Picture;

constexpr int channels = 4;
constexpr int largest_difference = 40; // of 255, in each channel

const std::uint8_t* pixel(const Picture& picture, int x, int y) {
    return &picture.rgba[static_cast<std::size_t>((y * picture.width + x) * channels)];
}

bool alike(const std::uint8_t* a, const std::uint8_t* b) {
    for (int i = 0; i < channels; ++i) {
        if (std::abs(a[i] - b[i]) > largest_difference) return false;
    }
    return true;
}

bool has_match(const Picture& actual, const Picture& expected, int x, int y) {
    const std::uint8_t* wanted = pixel(actual, x, y);
    if (alike(wanted, pixel(expected, x, y))) return true;
    for (int row = std::max(0, y - 1); row <= std::min(expected.height - 1, y + 1); ++row) {
        for (int at = std::max(0, x - 1); at <= std::min(expected.width - 1, x + 1); ++at) {
            if (alike(wanted, pixel(expected, at, row))) return true;
        }
    }
    return false;
}

bool same_size(const Picture& a, const Picture& b) {
    return a.width == b.width && a.height == b.height;
}

} // namespace

Outcome<Picture> read_picture(const std::filesystem::path& file) {
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) {
        return fail(Problem::Kind::io,
                    fmt::format("{} cannot be read: {}.", file.string(), image.message));
    }
    image.format = PNG_FORMAT_RGBA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0) {
        return fail(Problem::Kind::io,
                    fmt::format("{} cannot be read: {}.", file.string(), image.message));
    }
    return picture;
}

Picture coarse(Picture picture) {
    constexpr int step = 17; // 255 is 15 of them
    for (std::uint8_t& channel : picture.rgba) {
        channel = static_cast<std::uint8_t>((channel + step / 2) / step * step);
    }
    return picture;
}

std::size_t differing_pixels(const Picture& actual, const Picture& expected) {
    if (!same_size(actual, expected)) return actual.rgba.size() / channels;
    std::size_t count = 0;
    for (int y = 0; y < actual.height; ++y) {
        for (int x = 0; x < actual.width; ++x) {
            if (!has_match(actual, expected, x, y)) ++count;
        }
    }
    return count;
}

Picture difference(const Picture& actual, const Picture& expected) {
    Picture picture{actual.width, actual.height,
                    std::vector<std::uint8_t>(actual.rgba.size(), 255)};
    const bool comparable = same_size(actual, expected);
    for (int y = 0; y < actual.height; ++y) {
        for (int x = 0; x < actual.width; ++x) {
            if (comparable && has_match(actual, expected, x, y)) continue;
            blank(picture, x, y, x + 1, y + 1);
        }
    }
    return picture;
}

void blank(Picture& picture, int left, int top, int right, int bottom) {
    for (int y = std::max(0, top); y < std::min(picture.height, bottom); ++y) {
        for (int x = std::max(0, left); x < std::min(picture.width, right); ++x) {
            std::uint8_t* at =
                &picture.rgba[static_cast<std::size_t>((y * picture.width + x) * channels)];
            std::fill(at, at + channels - 1, std::uint8_t{0});
        }
    }
}

} // namespace zebra::test
