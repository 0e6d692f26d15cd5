// Who may include whom.
#include "tests/architecture/include_graph.h"
#include "tests/architecture/source_tree.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

using namespace zebra::architecture;

namespace {

// --- layers and folders

struct Barrier {
    std::string_view from;
    std::string_view to;
    std::string_view instead;
};

constexpr auto barriers = std::to_array<Barrier>({
    {"core", "app", "core says what is true; pass it in, or move what is needed into core"},
    {"core", "platform", "core has no clock, window or environment; pass the value in"},
    {"core", "tests", "the product never needs its tests"},
    {"platform", "app", "platform gives what the machine has; whoever needs both is in app"},
    {"platform", "core", "platform knows nothing of the data; whoever needs both is in app"},
    {"platform", "tests", "the product never needs its tests"},
    {"app", "tests", "the product never needs its tests"},
    {"app/model", "app/ui", "models know no drawing; what both need is a file of its own in app/"},
    {"app/model", "app/screens", "screens read models, never the other way"},
    {"app/model", "app/cli", "the command line uses models, never the other way"},
    {"app/ui", "app/model", "controls know no data; hand them what they show"},
    {"app/ui", "app/screens", "screens use controls, never the other way"},
    {"app/ui", "app/cli", "the command line opens the app, never the other way"},
    {"app/screens", "app/cli", "the command line opens the app, never the other way"},
});

// Also roundabout: through however many files. A way whose next file lies in the same folder is
// reported there.
Findings across(const SourceFiles& files) {
    const Graph graph = graph_of_files(includes_in(files));
    Findings findings;
    for (const SourceFile& file : files) {
        for (const Barrier& barrier : barriers) {
            if (!is_under(file.path, barrier.from)) continue;
            const std::vector<Include> way = way_into(graph, file.path, barrier.to);
            if (way.empty() || is_under(way.front().name, barrier.from)) continue;
            std::string through;
            for (std::size_t i = 1; i < way.size(); ++i) {
                through += fmt::format(", which includes {}", way[i].name);
            }
            findings.push_back(finding(
                file.path, way.front().line,
                fmt::format("{} includes nothing of {}, and this includes {}{}: {}.", barrier.from,
                            barrier.to, way.front().name, through, barrier.instead)));
        }
    }
    return findings;
}

// Quotes are for the project's own files, named from its root, and those exist.
Findings misnamed(const SourceFiles& files) {
    Findings findings;
    for (const Include& include : includes_in(files)) {
        const bool known = std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
            return file.path == include.name;
        });
        if (known != include.of_project) {
            findings.push_back(finding(
                include.path, include.line,
                fmt::format("write the project's own files in quotes and from its root, libraries "
                            "in angle brackets; {} is neither.",
                            include.name)));
        }
    }
    return findings;
}

// --- libraries

struct Home {
    std::string_view header; // how its name begins
    std::vector<std::string_view> homes;
    std::string_view why;
};

const std::vector<Home>& homes() {
    static const std::vector<Home> list = {
        // The bridge runs the library: context, font atlas, renderer. The painter alone puts
        // shapes into its draw list. Every other control draws through the painter.
        {"imgui.h",
         {"app/ui/imgui_bridge.cpp", "app/ui/painter.cpp"},
         "draw through ui::Painter; a control is made of app/ui, never of Dear ImGui"},
        {"imgui_",
         {},
         "what Dear ImGui keeps for itself changes from version to version: do without it"},
        {"backends/", {"app/ui/imgui_bridge.cpp"}, "the renderer is the bridge's"},
        {"GL/",
         {"app/ui/imgui_bridge.cpp", "platform/offscreen/offscreen_target.cpp"},
         "OpenGL is called where a frame ends and where there is no window"},
        {"EGL/", {"platform/offscreen/"}, "only drawing without a display needs EGL"},
        {"SDL2/", {"platform/sdl2/"}, "SDL is one way to a window; use platform/window.h"},
        {"SDL", {"platform/sdl2/"}, "SDL is one way to a window; use platform/window.h"},
        {"GLFW/", {"platform/glfw/"}, "GLFW is one way to a window; use platform/window.h"},
        {"X11/",
         {"platform/sdl2/desktop_scale.cpp", "platform/sdl2/x11_errors.cpp",
          "platform/sdl2/x11_window_manager.cpp"},
         "X11 is asked for the desktop's scale and its window manager, and not to end the program"},
        {"CLI/", {"app/cli/", "app/tools/"}, "arguments are parsed by the command line"},
        {"sqlite3.h", {"core/storage/"}, "use SQLiteCpp; what it lacks belongs to core/storage"},
        {"SQLiteCpp/", {"core/"}, "data is read and written by core"},
    };
    return list;
}

Findings away_from_home(const SourceFiles& files) {
    Findings findings;
    for (const Include& include : includes_in(files)) {
        if (include.of_project || !is_product_cpp(include.path)) continue;
        const auto rule = std::find_if(homes().begin(), homes().end(), [&](const Home& home) {
            return include.name.starts_with(home.header);
        });
        if (rule == homes().end() || is_one_of(include.path, rule->homes)) continue;
        findings.push_back(
            finding(include.path, include.line,
                    fmt::format("<{}> is not included here: {}.", include.name, rule->why)));
    }
    return findings;
}

