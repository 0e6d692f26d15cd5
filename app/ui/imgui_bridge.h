// The one place that knows which Dear ImGui this is (built and tested with 1.86): its context and
// its OpenGL 3 renderer. A later version changes this file and its source only. Its fonts are not
// used: all drawing takes its texture from the glyph atlas.
//
// One bridge at a time, in the thread whose OpenGL context is current.
#pragma once

#include "app/ui/geometry.h"
#include "app/ui/glyph_atlas.h"
#include "app/ui/tokens.h"
#include "platform/geometry.h"
#include "platform/picture.h"

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
    // Likewise the frame's picture, when it is another one; nullptr frees it.
    void upload_picture(std::shared_ptr<const platform::Picture> picture);
    // Draws into the framebuffer that is bound, over `background`.
    void end_frame(Rgb background, bool turned = false) const;

  private:
    ImGuiBridge() = default;
    bool renderer_running_ = false;
    unsigned texture_ = 0;
    unsigned picture_texture_ = 0; // 0: there is none
    std::shared_ptr<const platform::Picture> picture_;
};

// Puts the frame's picture into a draw list of begin_frame(); `place` in pixels.
void put_picture(ImDrawList& list, const Rect& place);

} // namespace zebra::ui
