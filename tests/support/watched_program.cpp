#include "tests/support/watched_program.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <poll.h>
#include <stdexcept>

namespace zebra::test {

namespace {

constexpr int frame_log_fd = 9; // in the program
constexpr std::int64_t ns_a_second = 1'000'000'000;
constexpr std::int64_t ns_a_ms = 1'000'000;

std::int64_t clock_ns(clockid_t clock) {
    timespec now = {};
    clock_gettime(clock, &now);
    return now.tv_sec * ns_a_second + now.tv_nsec;
}

std::int64_t monotonic_ns() { return clock_ns(CLOCK_MONOTONIC); }

std::vector<std::string> environment_with(const WatchedProgram::Environment& wanted) {
    std::map<std::string, std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const std::size_t equals = text.find('=');
        if (equals != std::string::npos) all[text.substr(0, equals)] = text.substr(equals + 1);
    }
    for (const auto& [name, value] : wanted) all[name] = value;
    all["LD_PRELOAD"] = ZEBRA_FRAME_LOG;
    all["ZEBRA_FRAME_LOG_FD"] = std::to_string(frame_log_fd);
    all["ASAN_OPTIONS"] += ":verify_asan_link_order=0"; // which LD_PRELOAD changes
    std::vector<std::string> lines;
    lines.reserve(all.size());
    for (const auto& [name, value] : all)
        lines.push_back(std::string{name}.append("=").append(value));
    return lines;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    result.reserve(words.size() + 1);
    for (std::string& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

// In the forked child.
[[noreturn]] void become(char* const* arguments, char* const* environment, int log, pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nothing, stream);
    if (log == frame_log_fd) {
        fcntl(log, F_SETFD, 0);
    } else {
        dup2(log, frame_log_fd);
    }
    execve(arguments[0], arguments, environment);
    _exit(127);
}

// The figure behind a word in a file of /proc; 0 when it is not there.
long figure_of(const std::filesystem::path& file, const std::string& word) {
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(word)) return std::stol(line.substr(word.size()));
    }
    return 0;
}

std::filesystem::path proc(pid_t id) { return "/proc/" + std::to_string(id); }

} // namespace

WatchedProgram::WatchedProgram(const std::string& program,
                               const std::vector<std::string>& arguments,
                               const Environment& environment) {
    std::array<int, 2> pipe_ends = {};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("No pipe is to be had.");
    std::vector<std::string> words = {program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = environment_with(environment);
    const std::vector<char*> word_pointers = pointers(words);
    const std::vector<char*> variable_pointers = pointers(variables);
    const pid_t parent = getpid();
    started_ns_ = monotonic_ns();
    id_ = fork();
    if (id_ == 0) become(word_pointers.data(), variable_pointers.data(), pipe_ends[1], parent);
    close(pipe_ends[1]);
    frames_ = pipe_ends[0];
    if (id_ < 0) {
        close(frames_);
        throw std::runtime_error(program + " cannot be started.");
    }
}

WatchedProgram::~WatchedProgram() {
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
    close(frames_);
}

std::optional<double> WatchedProgram::next_frame(int timeout_ms) {
    pollfd readable = {frames_, POLLIN, 0};
    if (poll(&readable, 1, timeout_ms) <= 0) return std::nullopt;
    std::int64_t at_ns = 0;
    if (read(frames_, &at_ns, sizeof at_ns) != sizeof at_ns) {
        throw std::runtime_error("The program with the window has ended.");
    }
    return static_cast<double>(at_ns - started_ns_) / ns_a_ms;
}

bool WatchedProgram::comes_to_rest(int quiet_ms, int deadline_ms) {
    const std::int64_t deadline_ns = monotonic_ns() + deadline_ms * ns_a_ms;
    while (next_frame(quiet_ms)) {
        if (monotonic_ns() > deadline_ns) return false;
    }
    return true;
}

int WatchedProgram::frames_within(int ms) {
    const std::int64_t end_ns = monotonic_ns() + ms * ns_a_ms;
    int count = 0;
    while (true) {
        const std::int64_t left_ns = end_ns - monotonic_ns();
        if (left_ns <= 0) return count;
        if (next_frame(static_cast<int>(left_ns / ns_a_ms) + 1)) ++count;
    }
}

ProcessorUse WatchedProgram::processor_use() const {
    ProcessorUse use;
    for (const auto& thread : std::filesystem::directory_iterator{proc(id_) / "task"}) {
        use.wake_ups += figure_of(thread.path() / "status", "voluntary_ctxt_switches:");
    }
    clockid_t clock = 0;
    if (clock_getcpuclockid(id_, &clock) == 0) {
        use.cpu_ms = static_cast<double>(clock_ns(clock)) / ns_a_ms;
    }
    return use;
}

MemoryUse WatchedProgram::memory_use() const {
    const std::filesystem::path file = proc(id_) / "smaps_rollup";
    return {figure_of(file, "Rss:"), figure_of(file, "Pss:")};
}

} // namespace zebra::test
