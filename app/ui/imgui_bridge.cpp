#include "app/ui/imgui_bridge.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <array>
#include <cstdint>
#include <utility>

namespace zebra::ui {

namespace {

ImTextureID texture_id(std::uintptr_t texture) {
    return reinterpret_cast<ImTextureID>(texture); // NOLINT: its type
}

// Of the texture that is bound.
void smooth_inside_edges() {
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

// One channel, read as white with the coverage as its opacity. 0: OpenGL cannot (3.3 can, and older
// ones that have the extension).
unsigned create_texture() {
    unsigned texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    constexpr std::array<GLint, 4> white = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    while (glGetError() != GL_NO_ERROR) {
    } // what went wrong before is not this
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white.data());
    if (glGetError() != GL_NO_ERROR) {
        glDeleteTextures(1, &texture);
        return 0;
    }
    smooth_inside_edges();
    return texture;
}

// Stands in the draw list for the frame's picture, whose texture is known when the frame ends.
constexpr std::uintptr_t picture_texture = ~std::uintptr_t{0};

void name_picture(const ImDrawData& data, unsigned texture) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            if (command.TextureId == texture_id(picture_texture)) {
                command.TextureId = texture_id(texture);
            }
        }
    }
}

// By 180 degrees about the middle.
void turn_around(const ImDrawData& data) {
    const ImVec2 size = data.DisplaySize;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        ImDrawList& list = *data.CmdLists[i];
        for (ImDrawVert& vertex : list.VtxBuffer) {
            vertex.pos = {size.x - vertex.pos.x, size.y - vertex.pos.y};
        }
        for (ImDrawCmd& command : list.CmdBuffer) {
            const ImVec4 clip = command.ClipRect;
            command.ClipRect = {size.x - clip.z, size.y - clip.w, size.x - clip.x, size.y - clip.y};
        }
    }
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
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    bridge->renderer_running_ = ImGui_ImplOpenGL3_Init(glsl_version);
    if (!bridge->renderer_running_ || !ImGui_ImplOpenGL3_CreateDeviceObjects()) return nullptr;
    // It wants a font of its own before it draws anything; no text is drawn with it.
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    bridge->texture_ = create_texture();
    if (bridge->texture_ == 0) return nullptr;
    io.Fonts->SetTexID(texture_id(bridge->texture_));
    return bridge;
}

ImGuiBridge::~ImGuiBridge() {
    upload_picture(nullptr);
    if (texture_ != 0) glDeleteTextures(1, &texture_);
    if (renderer_running_) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void ImGuiBridge::begin_frame(platform::PixelSize framebuffer, const GlyphAtlas& atlas) {
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->TexUvWhitePixel = {atlas.white_uv(), atlas.white_uv()};
    io.DisplaySize = {static_cast<float>(framebuffer.width),
                      static_cast<float>(framebuffer.height)};
    io.DeltaTime = 1.0F / 60; // nothing here moves by Dear ImGui's time
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

ImDrawList& ImGuiBridge::draw_list() { return *ImGui::GetBackgroundDrawList(); }

void ImGuiBridge::upload(GlyphAtlas& atlas) const {
    const GlyphAtlas::Change change = atlas.take_change();
    if (change.empty()) return;
    glBindTexture(GL_TEXTURE_2D, texture_);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    const std::uint8_t* rows = atlas.pixels() + std::ptrdiff_t{change.first_row} * atlas.side();
    if (change.new_picture) {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, atlas.side(), atlas.side(), 0, GL_RED,
                     GL_UNSIGNED_BYTE, rows);
    } else {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, change.first_row, atlas.side(), change.rows, GL_RED,
                        GL_UNSIGNED_BYTE, rows);
    }
}

void ImGuiBridge::upload_picture(std::shared_ptr<const platform::Picture> picture) {
    if (picture == picture_) return;
    picture_ = std::move(picture);
    if (picture_texture_ != 0) glDeleteTextures(1, &picture_texture_);
    picture_texture_ = 0;
    if (picture_ == nullptr) return;
    glGenTextures(1, &picture_texture_);
    glBindTexture(GL_TEXTURE_2D, picture_texture_);
    smooth_inside_edges();
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture_->width, picture_->height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, picture_->rgba.data());
}

void ImGuiBridge::end_frame(Rgb background, bool turned) const {
    ImGui::Render();
    const ImDrawData& data = *ImGui::GetDrawData();
    name_picture(data, picture_texture_);
    if (turned) turn_around(data);
    glViewport(0, 0, static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y));
    glClearColor(static_cast<float>(background.red) / 255,
                 static_cast<float>(background.green) / 255,
                 static_cast<float>(background.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void put_picture(ImDrawList& list, const Rect& place) {
    list.AddImage(texture_id(picture_texture), {place.x, place.y}, {place.right(), place.bottom()});
}

} // namespace zebra::ui
