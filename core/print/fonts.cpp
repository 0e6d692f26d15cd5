#include "core/print/fonts.h"

#include "core/print/cairo_handles.h"

#include <fmt/format.h>
#include <ft2build.h>

#include FT_ADVANCES_H
#include FT_FREETYPE_H

#include <cairo-ft.h>
#include <optional>
#include <string>
#include <utility>

namespace zebra::print {

namespace {

struct WeightFiles {
    std::string_view inter;
    std::string_view translated; // behind "card-ja-"
    const char* whole;           // Japanese and Chinese
};
constexpr std::array<WeightFiles, weight_count> weight_files = {{
    {"Inter-Regular.otf", "Regular.otf", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"},
    {"Inter-SemiBold.otf", "Bold.otf", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
    {"InterDisplay-Bold.otf", "Bold.otf", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
}};
constexpr int japanese = 0; // in the collection
constexpr int simplified_chinese = 2;

bool is_invisible(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
           || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

double advance_em(FT_Face face, unsigned index) {
    FT_Fixed units = 0;
    if (FT_Get_Advance(face, index, FT_LOAD_NO_SCALE, &units) != 0) return 0;
    return static_cast<double>(units) / face->units_per_EM;
}

// cairo keeps faces for a while after the last use: what they draw from goes when they go.
struct Source {
    std::shared_ptr<FT_LibraryRec_> library;
    FT_Face face = nullptr;
};

void close_source(void* data) {
    const std::unique_ptr<Source> source{static_cast<Source*>(data)};
    FT_Done_Face(source->face);
}

Handle<cairo_font_face_t> drawn_from(std::unique_ptr<Source> source) {
    static const cairo_user_data_key_t key = {};
    Handle<cairo_font_face_t> drawn{cairo_ft_font_face_create_for_ft_face(source->face, 0)};
    if (cairo_font_face_set_user_data(drawn.get(), &key, source.get(), close_source)
        != CAIRO_STATUS_SUCCESS) {
        close_source(source.release());
        return nullptr;
    }
    (void)source.release(); // the face's now
    return drawn;
}

} // namespace

Outcome<Fonts> Fonts::open(const std::filesystem::path& folder, std::string_view language) {
    Fonts fonts;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        return fail(Problem::Kind::io, "The font library does not start. Close other programs and "
                                       "try again.");
    }
    fonts.library_ = {library, FT_Done_FreeType};
    for (std::size_t weight = 0; weight < weight_count; ++weight) {
        const WeightFiles& names = weight_files[weight];
        std::vector<File>& files = fonts.files_[weight];
        files.push_back({folder / names.inter});
        if (!fonts.open(files.front())) {
            return fail(Problem::Kind::damaged,
                        fmt::format("The font {} cannot be read. Install the app again.",
                                    files.front().path.string()));
        }
        if (language == "ja" || language == "zh") {
            files.push_back({folder / fmt::format("card-{}-{}", language, names.translated)});
        }
        const bool chinese = language == "zh";
        files.push_back({names.whole, chinese ? simplified_chinese : japanese});
        files.push_back({names.whole, chinese ? japanese : simplified_chinese});
    }
    return fonts;
}

bool Fonts::open(File& file) {
    if (file.tried) return file.opened;
    file.tried = true;
    FT_Face face = nullptr;
    if (FT_New_Face(library_.get(), file.path.c_str(), file.index, &face) != 0) return false;
    const bool usable = FT_IS_SCALABLE(face) != 0 && face->charmap != nullptr;
    Handle<cairo_font_face_t> drawn = drawn_from(std::make_unique<Source>(Source{library_, face}));
    if (!usable || drawn == nullptr) return false;
    file.opened = true;
    file.face = faces_.size();
    faces_.push_back(std::make_shared<FontFace>(FontFace{face, std::move(drawn)}));
    return true;
}

Glyph Fonts::find(Weight weight, char32_t code_point) {
    if (is_invisible(code_point)) return {.invisible = true};
    std::optional<Glyph> box;
    for (File& file : files_[static_cast<std::size_t>(weight)]) {
        if (!open(file)) continue;
        FT_Face face = faces_[file.face]->measured;
        const unsigned index = FT_Get_Char_Index(face, code_point);
        const Glyph glyph{file.face, index, advance_em(face, index)};
        if (index != 0) return glyph;
        if (!box) box = glyph;
    }
    return box.value_or(Glyph{});
}

const Glyph& Fonts::glyph(Weight weight, char32_t code_point) {
    auto& known = glyphs_[static_cast<std::size_t>(weight)];
    const auto found = known.find(code_point);
    if (found != known.end()) return found->second;
    return known.emplace(code_point, find(weight, code_point)).first->second;
}

} // namespace zebra::print
