// One font file: which code points it has, how wide they are, and their shapes at any pixel size.
// Rasterised by FreeType with light hinting, which moves nothing sideways.
//
// One thread at a time. Lengths in em until somebody says how many pixels an em has.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <unordered_map>
#include <vector>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace zebra::ui {

// The coverage of one glyph: a byte a pixel, rows from the top, no padding.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left = 0; // from the pen to the first column
    int top = 0;  // from the baseline up to the first row
    std::vector<std::uint8_t> coverage;
};

class FontLibrary {
  public:
    FontLibrary();
    FT_LibraryRec_* get() const { return library_.get(); } // nullptr: FreeType did not start

  private:
    std::shared_ptr<FT_LibraryRec_> library_;
};

class FontFace {
  public:
    // nullptr for a file that is not there or no font. `index` tells the fonts of a collection
    // apart.
    static std::unique_ptr<FontFace> open(const FontLibrary& library,
                                          const std::filesystem::path& file, int index = 0);

    bool has(char32_t code_point) { return measured(code_point) >= 0; }
    // 0 for what it does not have.
    float advance_em(char32_t code_point);
    float ascent_em() const { return ascent_em_; }
    float descent_em() const { return descent_em_; } // > 0

    // `shift` moves the shape to the right by this part of a pixel, 0 .. 1. Empty for blanks and
    // for what it does not have.
    GlyphBitmap rasterise(char32_t code_point, float pixels_per_em, float shift);

  private:
    FontFace(FontLibrary library, FT_FaceRec_* face);
    float measured(char32_t code_point); // -1: not there

    struct Close {
        void operator()(FT_FaceRec_* face) const;
    };

    FontLibrary library_; // outlives the face
    std::unique_ptr<FT_FaceRec_, Close> face_;
    float ascent_em_ = 0;
    float descent_em_ = 0;
    float pixels_per_em_ = 0;                 // that the face is set to
    std::array<float, 0x250> latin_advances_; // NaN: not measured yet
    std::unordered_map<char32_t, float> other_advances_;
};

} // namespace zebra::ui
