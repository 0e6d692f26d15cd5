#include "core/card/print/layout.h"
#include "core/card/print/parts.h"

#include <algorithm>
#include <array>

namespace zebra::card::print {

namespace {

constexpr std::array wallet_sizes = {9.5, 9.0, 8.5, 8.0, 7.5, smallest_in_wallet};
constexpr double smallest_parted = 7.5;
constexpr double padding = 9;
constexpr double edge = 5; // kept free at the bottom, and at the back's top

// What the front ends with.
enum class Front { signs, headlines, begins_steps };

Sizes sizes_for(double body) {
    return {.body = body,
            .small = std::max(smallest_in_wallet, body * 0.85),
            .tiny = smallest_in_wallet,
            .title = body,
            .strong = body * 1.05,
            .headline = body * 1.25,
            .name = body * 1.45,
            .what = body * 1.5,
            .leading = 1.18,
            .compact = true};
}

std::optional<Layout> attempt(Fonts& fonts, const CardView& view, const Box& strip, double body,
                              const std::string& left_out, Front front) {
    const bool steps_on_back = front != Front::begins_steps;
    const Sizes sizes = sizes_for(body);
    const double half = strip.width / 2;
    const double gap = body * 0.4;

    Flow flow{fonts, half, padding};
    Parts parts{flow, view, sizes};
    Layout layout;
    layout.stripes = half * 0.2;
    parts.head(layout.stripes);
    layout.head_height = flow.height();
    flow.gap(gap);
    parts.name_and_birth();
    parts.allergy_and_urgent();
    flow.gap(gap);
    for (const Risk& risk : view.risks) parts.headline(risk, front == Front::signs);
    if (steps_on_back) flow.new_column();
    for (const Risk& risk : view.risks) {
        if (!steps_on_back) flow.gap(gap);
        parts.steps(risk);
        if (steps_on_back) flow.gap(gap);
    }
    if (!steps_on_back) flow.gap(gap);
    parts.closing();
    flow.gap(gap);
    parts.contacts(view.contacts.size());

    Flow foot{fonts, half, padding};
    Parts end{foot, view, sizes};
    end.left_out(left_out);
    end.dates();
    const double foot_height = foot.height();
    const double back_height = strip.height - 2 * edge - foot_height - gap;
    if (back_height <= 0) return std::nullopt;

    auto sides = panel(std::move(flow), {{strip.x, strip.y, half, strip.height - edge},
                                         {strip.x + half, strip.y + edge, half, back_height}});
    auto last =
        panel(std::move(foot),
              {{strip.x + half, strip.y + strip.height - edge - foot_height, half, foot_height}});
    if (!sides || !last) return std::nullopt;
    layout.panels.push_back(std::move(*sides));
    layout.panels.push_back(std::move(*last));
    layout.frame = strip;
    layout.body_size = body;
    layout.left_out = left_out;
    return layout;
}

} // namespace

std::optional<Layout> wallet_layout(Fonts& fonts, const CardView& view, const Box& strip) {
    CardView shown = view;
    forget_references(shown);
    // What to do starts on the back; only for want of room it begins on the front.
    for (const Front front : {Front::signs, Front::headlines}) {
        for (const double size : wallet_sizes) {
            if (size < smallest_parted) break;
            if (auto made = attempt(fonts, shown, strip, size, {}, front)) return made;
        }
    }
    return fitted<Layout>(shown, wallet_sizes, wallet_omissions(shown),
                          [&](const CardView& rest, double size, const std::string& left_out) {
                              return attempt(fonts, rest, strip, size, left_out,
                                             Front::begins_steps);
                          });
}

} // namespace zebra::card::print
