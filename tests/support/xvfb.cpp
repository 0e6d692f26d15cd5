#include "tests/support/xvfb.h"

#include "tests/support/x11_peer.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <poll.h>
#include <spawn.h>

namespace zebra::test {

namespace {

constexpr int longest_start_ms = 20000;

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    result.reserve(words.size() + 1);
    for (std::string& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

// What the server writes to -displayfd when it is ready: its number and a line end.
std::string read_display_number(int pipe) {
    std::string number;
    while (true) {
        pollfd readable = {pipe, POLLIN, 0};
        if (poll(&readable, 1, longest_start_ms) <= 0) return {};
        char c = 0;
        if (read(pipe, &c, 1) != 1) return {};
        if (c == '\n') return number;
        number.push_back(c);
    }
}

} // namespace

Xvfb::Xvfb(const XvfbOptions& options) {
    std::array<int, 2> pipe_ends = {};
    REQUIRE(pipe2(pipe_ends.data(), O_CLOEXEC) == 0);
    std::vector<std::string> words = {
        "Xvfb",      "-displayfd",
        "3",         "-screen",
        "0",         std::to_string(options.width) + "x" + std::to_string(options.height) + "x24",
        "-nolisten", "tcp",
        "-noreset",  options.opengl ? "+extension" : "-extension",
        "GLX"};
    const std::vector<char*> arguments = pointers(words);
    const std::string log = (folder_ / "Xvfb.log").string();
    const pid_t parent = getpid();
    server_ = fork();
    REQUIRE(server_ >= 0);
    if (server_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(1);
        const int messages = open(log.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        dup2(messages, STDERR_FILENO);
        if (pipe_ends[1] == 3) {
            fcntl(3, F_SETFD, 0);
        } else {
            dup2(pipe_ends[1], 3);
        }
        execvp("Xvfb", arguments.data());
        _exit(127);
    }
    close(pipe_ends[1]);
    const std::string number = read_display_number(pipe_ends[0]);
    close(pipe_ends[0]);
    REQUIRE_MESSAGE(!number.empty(), "Xvfb does not start: " << read_file(log));
    display_ = ":" + number;
    display_variable_.emplace("DISPLAY", display_);
    if (options.xft_dpi) {
        X11Peer{}.set_resources("Xft.dpi:\t" + std::to_string(*options.xft_dpi) + "\n");
    }
}

Xvfb::~Xvfb() {
    if (server_ <= 0) return;
    kill(server_, SIGTERM); // it removes its lock and its socket
    waitpid(server_, nullptr, 0);
}

void xdotool(const std::vector<std::string>& arguments) {
    std::vector<std::string> words = {"xdotool"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    pid_t process = 0;
    REQUIRE(posix_spawnp(&process, "xdotool", nullptr, nullptr, pointers(words).data(), environ)
            == 0);
    int status = 0;
    REQUIRE(waitpid(process, &status, 0) == process);
    REQUIRE_MESSAGE(status == 0, "xdotool " << arguments.front() << " failed");
}

} // namespace zebra::test
