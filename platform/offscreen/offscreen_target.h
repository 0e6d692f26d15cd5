// A picture to draw into with OpenGL, without a window and without a display.
#pragma once

#include "platform/geometry.h"
#include "platform/offscreen/png_file.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace zebra::platform {

// The contexts are EGL's without a surface: DISPLAY may be set or not, no other back end is
// touched. A thread has one OpenGL context at a time: where a Window is open, create this in
// another thread.
class OffscreenTarget {
  public:
    // OpenGL 3.2 core, current in this thread, with a framebuffer of this size bound and cleared to
    // transparent. A sentence when there is no OpenGL or the size is not possible.
    static tl::expected<std::unique_ptr<OffscreenTarget>, std::string> create(PixelSize size);

    ~OffscreenTarget();
    OffscreenTarget(const OffscreenTarget&) = delete;
    OffscreenTarget& operator=(const OffscreenTarget&) = delete;

    // The context current and its framebuffer bound, with the viewport over all of it. Needed only
    // after another context was current or another framebuffer bound.
    void bind();

    PixelSize size() const { return size_; }
    // A new, cleared framebuffer, bound. On an error the old one stays.
    tl::expected<void, std::string> resize(PixelSize size);

    // What was drawn, whatever is pending included.
    Picture read_pixels();

  private:
    class Display;
    struct Framebuffer;
    OffscreenTarget() = default;

    std::shared_ptr<Display> display_;
    void* context_ = nullptr; // EGLContext
    std::unique_ptr<Framebuffer> framebuffer_;
    PixelSize size_;
};

} // namespace zebra::platform
