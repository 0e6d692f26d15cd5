#include "core/card/print/render_png.h"

#include "core/card/print/layout.h"
#include "core/print/canvas.h"
#include "core/print/pixel_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace zebra::card::print {

namespace {

using zebra::print::drawn_picture;
using zebra::print::Handle;

constexpr double free_on_top = 1 / 3.0; // of the height
constexpr double free_at_bottom = 0.12;
constexpr double side_margin = 0.045; // of the width
constexpr double frame_width = 0.004;
constexpr double corner = 0.8; // of an em; less than the room around the text

cairo_status_t append(void* text, const unsigned char* data, unsigned length) {
    const auto* bytes = static_cast<const char*>(static_cast<const void*>(data));
    static_cast<std::string*>(text)->append(bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

Outcome<Layout> laid_out(Fonts& fonts, const CardView& view, PictureSize size) {
    auto layout = picture_layout(fonts, view, free_of_clock_and_buttons(size));
    if (layout) return std::move(*layout);
    return fail(Problem::Kind::bad_input,
                fmt::format("A picture of {}x{} pixels is too low for the card. Choose a higher "
                            "one, for example {}x{}.",
                            size.width, size.height, size.width,
                            std::min(largest_side, size.width * 2)));
}

void draw_picture(cairo_t* drawing, const Fonts& fonts, const Layout& layout, PictureSize size) {
    const double border = std::min(size.width, size.height) * frame_width;
    Canvas canvas{drawing, fonts, border};
    canvas.paper({0, 0, static_cast<double>(size.width), static_cast<double>(size.height)});
    draw(canvas, layout, layout.body_size * corner, border);
}

} // namespace

Box free_of_clock_and_buttons(PictureSize size) {
    const double width = size.width;
    const double height = size.height;
    // A little lower than the third: the frame's line stays below it.
    const double top = height * free_on_top + width * frame_width;
    return {width * side_margin, top, width * (1 - 2 * side_margin),
            height * (1 - free_at_bottom) - top - width * frame_width};
}

Outcome<std::string> render_png(const CardView& view, const std::filesystem::path& font_folder,
                                PictureSize size) {
    auto fonts = Fonts::open(font_folder, view.language);
    if (!fonts) return fail(fonts.error());
    const auto layout = laid_out(*fonts, view, size);
    if (!layout) return fail(layout.error());
    const Handle<cairo_surface_t> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height)};
    {
        const Handle<cairo_t> drawing{cairo_create(surface.get())};
        draw_picture(drawing.get(), *fonts, *layout, size);
    }
    std::string file;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &file);
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(Problem::Kind::io, fmt::format("The picture could not be drawn: {}. Free some "
                                                   "memory or choose a smaller picture.",
                                                   cairo_status_to_string(status)));
    }
    return file;
}

Outcome<PixelPicture> preview_picture(const CardView& view,
                                      const std::filesystem::path& font_folder, PictureSize size,
                                      int width) {
    auto fonts = Fonts::open(font_folder, view.language);
    if (!fonts) return fail(fonts.error());
    const auto layout = laid_out(*fonts, view, size);
    if (!layout) return fail(layout.error());
    const double scale = static_cast<double>(width) / size.width;
    const int height = static_cast<int>(std::lround(size.height * scale));
    return drawn_picture(width, height, [&](cairo_t* drawing) {
        cairo_scale(drawing, scale, scale);
        draw_picture(drawing, *fonts, *layout, size);
    });
}

} // namespace zebra::card::print
