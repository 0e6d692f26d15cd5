#include "platform/clock.h"
#include "platform/open_url.h"
#include "tests/support/scoped_env.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace zebra::platform;
using zebra::test::ScopedEnv;
using zebra::test::TempDir;

namespace {

// A folder with an xdg-open that does what `script` says.
void put_xdg_open(const TempDir& folder, const std::string& script) {
    zebra::test::write_file(folder / "xdg-open", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(folder / "xdg-open", std::filesystem::perms::owner_all);
}

} // namespace

TEST_CASE("only calls and secure pages are opened") {
    for (const char* good : {"tel:+441632960001", "TEL:112", "https://example.org/a?b=c#d",
                             "HTTPS://example.org", "tel:112;phone-context=example.org"}) {
        CAPTURE(good);
        CHECK(is_openable_url(good));
    }
    for (const char* bad :
         {"", "tel:", "https://", "https:example.org", "http://example.org", "file:///etc/passwd",
          "javascript:alert(1)", "mailto:a@example.org", "-tel:112", "tel:1 1 2", "tel:112\n",
          "https://example.org/\"", "https://example.org/\xC3\xA9", " tel:112"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_openable_url(bad));
        CHECK_FALSE(open_with_desktop(bad));
    }
}

TEST_CASE("the desktop gets the address as it is") {
    const TempDir folder;
    const ScopedEnv path{"PATH", folder.path().string() + ":/usr/bin:/bin"};
    put_xdg_open(folder, "printf %s \"$1\" > " + (folder / "got").string());
    CHECK(open_with_desktop("tel:+441632960001;x=$(id)"));
    CHECK(zebra::test::read_file(folder / "got") == "tel:+441632960001;x=$(id)");
}

TEST_CASE("a desktop that does not take it is told") {
    const TempDir folder;
    SUBCASE("no program for such addresses") {
        const ScopedEnv path{"PATH", folder.path().string() + ":/usr/bin:/bin"};
        put_xdg_open(folder, "exit 3");
        CHECK_FALSE(open_with_desktop("tel:112"));
    }
    SUBCASE("no xdg-open at all") {
        const ScopedEnv path{"PATH", folder.path().string()};
        CHECK_FALSE(open_with_desktop("tel:112"));
    }
}

TEST_CASE("a program that stays open is not waited for") {
    const TempDir folder;
    const ScopedEnv path{"PATH", folder.path().string() + ":/usr/bin:/bin"};
    // It stays until somebody reads: the test, when it knows enough.
    REQUIRE(std::system(("mkfifo " + (folder / "stay").string()).c_str()) == 0);
    put_xdg_open(folder, "echo > " + (folder / "stay").string());
    const std::int64_t start = monotonic_ms();
    CHECK(open_with_desktop("https://example.org"));
    CHECK(monotonic_ms() - start < 5000);
    zebra::test::read_file(folder / "stay");
}
