#include "platform/environment.h"

#include <cstdlib>

namespace zebra::platform {

std::optional<std::string> environment_variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? std::optional<std::string>{value} : std::nullopt;
}

} // namespace zebra::platform
