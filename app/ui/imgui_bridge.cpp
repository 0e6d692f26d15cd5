#include "app/ui/imgui_bridge.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_freetype.h>

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>

namespace zebra::ui {

namespace {

constexpr char32_t last_of_basic_plane = 0xFFFF; // ImWchar has 16 bits in Debian's build

ImFontConfig config_for(const FontRequest& request) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.EllipsisChar = 0x2026;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    config.SizePixels = request.pixel_height;
    return config;
}

} // namespace

std::unique_ptr<ImGuiBridge> ImGuiBridge::create(const char* glsl_version) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    std::unique_ptr<ImGuiBridge> bridge{new ImGuiBridge};
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // the program keeps its own settings
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    bridge->renderer_running_ = ImGui_ImplOpenGL3_Init(glsl_version);
    if (!bridge->renderer_running_) return nullptr;
    return bridge;
}

ImGuiBridge::~ImGuiBridge() {
    if (renderer_running_) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

std::vector<ImFont*> ImGuiBridge::build_fonts(std::span<const FontRequest> requests) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    std::vector<ImFont*> fonts;
    std::vector<ImVector<ImWchar>> ranges(requests.size()); // read when the atlas is built
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const FontRequest& request = requests[i];
        ImFontGlyphRangesBuilder builder;
        for (const char16_t c : request.code_points) builder.AddChar(c);
        builder.BuildRanges(&ranges[i]);
        const ImFontConfig config = config_for(request);
        // The atlas only reads the file; its interface has no const.
        void* file = const_cast<unsigned char*>(request.file.data());
        fonts.push_back(atlas.AddFontFromMemoryTTF(file, static_cast<int>(request.file.size()),
                                                   request.pixel_height, &config, ranges[i].Data));
    }
    if (fonts.empty()) fonts.push_back(atlas.AddFontDefault());
    atlas.Build();
    if (device_objects_created_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    } else {
        device_objects_created_ = ImGui_ImplOpenGL3_CreateDeviceObjects(); // the texture with them
    }
    // The texture holds the pixels now. Nothing builds the atlas again from here: its ranges end
    // with this function.
    atlas.ClearTexData();
    return fonts;
}

void ImGuiBridge::begin_frame(float width, float height, float content_scale) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {content_scale, content_scale};
    io.DeltaTime = 1.0F / 60; // nothing here moves by Dear ImGui's time
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

ImDrawList& ImGuiBridge::draw_list() { return *ImGui::GetBackgroundDrawList(); }

void ImGuiBridge::end_frame(Rgb background) {
    ImGui::Render();
    const ImDrawData& data = *ImGui::GetDrawData();
    glViewport(0, 0, static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x),
               static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y));
    glClearColor(static_cast<float>(background.red) / 255,
                 static_cast<float>(background.green) / 255,
                 static_cast<float>(background.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool has_glyph(const ImFont& font, char32_t code_point) {
    return code_point <= last_of_basic_plane
           && font.FindGlyphNoFallback(static_cast<ImWchar>(code_point)) != nullptr;
}

float glyph_advance(const ImFont& font, char32_t code_point) {
    const char32_t c = code_point <= last_of_basic_plane ? code_point : 0xFFFD;
    return font.GetCharAdvance(static_cast<ImWchar>(c));
}

float font_pixel_height(const ImFont& font) { return font.FontSize; }

} // namespace zebra::ui
