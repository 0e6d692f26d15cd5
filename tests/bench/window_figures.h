// What a program with a window costs, measured from outside.
#pragma once

#include "tests/support/watched_program.h"

#include <string>
#include <vector>

namespace zebra::bench {

// How a program is started, again and again.
struct Subject {
    std::string program;
    std::vector<std::string> arguments;
    test::WatchedProgram::Environment environment;
};

// In ms from the start of the process, one figure a start.
struct StartFigures {
    std::vector<double> first_frame_ms;
    std::vector<double> third_frame_ms; // by then all has settled
};

struct IdleFigures {
    int frames = 0;
    long wake_ups = 0;
    double cpu_ms = 0;
};

// Starts every subject `starts` times, in turn, so that whatever else the machine does meets all of
// them. The result is in their order. No frame within half a minute is a std::runtime_error.
std::vector<StartFigures> measure_starts(const std::vector<Subject>& subjects, int starts);

// After it came to rest.
test::MemoryUse measure_memory(const Subject& subject);

// All of them at the same time, left alone for `seconds` after they came to rest.
std::vector<IdleFigures> measure_idle(const std::vector<Subject>& subjects, int seconds);

} // namespace zebra::bench
