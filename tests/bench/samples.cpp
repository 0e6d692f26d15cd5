#include "tests/bench/samples.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace zebra::bench {

double percentile(std::vector<double> samples, double part) {
    if (samples.empty()) return 0;
    const double rank = std::ceil(part * static_cast<double>(samples.size()));
    const auto index = static_cast<std::size_t>(std::max(1.0, rank)) - 1;
    const auto at =
        samples.begin() + static_cast<std::ptrdiff_t>(std::min(index, samples.size() - 1));
    std::nth_element(samples.begin(), at, samples.end());
    return *at;
}

double median(std::vector<double> samples) { return percentile(std::move(samples), 0.5); }

double thread_cpu_ms() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace zebra::bench
