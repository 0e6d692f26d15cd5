// The faces that the card and the report are printed in: Inter, beside it the Japanese or Chinese
// letters of the translated card, and for what the person typed in those scripts the whole font
// where the machine has it. Not thread-safe; lengths in em.
#pragma once

#include "core/base/outcome.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

struct FT_LibraryRec_;

namespace zebra::print {

struct FontFace; // see cairo_handles.h

enum class Weight { regular, strong, display };
inline constexpr std::size_t weight_count = 3;

struct Glyph {
    std::size_t face = 0;    // for Fonts::face()
    unsigned long index = 0; // 0: no font has it; its shape is a box
    double advance_em = 0;
    bool invisible = false; // a mark that steers others: nothing is drawn
};

class Fonts {
  public:
    // `folder` holds Inter-Regular.otf, Inter-SemiBold.otf and InterDisplay-Bold.otf, without which
    // there is a Problem, and card-ja-*.otf, card-zh-*.otf. `language` is the card's code: it picks
    // the Japanese or Chinese form of a letter that both write.
    static Outcome<Fonts> open(const std::filesystem::path& folder, std::string_view language);

    const Glyph& glyph(Weight weight, char32_t code_point);
    const FontFace& face(std::size_t face) const { return *faces_[face]; }

  private:
    struct File {
        std::filesystem::path path;
        int index = 0;      // of the font in a collection
        bool tried = false; // large ones are opened when a letter asks for them
        bool opened = false;
        std::size_t face = 0;
    };

    Fonts() = default;
    bool open(File& file);
    Glyph find(Weight weight, char32_t code_point);

    std::shared_ptr<FT_LibraryRec_> library_;
    std::vector<std::shared_ptr<FontFace>> faces_;
    std::array<std::vector<File>, weight_count> files_; // in the order of search
    std::array<std::unordered_map<char32_t, Glyph>, weight_count> glyphs_;
};

} // namespace zebra::print
