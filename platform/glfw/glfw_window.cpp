#include "platform/glfw/glfw_window.h"

#include "platform/clock.h"
#include "platform/content_scale.h"
#include "platform/dialler.h"
#include "platform/display_names.h"
#include "platform/glfw/glfw_full_screen.h"
#include "platform/glfw/glfw_keys.h"
#include "platform/open_url.h"
#include "platform/placement_memory.h"
#include "platform/pointer_tracker.h"

#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace zebra::platform {

namespace {

// GLFW divides what a trackpad reports by this to make lines of it (Wayland's unit).
constexpr float logical_units_a_line = 10;
constexpr double ms_a_second = 1000;

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
struct DestroyCursor {
    void operator()(GLFWcursor* cursor) const { glfwDestroyCursor(cursor); }
};

// GLFW itself, for as long as a window lives.
class Library {
  public:
    Library() : ready_(glfwInit() == GLFW_TRUE) {}
    ~Library() {
        if (ready_) glfwTerminate();
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    bool ready() const { return ready_; }

  private:
    bool ready_;
};

std::string last_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description != nullptr ? description : "no reason given";
}

std::string no_display() {
    const DisplayNames displays = read_display_names();
    if (!displays.any()) return no_display_sentence();
    const std::string hint = displays.wayland.empty() ? "Is it running, and may you use it?"
                                                      : "The other back end may: --backend sdl2.";
    return fmt::format("GLFW cannot open {} ({}). {}", displays.in_words(), last_error(), hint);
}

std::string no_opengl() {
    return fmt::format("GLFW gets no OpenGL 3.2 window from this display ({}). The other back end "
                       "may: --backend sdl2.",
                       last_error());
}

std::optional<PointerButton> button_from_glfw(int button) {
    switch (button) {
    case GLFW_MOUSE_BUTTON_LEFT: return PointerButton::primary;
    case GLFW_MOUSE_BUTTON_RIGHT: return PointerButton::secondary;
    case GLFW_MOUSE_BUTTON_MIDDLE: return PointerButton::middle;
    default: return std::nullopt;
    }
}

class GlfwWindow final : public Window {
  public:
    explicit GlfwWindow(const WindowOptions& options) : memory_(options.placement) {}
    ~GlfwWindow() override { wake_.detach(); }
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    // Empty when it worked, else the sentence.
    std::string open(const WindowOptions& options);

    void wait(std::optional<int> timeout_ms, std::vector<Event>& events) override;
    void present() override { glfwSwapBuffers(window_.get()); }

    LogicalSize logical_size() const override { return scaling_.to_logical(framebuffer_); }
    PixelSize framebuffer_size() const override { return framebuffer_; }
    float content_scale() const override { return scaling_.content_scale; }
    Insets safe_insets() const override { return {}; }
    Capabilities capabilities() const override {
        return {.full_screen = true, .dial = dials_, .notify = notifies_};
    }
    WindowPlacement placement() const override { return memory_.placement(); }
    Waker waker() const override { return wake_.waker(); }

    void set_title(const std::string& title) override {
        glfwSetWindowTitle(window_.get(), title.c_str());
    }
    void set_cursor(CursorShape shape) override;
    void set_text_input(const std::optional<TextInputRequest>& request) override {
        text_wanted_ = request.has_value();
    }
    std::string clipboard_text() override {
        const char* const text = glfwGetClipboardString(window_.get());
        return text != nullptr ? text : "";
    }
    bool set_clipboard_text(const std::string& text) override {
        glfwGetError(nullptr);
        glfwSetClipboardString(window_.get(), text.c_str());
        return glfwGetError(nullptr) == GLFW_NO_ERROR;
    }
    void keep_awake(bool /*awake*/) override {}
    void set_full_screen(bool full) override {
        memory_.full_screen(full_screen_.set(window_.get(), full));
    }
    bool open_url(std::string_view url) override { return open_with_desktop(url); }
    bool notify(const Notification& notification) override {
        return notify_with_desktop(notification);
    }

  private:
    static GlfwWindow& of(GLFWwindow* window) {
        return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    }
    void set_callbacks();
    void pointer_moved(double x, double y);
    void button(int button, int action);
    void scrolled(double dx, double dy);
    void key(int key, int scancode, int action, int mods);
    void character(unsigned codepoint);
    void size_or_scale_changed();
    void focused(bool focused);
    void visibility(VisibilityEvent::State state);

