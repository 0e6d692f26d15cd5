#include "app/ui/font_face.h"

#include <ft2build.h>

#include FT_ADVANCES_H
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <limits>
#include <utility>

namespace zebra::ui {

namespace {

constexpr float units_a_pixel = 64; // FreeType's 26.6 fixed point
constexpr float not_there = -1;

FT_F26Dot6 to_26_6(float pixels) { return std::lround(pixels * units_a_pixel); }

} // namespace

FontLibrary::FontLibrary() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) == 0) library_ = {library, FT_Done_FreeType};
}

void FontFace::Close::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

std::unique_ptr<FontFace> FontFace::open(const FontLibrary& library,
                                         const std::filesystem::path& file, int index) {
    FT_Face face = nullptr;
    if (library.get() == nullptr || FT_New_Face(library.get(), file.c_str(), index, &face) != 0) {
        return nullptr;
    }
    std::unique_ptr<FontFace> opened{new FontFace{library, face}};
    if (FT_IS_SCALABLE(face) == 0 || face->charmap == nullptr) return nullptr;
    return opened;
}

FontFace::FontFace(FontLibrary library, FT_FaceRec_* face)
    : library_(std::move(library)), face_(face) {
    const auto units = static_cast<float>(face->units_per_EM);
    if (units > 0) {
        ascent_em_ = static_cast<float>(face->ascender) / units;
        descent_em_ = -static_cast<float>(face->descender) / units;
    }
    latin_advances_.fill(std::numeric_limits<float>::quiet_NaN());
}

float FontFace::measured(char32_t code_point) {
    const bool latin = code_point < latin_advances_.size();
    if (latin && !std::isnan(latin_advances_[code_point])) return latin_advances_[code_point];
    if (!latin) {
        const auto known = other_advances_.find(code_point);
        if (known != other_advances_.end()) return known->second;
    }
    float advance = not_there;
    if (const FT_UInt glyph = FT_Get_Char_Index(face_.get(), code_point); glyph != 0) {
        FT_Fixed units = 0;
        if (FT_Get_Advance(face_.get(), glyph, FT_LOAD_NO_SCALE, &units) == 0) {
            advance = static_cast<float>(units) / static_cast<float>(face_->units_per_EM);
        }
    }
    (latin ? latin_advances_[code_point] : other_advances_[code_point]) = advance;
    return advance;
}

float FontFace::advance_em(char32_t code_point) {
    const float advance = measured(code_point);
    return advance < 0 ? 0 : advance;
}

GlyphBitmap FontFace::rasterise(char32_t code_point, float pixels_per_em, float shift) {
    GlyphBitmap bitmap;
    FT_Face face = face_.get();
    if (pixels_per_em != pixels_per_em_) {
        if (FT_Set_Char_Size(face, 0, to_26_6(pixels_per_em), 72, 72) != 0) return bitmap;
        pixels_per_em_ = pixels_per_em;
    }
    const FT_UInt glyph = FT_Get_Char_Index(face, code_point);
    constexpr FT_Int32 flags = FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT;
    if (glyph == 0 || FT_Load_Glyph(face, glyph, flags) != 0) return bitmap;
    FT_GlyphSlot slot = face->glyph;
    if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return bitmap;
    FT_Outline_Translate(&slot->outline, to_26_6(shift), 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return bitmap;
    const FT_Bitmap& drawn = slot->bitmap;
    bitmap.width = static_cast<int>(drawn.width);
    bitmap.height = static_cast<int>(drawn.rows);
    bitmap.left = slot->bitmap_left;
    bitmap.top = slot->bitmap_top;
    bitmap.coverage.reserve(std::size_t{drawn.width} * drawn.rows);
    for (unsigned row = 0; row < drawn.rows; ++row) {
        const unsigned char* first = drawn.buffer + static_cast<std::ptrdiff_t>(row) * drawn.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), first, first + drawn.width);
    }
    return bitmap;
}

} // namespace zebra::ui
