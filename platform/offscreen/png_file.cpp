#include "platform/offscreen/png_file.h"

#include <fmt/format.h>
#include <png.h>
#include <system_error>

#include <cerrno>
#include <cstdio>
#include <memory>

namespace zebra::platform {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string cannot_write(const std::filesystem::path& path, int error) {
    const std::string reason = std::generic_category().message(error);
    return fmt::format("Cannot write the picture {}: {}.", path.string(), reason);
}

} // namespace

tl::expected<std::vector<std::uint8_t>, std::string> encode_png(const Picture& picture) {
    constexpr std::size_t bytes_a_pixel = 4;
    constexpr int largest_side = 65500; // what rows and sizes of libpng take without a doubt
    const bool fits = picture.width > 0 && picture.height > 0 && picture.width <= largest_side
                      && picture.height <= largest_side
                      && picture.rgba.size()
                             == bytes_a_pixel * static_cast<std::size_t>(picture.width)
                                    * static_cast<std::size_t>(picture.height);
    if (!fits) {
        return tl::unexpected(fmt::format("A picture of {} x {} pixels cannot be made of {} bytes.",
                                          picture.width, picture.height, picture.rgba.size()));
    }
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<std::uint8_t> bytes(size);
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.rgba.data(), 0, nullptr)
        == 0) {
        const std::string reason = image.message;
        png_image_free(&image);
        return tl::unexpected(fmt::format("The picture cannot be encoded: {}.", reason));
    }
    bytes.resize(size);
    return bytes;
}

tl::expected<void, std::string> write_png(const std::filesystem::path& path,
                                          const Picture& picture) {
    const auto bytes = encode_png(picture);
    if (!bytes) return tl::unexpected(bytes.error());
    std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "wb")};
    if (!file) return tl::unexpected(cannot_write(path, errno));
    errno = 0;
    bool written = std::fwrite(bytes->data(), 1, bytes->size(), file.get()) == bytes->size();
    int error = errno;
    if (std::fclose(file.release()) != 0 && written) { // a full disk may show only now
        written = false;
        error = errno;
    }
    if (written) return {};
    std::error_code ignored; // the sentence about the first failure is the one that helps
    if (std::filesystem::is_regular_file(path, ignored)) std::filesystem::remove(path, ignored);
    return tl::unexpected(cannot_write(path, error));
}

} // namespace zebra::platform
