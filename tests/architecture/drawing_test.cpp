// Who knows Dear ImGui by name, where colours are, and how screens name lengths.
#include "tests/architecture/cpp_tokens.h"
#include "tests/architecture/source_tree.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

using namespace zebra::architecture;

namespace {

bool starts_with_one_of(std::string_view text, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

// --- Dear ImGui

// Its names all begin so. ImGuiBridge is ours.
bool is_imgui_name(std::string_view word) {
    constexpr auto beginnings = std::to_array<std::string_view>({"ImGui", "IMGUI_", "IM_"});
    return word != "ImGuiBridge"
           && (starts_with_one_of(word, beginnings)
               || (word.size() > 2 && word.starts_with("Im") && word[2] >= 'A' && word[2] <= 'Z'));
}

// app/ui hands these two about without looking inside; the painter draws into the one, the bridge
// makes the other.
bool is_opaque_in_ui(std::string_view word) { return word == "ImDrawList" || word == "ImFont"; }

Findings imgui_names(const SourceFiles& files) {
    Findings findings;
    for (const SourceFile& file : files) {
        if (!is_product_cpp(file.path)) continue;
        if (is_one_of(file.path,
                      {"app/ui/imgui_bridge.cpp", "app/ui/imgui_bridge.h", "app/ui/painter.cpp"})) {
            continue;
        }
        for (const Token& token : tokens_of(file.text)) {
            if (token.kind != Token::Kind::word || !is_imgui_name(token.text)) continue;
            if (is_under(file.path, "app/ui") && is_opaque_in_ui(token.text)) continue;
            findings.push_back(finding(file.path, token.line,
                                       fmt::format("{} is Dear ImGui's: use a control of app/ui, "
                                                   "or ui::Painter inside app/ui.",
                                                   token.text)));
        }
    }
    return findings;
}

// What has changed, or will, between its versions: context and input, font atlas, textures, back
// ends. The painter, which may know the library, keeps away from these too.
Findings version_names(const SourceFiles& files) {
    constexpr auto beginnings = std::to_array<std::string_view>({"ImGui",
                                                                 "IMGUI_",
                                                                 "ImFontAtlas",
                                                                 "ImFontConfig",
                                                                 "ImFontGlyph",
                                                                 "ImTextureID",
                                                                 "ImTextureRef",
                                                                 "AddFocusEvent",
                                                                 "AddFontDefault",
                                                                 "AddFontFrom",
                                                                 "AddInputCharacter",
                                                                 "AddKeyEvent",
                                                                 "AddMouse",
                                                                 "CreateContext",
                                                                 "DisplayFramebufferScale",
                                                                 "FindGlyph",
                                                                 "FontBuilderFlags",
                                                                 "FontGlobalScale",
                                                                 "FontLoader",
                                                                 "FontSize",
                                                                 "GetBackgroundDrawList",
                                                                 "GetCharAdvance",
                                                                 "GetGlyphRanges",
                                                                 "GetIO",
                                                                 "GetTexDataAs",
                                                                 "KeyMap",
                                                                 "KeysDown",
                                                                 "MouseDown",
                                                                 "MousePos",
                                                                 "MouseWheel",
                                                                 "NavInputs",
                                                                 "SetTexID"});
    Findings findings;
    for (const SourceFile& file : files) {
        if (!is_product_cpp(file.path) || file.path.starts_with("app/ui/imgui_bridge.")) continue;
        for (const Token& token : tokens_of(file.text)) {
            if (token.kind != Token::Kind::word || token.text == "ImGuiBridge"
                || !starts_with_one_of(token.text, beginnings)) {
                continue;
            }
            findings.push_back(finding(file.path, token.line,
                                       fmt::format("{} differs between versions of Dear ImGui: it "
                                                   "belongs in app/ui/imgui_bridge.cpp.",
                                                   token.text)));
        }
    }
    return findings;
}

// --- colours

bool is_hex_number(const Token& token) {
    return token.kind == Token::Kind::number
           && (token.text.starts_with("0x") || token.text.starts_with("0X"));
}

// "#0A4B50", and nothing else in the text.
bool is_hex_text(const Token& token) {
    return token.kind == Token::Kind::text && (token.text.size() == 7 || token.text.size() == 9)
           && token.text.front() == '#'
           && token.text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

Findings colours(const SourceFiles& files) {
    constexpr auto names =
        std::to_array<std::string_view>({"Rgb", "colour", "IM_COL32", "ImColor"});
    Findings findings;
    for (const SourceFile& file : files) {
        const bool screen = is_under(file.path, "app/screens");
        if (!is_cpp(file.path) || !(screen || is_under(file.path, "app/ui"))) continue;
        // The palette; who packs a role's colour for drawing; who clears the page with it.
        if (is_one_of(file.path, {"app/ui/tokens.h", "app/ui/tokens.cpp", "app/ui/painter.cpp",
                                  "app/ui/imgui_bridge.h", "app/ui/imgui_bridge.cpp"})) {
            continue;
        }
        for (const Token& token : tokens_of(file.text)) {
            const bool named = token.kind == Token::Kind::word
                               && std::find(names.begin(), names.end(), token.text) != names.end();
            // Below the screens hexadecimal numbers have other uses: hashes, key codes.
            if (!named && !is_hex_text(token) && !(screen && is_hex_number(token))) continue;
            findings.push_back(finding(file.path, token.line,
                                       fmt::format("\"{}\": name a ui::Role; colours stand in "
                                                   "app/ui/tokens.cpp only, once for each theme.",
                                                   token.text)));
        }
    }
    return findings;
}

// --- lengths in screens

// 0, 1 and 2 are nothing, a hairline, halves and both sides.
bool is_length(const Token& token) {
    return token.kind == Token::Kind::number && token.text != "0" && token.text != "1"
           && token.text != "2";
}

std::string length_advice(const Token& token) {
    return fmt::format("{} is a length: name one of ui::space, ui::radius or ui::size, or a "
                       "constant that says what it is for.",
                       token.text);
}

Findings lengths(const SourceFiles& files) {
    constexpr auto calls = std::to_array<std::string_view>(
        {"space", "take", "push_column", "in_column", "side_by_side", "Rect", "Point"});
    constexpr auto members = std::to_array<std::string_view>(
        {"padding", "border_width", "corner_radius", "width", "height", "gap", "margin"});
    const auto is_among = [](const Token& token, std::span<const std::string_view> names) {
        return token.kind == Token::Kind::word
               && std::find(names.begin(), names.end(), token.text) != names.end();
    };
    Findings findings;
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path) || !is_under(file.path, "app/screens")) continue;
        const std::vector<Token> tokens = tokens_of(file.text);
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            // ui.space(12), Rect{x, 12, ...}, Rect area{x, 12, ...}
            const bool named = tokens[i + 1].kind == Token::Kind::word;
            const std::size_t open = named ? i + 2 : i + 1;
            if (is_among(tokens[i], calls)
                && (is_sign(tokens[open], "(") || is_sign(tokens[open], "{"))) {
                for (const auto& argument : arguments_of(tokens, open)) {
                    if (std::any_of(argument.begin(), argument.end(),
                                    [](const Token& t) { return is_sign(t, "{"); })) {
                        continue; // a function or a list of its own
                    }
                    for (const Token& token : argument) {
                        if (is_length(token)) {
                            findings.push_back(
                                finding(file.path, token.line, length_advice(token)));
                        }
                    }
                }
            }
            // .padding = 12, width < 400
            const bool compared = is_sign(tokens[i + 1], "<") || is_sign(tokens[i + 1], ">")
                                  || is_sign(tokens[i + 1], "=");
            const Token& value =
                tokens[is_sign(tokens[i + 2], "=") && i + 3 < tokens.size() ? i + 3 : i + 2];
            const bool length =
                is_length(value) || (value.text == "2" && is_word(tokens[i], "border_width"));
            if (is_among(tokens[i], members) && compared && length) {
                findings.push_back(finding(file.path, value.line, length_advice(value)));
            }
        }
    }
    return findings;
}

} // namespace

