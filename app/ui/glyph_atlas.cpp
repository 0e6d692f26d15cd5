#include "app/ui/glyph_atlas.h"

#include <algorithm>

// Packing is the library's.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wunused-function"
// NOLINTBEGIN: a library in a header
#define STBRP_STATIC
#define STB_RECT_PACK_IMPLEMENTATION
#include <stb_rect_pack.h>
// NOLINTEND
#pragma GCC diagnostic pop

namespace zebra::ui {

namespace {

constexpr int white_side = 4;
constexpr int gap = 1; // between glyphs, so that none bleeds into another
constexpr int first_side = 512;

} // namespace

struct GlyphAtlas::Packer {
    stbrp_context context = {};
    std::vector<stbrp_node> nodes;

    explicit Packer(int side) : nodes(static_cast<std::size_t>(side)) {
        stbrp_init_target(&context, side, side, nodes.data(), side);
    }

    // The place of a rectangle; false: there is none.
    bool place(int width, int height, int& x, int& y) {
        stbrp_rect rect = {};
        rect.w = width + gap;
        rect.h = height + gap;
        if (stbrp_pack_rects(&context, &rect, 1) == 0) return false;
        x = rect.x;
        y = rect.y;
        return true;
    }
};

std::size_t GlyphAtlas::Hash::operator()(const GlyphKey& key) const {
    const std::uint64_t all = static_cast<std::uint64_t>(key.code_point) << 32U
                              | static_cast<std::uint64_t>(key.size_64ths) << 16U
                              | static_cast<std::uint64_t>(key.face) << 8U | key.quarter;
    return std::hash<std::uint64_t>{}(all * 0x9E3779B97F4A7C15U);
}

std::vector<std::uint8_t>::iterator GlyphAtlas::pixel(int x, int y) {
    return pixels_.begin() + std::ptrdiff_t{y} * side_ + x;
}

GlyphAtlas::GlyphAtlas() { restart(first_side); }
GlyphAtlas::~GlyphAtlas() = default;

void GlyphAtlas::restart(int side) {
    side_ = std::min(side, largest_side);
    pixels_.assign(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 0);
    glyphs_.clear();
    ++generation_;
    packer_ = std::make_unique<Packer>(side_);
    wants_room_ = false;
    new_picture_ = true;
    int x = 0;
    int y = 0;
    packer_->place(white_side, white_side, x, y);
    for (int row = 0; row < white_side; ++row) {
        std::fill_n(pixel(x, y + row), white_side, std::uint8_t{255});
    }
}

void GlyphAtlas::begin_frame() {
    if (wants_room_) {
        if (can_make_room()) restart(side_ < largest_side ? side_ * 2 : side_);
        wants_room_ = false;
    }
    ++frame_;
}

bool GlyphAtlas::can_make_room() const {
    // A frame that is too much for the largest picture lacks something, whatever is done.
    return side_ < largest_side || pixels_drawn() < side_ * side_ / 2;
}

int GlyphAtlas::pixels_drawn() const {
    int sum = 0;
    for (const auto& [key, glyph] : glyphs_) {
        if (glyph.frame == frame_) sum += (glyph.width + gap) * (glyph.height + gap);
    }
    return sum;
}

float GlyphAtlas::white_uv() const {
    return static_cast<float>(white_side) / 2 / static_cast<float>(side_);
}

Glyph* GlyphAtlas::find(const GlyphKey& key) {
    const auto known = glyphs_.find(key);
    if (known == glyphs_.end()) return nullptr;
    mark_drawn(known->second);
    return &known->second;
}

Glyph* GlyphAtlas::add(const GlyphKey& key, const GlyphBitmap& bitmap) {
    Glyph glyph{0, 0, bitmap.width, bitmap.height, bitmap.left, bitmap.top, frame_};
    if (glyph.width > 0 && glyph.height > 0) {
        if (!packer_->place(glyph.width, glyph.height, glyph.x, glyph.y)) {
            wants_room_ = true;
            return nullptr;
        }
        for (int row = 0; row < glyph.height; ++row) {
            std::copy_n(bitmap.coverage.begin() + std::ptrdiff_t{row} * glyph.width, glyph.width,
                        pixel(glyph.x, glyph.y + row));
        }
        mark_rows(glyph.y, glyph.y + glyph.height);
    }
    return &glyphs_.emplace(key, glyph).first->second;
}

void GlyphAtlas::mark_rows(int first, int last) {
    const bool clean = dirty_from_ == dirty_to_;
    dirty_from_ = clean ? first : std::min(dirty_from_, first);
    dirty_to_ = clean ? last : std::max(dirty_to_, last);
}

GlyphAtlas::Change GlyphAtlas::take_change() {
    Change change{new_picture_, dirty_from_, dirty_to_ - dirty_from_};
    if (new_picture_) change = {true, 0, side_};
    new_picture_ = false;
    dirty_from_ = 0;
    dirty_to_ = 0;
    return change;
}

} // namespace zebra::ui
