// The forms of the card that are drawn: what their options mean, and the file as bytes.
#pragma once

#include "app/cli/commands.h"
#include "core/card/view.h"

#include <optional>
#include <string>

namespace zebra::app {

// pdf or png.
bool is_drawn(const CardOptions& options);

// What is wrong with how it was asked for: an option of another form, a size that is none, bytes
// for a terminal.
std::optional<std::string> wrong_usage(const CardOptions& options);

// The file's bytes. Asked only when nothing is wrong with the options.
Outcome<std::string> drawn_card(const Environment& environment, const CardOptions& options,
                                const card::CardView& view, Date today);

} // namespace zebra::app
