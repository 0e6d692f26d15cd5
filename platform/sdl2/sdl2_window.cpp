#include "platform/sdl2/sdl2_window.h"

#include "platform/clock.h"
#include "platform/dialler.h"
#include "platform/open_url.h"
#include "platform/placement_memory.h"
#include "platform/sdl2/desktop_scale.h"
#include "platform/sdl2/sdl2_translator.h"
#include "platform/sdl2/x11_errors.h"
#include "platform/sdl2/x11_window_manager.h"

#include <SDL2/SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace zebra::platform {

namespace {

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
struct DeleteContext {
    void operator()(void* context) const { SDL_GL_DeleteContext(context); }
};
struct FreeCursor {
    void operator()(SDL_Cursor* cursor) const { SDL_FreeCursor(cursor); }
};
struct FreeText {
    void operator()(char* text) const { SDL_free(text); }
};

// SDL's video part, for as long as a window lives.
class Video {
  public:
    explicit Video(const std::string& drivers) {
        if (drivers.empty()) return;
        SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers.c_str());
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
        SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); // closing is told once
        SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");   // until keep_awake(true)
        SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
        SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
        SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); // the first click counts
        SDL_SetHint(SDL_HINT_IME_INTERNAL_EDITING, "1");     // input methods show what they compose
        SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
        SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"); // a full screen stays in sight
        ready_ = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    }
    ~Video() {
        if (!ready_) return;
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        if (SDL_WasInit(0) == 0) SDL_Quit();
    }
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;

    bool ready() const { return ready_; }

  private:
    bool ready_ = false;
};

std::string asked_driver() {
    const char* const asked = SDL_getenv("SDL_VIDEODRIVER");
    return asked != nullptr ? asked : "";
}

std::string no_display(const DisplayNames& displays) {
    if (const std::string asked = asked_driver(); !asked.empty()) {
        return fmt::format("SDL2 cannot open a window with SDL_VIDEODRIVER={} ({}).", asked,
                           SDL_GetError());
    }
    if (!displays.any()) return no_display_sentence();
    return fmt::format("SDL2 cannot open {}. Is it running, and may you use it?",
                       displays.in_words());
}

std::string no_opengl() {
    return fmt::format("SDL2 gets no OpenGL 3.2 window from this display ({}). The other back end "
                       "may: --backend glfw.",
                       SDL_GetError());
}

class Sdl2Window final : public Window {
  public:
    explicit Sdl2Window(const WindowOptions& options) : memory_(options.placement) {}
    ~Sdl2Window() override { wake_.detach(); }
    Sdl2Window(const Sdl2Window&) = delete;
    Sdl2Window& operator=(const Sdl2Window&) = delete;

    // Empty when it worked, else the sentence.
    std::string open(const WindowOptions& options);

    void wait(std::optional<int> timeout_ms, std::vector<Event>& events) override;
    void present() override { SDL_GL_SwapWindow(window_.get()); }

    LogicalSize logical_size() const override { return scaling_.to_logical(framebuffer_); }
    PixelSize framebuffer_size() const override { return framebuffer_; }
    float content_scale() const override { return scaling_.content_scale; }
    Insets safe_insets() const override { return {}; } // SDL2 does not tell
    Capabilities capabilities() const override {
        return {.touch = true,
                .screen_keyboard = SDL_HasScreenKeyboardSupport() == SDL_TRUE,
                .keep_awake = true,
                .full_screen = fills_screen_,
                .dial = dials_,
                .notify = notifies_};
    }
    WindowPlacement placement() const override { return memory_.placement(); }
    Waker waker() const override { return wake_.waker(); }

    void set_title(const std::string& title) override {
        SDL_SetWindowTitle(window_.get(), title.c_str());
    }
    void set_cursor(CursorShape shape) override;
    void set_text_input(const std::optional<TextInputRequest>& request) override;
    std::string clipboard_text() override;
    bool set_clipboard_text(const std::string& text) override {
        return SDL_SetClipboardText(text.c_str()) == 0;
    }
    void keep_awake(bool awake) override {
        if (awake) {
            SDL_DisableScreenSaver();
        } else {
            SDL_EnableScreenSaver();
        }
    }
    void set_full_screen(bool full) override;
    bool open_url(std::string_view url) override { return open_with_desktop(url); }
    bool notify(const Notification& notification) override {
        return notify_with_desktop(notification);
    }

  private:
    void handle(const SDL_Event& event, std::vector<Event>& events);
    void handle_window_event(const SDL_WindowEvent& event, std::vector<Event>& events);
    void measure();
    void limit_size();
    std::optional<PixelSize> usable_area() const;

