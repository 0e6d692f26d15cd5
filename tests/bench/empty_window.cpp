// zebra-empty-window: an empty Dear ImGui window and nothing else, as its examples make one: the
// library's own back end, the library's own font. What the app costs is measured against it.
// Draws when something happened, like the app; with --frames N as fast as it can, then ends.
// Exit 0: done. 1: no window. 2: wrong usage.
#include <CLI/CLI.hpp>
#include <GLFW/glfw3.h>
#include <SDL2/SDL.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include <cstdio>
#include <exception>
#include <string>

namespace {

constexpr int frames_after_an_event = 3;

struct Options {
    std::string backend = "sdl2";
    int frames = 0; // 0: until it is closed
    int width = 412;
    int height = 892;
};

int no_window(const char* library) {
    std::fprintf(stderr, "zebra-empty-window: %s opens no window here.\n", library);
    return 1;
}

void begin() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::StyleColorsLight();
}

void draw(int width, int height) {
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("Empty", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::End();
    ImGui::Render();
    glViewport(0, 0, width, height);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// Frames that are still to be drawn, of those after an event and of those asked for.
class Countdown {
  public:
    explicit Countdown(const Options& options) : wanted_(options.frames) {}

    void something_happened() { left_ = frames_after_an_event; }
    bool draws() const { return wanted_ > 0 || left_ > 0; }
    void drawn() {
        ++drawn_;
        --left_;
    }
    bool over() const { return wanted_ > 0 && drawn_ >= wanted_; }

  private:
    int wanted_;
    int drawn_ = 0;
    int left_ = frames_after_an_event;
};

int run_sdl2(const Options& options) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_window("SDL2");
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_Window* const window =
        SDL_CreateWindow("Empty", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, options.width,
                         options.height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE);
    void* const context = window != nullptr ? SDL_GL_CreateContext(window) : nullptr;
    if (context == nullptr) return no_window("SDL2");
    SDL_GL_SetSwapInterval(1);
    begin();
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 150");
    Countdown countdown{options};
    bool open = true;
    while (open && !countdown.over()) {
        SDL_Event event;
        if (!countdown.draws() && SDL_WaitEvent(nullptr) == 0) break;
        while (SDL_PollEvent(&event) != 0) {
            ImGui_ImplSDL2_ProcessEvent(&event);
            countdown.something_happened();
            if (event.type == SDL_QUIT) open = false;
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplSDL2_NewFrame();
        draw(options.width, options.height);
        SDL_GL_SwapWindow(window);
        countdown.drawn();
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
    return 0;
}

int run_glfw(const Options& options) {
    if (glfwInit() != GLFW_TRUE) return no_window("GLFW");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWwindow* const window =
        glfwCreateWindow(options.width, options.height, "Empty", nullptr, nullptr);
    if (window == nullptr) return no_window("GLFW");
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    begin();
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 150");
    Countdown countdown{options};
    while (glfwWindowShouldClose(window) == 0 && !countdown.over()) {
        if (countdown.draws()) {
            glfwPollEvents();
        } else {
            glfwWaitEvents(); // GLFW does not tell what happened, only that something did
            countdown.something_happened();
        }
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        draw(options.width, options.height);
        glfwSwapBuffers(window);
        countdown.drawn();
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window);
    glfwTerminate();
    return 0;
}

int run(int argc, char** argv) {
    CLI::App app{"An empty Dear ImGui window, as a yardstick.", "zebra-empty-window"};
    Options options;
    app.add_option("--backend", options.backend)->check(CLI::IsMember({"sdl2", "glfw"}));
    app.add_option("--frames", options.frames, "Present so many, then end")
        ->check(CLI::PositiveNumber);
    app.add_option("--width", options.width, "Pixels")->check(CLI::Range(1, 8192));
    app.add_option("--height", options.height, "Pixels")->check(CLI::Range(1, 8192));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return options.backend == "sdl2" ? run_sdl2(options) : run_glfw(options);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zebra-empty-window: %s\n", error.what());
        return 1;
    }
}
