// The type styles as fonts of the right pixel size: rasterised for the text scale and the content
// scale in use, never scaled afterwards. Glyphs come as they are met: what a frame lacked is added
// before the next.
#pragma once

#include "app/ui/imgui_bridge.h"
#include "app/ui/tokens.h"

#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

class Fonts {
  public:
    // Reads Inter-Regular.otf, Inter-SemiBold.otf, InterDisplay-Bold.otf and
    // materialdesignicons-webfont.ttf. A missing file leaves Dear ImGui's own font in its place and
    // is named in missing_files().
    explicit Fonts(const std::filesystem::path& folder);

    // Before each frame: rebuilds when a scale has changed or glyphs were wanted.
    void prepare(ImGuiBridge& bridge, float text_scale, float content_scale);
    bool wants_rebuild() const { return wants_rebuild_; }
    const std::vector<std::string>& missing_files() const { return missing_files_; }

    ImFont& font(Type type) { return *fonts_[static_cast<std::size_t>(type)]; }
    // The font's height in logical units: what ImGui takes as its size.
    float drawn_height(Type type) const;
    float line_height(Type type) const { return type_size(type, text_scale_).line_height; }
    float text_scale() const { return text_scale_; }

    // Width in logical units. Notes code points that are not in the atlas yet.
    float advance(Type type, char32_t code_point);
    float width(Type type, std::string_view text);

  private:
    void load(Face face, const std::filesystem::path& file);

    std::array<std::vector<unsigned char>, 4> files_; // by Face
    std::vector<std::string> missing_files_;
    std::array<ImFont*, type_count> fonts_ = {};
    std::set<char16_t> text_code_points_;
    std::set<char16_t> icon_code_points_;
    float text_scale_ = 0;
    float content_scale_ = 0;
    bool wants_rebuild_ = true;
};

} // namespace zebra::ui