    DisplayNames displays_ = read_display_names();
    Video video_{video_drivers(asked_driver(), displays_)}; // first in, last out
    std::unique_ptr<SDL_Window, DestroyWindow> window_;
    std::unique_ptr<void, DeleteContext> context_;
    std::array<std::unique_ptr<SDL_Cursor, FreeCursor>, 3> cursors_; // by CursorShape
    CursorShape cursor_ = CursorShape::arrow;

    std::optional<float> wished_scale_;
    Scaling scaling_;
    PixelSize framebuffer_;
    PixelSize window_units_;
    std::optional<PixelSize> told_framebuffer_;
    PlacementMemory memory_;
    const bool notifies_ = has_session_bus();
    const bool dials_ = has_dialler(program_folders(read_desktop_environment()));
    bool fills_screen_ = false; // it can
    Sdl2Translator translator_;
    std::uint32_t wake_type_ = SDL_RegisterEvents(1);
    WakeSource wake_{[this] {
        SDL_Event wake = {};
        wake.type = wake_type_;
        SDL_PushEvent(&wake);
    }};
};

std::string Sdl2Window::open(const WindowOptions& options) {
    if (!video_.ready()) return no_display(displays_);

    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);

    wished_scale_ = options.content_scale;
    const PixelSize unscaled = Scaling{}.to_window(options.placement.size);
    const std::uint32_t flags =
        SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    // A server without OpenGL refuses what SDL tries.
    passing_over_x11_errors([&] {
        window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_UNDEFINED,
                                       SDL_WINDOWPOS_UNDEFINED, unscaled.width, unscaled.height,
                                       flags));
        if (window_) context_.reset(SDL_GL_CreateContext(window_.get()));
    });
    if (!window_ || !context_) return no_opengl();
    SDL_GL_SetSwapInterval(1); // where it cannot, frames are only more frequent
    fills_screen_ = can_fill_screen(window_.get());

    measure();
    const PixelSize size = scaling_.to_window(options.placement.size, usable_area());
    if (size != window_units_) {
        SDL_SetWindowSize(window_.get(), size.width, size.height);
        measure();
    }
    limit_size();
    memory_.resized(logical_size());
    told_framebuffer_ = framebuffer_;
    if (options.placement.maximised) SDL_MaximizeWindow(window_.get());
    SDL_ShowWindow(window_.get());
    SDL_StopTextInput(); // SDL starts with it on a desktop
    return {};
}

void Sdl2Window::wait(std::optional<int> timeout_ms, std::vector<Event>& events) {
    const std::size_t events_before = events.size();
    const std::int64_t deadline_ms = monotonic_ms() + std::max(0, timeout_ms.value_or(0));
    while (true) {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) handle(event, events);
        if (wake_.take_pending()) events.emplace_back(WakeEvent{});
        if (events.size() > events_before) return;
        int left_ms = -1; // for ever
        if (timeout_ms) {
            left_ms = static_cast<int>(std::max<std::int64_t>(0, deadline_ms - monotonic_ms()));
            if (left_ms == 0) return;
        }
        if (SDL_WaitEventTimeout(&event, left_ms) != 0) handle(event, events);
    }
}

void Sdl2Window::handle(const SDL_Event& event, std::vector<Event>& events) {
    switch (event.type) {
    case SDL_WINDOWEVENT: handle_window_event(event.window, events); break;
    case SDL_QUIT: events.emplace_back(CloseEvent{}); break;
    case SDL_APP_DIDENTERBACKGROUND:
        events.emplace_back(VisibilityEvent{VisibilityEvent::State::hidden});
        break;
    case SDL_APP_DIDENTERFOREGROUND:
        events.emplace_back(VisibilityEvent{VisibilityEvent::State::shown});
        break;
    default: translator_.translate(event, events); break;
    }
}

