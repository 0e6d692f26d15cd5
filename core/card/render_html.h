// The card as one self-contained page (emergency-card.html): no script, no font, nothing fetched;
// readable by any browser and screen reader, prints black on white. Everything the person typed is
// escaped.
#pragma once

#include "core/card/view.h"

#include <string>

namespace zebra::card {

std::string render_html(const CardView& view);

} // namespace zebra::card
