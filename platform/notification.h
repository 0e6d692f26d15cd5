// Tells the person something beside the window, through the desktop (freedesktop's notifications).
#pragma once

#include <string>

namespace zebra::platform {

// Plain text; whoever sees the screen can read it.
struct Notification {
    std::string title;
    std::string text;
};

// Whether this process has a session bus to ask. Makes no connection.
bool has_session_bus();

// Waits up to 1 s for the answer of whatever shows notifications; what is still starting by then
// counts as there, for the bus keeps what it was sent. false: there is no session bus, or nothing
// on it shows notifications.
bool notify_with_desktop(const Notification& notification);

} // namespace zebra::platform
