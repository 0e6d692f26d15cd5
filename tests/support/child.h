// Running a piece of a test in a process of its own.
#pragma once

#include <functional>
#include <string>

namespace zebra::test {

// What `work` returns, from a forked child. The child runs as an unprivileged user when the tests
// run as root, so that permissions mean what they mean to everybody else.
std::string as_ordinary_user(const std::function<std::string()>& work);

// The same as the user who runs the tests, with files limited to `bytes` (a disk that fills up).
std::string with_largest_file(unsigned long bytes, const std::function<std::string()>& work);

} // namespace zebra::test
