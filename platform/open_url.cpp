#include "platform/open_url.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <poll.h>
#include <spawn.h>
#include <thread>

namespace zebra::platform {

namespace {

constexpr int time_to_refuse_ms = 1000;

bool is_plain(char c) {
    constexpr std::string_view never = "\"'`<>\\^{}|";
    return c > ' ' && c < '\x7f' && never.find(c) == std::string_view::npos;
}

bool has_scheme(std::string_view url, std::string_view scheme) {
    return url.size() > scheme.size()
           && std::equal(scheme.begin(), scheme.end(), url.begin(), [](char wanted, char c) {
                  return wanted == std::tolower(static_cast<unsigned char>(c));
              });
}

// true when the process is still running after the time it had to refuse.
bool outlives_its_time(pid_t process) {
    const auto handle = static_cast<int>(syscall(SYS_pidfd_open, process, 0));
    if (handle < 0) return true; // an old kernel: nothing more can be told
    pollfd ended = {handle, POLLIN, 0};
    const int changed = poll(&ended, 1, time_to_refuse_ms);
    close(handle);
    return changed == 0;
}

} // namespace

bool is_openable_url(std::string_view url) {
    return (has_scheme(url, "tel:") || has_scheme(url, "https://"))
           && std::all_of(url.begin(), url.end(), is_plain);
}

bool open_with_desktop(std::string_view url) {
    if (!is_openable_url(url)) return false;
    std::string program = "xdg-open";
    std::string address{url};
    const std::array<char*, 3> arguments = {program.data(), address.data(), nullptr};
    pid_t process = 0;
    if (posix_spawnp(&process, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) {
        return false;
    }
    if (outlives_its_time(process)) {
        std::thread{[process] { waitpid(process, nullptr, 0); }}.detach(); // no zombie is left
        return true;
    }
    int status = 0;
    return waitpid(process, &status, 0) == process && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace zebra::platform
