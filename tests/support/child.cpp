#include "tests/support/child.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace zebra::test {

namespace {

constexpr unsigned int nobody = 65534;

void write_text(int descriptor, const std::string& text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const ssize_t count = ::write(descriptor, text.data() + at, text.size() - at);
        if (count <= 0) _exit(3);
        at += static_cast<std::size_t>(count);
    }
}

std::string in_child(const std::function<void()>& prepare,
                     const std::function<std::string()>& work) {
    std::array<int, 2> ends = {};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        prepare();
        write_text(ends[1], work());
        _exit(0);
    }
    ::close(ends[1]);
    std::string text;
    std::array<char, 4096> buffer = {};
    for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE_MESSAGE((WIFEXITED(status) && WEXITSTATUS(status) == 0),
                    "the child ended badly: " << status);
    return text;
}

} // namespace

std::string as_ordinary_user(const std::function<std::string()>& work) {
    const auto prepare = [] {
        if (::geteuid() != 0) return;
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) _exit(4);
    };
    return in_child(prepare, work);
}

std::string with_largest_file(unsigned long bytes, const std::function<std::string()>& work) {
    const auto prepare = [bytes] {
        std::signal(SIGXFSZ, SIG_IGN); // write() then fails, as on a full disk
        const rlimit limit{bytes, bytes};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(4);
    };
    return in_child(prepare, work);
}

} // namespace zebra::test
