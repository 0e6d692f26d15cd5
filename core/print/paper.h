// Sheets of paper. Lengths in points (1/72 inch).
#pragma once

namespace zebra::print {

enum class Paper { a4, letter };

inline constexpr double points_per_mm = 72 / 25.4;

struct PaperSize {
    double width = 0;
    double height = 0;
};

constexpr PaperSize size_of(Paper paper) {
    return paper == Paper::a4 ? PaperSize{210 * points_per_mm, 297 * points_per_mm}
                              : PaperSize{612, 792};
}

// Round what is printed; printers reach no nearer than some 12.
inline constexpr double side_margin = 22;
inline constexpr double top_margin = 20;
inline constexpr double bottom_margin = 24;

} // namespace zebra::print
