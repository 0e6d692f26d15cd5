// Hands an address to the desktop's own programs.
#pragma once

#include <string>
#include <string_view>

namespace zebra::platform {

// `tel:` and `https:` only, lower or upper case, printable ASCII without blanks and quotes: what
// comes from elsewhere cannot start anything but a call or a browser.
bool is_openable_url(std::string_view url);

// Starts `xdg-open` and gives it up to 1 s to refuse. false: not openable, no xdg-open, or no
// program of this system takes such an address.
bool open_with_desktop(std::string_view url);

} // namespace zebra::platform
