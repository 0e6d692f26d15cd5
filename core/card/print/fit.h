// What is left out of a card, and in which order, where it does not fit (core/print/fitted.h).
#pragma once

#include "core/card/view.h"
#include "core/print/fitted.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::card::print {

using Omission = zebra::print::Omission<CardView>;

// The first to go stands first.
std::vector<Omission> page_omissions(const CardView& view);
std::vector<Omission> wallet_omissions(const CardView& view);
std::vector<Omission> picture_omissions(const CardView& view);

// For a form without the list of sources: no references, and no English under the lines.
void forget_references(CardView& view);

// The sentence that names them; "" for none.
std::string sentence_for(const CardView& view, std::span<const Omission> omissions,
                         const std::vector<bool>& taken);

// zebra::print::fitted() for a card: `attempt(view, size, left_out)` lays out what is left of the
// view in type of this size, with the sentence that names what is missing ("" when nothing is).
template <class Layout, class Attempt>
std::optional<Layout> fitted(const CardView& view, std::span<const double> sizes,
                             std::span<const Omission> omissions, const Attempt& attempt) {
    return zebra::print::fitted<Layout>(
        sizes, omissions.size(), [&](double size, const std::vector<bool>& taken) {
            return attempt(zebra::print::without(view, omissions, taken), size,
                           sentence_for(view, omissions, taken));
        });
}

} // namespace zebra::card::print
