// A window manager of the X server that DISPLAY names, in a thread of its own: gives every window
// the place it asks for, and makes it fill the screen and go back.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

namespace zebra::test {

class WindowManager {
  public:
    // Manages when it returns. One a server.
    WindowManager();
    ~WindowManager();
    WindowManager(const WindowManager&) = delete;
    WindowManager& operator=(const WindowManager&) = delete;

  private:
    struct Connection;
    void run();

    std::unique_ptr<Connection> x_; // the thread's alone while it runs
    std::atomic<bool> done_ = false;
    std::thread thread_;
};

} // namespace zebra::test
