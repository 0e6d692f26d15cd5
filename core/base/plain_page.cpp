#include "core/base/plain_page.h"

#include "core/base/text.h"

#include <algorithm>

namespace zebra {

void PlainPage::paragraph(std::string_view first, std::string_view text) {
    const std::string indent(count_code_points(first), ' ');
    std::string_view start = first;
    for (const std::string_view source_line : split(text, '\n')) {
        std::string line{start};
        std::size_t width = count_code_points(start);
        bool empty = true;
        for (const std::string_view word : split(source_line, ' ')) {
            const std::size_t size = count_code_points(word);
            if (!empty && width + 1 + size > columns) {
                put(line);
                line = indent;
                width = indent.size();
                empty = true;
            }
            if (!empty) {
                line += ' ';
                ++width;
            }
            line += word;
            width += size;
            empty = false;
        }
        put(line);
        start = indent;
    }
}

void PlainPage::title(std::string_view text, char underline) {
    blank();
    paragraph({}, text);
    put(std::string(std::min(columns, count_code_points(text)), underline));
}

void PlainPage::put(std::string_view line) {
    out_ += line;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
}

} // namespace zebra
