// Sets or unsets a variable of the environment and puts back what was there.
#pragma once

#include <optional>
#include <string>

namespace zebra::test {

class ScopedEnv {
  public:
    ScopedEnv(std::string name, const std::optional<std::string>& value); // nullopt: unset
    ~ScopedEnv();
    ScopedEnv(const ScopedEnv&) = delete;
    ScopedEnv& operator=(const ScopedEnv&) = delete;

  private:
    std::string name_;
    std::optional<std::string> before_;
};

} // namespace zebra::test
