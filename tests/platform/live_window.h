// What the tests of the back ends share: a window on an X server of its own, and waiting for what
// must arrive.
#pragma once

#include "platform/open_window.h"
#include "tests/support/x11_peer.h"
#include "tests/support/xvfb.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace zebra::test {

inline constexpr std::array both_backends = {platform::BackendName::sdl2,
                                             platform::BackendName::glfw};

// A failure is a failed test with its sentence.
std::unique_ptr<platform::Window> open_or_fail(platform::BackendName backend,
                                               const platform::WindowOptions& options = {});

// Everything that arrives until `enough` says so of all of it; after 10 s a failed test.
std::vector<platform::Event>
collect_until_all(platform::Window& window,
                  const std::function<bool(const std::vector<platform::Event>&)>& enough);

// Everything that arrives until this very event does.
std::vector<platform::Event> collect_until(platform::Window& window, const platform::Event& wanted);

// Until nothing more comes for a while.
void settle(platform::Window& window);

template <class Kind>
std::vector<Kind> of_kind(const std::vector<platform::Event>& events) {
    std::vector<Kind> result;
    for (const platform::Event& event : events) {
        if (const Kind* kind = std::get_if<Kind>(&event)) result.push_back(*kind);
    }
    return result;
}

} // namespace zebra::test
