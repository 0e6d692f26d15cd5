// The card as plain text, for a terminal, a mail or a message: UTF-8, lines of at most 72 columns,
// ends with a line feed. Reads top down in the order of CardView.
#pragma once

#include "core/card/view.h"

#include <string>

namespace zebra::card {

std::string render_text(const CardView& view);

} // namespace zebra::card