    void measure();
    void limit_size();
    static std::optional<PixelSize> usable_area();

    Library library_; // first in, last out
    std::unique_ptr<GLFWwindow, DestroyWindow> window_;
    std::array<std::unique_ptr<GLFWcursor, DestroyCursor>, 3> cursors_; // by CursorShape
    CursorShape cursor_ = CursorShape::arrow;

    std::vector<Event> arrived_; // filled by the callbacks
    std::optional<float> wished_scale_;
    Scaling scaling_;
    PixelSize framebuffer_;
    PixelSize window_units_;
    PixelSize told_framebuffer_;
    PlacementMemory memory_;
    const bool notifies_ = has_session_bus();
    const bool dials_ = has_dialler(program_folders(read_desktop_environment()));
    GlfwFullScreen full_screen_;
    PointerTracker pointers_;
    bool text_wanted_ = false;
    WakeSource wake_{[] { glfwPostEmptyEvent(); }};
};

std::string GlfwWindow::open(const WindowOptions& options) {
    if (!library_.ready()) return no_display();

    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE); // a full screen stays in sight
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "zebra-pocket");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "zebra-pocket");

    wished_scale_ = options.content_scale;
    const PixelSize unscaled = Scaling{}.to_window(options.placement.size);
    window_.reset(
        glfwCreateWindow(unscaled.width, unscaled.height, options.title.c_str(), nullptr, nullptr));
    if (!window_) return no_opengl();
    glfwMakeContextCurrent(window_.get());
    glfwSwapInterval(1); // where it cannot, frames are only more frequent

    measure();
    const PixelSize size = scaling_.to_window(options.placement.size, usable_area());
    if (size != window_units_) {
        glfwSetWindowSize(window_.get(), size.width, size.height);
        measure();
    }
    limit_size();
    memory_.resized(logical_size());
    told_framebuffer_ = framebuffer_;
    set_callbacks();
    if (options.placement.maximised) glfwMaximizeWindow(window_.get());
    glfwShowWindow(window_.get());
    return {};
}

void GlfwWindow::set_callbacks() {
    GLFWwindow* const window = window_.get();
    using State = VisibilityEvent::State;
    glfwSetWindowUserPointer(window, this);
    glfwSetCursorPosCallback(window,
                             [](GLFWwindow* w, double x, double y) { of(w).pointer_moved(x, y); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int /*mods*/) {
        of(w).button(button, action);
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        if (entered != 0) {
            of(w).pointers_.mouse_entered();
        } else {
            of(w).pointers_.mouse_left(of(w).arrived_);
        }
    });
    glfwSetScrollCallback(window,
                          [](GLFWwindow* w, double dx, double dy) { of(w).scrolled(dx, dy); });
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        of(w).key(key, scancode, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned code) { of(w).character(code); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int /*width*/, int /*height*/) {
        of(w).size_or_scale_changed();
    });
    glfwSetWindowContentScaleCallback(
        window, [](GLFWwindow* w, float /*x*/, float /*y*/) { of(w).size_or_scale_changed(); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int yes) { of(w).focused(yes != 0); });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int yes) {
        of(w).visibility(yes != 0 ? State::minimised : State::shown);
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).visibility(State::shown); });
    glfwSetWindowMaximizeCallback(
        window, [](GLFWwindow* w, int yes) { of(w).memory_.maximised(yes != 0); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
        glfwSetWindowShouldClose(w, GLFW_FALSE);
        of(w).arrived_.emplace_back(CloseEvent{});
    });
}

void GlfwWindow::wait(std::optional<int> timeout_ms, std::vector<Event>& events) {
    const std::int64_t deadline_ms = monotonic_ms() + std::max(0, timeout_ms.value_or(0));
    glfwPollEvents();
    while (true) {
        if (wake_.take_pending()) arrived_.emplace_back(WakeEvent{});
        if (!arrived_.empty()) break;
        if (!timeout_ms) {
            glfwWaitEvents();
            continue;
        }
        const std::int64_t left_ms = deadline_ms - monotonic_ms();
        if (left_ms <= 0) break;
        glfwWaitEventsTimeout(static_cast<double>(left_ms) / ms_a_second);
    }
    std::move(arrived_.begin(), arrived_.end(), std::back_inserter(events));
    arrived_.clear();
}

