// Widgets by themselves, drawn offscreen: what a screen would lay out, frame by frame, with events.
#pragma once

#include "app/ui/context.h"
#include "app/ui/imgui_bridge.h"
#include "platform/offscreen/offscreen_window.h"

#include <functional>
#include <memory>
#include <string_view>

namespace zebra::test {

class WidgetBench {
  public:
    explicit WidgetBench(platform::LogicalSize size = {412, 892}, float text_scale = 1);
    ~WidgetBench();

    // What each frame lays out.
    void show(std::function<void(ui::Context&)> fill) { fill_ = std::move(fill); }
    // One frame, `ms` after the last.
    void frame(int ms = 16);

    // --- events; each draws the frame in which it is seen
    void press(ui::Point at);
    void move(ui::Point at);
    void release(ui::Point at);
    void tap(ui::Point at);
    void key(platform::Key key);

    const ui::Node& node(ui::NodeRole role, std::string_view name) const;
    bool has(ui::NodeRole role, std::string_view name) const;
    platform::Picture pixels() { return window_->pixels(); }
    ui::Context& context() { return *ui_; }

  private:
    class NoClipboard final : public ui::Clipboard {
      public:
        std::string text() override { return {}; }
        void set_text(const std::string&) override {}
    };

    void pointer(platform::PointerPhase phase, ui::Point at);
    const ui::Node* find(ui::NodeRole role, std::string_view name) const;

    std::unique_ptr<platform::OffscreenWindow> window_;
    std::unique_ptr<ui::ImGuiBridge> bridge_;
    std::unique_ptr<ui::Fonts> fonts_;
    NoClipboard clipboard_;
    std::unique_ptr<ui::Context> ui_;
    std::function<void(ui::Context&)> fill_;
    float text_scale_;
    std::int64_t now_ms_ = 1000;
};

} // namespace zebra::test
