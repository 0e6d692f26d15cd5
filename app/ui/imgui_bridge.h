// The one place that knows which Dear ImGui this is (built and tested with 1.86): its context and
// its OpenGL 3 renderer. A later version changes this file and its source only. Its fonts are not
// used: all drawing takes its texture from the glyph atlas.
//
// One bridge at a time, in the thread whose OpenGL context is current.
#pragma once

#include "app/ui/glyph_atlas.h"
#include "app/ui/tokens.h"
#include "platform/geometry.h"

#include <memory>

struct ImDrawList;

namespace zebra::ui {

class ImGuiBridge {
  public:
    // nullptr when the OpenGL context cannot run the renderer.
    static std::unique_ptr<ImGuiBridge> create(const char* glsl_version);
    ~ImGuiBridge();
    ImGuiBridge(const ImGuiBridge&) = delete;
    ImGuiBridge& operator=(const ImGuiBridge&) = delete;

    // Dear ImGui's unit is the framebuffer's pixel. All drawing takes its texture from the atlas.
    void begin_frame(platform::PixelSize framebuffer, const GlyphAtlas& atlas);
    ImDrawList& draw_list();
    // Hands the pixels of the atlas that changed to OpenGL. Before end_frame().
    void upload(GlyphAtlas& atlas) const;
    // Draws into the framebuffer that is bound, over `background`.
    void end_frame(Rgb background, bool turned = false);

  private:
    ImGuiBridge() = default;
    bool renderer_running_ = false;
    unsigned texture_ = 0;
};

} // namespace zebra::ui