void GlfwWindow::pointer_moved(double x, double y) {
    pointers_.mouse_move(scaling_.to_logical(x), scaling_.to_logical(y), arrived_);
}

void GlfwWindow::button(int button, int action) {
    const std::optional<PointerButton> which = button_from_glfw(button);
    if (!which) return;
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window_.get(), &x, &y);
    pointers_.mouse_button(action == GLFW_PRESS, *which, scaling_.to_logical(x),
                           scaling_.to_logical(y), arrived_);
}

void GlfwWindow::scrolled(double dx, double dy) {
    const bool precise = std::trunc(dx) != dx || std::trunc(dy) != dy;
    const float unit = precise ? logical_units_a_line : 1;
    // GLFW counts to the left.
    arrived_.emplace_back(
        WheelEvent{-static_cast<float>(dx) * unit, static_cast<float>(dy) * unit, precise});
}

void GlfwWindow::key(int key, int scancode, int action, int mods) {
    const std::optional<Key> which = key_from_glfw(key, glfwGetKeyName(key, scancode));
    if (!which) return;
    arrived_.emplace_back(
        KeyEvent{*which, action != GLFW_RELEASE, action == GLFW_REPEAT, mods_from_glfw(mods)});
}

void GlfwWindow::character(unsigned codepoint) {
    if (!text_wanted_) return;
    if (std::string text = to_utf8(codepoint); !text.empty()) {
        arrived_.emplace_back(TextEvent{std::move(text)});
    }
}

void GlfwWindow::size_or_scale_changed() {
    const float scale_before = content_scale();
    measure();
    if (framebuffer_.width == 0 || framebuffer_.height == 0) return; // minimised on some systems
    if (content_scale() != scale_before) {
        limit_size();
        arrived_.emplace_back(ContentScaleEvent{content_scale()});
    } else if (told_framebuffer_ == framebuffer_) {
        return;
    }
    told_framebuffer_ = framebuffer_;
    memory_.resized(logical_size());
    arrived_.emplace_back(ResizeEvent{logical_size(), framebuffer_});
}

void GlfwWindow::focused(bool focused) {
    if (!focused) pointers_.cancel_all(arrived_);
    arrived_.emplace_back(FocusEvent{focused});
}

void GlfwWindow::visibility(VisibilityEvent::State state) {
    if (state != VisibilityEvent::State::shown) pointers_.cancel_all(arrived_);
    arrived_.emplace_back(VisibilityEvent{state});
}

void GlfwWindow::measure() {
    glfwGetWindowSize(window_.get(), &window_units_.width, &window_units_.height);
    glfwGetFramebufferSize(window_.get(), &framebuffer_.width, &framebuffer_.height);
    const float ratio = framebuffer_ratio(framebuffer_, window_units_);
    float desktop_scale = 1;
    glfwGetWindowContentScale(window_.get(), &desktop_scale, nullptr);
    scaling_ = {platform::content_scale({wished_scale_, ratio, desktop_scale}), ratio};
}

void GlfwWindow::limit_size() {
    const PixelSize least = scaling_.to_window(minimum_window_size, usable_area());
    glfwSetWindowSizeLimits(window_.get(), least.width, least.height, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
}

std::optional<PixelSize> GlfwWindow::usable_area() {
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return std::nullopt;
    PixelSize area;
    glfwGetMonitorWorkarea(monitor, nullptr, nullptr, &area.width, &area.height);
    return area;
}

void GlfwWindow::set_cursor(CursorShape shape) {
    if (shape == cursor_) return;
    constexpr std::array<int, 3> systems = {GLFW_ARROW_CURSOR, GLFW_HAND_CURSOR, GLFW_IBEAM_CURSOR};
    const auto index = static_cast<std::size_t>(shape);
    if (!cursors_[index]) cursors_[index].reset(glfwCreateStandardCursor(systems[index]));
    if (!cursors_[index]) return;
    glfwSetCursor(window_.get(), cursors_[index].get());
    cursor_ = shape;
}

} // namespace

tl::expected<std::unique_ptr<Window>, std::string> open_glfw_window(const WindowOptions& options) {
    auto window = std::make_unique<GlfwWindow>(options);
    if (std::string problem = window->open(options); !problem.empty()) {
        return tl::unexpected(std::move(problem));
    }
    return window;
}

} // namespace zebra::platform
