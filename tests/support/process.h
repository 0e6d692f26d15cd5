// Another program, run without a shell: what goes in, what comes out, how it ends. A program that
// is not done by its deadline is killed and fails the test; none outlives the test program.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zebra::test {

struct ProcessOptions {
    std::string input = {}; // standard input; then it is closed
    // Over this program's own environment; nullopt: unset.
    std::vector<std::pair<std::string, std::optional<std::string>>> environment = {};
    std::filesystem::path folder = {};      // working folder; "": this program's own
    std::filesystem::path input_file = {};  // standard input comes from there instead, unless ""
    std::filesystem::path output_file = {}; // standard output goes there instead, unless ""
    std::vector<int> closed_streams = {};   // 0, 1, 2: handed over closed
    bool ordinary_user = false;             // when the tests run as root: as nobody
    std::optional<unsigned long> largest_file_bytes = {}; // a disk that fills up
    int deadline_ms = 60'000;
};

struct Ended {
    std::optional<int> exit_code = {}; // nullopt: ended by `signal`
    int signal = 0;
    std::string out = {};
    std::string err = {};
};

// A running program.
class Process {
  public:
    // `input` in the options is not used: see write().
    Process(const std::string& program, const std::vector<std::string>& arguments,
            const ProcessOptions& options);
    ~Process(); // kills it
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t id() const { return id_; }
    void write(const std::string& text);
    void close_input();
    // Nobody reads its standard output from here on.
    void close_output();
    // Its standard output up to and with `text`; the deadline is a failed test.
    std::string read_until(const std::string& text);
    void kill_now() const;
    // Reads everything that is still to come, and waits.
    Ended wait();

  private:
    struct Pipes;
    void start_child(const std::string& program, std::vector<std::string> arguments, Pipes& pipes);
    bool take_output(int deadline_left_ms); // false: both ends are closed
    int left_ms() const;

    ProcessOptions options_;
    pid_t id_ = -1;
    bool ended_ = false;
    int status_ = 0;
    long started_ms_ = 0;
    int input_ = -1;
    int output_ = -1;
    int errors_ = -1;
    std::string out_;
    std::string err_;
    std::size_t read_ = 0; // how much of out_ read_until handed out
};

Ended run_process(const std::string& program, const std::vector<std::string>& arguments,
                  const ProcessOptions& options = {});

} // namespace zebra::test
