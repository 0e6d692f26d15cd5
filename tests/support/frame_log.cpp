// Loaded into a program before its libraries (LD_PRELOAD): passes every frame on and writes when it
// was presented into the file descriptor that ZEBRA_FRAME_LOG_FD names: nanoseconds of the
// monotonic clock, eight bytes a frame. See watched_program.h.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>

struct SDL_Window;
struct GLFWwindow;

namespace {

constexpr std::int64_t ns_a_second = 1'000'000'000;

int log_fd() {
    const char* const text = std::getenv("ZEBRA_FRAME_LOG_FD");
    return text != nullptr ? static_cast<int>(std::strtol(text, nullptr, 10)) : -1;
}

void note_frame() {
    static const int fd = log_fd();
    if (fd < 0) return;
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const std::int64_t now_ns = now.tv_sec * ns_a_second + now.tv_nsec;
    // Nobody reads it any more: then nobody misses it.
    [[maybe_unused]] const ssize_t written = write(fd, &now_ns, sizeof now_ns);
}

template <class Window>
void present(const char* name, Window* window) {
    // POSIX lets the address be a function's, C++ knows no other way to say so.
    const auto next = reinterpret_cast<void (*)(Window*)>(dlsym(RTLD_NEXT, name));
    if (next != nullptr) next(window);
    note_frame();
}

} // namespace

// The libraries' names.
extern "C" void SDL_GL_SwapWindow(SDL_Window* window);
extern "C" void SDL_GL_SwapWindow(SDL_Window* window) { present("SDL_GL_SwapWindow", window); }
extern "C" void glfwSwapBuffers(GLFWwindow* window);
extern "C" void glfwSwapBuffers(GLFWwindow* window) { present("glfwSwapBuffers", window); }
