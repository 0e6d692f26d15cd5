// The whole app without a display: real screens, real data folder, a clock that stands still,
// events injected, read back through the semantics tree. Finds by role and name, never by pixel.
#pragma once

#include "app/app.h"
#include "core/base/date.h"
#include "core/base/outcome.h"
#include "platform/offscreen/offscreen_window.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

struct DriverOptions {
    std::filesystem::path data_folder;
    Outcome<std::filesystem::path> downloads = std::filesystem::path{"Downloads"}; // not there
    platform::LogicalSize size = {412, 892};
    float content_scale = 1;
    float text_scale = 0; // 0: the person's own
    platform::Insets safe_insets = {};
    platform::Capabilities capabilities = {};
    bool read_only = false; // the data is, as for a picture
    LocalTime now = {make_date(2026, 11, 22), 14 * 60 + 20};
};

class AppDriver {
  public:
    explicit AppDriver(const DriverOptions& options);
    ~AppDriver();

    // --- what is there. A node that is not there, or there twice, is a failed test.
    bool has(ui::NodeRole role, std::string_view name) const;
    bool says(std::string_view text) const; // anywhere in the names and values of the screen
    const ui::Node& node(ui::NodeRole role, std::string_view name) const;
    const std::vector<ui::Node>& nodes() const { return app().semantics().nodes(); }
    std::string screen() const; // its name
    std::string all_text() const;

    // --- what a person does; each lets the app come to rest afterwards
    void tap(ui::NodeRole role, std::string_view name);  // scrolls there first if need be
    void hold(ui::NodeRole role, std::string_view name); // a long press
    void type(std::string_view text);
    void key(platform::Key key, platform::Mods mods = {});
    void wheel(float lines); // over the upper part of the screen
    void drag(ui::Point from, ui::Point to, platform::PointerSource source);
    void enter(std::string_view field, std::string_view text); // taps a field, empties it, types
    void skip_welcome(); // of a first start: goes on to the card, with nothing entered
    void event(const platform::Event& event);
    void wait(int ms);                    // time passes, frames are drawn as they fall due
    void stall(int ms) { now_ms_ += ms; } // time passes, nothing is drawn

    // --- the machine
    void set_time(const LocalTime& now) { now_ = now; }
    LocalTime time() const { return now_; }
    platform::OffscreenWindow& window() { return *window_; }
    app::App& app() const { return *app_; }
    app::Model& model() { return *model_; }
    int frames() const { return app_->frames(); }
    Outcome<void> close() { return app_->close(); }
    // Several things that arrive at once.
    void events(const std::vector<platform::Event>& batch);

  private:
    const ui::Node* find(ui::NodeRole role, std::string_view name) const;
    void step();
    void settle();
    void come_to_rest();
    void show(ui::NodeRole role, std::string_view name);
    void press(ui::NodeRole role, std::string_view name, int for_ms);

    LocalTime now_;
    std::int64_t now_ms_ = 1000;
    std::int64_t unix_seconds_ = 1'795'000'000;
    std::unique_ptr<platform::OffscreenWindow> window_;
    std::unique_ptr<ui::ImGuiBridge> bridge_;
    std::unique_ptr<ui::Fonts> fonts_;
    std::unique_ptr<app::Strings> strings_;
    std::unique_ptr<app::Model> model_;
    std::unique_ptr<app::App> app_;
    std::optional<int> wait_ms_ = 0;
};

} // namespace zebra::test
