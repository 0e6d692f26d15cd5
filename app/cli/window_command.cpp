#include "app/app.h"
#include "app/cli/commands.h"
#include "app/cli/standard_streams.h"
#include "platform/clock.h"
#include "platform/open_window.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

// The desktop's loop: waits as long as the app says, hands it what happened.
int run_loop(App& app, platform::Window& window, const WindowOptions& options,
             std::int64_t started_ms) {
    if (options.frames) app.request_frames(*options.frames);
    std::vector<platform::Event> events;
    std::optional<int> wait_ms = 0;
    bool first = true;
    while (true) {
        events.clear();
        window.wait(wait_ms, events);
        const Turn turn = app.step(events, platform::monotonic_ms());
        if (turn.presented && first) {
            first = false;
            if (options.frames) {
                print(fmt::format("first_frame_ms={}\n", platform::monotonic_ms() - started_ms));
            }
        }
        if (turn.close || (options.frames && app.frames() >= *options.frames)) break;
        wait_ms = turn.wait_ms;
    }
    if (const auto kept = app.close(); !kept) return report(kept.error());
    return exit_done;
}

} // namespace

int run_window(const Environment& environment, const WindowOptions& options) {
    const std::int64_t started_ms = platform::monotonic_ms();
    if (!options.frames) let_broken_pipes_end_programs(); // what opens a link is started from here
    const auto backend = platform::backend_from_name(environment.backend);
    if (!backend) return report(backend.error());
    const auto assets = environment.asset_folder();
    if (!assets) return report(assets.error());
    const auto content = content::Content::load(*assets / "content");
    if (!content) return report(content.error());
    const auto strings = Strings::load(*assets / "strings" / "en.json");
    if (!strings) return report(strings.error());
    const auto clock = environment.clock();
    if (!clock) return report(clock.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());

    Model model{*content, {*folder, *assets, environment.downloads_folder()}, *clock};
    // The window first: without one nothing on the disk is touched.
    platform::WindowOptions window_options;
    window_options.title = (*strings)("app.name");
    window_options.placement = stored_placement(*folder);
    auto window = platform::open_window(*backend, window_options);
    if (!window) return report(window.error());
    model.data.open();

    const auto bridge = ui::ImGuiBridge::create(platform::glsl_version);
    if (bridge == nullptr) {
        return report("The app cannot draw: OpenGL 3.2 is not available on this machine.");
    }
    ui::Fonts fonts{*assets / "fonts"};
    for (const std::string& file : fonts.missing_files()) {
        notice(fmt::format("The font {} is missing; install the app again.", file));
    }
    App app{model, *strings, **window, *bridge, fonts};
    return run_loop(app, **window, options, started_ms);
}

} // namespace zebra::app
