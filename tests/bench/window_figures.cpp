#include "tests/bench/window_figures.h"

#include <memory>
#include <stdexcept>

namespace zebra::bench {

namespace {

using test::WatchedProgram;

constexpr int longest_ms = 30'000;
constexpr int quiet_ms = 3000;

std::unique_ptr<WatchedProgram> start(const Subject& subject) {
    return std::make_unique<WatchedProgram>(subject.program, subject.arguments,
                                            subject.environment);
}

void must_rest(WatchedProgram& program, const Subject& subject) {
    if (program.comes_to_rest(quiet_ms, longest_ms)) return;
    throw std::runtime_error(subject.program + " does not come to rest.");
}

double must_present(WatchedProgram& program, const Subject& subject) {
    const auto at_ms = program.next_frame(longest_ms);
    if (!at_ms) throw std::runtime_error(subject.program + " presents no frame.");
    return *at_ms;
}

} // namespace

std::vector<StartFigures> measure_starts(const std::vector<Subject>& subjects, int starts) {
    std::vector<StartFigures> figures(subjects.size());
    for (int round = 0; round <= starts; ++round) {
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            const auto program = start(subjects[i]);
            const double first_ms = must_present(*program, subjects[i]);
            must_present(*program, subjects[i]);
            const double third_ms = must_present(*program, subjects[i]);
            if (round == 0) continue; // the first reads the files from the disk
            figures[i].first_frame_ms.push_back(first_ms);
            figures[i].third_frame_ms.push_back(third_ms);
        }
    }
    return figures;
}

test::MemoryUse measure_memory(const Subject& subject) {
    const auto program = start(subject);
    must_present(*program, subject);
    must_rest(*program, subject);
    return program->memory_use();
}

std::vector<IdleFigures> measure_idle(const std::vector<Subject>& subjects, int seconds) {
    std::vector<std::unique_ptr<WatchedProgram>> programs;
    programs.reserve(subjects.size());
    for (const Subject& subject : subjects) programs.push_back(start(subject));
    for (std::size_t i = 0; i < programs.size(); ++i) must_present(*programs[i], subjects[i]);
    // Only when all are there: a window that opens over another makes that draw.
    for (std::size_t i = 0; i < programs.size(); ++i) must_rest(*programs[i], subjects[i]);
    std::vector<test::ProcessorUse> before;
    before.reserve(programs.size());
    for (const auto& program : programs) before.push_back(program->processor_use());
    std::vector<IdleFigures> figures(subjects.size());
    if (programs.empty()) return figures;
    constexpr int ms_a_second = 1000;
    figures[0].frames = programs[0]->frames_within(seconds * ms_a_second);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const test::ProcessorUse after = programs[i]->processor_use();
        figures[i].wake_ups = after.wake_ups - before[i].wake_ups;
        figures[i].cpu_ms = after.cpu_ms - before[i].cpu_ms;
        while (programs[i]->next_frame(0)) ++figures[i].frames;
    }
    return figures;
}

} // namespace zebra::bench