TEST_CASE("screens, models and commands never speak to Dear ImGui") {
    for (const char* file :
         {"app/screens/card_screen.cpp", "app/model/model.h", "app/cli/tick_command.cpp",
          "app/app.cpp", "app/ui/buttons.cpp", "core/card/view.cpp", "platform/window.h"}) {
        CAPTURE(std::string{file});
        CHECK(only_finds(imgui_names({{file, "void f() {\n ImGui::Button(\"x\"); }"}}),
                         {file, ":2:", "ImGui is Dear ImGui's"}));
        CHECK(only_finds(imgui_names({{file, "ImGui_ImplOpenGL3_Init();"}}), {"ImGui_Impl"}));
        CHECK(only_finds(imgui_names({{file, "ImVec2 at;"}}), {"ImVec2"}));
    }
    CHECK(only_finds(imgui_names({{"app/screens/stage.h", "ImDrawList* list;"}}), {"ImDrawList"}));
    expect_none(
        imgui_names({{"app/ui/painter.h", "struct ImDrawList; // not ImGui::"},
                     {"app/cli/window_command.cpp", "ui::ImGuiBridge::create(); Image x;"}}));

    expect_none(imgui_names(source_tree()));
}

TEST_CASE("what differs between versions of Dear ImGui is known to the bridge alone") {
    for (const char* bad :
         {"io.AddKeyEvent(key, true);", "io.KeyMap[3] = 1;", "atlas.AddFontFromMemoryTTF(file);",
          "ImGui_ImplSDL2_NewFrame();", "font.FindGlyphNoFallback(c);", "ImGui::GetIO();"}) {
        CAPTURE(std::string{bad});
        CHECK_FALSE(version_names({{"app/ui/painter.cpp", bad}}).empty());
        CHECK(version_names({{"app/ui/imgui_bridge.cpp", bad}}).empty());
    }

    expect_none(version_names(source_tree()));
}