// A permission that nobody uses is taken back.
Findings unused_homes(const SourceFiles& files, const std::vector<Home>& list) {
    const std::vector<Include> includes = includes_in(files);
    Findings findings;
    for (const Home& rule : list) {
        if (rule.header == "SDL") continue; // another spelling of SDL2/
        for (const std::string_view home : rule.homes) {
            if (std::none_of(includes.begin(), includes.end(), [&](const Include& include) {
                    return include.name.starts_with(rule.header) && is_one_of(include.path, {home});
                })) {
                findings.push_back(finding("tests/architecture/includes_test.cpp", 1,
                                           fmt::format("{} may include <{}...> and does not: take "
                                                       "it off the list.",
                                                       home, rule.header)));
            }
        }
    }
    return findings;
}

// --- circles

std::string core_circle(const SourceFiles& files) {
    return circle_in(graph_of_folders(includes_in(files), "core"));
}

std::string file_circle(const SourceFiles& files) {
    return circle_in(graph_of_files(includes_in(files)));
}

} // namespace

TEST_CASE("includes go down: app to core and platform, never up or across") {
    CHECK(only_finds(across({{"core/card/view.cpp", "\n#include \"app/strings.h\"\n"}}),
                     {"core/card/view.cpp:2:", "core includes nothing of app", "app/strings.h"}));
    CHECK(only_finds(across({{"platform/clock.cpp", "#include \"core/base/date.h\""}}),
                     {"platform/clock.cpp:1:", "nothing of core"}));
    CHECK(
        only_finds(across({{"app/model/model.h", "#include \"app/appearance.h\""},
                           {"app/appearance.h", "#include \"app/ui/context.h\""}}),
                   {"app/model/model.h:1:", "app/appearance.h, which includes app/ui/context.h"}));
    CHECK(only_finds(across({{"app/ui/rows.cpp", "#include \"app/ui/rows.h\""},
                             {"app/ui/rows.h", "#include \"app/screens/stage.h\""}}),
                     {"app/ui/rows.h:1:", "app/screens/stage.h"}));
    expect_none(across({{"app/screens/stage.h", "#include \"app/model/model.h\""},
                        {"app/model/model.h", "// #include \"app/ui/rows.h\""}}));

    expect_none(across(source_tree()));
}

TEST_CASE("the project's own files are named from its root") {
    const SourceFile date{"core/base/date.h", ""};
    CHECK(only_finds(misnamed({date, {"core/base/date.cpp", "#include \"date.h\""}}),
                     {"core/base/date.cpp:1:", "date.h"}));
    CHECK(only_finds(misnamed({date, {"core/base/date.cpp", "#include <core/base/date.h>"}}),
                     {"core/base/date.cpp:1:"}));
    expect_none(misnamed({date, {"core/base/date.cpp", "#include \"core/base/date.h\"\n<map>"}}));

    expect_none(misnamed(source_tree()));
}

TEST_CASE("libraries are included where they live: Dear ImGui in two files, SDL in one folder") {
    for (const char* bad : {"core/base/date.cpp", "platform/window.h", "app/screens/stage.h",
                            "app/model/model.h", "app/cli/commands.h", "app/ui/buttons.cpp"}) {
        CAPTURE(std::string{bad});
        CHECK(only_finds(away_from_home({{bad, "#include <imgui.h>"}}), {bad, "imgui.h"}));
    }
    for (const char* header :
         {"imgui.h", "imgui_impl_sdl.h", "backends/imgui_impl_opengl3.h", "SDL2/SDL.h", "SDL.h",
          "GLFW/glfw3.h", "GL/gl.h", "X11/Xlib.h", "EGL/egl.h", "sqlite3.h"}) {
        CAPTURE(std::string{header});
        CHECK(
            only_finds(away_from_home({{"core/base/date.h", fmt::format("#include <{}>", header)}}),
                       {"core/base/date.h:1:", header}));
    }
    CHECK(only_finds(away_from_home({{"app/ui/painter.cpp", "#include <imgui_internal.h>"}}),
                     {"imgui_internal.h"}));
    expect_none(away_from_home({{"app/ui/painter.cpp", "#include <imgui.h>"},
                                {"platform/sdl2/sdl2_keys.h", "#include <SDL2/SDL_keyboard.h>"},
                                {"tests/platform/window_test.cpp", "#include <SDL2/SDL.h>"}}));
    CHECK(only_finds(
        unused_homes({{"app/ui/painter.cpp", ""}}, {{"imgui.h", {"app/ui/painter.cpp"}, ""}}),
        {"app/ui/painter.cpp", "take it off"}));

    expect_none(away_from_home(source_tree()));
    expect_none(unused_homes(source_tree(), homes()));
}

TEST_CASE("the folders of core stand in an order, and no file includes itself") {
    const SourceFiles circle = {{"core/card/card.h", "#include \"core/storage/store.h\""},
                                {"core/storage/store.h", "#include \"core/habits/day.h\""},
                                {"core/habits/habit.h", "\n#include \"core/card/card.h\""},
                                {"core/habits/day.h", ""}};
    const std::string found = core_circle(circle);
    for (const char* part : {"core/card", "-> core/storage", "-> core/habits", "-> core/card",
                             "core/habits/habit.h:2 includes core/card/card.h"}) {
        CAPTURE(std::string{part});
        CHECK(found.find(part) != std::string::npos);
    }
    CHECK(file_circle(circle) == ""); // of folders only
    CHECK(file_circle({{"app/a.h", "#include \"app/b.h\""}, {"app/b.h", "#include \"app/a.h\""}})
          != "");

    CHECK_MESSAGE(core_circle(source_tree()) == "", "move what both need below both");
    CHECK_MESSAGE(file_circle(source_tree()) == "", "move what both need into a file of its own");
}
