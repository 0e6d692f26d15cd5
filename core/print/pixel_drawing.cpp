#include "core/print/pixel_drawing.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstring>

namespace zebra::print {

Outcome<PixelPicture> drawn_picture(int width, int height,
                                    const std::function<void(cairo_t*)>& draw) {
    const Handle<cairo_surface_t> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    {
        const Handle<cairo_t> drawing{cairo_create(surface.get())};
        draw(drawing.get());
    }
    cairo_surface_flush(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(Problem::Kind::io, fmt::format("The preview could not be drawn: {}. Free some "
                                                   "memory and try again.",
                                                   cairo_status_to_string(status)));
    }
    PixelPicture picture{width, height, {}};
    picture.rgba.reserve(std::size_t{4} * static_cast<std::size_t>(width)
                         * static_cast<std::size_t>(height));
    const unsigned char* const first = cairo_image_surface_get_data(surface.get());
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
    for (std::ptrdiff_t y = 0; y < height; ++y) {
        for (std::ptrdiff_t x = 0; x < width; ++x) {
            std::uint32_t pixel = 0; // 0xXXRRGGBB in the machine's byte order
            std::memcpy(&pixel, first + y * stride + 4 * x, sizeof pixel);
            for (const unsigned shift : {16U, 8U, 0U}) {
                picture.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift));
            }
            picture.rgba.push_back(255);
        }
    }
    return picture;
}

} // namespace zebra::print
