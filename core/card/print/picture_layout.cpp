#include "core/card/print/layout.h"
#include "core/card/print/parts.h"

#include <algorithm>
#include <array>

namespace zebra::card::print {

namespace {

// Of the width; on a phone some 3 mm down to 2 mm, for reading at arm's length.
constexpr std::array shares_of_width = {1 / 19.0, 1 / 20.0, 1 / 21.0, 1 / 22.0, 1 / 23.5,
                                        1 / 25.0, 1 / 27.0, 1 / 29.0, 1 / 32.0};
constexpr double largest_compact = 1 / 24.0; // share of the width
constexpr double fewest_pixels = 7;          // of an em; smaller letters are smudges

Sizes sizes_for(double body, double width) {
    return {.body = body,
            .small = body * 0.78,
            .tiny = body * 0.78,
            .title = body,
            .strong = body * 1.1,
            .headline = body * 1.3,
            .name = body * 1.5,
            .what = body * 1.7,
            .leading = 1.24,
            .compact = body < width * largest_compact};
}

std::optional<Layout> attempt(Fonts& fonts, const CardView& view, const Box& room, double body,
                              const std::string& left_out) {
    const Sizes sizes = sizes_for(body, room.width);
    Layout layout;
    layout.stripes = room.width * 0.26;
    Flow flow{fonts, room.width, body};
    Parts parts{flow, view, sizes};
    parts.head(layout.stripes * 0.8);
    layout.head_height = flow.height();
    flow.gap(body * 0.5);
    parts.name_and_birth();
    parts.allergy_and_urgent();
    flow.gap(body * 0.5);
    for (const Risk& risk : view.risks) parts.headline(risk, false);
    flow.gap(body * 0.5);
    for (const Risk& risk : view.risks) {
        if (risk.steps.empty()) continue;
        parts.steps(risk);
        flow.gap(body * 0.5);
    }
    if (!view.closing.empty()) {
        parts.closing();
        flow.gap(body * 0.5);
    }
    if (!view.contacts.empty()) {
        parts.contacts(view.contacts.size());
        flow.gap(body * 0.5);
    }
    parts.left_out(left_out);
    parts.dates();
    flow.gap(body * 0.5);

    const double height = flow.height();
    if (height > room.height) return std::nullopt;
    auto rows = panel(std::move(flow), {{room.x, room.y, room.width, height}});
    if (!rows) return std::nullopt;
    layout.panels.push_back(std::move(*rows));
    layout.frame = {room.x, room.y, room.width, height};
    layout.body_size = body;
    layout.left_out = left_out;
    return layout;
}

} // namespace

std::optional<Layout> picture_layout(Fonts& fonts, const CardView& view, const Box& room) {
    CardView shown = view;
    forget_references(shown);
    // A broad picture is as high as it is, whatever its width promises.
    const double width = std::min(room.width, room.height);
    std::vector<double> sizes;
    sizes.reserve(shares_of_width.size());
    for (const double share : shares_of_width) {
        if (width * share >= fewest_pixels) sizes.push_back(width * share);
    }
    if (sizes.empty()) return std::nullopt;
    return fitted<Layout>(shown, sizes, picture_omissions(shown),
                          [&](const CardView& rest, double size, const std::string& left_out) {
                              return attempt(fonts, rest, room, size, left_out);
                          });
}

} // namespace zebra::card::print