void Sdl2Window::handle_window_event(const SDL_WindowEvent& event, std::vector<Event>& events) {
    PointerTracker& pointers = translator_.pointers();
    switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: {
        const float scale_before = content_scale();
        measure();
        if (content_scale() != scale_before) {
            limit_size();
            events.emplace_back(ContentScaleEvent{content_scale()});
        } else if (told_framebuffer_ == framebuffer_) {
            break;
        }
        told_framebuffer_ = framebuffer_;
        memory_.resized(logical_size());
        events.emplace_back(ResizeEvent{logical_size(), framebuffer_});
        break;
    }
    case SDL_WINDOWEVENT_FOCUS_LOST: pointers.cancel_all(events); [[fallthrough]];
    case SDL_WINDOWEVENT_FOCUS_GAINED:
        events.emplace_back(FocusEvent{event.event == SDL_WINDOWEVENT_FOCUS_GAINED});
        break;
    case SDL_WINDOWEVENT_ENTER: pointers.mouse_entered(); break;
    case SDL_WINDOWEVENT_LEAVE: pointers.mouse_left(events); break;
    case SDL_WINDOWEVENT_HIDDEN:
        pointers.cancel_all(events);
        events.emplace_back(VisibilityEvent{VisibilityEvent::State::hidden});
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
        pointers.cancel_all(events);
        events.emplace_back(VisibilityEvent{VisibilityEvent::State::minimised});
        break;
    case SDL_WINDOWEVENT_MAXIMIZED: memory_.maximised(true); break;
    case SDL_WINDOWEVENT_RESTORED: memory_.maximised(false); [[fallthrough]];
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
        events.emplace_back(VisibilityEvent{VisibilityEvent::State::shown});
        break;
    case SDL_WINDOWEVENT_CLOSE: events.emplace_back(CloseEvent{}); break;
    default: break;
    }
}

void Sdl2Window::measure() {
    SDL_GetWindowSize(window_.get(), &window_units_.width, &window_units_.height);
    SDL_GL_GetDrawableSize(window_.get(), &framebuffer_.width, &framebuffer_.height);
    const float ratio = framebuffer_ratio(framebuffer_, window_units_);
    scaling_ = {platform::content_scale({wished_scale_, ratio, desktop_scale(window_.get())}),
                ratio};
    translator_.set_window(scaling_, window_units_);
}

void Sdl2Window::limit_size() {
    const PixelSize least = scaling_.to_window(minimum_window_size, usable_area());
    SDL_SetWindowMinimumSize(window_.get(), least.width, least.height);
}

std::optional<PixelSize> Sdl2Window::usable_area() const {
    SDL_Rect area = {};
    const int display = SDL_GetWindowDisplayIndex(window_.get());
    if (display < 0 || SDL_GetDisplayUsableBounds(display, &area) != 0) return std::nullopt;
    return PixelSize{area.w, area.h};
}

void Sdl2Window::set_cursor(CursorShape shape) {
    if (shape == cursor_) return;
    constexpr std::array<SDL_SystemCursor, 3> systems = {
        SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_HAND, SDL_SYSTEM_CURSOR_IBEAM};
    const auto index = static_cast<std::size_t>(shape);
    if (!cursors_[index]) cursors_[index].reset(SDL_CreateSystemCursor(systems[index]));
    if (!cursors_[index]) return;
    SDL_SetCursor(cursors_[index].get());
    cursor_ = shape;
}

void Sdl2Window::set_text_input(const std::optional<TextInputRequest>& request) {
    translator_.set_text_wanted(request.has_value());
    if (!request) {
        if (SDL_IsTextInputActive() == SDL_TRUE) SDL_StopTextInput();
        return;
    }
    const auto units = [this](float logical) {
        return static_cast<int>(
            std::lround(logical * scaling_.content_scale / scaling_.framebuffer_ratio));
    };
    const SDL_Rect field = {units(request->field.x), units(request->field.y),
                            units(request->field.width), units(request->field.height)};
    SDL_SetTextInputRect(&field); // before the keyboard comes: it makes room for the field
    if (SDL_IsTextInputActive() == SDL_FALSE) SDL_StartTextInput();
}

void Sdl2Window::set_full_screen(bool full) {
    if (!fills_screen_) return;
    if (SDL_SetWindowFullscreen(window_.get(), full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) == 0) {
        memory_.full_screen(full); // what SDL tells of it is still to be handled
    }
}

std::string Sdl2Window::clipboard_text() {
    const std::unique_ptr<char, FreeText> text{SDL_GetClipboardText()};
    return text ? text.get() : "";
}

} // namespace

tl::expected<std::unique_ptr<Window>, std::string> open_sdl2_window(const WindowOptions& options) {
    auto window = std::make_unique<Sdl2Window>(options);
    if (std::string problem = window->open(options); !problem.empty()) {
        return tl::unexpected(std::move(problem));
    }
    return window;
}

std::string video_drivers(const std::string& asked, const DisplayNames& displays) {
    if (!asked.empty()) return asked;
    std::string drivers = displays.x11.empty() ? "" : "x11"; // first, as SDL has it
    if (!displays.wayland.empty()) drivers += drivers.empty() ? "wayland" : ",wayland";
    return drivers;
}

} // namespace zebra::platform
