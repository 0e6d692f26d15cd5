#include "platform/offscreen/offscreen_window.h"

#include "platform/content_scale.h"
#include "platform/open_url.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace zebra::platform {

OffscreenWindow::OffscreenWindow(const OffscreenOptions& options)
    : content_scale_(platform::content_scale({options.content_scale, 1, std::nullopt})),
      safe_insets_(options.safe_insets), capabilities_(options.capabilities),
      wake_([this] { inject(WakeEvent{}); }) {}

tl::expected<std::unique_ptr<OffscreenWindow>, std::string>
OffscreenWindow::open(const OffscreenOptions& options) {
    std::unique_ptr<OffscreenWindow> window{new OffscreenWindow{options}};
    const Scaling scaling = {window->content_scale_, 1};
    auto target = OffscreenTarget::create(scaling.to_window(options.size));
    if (!target) return tl::unexpected(target.error());
    window->target_ = std::move(*target);
    return window;
}

void OffscreenWindow::inject(Event event) {
    {
        const std::lock_guard lock{mutex_};
        arrived_.push_back(std::move(event));
    }
    arrived_changed_.notify_all();
}

tl::expected<void, std::string> OffscreenWindow::resize(LogicalSize size) {
    const Scaling scaling = {content_scale_, 1};
    if (auto resized = target_->resize(scaling.to_window(size)); !resized) return resized;
    inject(ResizeEvent{logical_size(), framebuffer_size()});
    return {};
}

void OffscreenWindow::on_idle(std::function<void(std::optional<int>)> handler) {
    idle_handler_ = std::move(handler);
}

void OffscreenWindow::wait(std::optional<int> timeout_ms, std::vector<Event>& events) {
    const bool may_idle = timeout_ms != 0;
    std::unique_lock lock{mutex_};
    const auto something = [this] { return !arrived_.empty(); };
    if (may_idle && !something() && idle_handler_) {
        lock.unlock();
        idle_handler_(timeout_ms);
        lock.lock();
    } else if (may_idle && timeout_ms) {
        const std::chrono::milliseconds longest{std::max(0, *timeout_ms)};
        arrived_changed_.wait_for(lock, longest, something);
    } else if (may_idle) {
        arrived_changed_.wait(lock, something);
    }
    std::move(arrived_.begin(), arrived_.end(), std::back_inserter(events));
    arrived_.clear();
    lock.unlock();
    wake_.take_pending(); // what wakes from here on is told by the next wait
}

void OffscreenWindow::present() {
    ++presented_frames_;
    target_->bind();
}

LogicalSize OffscreenWindow::logical_size() const {
    return Scaling{content_scale_, 1}.to_logical(target_->size());
}

void OffscreenWindow::set_text_input(const std::optional<TextInputRequest>& request) {
    text_input_ = request;
}

bool OffscreenWindow::set_clipboard_text(const std::string& text) {
    clipboard_ = text;
    return true;
}

bool OffscreenWindow::open_url(std::string_view url) {
    if (!is_openable_url(url)) return false;
    opened_urls_.emplace_back(url);
    return true;
}

bool OffscreenWindow::notify(const Notification& notification) {
    if (refuses_notifications_) return false;
    notifications_.push_back(notification);
    return true;
}

} // namespace zebra::platform
