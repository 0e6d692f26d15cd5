#include "platform/waker.h"

#include <mutex>
#include <utility>

namespace zebra::platform {

struct Waker::State {
    std::mutex mutex;
    std::function<void()> post; // empty once the window is gone
    bool pending = false;
};

void Waker::wake() const {
    if (!state_) return;
    const std::lock_guard lock{state_->mutex};
    if (state_->pending || !state_->post) return;
    state_->pending = true;
    state_->post();
}

WakeSource::WakeSource(std::function<void()> post) : state_(std::make_shared<Waker::State>()) {
    state_->post = std::move(post);
}

WakeSource::~WakeSource() { detach(); }

bool WakeSource::take_pending() {
    const std::lock_guard lock{state_->mutex};
    return std::exchange(state_->pending, false);
}

void WakeSource::detach() {
    const std::lock_guard lock{state_->mutex};
    state_->post = nullptr;
}

} // namespace zebra::platform
