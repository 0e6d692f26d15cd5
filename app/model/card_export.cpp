#include "app/model/card_export.h"

#include "core/card/qr_text.h"
#include "core/card/render_fhir.h"
#include "core/card/render_html.h"
#include "core/card/render_text.h"
#include "platform/offscreen/png_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using card::ExportForm;
using card::print::PixelPicture;

constexpr int qr_side = 1000; // pixels, about

Outcome<std::string> qr_png(std::string_view text) {
    const auto code = card::make_qr_picture(text);
    if (!code) return fail(code.error());
    PixelPicture picture = enlarged(*code, qr_side);
    const auto png = platform::encode_png({picture.width, picture.height, std::move(picture.rgba)});
    if (!png) return fail(Problem::Kind::io, png.error());
    return std::string{png->begin(), png->end()};
}

Outcome<CardExport> qr_export(ExportForm form, const ExportedCard& exported) {
    auto made = card::make_qr_text(exported.card, exported.view, exported.words);
    if (!made) return fail(made.error());
    if (form == ExportForm::qr_text) {
        return CardExport{made->text + "\n", std::move(made->essential_left_out)};
    }
    auto png = qr_png(made->text);
    if (!png) return fail(png.error());
    return CardExport{std::move(*png), std::move(made->essential_left_out)};
}

Outcome<std::string> one_form(ExportForm form, const ExportedCard& exported,
                              const ExportSettings& settings) {
    switch (form) {
    case ExportForm::pdf:
        return card::print::render_pdf(
            exported.view, {settings.font_folder, settings.paper, exported.now.local.date});
    case ExportForm::png:
        return card::print::render_png(exported.view, settings.font_folder, settings.size);
    case ExportForm::html: return card::render_html(exported.view);
    case ExportForm::fhir:
        return card::render_fhir(exported.card, exported.view, exported.content, exported.words,
                                 exported.now);
    case ExportForm::text:
    case ExportForm::qr_text:
    case ExportForm::qr_png: break;
    }
    return card::render_text(exported.view);
}

} // namespace

Outcome<CardExport> export_card(ExportForm form, const ExportedCard& exported,
                                const ExportSettings& settings) {
    if (form == ExportForm::qr_text || form == ExportForm::qr_png) {
        return qr_export(form, exported);
    }
    auto made = one_form(form, exported, settings);
    if (!made) return fail(made.error());
    return CardExport{std::move(*made), {}};
}

Outcome<PixelPicture> draw_card(ExportForm form, const ExportedCard& exported,
                                const ExportSettings& settings, int width) {
    if (form == ExportForm::png) {
        return card::print::preview_picture(exported.view, settings.font_folder, settings.size,
                                            width);
    }
    return card::print::preview_page(
        exported.view, {settings.font_folder, settings.paper, exported.now.local.date}, width);
}

PixelPicture enlarged(const card::QrPicture& code, int about) {
    const int pixels = std::max(1, about / code.side);
    PixelPicture picture{code.side * pixels, code.side * pixels, {}};
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t grey = code.is_dark(x / pixels, y / pixels) ? 0 : 255;
            picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
        }
    }
    return picture;
}

std::string export_file_name(ExportForm form, std::string_view language, Date today) {
    std::string_view kind;
    if (form == ExportForm::png) kind = "-lock-screen";
    if (form == ExportForm::qr_png || form == ExportForm::qr_text) kind = "-QR";
    if (form == ExportForm::fhir) kind = "-FHIR";
    const std::string code = language == "en" ? "" : fmt::format("-{}", language);
    return fmt::format("NET-card{}{}-{}.{}", kind, code, to_iso(today), card::file_ending(form));
}

} // namespace zebra::app
