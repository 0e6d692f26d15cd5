#include "app/cli/card_print.h"

#include "core/base/text.h"
#include "core/card/print/render_pdf.h"
#include "core/card/print/render_png.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace zebra::app {

namespace {

namespace print_card = card::print;

// "1080x2340"; what was not asked for is as it is in the header.
std::optional<print_card::PictureSize> picture_size(const std::string& typed) {
    if (typed.empty()) return print_card::PictureSize{};
    const std::vector<std::string_view> parts = split(typed, 'x');
    if (parts.size() != 2) return std::nullopt;
    std::array<int, 2> sides{};
    for (std::size_t i = 0; i < 2; ++i) {
        const char* const end = parts[i].data() + parts[i].size();
        const auto [stop, error] = std::from_chars(parts[i].data(), end, sides[i]);
        if (error != std::errc{} || stop != end) return std::nullopt;
        if (sides[i] < print_card::smallest_side || sides[i] > print_card::largest_side) {
            return std::nullopt;
        }
    }
    return print_card::PictureSize{sides[0], sides[1]};
}

} // namespace

bool is_drawn(const CardOptions& options) {
    return options.format == "pdf" || options.format == "png";
}

std::optional<std::string> wrong_usage(const CardOptions& options) {
    if (!options.paper.empty() && options.format != "pdf") {
        return "--paper goes with --format pdf only. Try --help.";
    }
    if (!options.size.empty() && options.format != "png") {
        return "--size goes with --format png only. Try --help.";
    }
    if (!picture_size(options.size)) {
        return fmt::format("\"{}\" is not a size in pixels like 1080x2340, each side {} to {}. "
                           "Try --help.",
                           excerpt(options.size), print_card::smallest_side,
                           print_card::largest_side);
    }
    if (is_drawn(options) && options.output.empty() && isatty(STDOUT_FILENO) == 1) {
        return fmt::format("A terminal cannot show a {0}. Name a file for it: -o FILE.{0}",
                           options.format);
    }
    return std::nullopt;
}

Outcome<std::string> drawn_card(const Environment& environment, const CardOptions& options,
                                const card::CardView& view, Date today) {
    const auto assets = environment.asset_folder();
    if (!assets) return fail(assets.error());
    const std::filesystem::path fonts = *assets / "fonts";
    if (options.format == "png") {
        return print_card::render_png(
            view, fonts, picture_size(options.size).value_or(print_card::PictureSize{}));
    }
    const bool letter = options.paper == "letter";
    return print_card::render_pdf(
        view, {fonts, letter ? print_card::Paper::letter : print_card::Paper::a4, today});
}

} // namespace zebra::app
