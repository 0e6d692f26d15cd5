// A page of plain text, wrapped at 72 columns. Widths are counted in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace zebra {

class PlainPage {
  public:
    static constexpr std::size_t columns = 72;

    // Wraps at blanks; the first line starts with `first`, the others with as many blanks.
    void paragraph(std::string_view first, std::string_view text);
    // After a blank line, with a line of `underline` below.
    void title(std::string_view text, char underline = '-');
    // As it is, without the blanks at its end.
    void put(std::string_view line);
    void blank() { out_ += '\n'; }

    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

} // namespace zebra
