#include "core/card/qr_picture.h"

#include <algorithm>
#include <optional>
#include <qrcodegen.hpp>
#include <stdexcept>
#include <string>

namespace zebra::card {

namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

constexpr int largest_version = 20;
constexpr int any_mask = -1;
constexpr long utf8_designator = 26; // of the QR code standard's list of character sets

std::optional<QrCode> encoded(std::string_view text, int mask) {
    std::vector<QrSegment> segments = QrSegment::makeSegments(std::string{text}.c_str());
    // Readers guess the letters of a text that does not name its own, and umlauts come out wrong.
    if (std::any_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; })) {
        segments.insert(segments.begin(), QrSegment::makeEci(utf8_designator));
    }
    try {
        return QrCode::encodeSegments(segments, QrCode::Ecc::MEDIUM, QrCode::MIN_VERSION,
                                      largest_version, mask, false);
    } catch (const std::length_error&) { // its way to say that it does not fit
        return std::nullopt;
    }
}

} // namespace

bool QrPicture::is_dark(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side)
                + static_cast<std::size_t>(column)];
}

bool fits_in_qr(std::string_view text) {
    return encoded(text, 0).has_value(); // looking for the best mask takes longest
}

Outcome<QrPicture> make_qr_picture(std::string_view text) {
    const std::optional<QrCode> code = encoded(text, any_mask);
    if (!code) {
        return fail(Problem::Kind::bad_input,
                    "This text is too long for a QR code. Make it shorter.");
    }
    QrPicture picture;
    picture.side = code->getSize() + 2 * quiet_modules;
    for (int row = 0; row < picture.side; ++row) {
        for (int column = 0; column < picture.side; ++column) {
            // light for everything outside of the code
            picture.dark.push_back(code->getModule(column - quiet_modules, row - quiet_modules));
        }
    }
    return picture;
}

} // namespace zebra::card
