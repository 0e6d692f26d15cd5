#include "platform/notification.h"

#include "platform/environment.h"

#include <system_error>
#include <systemd/sd-bus.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace zebra::platform {

namespace {

constexpr std::uint64_t time_to_answer_us = 1'000'000;

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
struct UnrefMessage {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};

// A text is markup to most desktops.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace

bool has_session_bus() {
    if (environment_variable("DBUS_SESSION_BUS_ADDRESS")) return true;
    const auto runtime = environment_variable("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return runtime && std::filesystem::exists(std::filesystem::path{*runtime} / "bus", ignored);
}

bool notify_with_desktop(const Notification& notification) {
    if (!has_session_bus()) return false;
    sd_bus* opened = nullptr;
    if (sd_bus_open_user(&opened) < 0) return false;
    const std::unique_ptr<sd_bus, CloseBus> bus{opened};
    sd_bus_message* made = nullptr;
    if (sd_bus_message_new_method_call(bus.get(), &made, "org.freedesktop.Notifications",
                                       "/org/freedesktop/Notifications",
                                       "org.freedesktop.Notifications", "Notify")
        < 0) {
        return false;
    }
    const std::unique_ptr<sd_bus_message, UnrefMessage> call{made};
    constexpr std::uint32_t replaces_none = 0;
    constexpr std::int32_t as_long_as_usual = -1;
    const std::string text = escaped(notification.text);
    if (sd_bus_message_append(call.get(), "susssasa{sv}i", "Zebra Pocket", replaces_none,
                              "zebra-pocket", notification.title.c_str(), text.c_str(), 0, 1,
                              "desktop-entry", "s", "zebra-pocket", as_long_as_usual)
        < 0) {
        return false;
    }
    const int done = sd_bus_call(bus.get(), call.get(), time_to_answer_us, nullptr, nullptr);
    return done >= 0 || done == -ETIMEDOUT;
}

} // namespace zebra::platform
