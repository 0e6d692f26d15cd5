#include "app/cli/card_export.h"

#include "app/cli/command_line.h"
#include "core/base/text.h"
#include "core/card/qr_picture.h"
#include "core/card/qr_text.h"
#include "core/card/render_fhir.h"
#include "platform/offscreen/png_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace zebra::app {

namespace {

constexpr std::string_view qr_text_format = "qr-text";
constexpr std::string_view qr_png_format = "qr-png";
constexpr std::string_view fhir_format = "fhir";
constexpr int picture_side = 1000; // pixels, about

// Whole pixels a module: every edge is sharp.
platform::Picture enlarged(const card::QrPicture& code) {
    const int pixels = std::max(1, picture_side / code.side);
    platform::Picture picture{code.side * pixels, code.side * pixels, {}};
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t grey = code.is_dark(x / pixels, y / pixels) ? 0 : 255;
            picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
        }
    }
    return picture;
}

Outcome<std::string> qr_png(std::string_view text) {
    const auto code = card::make_qr_picture(text);
    if (!code) return fail(code.error());
    const auto png = platform::encode_png(enlarged(*code));
    if (!png) return fail(Problem::Kind::io, png.error());
    return std::string{png->begin(), png->end()};
}

} // namespace

bool is_card_export(std::string_view format) {
    return format == qr_text_format || format == qr_png_format || format == fhir_format;
}

std::optional<std::string> refuse_terminal(std::string_view format, std::string_view output) {
    const bool terminal = output.empty() && ::isatty(STDOUT_FILENO) != 0;
    if (format != qr_png_format || !terminal) return std::nullopt;
    return fmt::format("--format {} makes a picture, which a terminal cannot show. Say where to "
                       "write it: -o FILE.png.",
                       format);
}

Outcome<std::string> export_card(std::string_view format, const ExportedCard& exported) {
    if (format == fhir_format) {
        return card::render_fhir(exported.card, exported.view, exported.content, exported.words,
                                 exported.now);
    }
    const auto made = card::make_qr_text(exported.card, exported.view, exported.words);
    if (!made) return fail(made.error());
    if (!made->essential_left_out.empty()) {
        notice(fmt::format("The QR code has no room for: {}. It says so. Shorten what is long "
                           "there, and show the whole card with it.",
                           join(made->essential_left_out, ", ")));
    }
    if (format == qr_png_format) return qr_png(made->text);
    return made->text + "\n";
}

} // namespace zebra::app
