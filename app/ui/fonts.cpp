#include "app/ui/fonts.h"

#include "app/ui/icons.h"
#include "core/base/text.h"

#include <cmath>
#include <fstream>
#include <iterator>

namespace zebra::ui {

namespace {

constexpr float ascent_and_descent = 1.21F;    // of Inter, in em; what ImGui calls the font's size
constexpr std::size_t most_code_points = 4000; // what one text atlas holds

bool is_icon(Type type) { return type_spec(type).face == Face::icons; }

} // namespace

Fonts::Fonts(const std::filesystem::path& folder) {
    load(Face::regular, folder / "Inter-Regular.otf");
    load(Face::semibold, folder / "Inter-SemiBold.otf");
    load(Face::display_bold, folder / "InterDisplay-Bold.otf");
    load(Face::icons, folder / "materialdesignicons-webfont.ttf");
    for (char16_t c = 0x20; c < 0x7F; ++c) text_code_points_.insert(c);
    for (char16_t c = 0xA0; c <= 0xFF; ++c) text_code_points_.insert(c);
    for (const char16_t c : {u'\u2013', u'\u2018', u'\u2019', u'\u201C', u'\u201D', u'\u2026',
                             u'\u00B7', u'\u2212', u'\uFFFD'}) {
        text_code_points_.insert(c);
    }
    for (const Icon icon : all_icons()) icon_code_points_.insert(static_cast<char16_t>(icon));
}

void Fonts::load(Face face, const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    files_[static_cast<std::size_t>(face)].assign(std::istreambuf_iterator<char>{in},
                                                  std::istreambuf_iterator<char>{});
    if (!in || files_[static_cast<std::size_t>(face)].empty()) {
        missing_files_.push_back(file.string());
    }
}

void Fonts::prepare(ImGuiBridge& bridge, float text_scale, float content_scale) {
    if (text_scale != text_scale_ || content_scale != content_scale_) wants_rebuild_ = true;
    if (!wants_rebuild_) return;
    wants_rebuild_ = false;
    text_scale_ = text_scale;
    content_scale_ = content_scale;

    const std::vector<char16_t> text{text_code_points_.begin(), text_code_points_.end()};
    const std::vector<char16_t> icons{icon_code_points_.begin(), icon_code_points_.end()};
    std::vector<FontRequest> requests;
    std::vector<std::size_t> places; // in fonts_
    for (std::size_t i = 0; i < type_count; ++i) {
        const Type type = static_cast<Type>(i);
        const auto& file = files_[static_cast<std::size_t>(type_spec(type).face)];
        if (file.empty()) continue;
        const float height = type_size(type, text_scale).em
                             * (is_icon(type) ? 1 : ascent_and_descent) * content_scale;
        requests.push_back({file, std::round(height), is_icon(type) ? icons : text});
        places.push_back(i);
    }
    const std::vector<ImFont*> built = bridge.build_fonts(requests);
    fonts_.fill(built.front());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (built[i] != nullptr) fonts_[places[i]] = built[i];
    }
}

float Fonts::drawn_height(Type type) const {
    return font_pixel_height(*fonts_[static_cast<std::size_t>(type)]) / content_scale_;
}

float Fonts::advance(Type type, char32_t code_point) {
    const ImFont& used = font(type);
    if (code_point <= 0xFFFF && !has_glyph(used, code_point)) {
        const auto c = static_cast<char16_t>(code_point);
        auto& wanted = is_icon(type) ? icon_code_points_ : text_code_points_;
        if (wanted.size() < most_code_points && wanted.insert(c).second) wants_rebuild_ = true;
    }
    return glyph_advance(used, code_point) / content_scale_;
}

float Fonts::width(Type type, std::string_view text) {
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) sum += advance(type, next_code_point(text, at));
    return sum;
}

} // namespace zebra::ui
