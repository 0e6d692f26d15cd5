#include "app/cli/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace zebra::app {

void prepare_standard_streams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) >= 0) continue;
        // The lowest free number is the one that is missing. Nothing can be done if even this
        // fails.
        const int mode = stream == STDERR_FILENO ? O_WRONLY : O_RDONLY;
        if (::open("/dev/null", mode) != stream) return; // NOLINT: stays open
    }
    // Writing says what went wrong instead.
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(cert-err33-c): cannot fail for a valid signal
    std::signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err33-c)
}

void let_broken_pipes_end_programs() {
    std::signal(SIGPIPE, SIG_DFL); // NOLINT(cert-err33-c): cannot fail for a valid signal
}

} // namespace zebra::app
