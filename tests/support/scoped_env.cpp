#include "tests/support/scoped_env.h"

#include <cstdlib>

namespace zebra::test {

namespace {

void put(const std::string& name, const std::optional<std::string>& value) {
    // The tests that use this have no other thread that reads the environment.
    if (value) {
        setenv(name.c_str(), value->c_str(), 1);
    } else {
        unsetenv(name.c_str());
    }
}

} // namespace

ScopedEnv::ScopedEnv(std::string name, const std::optional<std::string>& value)
    : name_(std::move(name)) {
    const char* const before = std::getenv(name_.c_str());
    if (before != nullptr) before_ = before;
    put(name_, value);
}

ScopedEnv::~ScopedEnv() { put(name_, before_); }

} // namespace zebra::test
