#pragma once

#include "core/base/date.h"

#include <functional>

namespace zebra::app {

// Reads the clock whenever it is asked.
using NowSource = std::function<Now()>;

} // namespace zebra::app
