// The whole app without a display, for measuring: real screens, a real data folder, a clock that
// stands at the end of a made-up history.
#pragma once

#include "app/app.h"
#include "platform/offscreen/offscreen_window.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace zebra::bench {

struct MeasuredLook {
    float content_scale = 1;
    float text_scale = 1;
    app::Theme theme = app::Theme::light;
};

class MeasuredApp {
  public:
    // `folder` is only read. What cannot be opened is a std::runtime_error with a sentence.
    MeasuredApp(const content::Content& content, const app::Strings& strings,
                const std::filesystem::path& assets, const std::filesystem::path& folder,
                const MeasuredLook& look);
    ~MeasuredApp();
    MeasuredApp(const MeasuredApp&) = delete;
    MeasuredApp& operator=(const MeasuredApp&) = delete;

    // With something on it, at rest.
    void show(app::ScreenName screen);
    // One frame of what is shown, scrolled by so many logical units before: CPU time of this thread
    // in ms, from the event to the frame handed to OpenGL.
    double frame_cpu_ms(float scroll_by);
    // The same of a frame of the renderer with nothing in it.
    double empty_frame_cpu_ms();

  private:
    void rest();

    std::int64_t now_ms_ = 1000;
    std::unique_ptr<platform::OffscreenWindow> window_;
    std::unique_ptr<ui::ImGuiBridge> bridge_; // goes while the context is there
    std::unique_ptr<ui::Fonts> fonts_;
    std::unique_ptr<app::Model> model_;
    std::unique_ptr<app::App> app_;
};

} // namespace zebra::bench
