#include "tests/support/app_driver.h"

#include "tests/support/content.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace zebra::test {

namespace {

constexpr int most_steps = 60; // an app that does not come to rest by then never does
constexpr float wheel_step = 2;

} // namespace

AppDriver::AppDriver(const DriverOptions& options) : now_(options.now) {
    platform::OffscreenOptions window_options;
    window_options.size = options.size;
    window_options.content_scale = options.content_scale;
    window_options.safe_insets = options.safe_insets;
    window_options.capabilities = options.capabilities;
    auto window = platform::OffscreenWindow::open(window_options);
    REQUIRE_MESSAGE(window.has_value(), (window ? "" : window.error()));
    window_ = std::move(*window);
    window_->on_idle([](std::optional<int>) {});
    bridge_ = ui::ImGuiBridge::create(platform::glsl_version);
    REQUIRE(bridge_ != nullptr);
    const std::filesystem::path assets = ZEBRA_STAGED_ASSETS;
    fonts_ = std::make_unique<ui::Fonts>(assets / "fonts");
    REQUIRE(fonts_->missing_files().empty());
    auto strings = app::Strings::load(assets / "strings" / "en.json");
    REQUIRE_MESSAGE(strings.has_value(), why(strings));
    strings_ = std::make_unique<app::Strings>(std::move(*strings));
    const app::ModelFolders folders{options.data_folder, assets, options.downloads};
    model_ = std::make_unique<app::Model>(shipped_content(), folders, [this] {
        return Now{now_, unix_seconds_++};
    });
    if (options.read_only) {
        model_->data.open_to_read();
    } else {
        model_->data.open();
    }
    app_ = std::make_unique<app::App>(*model_, *strings_, *window_, *bridge_, *fonts_);
    if (options.text_scale > 0) {
        app_->set_appearance({model_->preferences.appearance.theme, options.text_scale});
    }
    settle();
}

AppDriver::~AppDriver() {
    app_.reset();
    fonts_.reset();
    bridge_.reset(); // while the context is there
}

void AppDriver::step() {
    std::vector<platform::Event> events;
    window_->wait(wait_ms_.value_or(0), events);
    wait_ms_ = app_->step(events, now_ms_).wait_ms;
}

void AppDriver::settle() {
    come_to_rest();
    // The housekeeping has its own thread; here it is over before anything else happens.
    while (model_->data.finish_housekeeping()) come_to_rest();
}

void AppDriver::come_to_rest() {
    step();
    for (int i = 0; i < most_steps; ++i) {
        if (wait_ms_ != 0) return;
        now_ms_ += 16; // what moves by time moves on
        step();
    }
    FAIL("the app does not come to rest");
}

void AppDriver::wait(int ms) {
    const std::int64_t end = now_ms_ + ms;
    settle();
    while (wait_ms_ && now_ms_ + *wait_ms_ <= end) {
        now_ms_ += *wait_ms_;
        settle();
    }
    now_ms_ = end;
    settle();
}

const ui::Node* AppDriver::find(ui::NodeRole role, std::string_view name) const {
    const ui::Node* found = nullptr;
    for (const ui::Node& node : nodes()) {
        if (node.role != role || node.name != name) continue;
        CHECK_MESSAGE(found == nullptr,
                      "two of them: " << ui::to_name(role) << " \"" << name << "\"");
        found = &node;
    }
    return found;
}

bool AppDriver::has(ui::NodeRole role, std::string_view name) const {
    return find(role, name) != nullptr;
}

const ui::Node& AppDriver::node(ui::NodeRole role, std::string_view name) const {
    const ui::Node* found = find(role, name);
    REQUIRE_MESSAGE(found != nullptr, "not there: " << ui::to_name(role) << " \"" << name
                                                    << "\" among\n"
                                                    << all_text());
    return *found;
}

std::string AppDriver::all_text() const {
    std::string text;
    for (const ui::Node& node : nodes()) {
        text += std::string{ui::to_name(node.role)} + " \"" + node.name + "\"";
        if (!node.value.empty()) text += " = \"" + node.value + "\"";
        text += "\n";
    }
    return text;
}

