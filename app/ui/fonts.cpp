#include "app/ui/fonts.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace zebra::ui {

namespace {

namespace fs = std::filesystem;

constexpr float missing_advance_em = 0.66F;
// Below this size the eye sees a quarter of a pixel; above it a whole one is near enough.
constexpr float quarters_below_px = 40;
constexpr float size_unit = 64; // of GlyphKey

constexpr auto files = std::to_array<std::string_view>({
    "Inter-Regular.otf",
    "Inter-SemiBold.otf",
    "InterDisplay-Bold.otf",
    "materialdesignicons-webfont.ttf",
});
static_assert(files.size() == face_count);

// What may stand in where a code point is not in Inter: first what is shipped, then what is
// installed.
struct StandIn {
    std::string_view shipped; // in the folder of the fonts
    const char* installed;
    int index; // of the font in the installed collection
    HanForms forms;
    bool bold;
};
constexpr const char* regular_collection = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
constexpr const char* bold_collection = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
constexpr int japanese = 0;
constexpr int simplified_chinese = 2;
constexpr auto stand_in_files = std::to_array<StandIn>({
    {"card-ja-Regular.otf", regular_collection, japanese, HanForms::japanese, false},
    {"card-zh-Regular.otf", regular_collection, simplified_chinese, HanForms::chinese, false},
    {"card-ja-Bold.otf", bold_collection, japanese, HanForms::japanese, true},
    {"card-zh-Bold.otf", bold_collection, simplified_chinese, HanForms::chinese, true},
});

// Marks that steer how others are drawn and are nothing themselves.
bool is_invisible(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
           || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

std::size_t place(Type type) { return static_cast<std::size_t>(type_spec(type).face); }

int atlas_side_for(float pixels_per_logical_unit) {
    if (pixels_per_logical_unit <= 1.25F) return 512;
    return pixels_per_logical_unit <= 3 ? 1024 : 2048;
}

} // namespace

Fonts::Fonts(const fs::path& folder) : folder_(folder) {
    for (auto& advances : ascii_advances_) advances.fill(-1);
    for (const std::string_view name : files) {
        faces_.push_back(FontFace::open(library_, folder / name));
        if (faces_.back() == nullptr) missing_files_.push_back((folder / name).string());
    }
    constexpr auto icons = static_cast<std::size_t>(Face::icons);
    for (std::size_t face = 0; face < face_count; ++face) {
        fallback_[face].push_back(static_cast<int>(face));
        if (face == icons) continue;
        // A file that is missing: any other that has letters.
        for (std::size_t other = 0; other < icons; ++other) {
            if (other != face) fallback_[face].push_back(static_cast<int>(other));
        }
    }
}

// Large files: opened when the first code point asks for them.
void Fonts::open_stand_ins() {
    stand_ins_open_ = true;
    constexpr auto regular = static_cast<std::size_t>(Face::regular);
    constexpr auto icons = static_cast<std::size_t>(Face::icons);
    std::array<std::vector<std::pair<HanForms, int>>, 2>
        opened; // regular and bold: places in faces_
    const auto add = [&](const StandIn& stand_in, const fs::path& file, int index) {
        auto face = FontFace::open(library_, file, index);
        if (face == nullptr) return;
        opened[stand_in.bold ? 1 : 0].emplace_back(stand_in.forms, static_cast<int>(faces_.size()));
        faces_.push_back(std::move(face));
    };
    for (const StandIn& stand_in : stand_in_files) {
        add(stand_in, folder_ / stand_in.shipped, 0);
        add(stand_in, stand_in.installed, stand_in.index);
    }
    for (const HanForms preferred : {HanForms::japanese, HanForms::chinese}) {
        for (std::size_t face = 0; face < icons; ++face) {
            std::vector<int>& list = stand_ins_[static_cast<std::size_t>(preferred)][face];
            for (const bool first : {true, false}) {
                for (const auto& [forms, at] : opened[face == regular ? 0 : 1]) {
                    if ((forms == preferred) == first) list.push_back(at);
                }
            }
        }
    }
}

void Fonts::begin_frame(float text_scale, float content_scale) {
    if (text_scale != text_scale_ || content_scale != content_scale_) {
        text_scale_ = text_scale;
        content_scale_ = content_scale;
        for (std::size_t i = 0; i < type_count; ++i) {
            sizes_[i] = type_size(static_cast<Type>(i), text_scale);
        }
        atlas_.restart(atlas_side_for(text_scale * content_scale));
    }
    atlas_.begin_frame();
}

int Fonts::among(const std::vector<int>& candidates, char32_t code_point) const {
    for (const int candidate : candidates) {
        const auto& face = faces_[static_cast<std::size_t>(candidate)];
        if (face != nullptr && face->has(code_point)) return candidate;
    }
    return missing;
}

int Fonts::source_of(Type type, char32_t code_point) {
    if (is_invisible(code_point)) return invisible;
    const int own = among(fallback_[place(type)], code_point);
    if (own != missing || type_spec(type).face == Face::icons) return own;
    if (!stand_ins_open_) open_stand_ins();
    return among(stand_ins_[static_cast<std::size_t>(han_forms_)][place(type)], code_point);
}

const FontFace* Fonts::first_face(Type type) const {
    for (const int candidate : fallback_[place(type)]) {
        const auto& face = faces_[static_cast<std::size_t>(candidate)];
        if (face != nullptr) return face.get();
    }
    return nullptr;
}

float Fonts::baseline(Type type) const {
    const FontFace* face = first_face(type);
    const float ascent = face == nullptr ? 0.8F : face->ascent_em();
    const float descent = face == nullptr ? 0.2F : face->descent_em();
    return (line_height(type) - (ascent + descent) * em(type)) / 2 + ascent * em(type);
}

float Fonts::look_up_advance(Type type, char32_t code_point) {
    const int source = source_of(type, code_point);
    if (source == invisible) return 0;
    if (source == missing) return missing_advance_em;
    return faces_[static_cast<std::size_t>(source)]->advance_em(code_point);
}

float Fonts::advance(Type type, char32_t code_point) {
    if (code_point >= ascii_count) return look_up_advance(type, code_point) * em(type);
    float& known = ascii_advances_[place(type)][code_point];
    if (known < 0) known = look_up_advance(type, code_point);
    return known * em(type);
}

float Fonts::width(Type type, std::string_view text) {
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) sum += advance(type, next_code_point(text, at));
    return sum;
}

