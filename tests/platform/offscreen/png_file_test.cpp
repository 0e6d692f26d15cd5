#include "platform/offscreen/png_file.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <png.h>

using namespace zebra::platform;
using zebra::test::TempDir;

namespace {

// Every pixel differs from its neighbours, in every channel.
Picture pattern(int width, int height) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (const int value : {x * 7, y * 11, x * y, 255 - x - y}) {
                picture.rgba.push_back(static_cast<std::uint8_t>(value & 0xFF));
            }
        }
    }
    return picture;
}

Picture decoded(const std::string& png) {
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
    image.format = PNG_FORMAT_RGBA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) != 0);
    return picture;
}

} // namespace

TEST_CASE("a picture is read back as it was written, and written twice it is the same bytes") {
    const TempDir folder;
    const Picture picture = pattern(37, 21);
    REQUIRE(write_png(folder / "a.png", picture).has_value());
    REQUIRE(write_png(folder / "b.png", picture).has_value());
    const std::string bytes = zebra::test::read_file(folder / "a.png");
    CHECK(decoded(bytes) == picture);
    CHECK(zebra::test::read_file(folder / "b.png") == bytes);
}

TEST_CASE("an existing file is replaced, not only overwritten at its beginning") {
    const TempDir folder;
    zebra::test::write_file(folder / "a.png", std::string(100000, 'x'));
    REQUIRE(write_png(folder / "a.png", pattern(3, 2)).has_value());
    CHECK(zebra::test::read_file(folder / "a.png").size() < 1000);
}

TEST_CASE("what cannot be written is told with its reason") {
    const TempDir folder;
    const auto no_folder = write_png(folder / "none" / "a.png", pattern(3, 2));
    REQUIRE_FALSE(no_folder.has_value());
    CHECK(no_folder.error().find((folder / "none" / "a.png").string()) != std::string::npos);
    CHECK(no_folder.error().find("No such file or directory") != std::string::npos);

    const auto full_disk = write_png("/dev/full", pattern(100, 100));
    REQUIRE_FALSE(full_disk.has_value());
    CHECK(full_disk.error().find("No space left on device") != std::string::npos);
    CHECK(std::filesystem::exists("/dev/full"));
}

TEST_CASE("sizes that do not fit the pixels are told") {
    Picture picture = pattern(3, 2);
    SUBCASE("too few bytes") { picture.rgba.pop_back(); }
    SUBCASE("no width") { picture.width = 0; }
    SUBCASE("negative") { picture.height = -2; }
    SUBCASE("overflow") { picture.width = 1 << 30; }
    CHECK_FALSE(encode_png(picture).has_value());
}
