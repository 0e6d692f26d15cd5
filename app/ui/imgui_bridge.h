// The one place that knows which Dear ImGui this is (built and tested with 1.86): its context, its
// font atlas, its OpenGL 3 renderer. A later version changes this file and its source only.
//
// One bridge at a time, in the thread whose OpenGL context is current.
#pragma once

#include "app/ui/tokens.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;
struct ImFont;

namespace zebra::ui {

// A font at one pixel height (ascent minus descent, framebuffer pixels) with these code points.
struct FontRequest {
    std::span<const unsigned char> file; // TrueType or OpenType; must outlive the bridge
    float pixel_height = 0;
    std::span<const char16_t> code_points; // sorted, without repetition
};

class ImGuiBridge {
  public:
    // nullptr when the OpenGL context cannot run the renderer.
    static std::unique_ptr<ImGuiBridge> create(const char* glsl_version);
    ~ImGuiBridge();
    ImGuiBridge(const ImGuiBridge&) = delete;
    ImGuiBridge& operator=(const ImGuiBridge&) = delete;

    // Replaces all fonts, between frames only. One font for each request, in order; nullptr for a
    // file that is no font. Earlier fonts are gone.
    std::vector<ImFont*> build_fonts(std::span<const FontRequest> requests);

    void begin_frame(float width, float height, float content_scale);
    ImDrawList& draw_list();
    // Draws into the framebuffer that is bound, over `background`.
    void end_frame(Rgb background);

  private:
    ImGuiBridge() = default;
    bool renderer_running_ = false;
    bool device_objects_created_ = false;
};

// Whether the font itself holds the code point.
bool has_glyph(const ImFont& font, char32_t code_point);
// Pen advance at the font's own pixel height.
float glyph_advance(const ImFont& font, char32_t code_point);
float font_pixel_height(const ImFont& font);

} // namespace zebra::ui
