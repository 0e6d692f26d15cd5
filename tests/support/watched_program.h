// A program with a window, watched from outside: when it presents frames, how often it wakes up,
// what it uses. Works for every program that presents through SDL2 or GLFW. What cannot be done
// (no such program, it has ended) is a std::runtime_error with a sentence.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zebra::test {

struct ProcessorUse {
    long wake_ups = 0; // times a thread that is there now had gone to sleep
    double cpu_ms = 0; // of all threads since the start
};

struct MemoryUse {
    long resident_kib = 0;     // RSS
    long proportional_kib = 0; // PSS: what is shared is divided among those who share it
};

class WatchedProgram {
  public:
    using Environment = std::vector<std::pair<std::string, std::string>>;

    // Started when it returns, with `environment` over this program's own; says nothing.
    WatchedProgram(const std::string& program, const std::vector<std::string>& arguments,
                   const Environment& environment = {});
    ~WatchedProgram(); // kills it
    WatchedProgram(const WatchedProgram&) = delete;
    WatchedProgram& operator=(const WatchedProgram&) = delete;

    pid_t id() const { return id_; }

    // When the next frame was presented, in ms since the start; nullopt: none within `timeout_ms`.
    std::optional<double> next_frame(int timeout_ms);
    // Lets it present until none came for `quiet_ms`; false: not within `deadline_ms`.
    bool comes_to_rest(int quiet_ms, int deadline_ms);
    // How many it presents in so many ms from now on.
    int frames_within(int ms);

    ProcessorUse processor_use() const;
    MemoryUse memory_use() const;

  private:
    pid_t id_ = -1;
    int frames_ = -1; // where they are read from
    std::int64_t started_ns_ = 0;
};

} // namespace zebra::test
