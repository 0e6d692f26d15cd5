// The Window contract without a display: for screenshots and tests. Events are injected, what the
// app asked of the window can be read back.
#pragma once

#include "platform/offscreen/offscreen_target.h"
#include "platform/window.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace zebra::platform {

struct OffscreenOptions {
    LogicalSize size = {412, 892};
    float content_scale = 1; // rounded and limited like any other
    Insets safe_insets;
    Capabilities capabilities;
};

class OffscreenWindow final : public Window {
  public:
    static tl::expected<std::unique_ptr<OffscreenWindow>, std::string>
    open(const OffscreenOptions& options = {});

    void inject(Event event); // in any thread; ends a wait
    // Changes the framebuffer and injects the ResizeEvent.
    tl::expected<void, std::string> resize(LogicalSize size);
    // Instead of sleeping, wait() calls this (nullopt: it would sleep until an event) and returns
    // with what was injected meanwhile. A test in one thread sets it so that nothing ever hangs,
    // and may move its clock on.
    void on_idle(std::function<void(std::optional<int> timeout_ms)> handler);

    Picture pixels() { return target_->read_pixels(); } // what was drawn last
    int presented_frames() const { return presented_frames_; }
    const std::string& title() const { return title_; }
    CursorShape cursor() const { return cursor_; }
    const std::optional<TextInputRequest>& text_input() const { return text_input_; }
    bool is_kept_awake() const { return kept_awake_; }
    bool is_full_screen() const { return full_screen_; } // asked for; its size stays
    const std::vector<std::string>& opened_urls() const { return opened_urls_; }
    const std::vector<Notification>& notifications() const { return notifications_; }
    // As on a desktop that shows none.
    void refuse_notifications(bool refuse) { refuses_notifications_ = refuse; }

    void wait(std::optional<int> timeout_ms, std::vector<Event>& events) override;
    void present() override;
    LogicalSize logical_size() const override;
    PixelSize framebuffer_size() const override { return target_->size(); }
    float content_scale() const override { return content_scale_; }
    Insets safe_insets() const override { return safe_insets_; }
    Capabilities capabilities() const override { return capabilities_; }
    WindowPlacement placement() const override { return {logical_size(), false}; }
    Waker waker() const override { return wake_.waker(); }
    void set_title(const std::string& title) override { title_ = title; }
    void set_cursor(CursorShape shape) override { cursor_ = shape; }
    void set_text_input(const std::optional<TextInputRequest>& request) override;
    std::string clipboard_text() override { return clipboard_; }
    bool set_clipboard_text(const std::string& text) override;
    void keep_awake(bool awake) override { kept_awake_ = awake; }
    void set_full_screen(bool full) override { full_screen_ = full; }
    bool open_url(std::string_view url) override; // records what may be opened; starts nothing
    bool notify(const Notification& notification) override; // records it

  private:
    explicit OffscreenWindow(const OffscreenOptions& options);

    std::unique_ptr<OffscreenTarget> target_;
    float content_scale_;
    Insets safe_insets_;
    Capabilities capabilities_;
    std::function<void(std::optional<int>)> idle_handler_;
    int presented_frames_ = 0;
    std::string title_;
    CursorShape cursor_ = CursorShape::arrow;
    std::optional<TextInputRequest> text_input_;
    std::string clipboard_;
    bool kept_awake_ = false;
    bool full_screen_ = false;
    std::vector<std::string> opened_urls_;
    std::vector<Notification> notifications_;
    bool refuses_notifications_ = false;

    std::mutex mutex_; // guards the queue
    std::condition_variable arrived_changed_;
    std::vector<Event> arrived_;
    WakeSource wake_;
};

} // namespace zebra::platform
