#include "tests/platform/live_window.h"

#include "platform/clock.h"

namespace zebra::test {

using namespace zebra::platform;

std::unique_ptr<Window> open_or_fail(BackendName backend, const WindowOptions& options) {
    auto window = open_window(backend, options);
    REQUIRE_MESSAGE(window.has_value(), window.error());
    return std::move(*window);
}

std::vector<Event> collect_until_all(Window& window,
                                     const std::function<bool(const std::vector<Event>&)>& enough) {
    constexpr int longest_ms = 10000;
    const std::int64_t deadline_ms = monotonic_ms() + longest_ms;
    std::vector<Event> events;
    while (!enough(events)) {
        const auto left_ms = static_cast<int>(deadline_ms - monotonic_ms());
        REQUIRE_MESSAGE(left_ms > 0, "what must arrive does not");
        window.wait(left_ms, events);
    }
    return events;
}

std::vector<Event> collect_until(Window& window, const Event& wanted) {
    return collect_until_all(window, [&wanted](const std::vector<Event>& events) {
        return std::find(events.begin(), events.end(), wanted) != events.end();
    });
}

void settle(Window& window) {
    constexpr int quiet_ms = 100;
    std::vector<Event> events;
    std::size_t before = 0;
    do {
        before = events.size();
        window.wait(quiet_ms, events);
    } while (events.size() > before);
}

} // namespace zebra::test
