// The type styles: which font files serve them, how wide text is, and its glyphs, rasterised for
// the text scale and the content scale in use and never scaled afterwards.
//
// Widths are those of the unhinted outlines, so text breaks alike at every content scale. Glyphs
// come as they are drawn (glyph_atlas.h), within the same frame, so none is rasterised ahead. What
// Inter lacks comes from the Noto CJK fonts: the letters of the translated cards from the parts of
// them that are shipped, others where the whole fonts are installed. What no font has is drawn as a
// box, and stays in the text.
#pragma once

#include "app/ui/font_face.h"
#include "app/ui/glyph_atlas.h"
#include "app/ui/tokens.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

// Characters that Japanese and Chinese share are drawn differently.
enum class HanForms { japanese, chinese };

class Fonts {
  public:
    // Reads Inter-Regular.otf, Inter-SemiBold.otf, InterDisplay-Bold.otf and
    // materialdesignicons-webfont.ttf. A missing file is named in missing_files(), and another face
    // takes its place.
    explicit Fonts(const std::filesystem::path& folder);

    // Before each frame.
    void begin_frame(float text_scale, float content_scale);
    void prefer(HanForms forms) { han_forms_ = forms; }
    // Something found no room in this frame; the next one has it.
    bool wants_frame() const { return atlas_.wants_room(); }
    const std::vector<std::string>& missing_files() const { return missing_files_; }
    GlyphAtlas& atlas() { return atlas_; }

    float text_scale() const { return text_scale_; }
    float content_scale() const { return content_scale_; }

    // --- logical units
    float em(Type type) const { return sizes_[static_cast<std::size_t>(type)].em; }
    float line_height(Type type) const {
        return sizes_[static_cast<std::size_t>(type)].line_height;
    }
    // From the top of a line's box to the baseline.
    float baseline(Type type) const;
    float advance(Type type, char32_t code_point);
    float width(Type type, std::string_view text);

    // --- framebuffer pixels
    // The glyph with its pen at `pen_x`; moves `pen_x` to the whole pixel from which Glyph::left
    // counts. nullptr: draw nothing this time.
    const Glyph* glyph(Type type, char32_t code_point, float& pen_x);
    // No font has it: draw a box as wide as its advance.
    bool lacks(Type type, char32_t code_point) { return source_of(type, code_point) == missing; }

  private:
    static constexpr int missing = -1;
    static constexpr int invisible = -2;

    int source_of(Type type, char32_t code_point); // a place in faces_, missing or invisible
    int among(const std::vector<int>& candidates, char32_t code_point) const;
    const FontFace* first_face(Type type) const;
    void open_stand_ins();
    float look_up_advance(Type type, char32_t code_point); // of one em
    Glyph* find_or_rasterise(Type type, char32_t code_point, std::uint8_t quarter);

    FontLibrary library_;
    std::vector<std::unique_ptr<FontFace>> faces_;      // by Face, then what stands in for them
    std::array<std::vector<int>, face_count> fallback_; // places in faces_, by Face
    // Of others than Inter, by the forms that are preferred.
    std::array<std::array<std::vector<int>, face_count>, 2> stand_ins_;
    HanForms han_forms_ = HanForms::japanese;
    std::filesystem::path folder_;
    bool stand_ins_open_ = false;
    std::vector<std::string> missing_files_;
    std::array<TypeSize, type_count> sizes_ = {};
    // Most of what is laid out and drawn is ASCII: what is known of it, without a search.
    // Advances of one em, by Face; below 0: not looked up yet.
    static constexpr std::size_t ascii_count = 128;
    std::array<std::array<float, ascii_count>, face_count> ascii_advances_ = {};
    // By Type, then by quarter of a pixel; nullptr: not drawn yet. Of one generation of the atlas.
    static constexpr int quarters = 4;
    using AsciiGlyphs = std::array<std::array<Glyph*, quarters>, ascii_count>;
    std::array<AsciiGlyphs, type_count> ascii_glyphs_ = {};
    int ascii_generation_ = 0;
    GlyphAtlas atlas_;
    float text_scale_ = 0;
    float content_scale_ = 0;
};

} // namespace zebra::ui
