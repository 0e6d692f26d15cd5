// The process's environment.
#pragma once

#include <optional>
#include <string>

namespace zebra::platform {

// nullopt when it is not set. Before any thread is started: nothing here changes the environment.
std::optional<std::string> environment_variable(const char* name);

} // namespace zebra::platform
