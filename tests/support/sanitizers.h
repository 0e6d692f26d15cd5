// What is checked over thousands of pictures or cards, and holds with or without the sanitizers:
// they take four times as long and see the same code elsewhere.
#pragma once

namespace zebra::test {

#ifdef __SANITIZE_ADDRESS__
inline constexpr bool sanitizers = true;
#else
inline constexpr bool sanitizers = false;
#endif

} // namespace zebra::test
