// Ends a Window::wait() from another thread.
#pragma once

#include <functional>
#include <memory>

namespace zebra::platform {

// A handle that may be copied, kept and used in any thread, also after the window is gone (it then
// does nothing). Calls between two waits are one WakeEvent.
class Waker {
  public:
    Waker() = default; // wakes nothing
    void wake() const;

  private:
    friend class WakeSource;
    struct State;
    explicit Waker(std::shared_ptr<State> state) : state_(std::move(state)) {}

    std::shared_ptr<State> state_;
};

// The window's end of it. Belongs to the window's thread.
class WakeSource {
  public:
    // `post` interrupts the wait of the back end; it is called in any thread, one at a time.
    explicit WakeSource(std::function<void()> post);
    ~WakeSource();
    WakeSource(const WakeSource&) = delete;
    WakeSource& operator=(const WakeSource&) = delete;

    Waker waker() const { return Waker{state_}; }
    bool take_pending(); // true once for all wakes since the last call

    // From here on no Waker calls `post`. Before the back end shuts down.
    void detach();

  private:
    std::shared_ptr<Waker::State> state_;
};

} // namespace zebra::platform
