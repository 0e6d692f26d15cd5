// Why something failed, for a test's message: also when it did not fail, because doctest writes the
// messages of assertions that hold too, when it is asked to.
#pragma once

#include "core/base/outcome.h"

#include <string>

namespace zebra::test {

template <class Value>
std::string why(const Outcome<Value>& outcome) {
    return outcome ? std::string{} : outcome.error().sentence;
}

} // namespace zebra::test
