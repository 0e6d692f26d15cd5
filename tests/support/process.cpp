#include "tests/support/process.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <poll.h>

namespace zebra::test {

namespace {

constexpr unsigned nobody = 65534;
constexpr int cannot_start = 127;

long monotonic_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

void close_end(int& descriptor) {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
}

// The rest runs in the child, between fork and exec.

void take_environment(const ProcessOptions& options) {
    for (const auto& [name, value] : options.environment) {
        if (value) {
            ::setenv(name.c_str(), value->c_str(), 1);
        } else {
            ::unsetenv(name.c_str());
        }
    }
}

// The file, or the pipe when there is no name of a file, becomes this stream.
void connect(const std::filesystem::path& file, int mode, int pipe, int stream) {
    const int end = file.empty() ? pipe : ::open(file.c_str(), mode | O_CLOEXEC);
    if (end < 0 || ::dup2(end, stream) < 0) ::_exit(cannot_start);
}

void take_limits(const ProcessOptions& options) {
    if (options.largest_file_bytes) {
        const rlimit limit{*options.largest_file_bytes, *options.largest_file_bytes};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(cannot_start);
    }
    if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) ::_exit(cannot_start);
    if (options.ordinary_user && ::geteuid() == 0
        && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
        ::_exit(cannot_start);
    }
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    result.reserve(words.size() + 1);
    for (std::string& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

} // namespace

struct Process::Pipes {
    std::array<int, 2> input = {};
    std::array<int, 2> output = {};
    std::array<int, 2> errors = {};

    Pipes() {
        // A stream of this program that is closed must not be taken for an end of a pipe.
        REQUIRE(::pipe2(input.data(), O_CLOEXEC) == 0);
        REQUIRE(::pipe2(output.data(), O_CLOEXEC) == 0);
        REQUIRE(::pipe2(errors.data(), O_CLOEXEC) == 0);
    }
};

Process::Process(const std::string& program, const std::vector<std::string>& arguments,
                 const ProcessOptions& options)
    : options_(options), started_ms_(monotonic_ms()) {
    std::signal(SIGPIPE, SIG_IGN); // a program may end without reading its input
    Pipes pipes;
    const pid_t parent = ::getpid();
    id_ = ::fork();
    REQUIRE(id_ >= 0);
    if (id_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(cannot_start);
        start_child(program, arguments, pipes);
    }
    close_end(pipes.input[0]);
    close_end(pipes.output[1]);
    close_end(pipes.errors[1]);
    input_ = pipes.input[1];
    output_ = pipes.output[0];
    errors_ = pipes.errors[0];
    ::fcntl(output_, F_SETFL, O_NONBLOCK);
    ::fcntl(errors_, F_SETFL, O_NONBLOCK);
}

void Process::start_child(const std::string& program, std::vector<std::string> arguments,
                          Pipes& pipes) {
    std::signal(SIGPIPE, SIG_DFL);
    connect(options_.input_file, O_RDONLY, pipes.input[0], STDIN_FILENO);
    connect(options_.output_file, O_WRONLY, pipes.output[1], STDOUT_FILENO);
    ::dup2(pipes.errors[1], STDERR_FILENO);
    take_environment(options_);
    take_limits(options_);
    for (const int stream : options_.closed_streams) ::close(stream);
    arguments.insert(arguments.begin(), program);
    const std::vector<char*> words = pointers(arguments);
    ::execvp(program.c_str(), words.data());
    ::_exit(cannot_start);
}

Process::~Process() {
    if (!ended_) {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }
    close_end(input_);
    close_end(output_);
    close_end(errors_);
}

int Process::left_ms() const {
    return static_cast<int>(started_ms_ + options_.deadline_ms - monotonic_ms());
}

bool Process::take_output(int deadline_left_ms) {
    std::array<pollfd, 2> ends = {pollfd{output_, POLLIN, 0}, pollfd{errors_, POLLIN, 0}};
    if (output_ < 0 && errors_ < 0) return false;
    ::poll(ends.data(), ends.size(), std::max(0, deadline_left_ms));
    const auto take = [](int& end, std::string& text) {
        std::array<char, 65536> buffer = {};
        while (end >= 0) {
            const ssize_t count = ::read(end, buffer.data(), buffer.size());
            if (count > 0) {
                text.append(buffer.data(), static_cast<std::size_t>(count));
            } else if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
                return;
            } else {
                close_end(end);
            }
        }
    };
    take(output_, out_);
    take(errors_, err_);
    return output_ >= 0 || errors_ >= 0;
}

void Process::write(const std::string& text) {
    std::size_t at = 0;
    ::fcntl(input_, F_SETFL, O_NONBLOCK);
    while (at < text.size() && input_ >= 0) {
        const ssize_t count = ::write(input_, text.data() + at, text.size() - at);
        if (count > 0) {
            at += static_cast<std::size_t>(count);
        } else if (errno == EAGAIN || errno == EINTR) {
            // It may be waiting for us to read. Not long: the pipe may be free again any moment.
            constexpr int moment_ms = 5;
            REQUIRE_MESSAGE(left_ms() > 0, "it does not read its input in time");
            take_output(moment_ms);
        } else {
            close_end(input_); // it ended; how, is seen in wait()
        }
    }
}

void Process::close_input() { close_end(input_); }
void Process::close_output() { close_end(output_); }

std::string Process::read_until(const std::string& text) {
    bool more = true;
    while (true) {
        const std::size_t found = out_.find(text, read_);
        if (found != std::string::npos) {
            const std::size_t from = read_;
            read_ = found + text.size();
            return out_.substr(from, read_ - from);
        }
        REQUIRE_MESSAGE(more, "it ends without saying \"" << text << "\": " << out_ << err_);
        REQUIRE_MESSAGE(left_ms() > 0, "it does not say \"" << text << "\" in time: " << out_);
        more = take_output(left_ms());
    }
}

void Process::kill_now() const { ::kill(id_, SIGKILL); }

Ended Process::wait() {
    close_input();
    while (left_ms() > 0 && take_output(left_ms())) {
    }
    // Its ends are closed, which it may do long before it ends.
    while (!ended_) {
        const pid_t done = ::waitpid(id_, &status_, WNOHANG);
        ended_ = done == id_;
        if (ended_) break;
        if (left_ms() <= 0) {
            FAIL("a program was killed after " << options_.deadline_ms
                                               << " ms; it had said: " << out_ << err_);
        }
        constexpr int moment_ms = 2;
        ::poll(nullptr, 0, moment_ms);
    }
    Ended result;
    if (WIFEXITED(status_)) result.exit_code = WEXITSTATUS(status_);
    if (WIFSIGNALED(status_)) result.signal = WTERMSIG(status_);
    result.out = out_;
    result.err = err_;
    return result;
}

Ended run_process(const std::string& program, const std::vector<std::string>& arguments,
                  const ProcessOptions& options) {
    Process process{program, arguments, options};
    process.write(options.input);
    return process.wait();
}

} // namespace zebra::test
