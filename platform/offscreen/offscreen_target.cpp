#include "platform/offscreen/offscreen_target.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#define GL_GLEXT_PROTOTYPES // the functions after OpenGL 1.3 come from the library, too
#include <GL/gl.h>
#include <GL/glext.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <utility>

namespace zebra::platform {

namespace {

template <class Function>
Function egl_function(const char* name) {
    return reinterpret_cast<Function>(eglGetProcAddress(name));
}

std::string no_opengl(std::string_view what) {
    return fmt::format("Pictures need OpenGL 3.2 and EGL, and this system has none: {} (EGL error "
                       "{:#06x}). On Debian install libegl1 and libgl1-mesa-dri.",
                       what, static_cast<unsigned>(eglGetError()));
}

} // namespace

// The connection to EGL, shared by all targets: closing it would close all of them.
class OffscreenTarget::Display {
  public:
    static std::shared_ptr<Display> open() {
        static std::mutex mutex;
        static std::weak_ptr<Display> shared;
        const std::lock_guard lock{mutex};
        if (auto display = shared.lock()) return display;
        EGLDisplay egl = initialised_display();
        if (egl == EGL_NO_DISPLAY) return nullptr;
        auto display = std::shared_ptr<Display>(new Display{egl});
        shared = display;
        return display;
    }

    ~Display() { eglTerminate(egl_); }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    EGLDisplay egl() const { return egl_; }

  private:
    explicit Display(EGLDisplay egl) : egl_(egl) {}

    static EGLDisplay initialised(EGLenum platform, void* native) {
        const auto get_display =
            egl_function<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
        if (get_display == nullptr) return EGL_NO_DISPLAY;
        EGLDisplay display = get_display(platform, native, nullptr);
        const bool works =
            display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE;
        return works ? display : EGL_NO_DISPLAY;
    }

    // Mesa draws without any surface; other drivers offer their devices instead.
    static EGLDisplay initialised_display() {
        EGLDisplay display = initialised(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY);
        if (display != EGL_NO_DISPLAY) return display;
        const auto query = egl_function<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
        std::array<EGLDeviceEXT, 8> devices = {};
        EGLint count = 0;
        if (query == nullptr
            || query(static_cast<EGLint>(devices.size()), devices.data(), &count) != EGL_TRUE) {
            return EGL_NO_DISPLAY;
        }
        for (int i = 0; i < count; ++i) {
            EGLDisplay of_device =
                initialised(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)]);
            if (of_device != EGL_NO_DISPLAY) return of_device;
        }
        return EGL_NO_DISPLAY;
    }

    EGLDisplay egl_;
};

struct OffscreenTarget::Framebuffer {
    GLuint colour = 0;
    GLuint object = 0;

    explicit Framebuffer(PixelSize size) {
        glGenRenderbuffers(1, &colour);
        glBindRenderbuffer(GL_RENDERBUFFER, colour);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
        glGenFramebuffers(1, &object);
        glBindFramebuffer(GL_FRAMEBUFFER, object);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    }
    ~Framebuffer() {
        glDeleteFramebuffers(1, &object);
        glDeleteRenderbuffers(1, &colour);
    }
    Framebuffer(const Framebuffer&) = delete;
    Framebuffer& operator=(const Framebuffer&) = delete;

    static bool complete() {
        return glGetError() == GL_NO_ERROR
               && glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }
};

tl::expected<std::unique_ptr<OffscreenTarget>, std::string>
OffscreenTarget::create(PixelSize size) {
    std::unique_ptr<OffscreenTarget> target{new OffscreenTarget};
    target->display_ = Display::open();
    if (!target->display_) return tl::unexpected(no_opengl("EGL does not start"));
    EGLDisplay egl = target->display_->egl();
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
        return tl::unexpected(no_opengl("EGL knows no OpenGL"));
    }
    constexpr std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT,
                                              EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    if (eglChooseConfig(egl, wanted.data(), &config, 1, &found) != EGL_TRUE || found == 0) {
        return tl::unexpected(no_opengl("there is no configuration to draw with"));
    }
    constexpr std::array<EGLint, 7> version = {EGL_CONTEXT_MAJOR_VERSION,
                                               3,
                                               EGL_CONTEXT_MINOR_VERSION,
                                               2,
                                               EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                               EGL_NONE};
    target->context_ = eglCreateContext(egl, config, EGL_NO_CONTEXT, version.data());
    if (target->context_ == nullptr) return tl::unexpected(no_opengl("no context can be made"));
    if (eglMakeCurrent(egl, EGL_NO_SURFACE, EGL_NO_SURFACE, target->context_) != EGL_TRUE) {
        return tl::unexpected(no_opengl("the context cannot be used in this thread"));
    }
    if (auto sized = target->resize(size); !sized) return tl::unexpected(sized.error());
    return target;
}

OffscreenTarget::~OffscreenTarget() {
    if (context_ == nullptr) return;
    EGLDisplay egl = display_->egl();
    if (eglMakeCurrent(egl, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE) {
        framebuffer_.reset();
        eglMakeCurrent(egl, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    }
    eglDestroyContext(egl, context_);
}

void OffscreenTarget::bind() {
    eglMakeCurrent(display_->egl(), EGL_NO_SURFACE, EGL_NO_SURFACE, context_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_->object);
    glViewport(0, 0, size_.width, size_.height);
}

tl::expected<void, std::string> OffscreenTarget::resize(PixelSize size) {
    GLint largest = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
    if (size.width < 1 || size.height < 1 || size.width > largest || size.height > largest) {
        return tl::unexpected(fmt::format("A picture of {} x {} pixels is not possible here; each "
                                          "side may have 1 to {}.",
                                          size.width, size.height, largest));
    }
    auto fresh = std::make_unique<Framebuffer>(size);
    if (!Framebuffer::complete()) {
        fresh.reset();
        if (framebuffer_) bind();
        return tl::unexpected(fmt::format("There is no memory for a picture of {} x {} pixels.",
                                          size.width, size.height));
    }
    framebuffer_ = std::move(fresh);
    size_ = size;
    bind();
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    return {};
}

Picture OffscreenTarget::read_pixels() {
    bind();
    const std::size_t row = 4 * static_cast<std::size_t>(size_.width);
    const auto rows = static_cast<std::size_t>(size_.height);
    Picture picture = {size_.width, size_.height, std::vector<std::uint8_t>(row * rows)};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size_.width, size_.height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    // OpenGL counts rows from the bottom.
    for (std::size_t top = 0, bottom = rows - 1; top < bottom; ++top, --bottom) {
        const auto at = [&](std::size_t index) {
            return picture.rgba.begin() + static_cast<std::ptrdiff_t>(index * row);
        };
        std::swap_ranges(at(top), at(top + 1), at(bottom));
    }
    return picture;
}

} // namespace zebra::platform
