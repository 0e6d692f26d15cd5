// How a card is made to fit: the type shrinks step by step; when it is at its smallest, whole parts
// are left out in a stated order, and what was drawn names them.
#pragma once

#include "core/card/view.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::card::print {

// A part that may be left out: its name, and how it is taken out of the view.
struct Omission {
    std::string name;
    std::function<void(CardView&)> take_out;
};

// The first to go stands first.
std::vector<Omission> page_omissions(const CardView& view);
std::vector<Omission> wallet_omissions(const CardView& view);
std::vector<Omission> picture_omissions(const CardView& view);

// For a form without the list of sources: no references, and no English under the lines.
void forget_references(CardView& view);

// The view without those that `taken` marks.
CardView without(const CardView& view, std::span<const Omission> omissions,
                 const std::vector<bool>& taken);
// The sentence that names them; "" for none.
std::string sentence_for(const CardView& view, std::span<const Omission> omissions,
                         const std::vector<bool>& taken);

// `attempt(view, size, left_out)` lays out what is left of the view in type of this size, with the
// sentence that names what is missing ("" when nothing is), or returns nullopt when it does not
// fit. `sizes` run from the largest to the smallest. What one large part leaves free is filled
// again with smaller ones. nullopt: it never fits.
template <class Layout, class Attempt>
std::optional<Layout> fitted(const CardView& view, std::span<const double> sizes,
                             std::span<const Omission> omissions, const Attempt& attempt) {
    std::vector<bool> taken(omissions.size());
    const auto at_size = [&](double size) -> std::optional<Layout> {
        return attempt(without(view, omissions, taken), size, sentence_for(view, omissions, taken));
    };
    const auto fits = [&] { return at_size(sizes.back()).has_value(); };
    std::size_t count = 0;
    while (!fits()) {
        if (count == omissions.size()) return std::nullopt;
        taken[count++] = true;
    }
    while (count-- > 0) {
        taken[count] = false;
        if (!fits()) taken[count] = true;
    }
    for (const double size : sizes) {
        if (std::optional<Layout> layout = at_size(size)) return layout;
    }
    return std::nullopt;
}

} // namespace zebra::card::print
