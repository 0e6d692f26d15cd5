// Figures of repeated measurements, and the clock they are taken with.
#pragma once

#include <vector>

namespace zebra::bench {

// The smallest sample that at least `part` (0 .. 1) of all do not exceed (nearest rank); 0 when
// there are none.
double percentile(std::vector<double> samples, double part);
double median(std::vector<double> samples);

// CPU time of the calling thread: what else the machine does is not in it.
double thread_cpu_ms();

} // namespace zebra::bench
