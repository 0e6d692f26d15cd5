#pragma once

namespace zebra::print {

// In the drawing's units, from the top left corner.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

} // namespace zebra::print