const Glyph* Fonts::glyph(Type type, char32_t code_point, float& pen_x) {
    std::uint8_t quarter = 0;
    if (em(type) * content_scale_ < quarters_below_px && type_spec(type).face != Face::icons) {
        const float in_quarters = std::round(pen_x * quarters);
        pen_x = std::floor(in_quarters / quarters);
        quarter = static_cast<std::uint8_t>(in_quarters - pen_x * quarters);
    } else {
        pen_x = std::round(pen_x);
    }
    if (code_point >= ascii_count) return find_or_rasterise(type, code_point, quarter);
    if (ascii_generation_ != atlas_.generation()) {
        ascii_generation_ = atlas_.generation();
        ascii_glyphs_ = {};
    }
    Glyph*& known = ascii_glyphs_[static_cast<std::size_t>(type)][code_point][quarter];
    if (known == nullptr) {
        known = find_or_rasterise(type, code_point, quarter);
    } else {
        atlas_.mark_drawn(*known);
    }
    return known;
}

Glyph* Fonts::find_or_rasterise(Type type, char32_t code_point, std::uint8_t quarter) {
    const int source = source_of(type, code_point);
    if (source < 0) return nullptr;
    GlyphKey key;
    key.face = static_cast<std::uint8_t>(source);
    key.quarter = quarter;
    key.size_64ths = static_cast<std::uint16_t>(std::lround(em(type) * content_scale_ * size_unit));
    key.code_point = code_point;
    if (Glyph* known = atlas_.find(key)) return known;
    return atlas_.add(key, faces_[static_cast<std::size_t>(source)]->rasterise(
                               code_point, static_cast<float>(key.size_64ths) / size_unit,
                               static_cast<float>(key.quarter) / quarters));
}

} // namespace zebra::ui