TEST_CASE("colours stand in the tokens, once for each theme") {
    for (const char* bad : {"IM_COL32(1, 2, 3, 255)", "ui::Rgb{1, 2, 3}", "f(0xFFC64D)",
                            "g(\"#ffc64d\")", "ui::colour(theme, role)"}) {
        CAPTURE(std::string{bad});
        CHECK(only_finds(colours({{"app/screens/card_screen.cpp", bad}}),
                         {"app/screens/card_screen.cpp:1:", "ui::Role"}));
    }
    CHECK(only_finds(colours({{"app/ui/buttons.cpp", "\nRgb red;"}}), {"app/ui/buttons.cpp:2:"}));
    expect_none(colours({{"app/ui/tokens.cpp", "Rgb{0xFF, 0, 0}"},
                         {"app/ui/id.h", "hash *= 0x100000001B3U"},
                         {"app/screens/stage.h", "// 0xFFC64D"}}));

    expect_none(colours(source_tree()));
}

TEST_CASE("screens name their lengths") {
    for (const char* bad :
         {"ui.space(12);", "ui.take(ui::size::row + 4);", "ui::Rect area{x, y, 320, h};",
          "ui::surface(ui, {.padding = 10}, fill);", "if (ui.frame().width < 400) f();",
          "{.border_width = 2}", "if (view.height >= 700) f();"}) {
        CAPTURE(std::string{bad});
        CHECK(only_finds(lengths({{"app/screens/card_screen.cpp", bad}}),
                         {"app/screens/card_screen.cpp:1:", "is a length"}));
    }
    expect_none(lengths({{"app/screens/card_screen.cpp",
                          "constexpr float number_disc = 14; ui.space(ui::space::m); "
                          "Rect{x, y, width / 2, 0}; in_column(ui, area, [&] { f(99); });"},
                         {"app/ui/rows.cpp", "ui.space(12);"}}));

    expect_none(lengths(source_tree()));
}
