#include "app/app.h"
#include "app/cli/commands.h"
#include "app/cli/output_file.h"
#include "app/cli/size_argument.h"
#include "core/base/text.h"
#include "platform/offscreen/offscreen_window.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace zebra::app {

namespace {

constexpr int most_frames = 20; // a screen settles long before
constexpr int smallest_side = 240;
constexpr int largest_side = 8192;

void prepare(ViewState& view, const ScreenshotOptions& options, ScreenName screen) {
    view.tab = tab_of(screen);
    if (screen != first_screen(view.tab)) view.stacks[view.tab] = {screen};
    // With the list that leads there, for a window wide enough for both.
    if (screen == ScreenName::article) view.stacks[view.tab] = {ScreenName::learn, screen};
    if (screen == ScreenName::habit) view.stacks[view.tab] = {ScreenName::habits, screen};
    if (screen == ScreenName::preparation_plan) {
        view.stacks[view.tab] = {ScreenName::preparation, screen};
    }
    view.query = options.query;
    view.food_group = "0100";
    view.compare.foods = options.foods;
    view.food = options.foods.empty() ? "01009" : options.foods.front();
    view.article = options.article;
    view.symptom_form.symptom = "flushing";
    view.label_form.protein = "8.5";
}

// Frames until nothing changes any more: glyphs arrive in the second, forms settle.
void settle(App& app, platform::OffscreenWindow& window) {
    std::vector<platform::Event> events;
    app.request_frames(3);
    for (int i = 0; i < most_frames; ++i) {
        const Turn turn = app.step(events, i + 1);
        events.clear();
        if (!turn.presented) break;
        if (turn.wait_ms) window.wait(0, events);
    }
}

int write_results(const ScreenshotOptions& options, App& app, platform::OffscreenWindow& window) {
    if (!options.output.empty()) {
        if (const auto written = platform::write_png(options.output, window.pixels()); !written) {
            return report(written.error());
        }
    }
    if (!options.semantics.empty()) {
        const std::string tree = app.semantics().to_json().dump(1) + "\n";
        if (const auto written = write_output(options.semantics, tree); !written) {
            return report(written.error());
        }
    }
    return exit_done;
}

// What was named to be shown and is not there.
std::optional<Problem> missing(const ScreenshotOptions& options, Model& model) {
    for (const std::string& food : options.foods) {
        if (model.foods.catalogue() == nullptr) return model.foods.problem();
        if (model.find_food(food) == nullptr) {
            return Problem{
                Problem::Kind::not_found,
                fmt::format("There is no food with the NDB number \"{}\".", excerpt(food))};
        }
    }
    if (!options.article.empty() && model.content.article(options.article) == nullptr) {
        return Problem{Problem::Kind::not_found,
                       fmt::format("There is no article \"{}\".", excerpt(options.article))};
    }
    return std::nullopt;
}

} // namespace

int run_screenshot(const Environment& environment, const ScreenshotOptions& options) {
    if (options.list) {
        for (const ScreenName screen : all_screens()) print(fmt::format("{}\n", to_name(screen)));
        return exit_done;
    }
    const auto screen = screen_from_name(options.screen);
    if (!screen) {
        return report(fmt::format(R"(There is no screen "{}". "screenshot --list" names them.)",
                                  excerpt(options.screen)),
                      exit_usage);
    }
    const auto size = parse_size(options.size, smallest_side, largest_side);
    if (!size) {
        return report(fmt::format("\"{}\" is not a size like 412x892, each side {} to {}.",
                                  excerpt(options.size), smallest_side, largest_side),
                      exit_usage);
    }
    if (options.output.empty() && options.semantics.empty()) {
        return report("Say where to write: -o FILE.png or --dump-semantics FILE.", exit_usage);
    }
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
    for (const std::string& file : {options.output, options.semantics}) {
        const auto allowed = check_output(file, *folder);
        if (!allowed) return report(allowed.error());
    }

    const platform::LogicalSize logical{static_cast<float>(size->width),
                                        static_cast<float>(size->height)};
    auto window = platform::OffscreenWindow::open({logical, options.scale, {}, {}});
    if (!window) return report(window.error());
    const auto bridge = ui::ImGuiBridge::create(platform::glsl_version);
    if (bridge == nullptr) return report("OpenGL 3.2 is not available on this machine.");
    ui::Fonts fonts{*assets / "fonts"};
    Model model{*content, {*folder, *assets, environment.downloads_folder()}, *clock};
    model.data.open_to_read();
    if (const auto problem = missing(options, model)) return report(*problem);

    App app{model, *strings, **window, *bridge, fonts};
    ui::Appearance appearance = load_preferences(model.data.store()).appearance;
    if (const auto theme = ui::theme_from_name(options.theme)) appearance.theme = *theme;
    if (options.text_scale > 0) appearance.text_scale = options.text_scale;
    appearance.reduce_motion = true; // a picture shows where things come to rest
    app.set_appearance(appearance);
    prepare(app.view(), options, *screen);
    model.refresh(true);
    if (!options.language.empty()) {
        const auto shown = model.card.show_in(options.language, model.data.now().local.date);
        if (!shown) {
            const bool unknown = shown.error().kind == Problem::Kind::not_found;
            return report(shown.error().sentence, unknown ? exit_usage : exit_failed);
        }
    }
    app.view().symptom_form.day = model.day.shown();
    app.view().symptom_form.time = to_clock(model.data.now().local.minute_of_day);
    if (const habits::Habit* habit = model.habits.find("fluids")) {
        app.view().habit_form = form_of(*habit);
    }
    if (const auto& plan = model.preparation.plan()) {
        app.view().preparation_form = form_of(*plan);
    }
    const auto own_foods = model.own_foods.all(model.data).all();
    if (*screen == ScreenName::own_food && options.foods.empty() && !own_foods.empty()) {
        app.view().food = code_of(own_foods.front());
    }
    settle(app, **window);
    if (options.scroll > 0) {
        app.scroll_by(options.scroll);
        settle(app, **window);
    }
    return write_results(options, app, **window);
}

} // namespace zebra::app
