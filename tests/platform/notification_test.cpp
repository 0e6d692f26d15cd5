#include "platform/notification.h"
#include "tests/support/message_bus.h"
#include "tests/support/scoped_env.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra::platform;
using zebra::test::MessageBus;
using zebra::test::NotificationServer;
using zebra::test::ScopedEnv;

TEST_CASE("a notification reaches the desktop with its words as they are") {
    const MessageBus bus;
    NotificationServer server{bus};
    CHECK(has_session_bus());
    CHECK(notify_with_desktop({"Zebra Pocket", "A <b>bold</b> name & \u00A0\u201Cdue\u201D"}));
    const auto shown = server.shown();
    REQUIRE(shown.size() == 1);
    CHECK(shown.front().app == "Zebra Pocket");
    CHECK(shown.front().icon == "zebra-pocket");
    CHECK(shown.front().title == "Zebra Pocket");
    CHECK(shown.front().text == "A &lt;b&gt;bold&lt;/b&gt; name &amp; \u00A0\u201Cdue\u201D");
}

TEST_CASE("a bus on which nothing shows notifications is told") {
    const MessageBus bus;
    CHECK(has_session_bus());
    CHECK_FALSE(notify_with_desktop({"Zebra Pocket", "due"}));
}

TEST_CASE("without a session bus nothing is shown, and a dead one is told") {
    const ScopedEnv no_runtime{"XDG_RUNTIME_DIR", std::nullopt};
    {
        const ScopedEnv none{"DBUS_SESSION_BUS_ADDRESS", std::nullopt};
        CHECK_FALSE(has_session_bus());
        CHECK_FALSE(notify_with_desktop({"Zebra Pocket", "due"}));
    }
    const ScopedEnv dead{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"};
    CHECK_FALSE(notify_with_desktop({"Zebra Pocket", "due"}));
}
