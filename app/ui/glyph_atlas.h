// The glyphs that are in use, packed into one picture: each is rasterised once, when it is first
// drawn. The picture grows between frames up to a fixed cap; when that is full it is begun anew.
// Knows no OpenGL: whoever draws uploads what changed. One thread at a time.
//
// One byte a pixel. A white block in the first corner serves everything that is not a glyph.
#pragma once

#include "app/ui/font_face.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace zebra::ui {

// What a glyph is: which face, how large (64ths of a pixel an em), moved by which quarter of a
// pixel.
struct GlyphKey {
    std::uint8_t face = 0;
    std::uint8_t quarter = 0;
    std::uint16_t size_64ths = 0;
    char32_t code_point = 0;
    friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

// Where its pixels are in the picture, and where they go. Width 0: nothing to draw.
struct Glyph {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int left = 0;  // from the pen to the first column
    int top = 0;   // from the baseline up to the first row
    int frame = 0; // in which it was drawn last
};

class GlyphAtlas {
  public:
    static constexpr int largest_side = 2048; // pixels, and so 4 MB

    GlyphAtlas();
    ~GlyphAtlas();

    // nullptr: not there yet. Counts as drawn in this frame. What both return stays where it is
    // until generation() changes.
    Glyph* find(const GlyphKey& key);
    // nullptr: no room before the next frame.
    Glyph* add(const GlyphKey& key, const GlyphBitmap& bitmap);
    void mark_drawn(Glyph& glyph) const { glyph.frame = frame_; }
    // How often the picture was begun anew.
    int generation() const { return generation_; }

    // Between frames. When something found no room, a larger picture is begun, or the largest anew
    // if what was drawn in the last frame fits it; glyphs are rasterised again when they are drawn.
    void begin_frame();
    bool wants_room() const { return wants_room_ && can_make_room(); }
    // An empty picture with this side (a power of two, at most largest_side).
    void restart(int side);

    int side() const { return side_; }
    // The middle of the white block, 0 .. 1.
    float white_uv() const;
    std::size_t glyph_count() const { return glyphs_.size(); }

    // The rows that changed since the last call, and whether the picture itself is a new one.
    struct Change {
        bool new_picture = false;
        int first_row = 0;
        int rows = 0;
        bool empty() const { return !new_picture && rows == 0; }
    };
    Change take_change();
    const std::uint8_t* pixels() const { return pixels_.data(); }

  private:
    struct Packer;
    struct Hash {
        std::size_t operator()(const GlyphKey& key) const;
    };
    std::vector<std::uint8_t>::iterator pixel(int x, int y);
    void mark_rows(int first, int last);
    bool can_make_room() const;
    int pixels_drawn() const; // of the glyphs drawn in this frame

    int side_ = 0;
    std::vector<std::uint8_t> pixels_;
    std::unordered_map<GlyphKey, Glyph, Hash> glyphs_;
    std::unique_ptr<Packer> packer_;
    int frame_ = 0;
    int generation_ = 0;
    bool wants_room_ = false;
    bool new_picture_ = true;
    int dirty_from_ = 0;
    int dirty_to_ = 0;
};

} // namespace zebra::ui