bool AppDriver::says(std::string_view text) const {
    for (const ui::Node& node : nodes()) {
        if (node.name.find(text) != std::string::npos) return true;
        if (node.value.find(text) != std::string::npos) return true;
    }
    return false;
}

std::string AppDriver::screen() const { return nodes().front().name; }

void AppDriver::event(const platform::Event& event) {
    window_->inject(event);
    settle();
}

void AppDriver::events(const std::vector<platform::Event>& batch) {
    for (const platform::Event& event : batch) window_->inject(event);
    settle();
}

void AppDriver::show(ui::NodeRole role, std::string_view name) {
    for (int i = 0; i < most_steps; ++i) {
        const ui::Node& target = node(role, name);
        const ui::Point centre = target.rect.centre();
        if (target.visible.contains(centre) && app().control_at(centre) == target.id) return;
        // The wheel over the middle of the screen, towards it.
        wheel(centre.y > window_->logical_size().height / 2 ? -wheel_step : wheel_step);
    }
    FAIL("cannot be scrolled to: " << name);
}

void AppDriver::tap(ui::NodeRole role, std::string_view name) { press(role, name, 0); }

void AppDriver::hold(ui::NodeRole role, std::string_view name) {
    constexpr int long_ms = 1000;
    press(role, name, long_ms);
}

void AppDriver::press(ui::NodeRole role, std::string_view name, int for_ms) {
    show(role, name);
    const ui::Point at = node(role, name).rect.centre();
    using namespace platform;
    window_->inject(
        PointerEvent{PointerPhase::move, PointerSource::mouse, 0, PointerButton::none, at.x, at.y});
    settle();
    window_->inject(PointerEvent{PointerPhase::down, PointerSource::mouse, 0,
                                 PointerButton::primary, at.x, at.y});
    settle();
    if (for_ms > 0) wait(for_ms);
    window_->inject(PointerEvent{PointerPhase::up, PointerSource::mouse, 0, PointerButton::primary,
                                 at.x, at.y});
    settle();
}

void AppDriver::type(std::string_view text) {
    const bool field = std::any_of(nodes().begin(), nodes().end(), [](const ui::Node& node) {
        return node.role == ui::NodeRole::text_field && node.state.focused;
    });
    REQUIRE_MESSAGE(field, "no field takes text");
    event(platform::TextEvent{std::string{text}});
}

void AppDriver::key(platform::Key key, platform::Mods mods) {
    window_->inject(platform::KeyEvent{key, true, false, mods});
    settle();
    window_->inject(platform::KeyEvent{key, false, false, mods});
    settle();
}

void AppDriver::wheel(float lines) {
    using namespace platform;
    const platform::LogicalSize size = window_->logical_size();
    const ui::Point at{size.width / 2, size.height / 3};
    window_->inject(
        PointerEvent{PointerPhase::move, PointerSource::mouse, 0, PointerButton::none, at.x, at.y});
    window_->inject(WheelEvent{0, lines, false});
    settle();
}

void AppDriver::drag(ui::Point from, ui::Point to, platform::PointerSource source) {
    using namespace platform;
    const PointerButton held =
        source == PointerSource::touch ? PointerButton::primary : PointerButton::none;
    window_->inject(
        PointerEvent{PointerPhase::down, source, 1, PointerButton::primary, from.x, from.y});
    step();
    constexpr int moves = 8;
    for (int i = 1; i <= moves; ++i) {
        const float part = static_cast<float>(i) / moves;
        now_ms_ += 16;
        window_->inject(PointerEvent{PointerPhase::move, source, 1, held,
                                     from.x + (to.x - from.x) * part,
                                     from.y + (to.y - from.y) * part});
        step();
    }
    window_->inject(PointerEvent{PointerPhase::up, source, 1, PointerButton::primary, to.x, to.y});
    settle();
}

void AppDriver::enter(std::string_view field, std::string_view text) {
    tap(ui::NodeRole::text_field, field);
    key(platform::Key::a, {.ctrl = true});
    key(platform::Key::backspace);
    if (!text.empty()) type(text);
}

void AppDriver::skip_welcome() {
    REQUIRE(screen() == "welcome");
    tap(ui::NodeRole::button, "Show my card");
    REQUIRE(screen() == "card");
}

} // namespace zebra::test
