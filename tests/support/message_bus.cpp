#include "tests/support/message_bus.h"

#include <doctest/doctest.h>
#include <systemd/sd-bus.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>

namespace zebra::test {

namespace {

std::string first_line(Process& process) {
    std::string line = process.read_until("\n");
    line.pop_back();
    return line;
}

} // namespace

MessageBus::MessageBus()
    : daemon_{"dbus-daemon",
              {"--session", "--nofork", "--nopidfile", "--print-address=1",
               "--address=unix:path=" + (folder_.path() / "bus").string()},
              {}},
      address_{first_line(daemon_)}, variable_{"DBUS_SESSION_BUS_ADDRESS", address_} {}

struct NotificationServer::Service {
    sd_bus* bus = nullptr;
    std::atomic<bool> ending = false;
    mutable std::mutex mutex; // guards `shown`
    std::vector<Shown> shown;
    std::thread thread;

    static int notify(sd_bus_message* message, void* service, sd_bus_error* /*error*/) {
        const char* app = nullptr;
        std::uint32_t replaces = 0;
        const char* icon = nullptr;
        const char* title = nullptr;
        const char* text = nullptr;
        const int read =
            sd_bus_message_read(message, "susss", &app, &replaces, &icon, &title, &text);
        if (read < 0) return read;
        auto* const self = static_cast<Service*>(service);
        {
            const std::lock_guard lock{self->mutex};
            self->shown.push_back({app, icon, title, text});
        }
        return sd_bus_reply_method_return(message, "u", 1U);
    }

    void serve() {
        constexpr std::uint64_t look_again_us = 20'000;
        while (!ending) {
            const int done = sd_bus_process(bus, nullptr);
            if (done < 0) return;
            if (done == 0) sd_bus_wait(bus, look_again_us);
        }
    }
};

NotificationServer::NotificationServer(const MessageBus& bus)
    : service_{std::make_unique<Service>()} {
    static const sd_bus_vtable methods[] = {
        SD_BUS_VTABLE_START(0),
        SD_BUS_METHOD("Notify", "susssasa{sv}i", "u", &Service::notify, SD_BUS_VTABLE_UNPRIVILEGED),
        SD_BUS_VTABLE_END};
    REQUIRE(sd_bus_new(&service_->bus) >= 0);
    REQUIRE(sd_bus_set_address(service_->bus, bus.address().c_str()) >= 0);
    REQUIRE(sd_bus_set_bus_client(service_->bus, 1) >= 0);
    REQUIRE(sd_bus_start(service_->bus) >= 0);
    REQUIRE(sd_bus_add_object_vtable(service_->bus, nullptr, "/org/freedesktop/Notifications",
                                     "org.freedesktop.Notifications", methods, service_.get())
            >= 0);
    REQUIRE(sd_bus_request_name(service_->bus, "org.freedesktop.Notifications", 0) >= 0);
    service_->thread = std::thread{[this] { service_->serve(); }};
}

NotificationServer::~NotificationServer() {
    service_->ending = true;
    service_->thread.join();
    sd_bus_flush_close_unref(service_->bus);
}

std::vector<NotificationServer::Shown> NotificationServer::shown() const {
    const std::lock_guard lock{service_->mutex};
    return service_->shown;
}

} // namespace zebra::test
