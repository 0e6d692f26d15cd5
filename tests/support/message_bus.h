// A session bus for one test, and a desktop on it that keeps the notifications it gets.
#pragma once

#include "tests/support/process.h"
#include "tests/support/scoped_env.h"
#include "tests/support/temp_dir.h"

#include <memory>
#include <string>
#include <vector>

namespace zebra::test {

class MessageBus {
  public:
    // DBUS_SESSION_BUS_ADDRESS names it while this lives. One that does not start is a failed test.
    MessageBus();

    const std::string& address() const { return address_; }

  private:
    TempDir folder_; // of its socket
    Process daemon_;
    std::string address_;
    ScopedEnv variable_;
};

class NotificationServer {
  public:
    struct Shown {
        std::string app;
        std::string icon;
        std::string title;
        std::string text;
    };

    // Ready when it returns; answers in a thread of its own.
    explicit NotificationServer(const MessageBus& bus);
    ~NotificationServer();
    NotificationServer(const NotificationServer&) = delete;
    NotificationServer& operator=(const NotificationServer&) = delete;

    std::vector<Shown> shown() const;

  private:
    struct Service;
    std::unique_ptr<Service> service_;
};

} // namespace zebra::test
