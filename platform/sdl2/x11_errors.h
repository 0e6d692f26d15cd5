// What an X server refuses is an answer here, not the end of the program: Xlib's own handler prints
// the request and exits.
#pragma once

#include <functional>

namespace zebra::platform {

// While `run` runs, refused requests are passed over; whoever sent one sees that it failed. In the
// thread that talks to the server.
void passing_over_x11_errors(const std::function<void()>& run);

} // namespace zebra::platform
