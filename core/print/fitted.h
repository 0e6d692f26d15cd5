// How something is made to fit: the type shrinks step by step; when it is at its smallest, whole
// parts are left out in a stated order, and what was drawn names them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::print {

// A part that may be left out: its name, and how it is taken out of the view.
template <class View>
struct Omission {
    std::string name;
    std::function<void(View&)> take_out;
};

// The view without those that `taken` marks.
template <class View>
View without(const View& view, std::span<const Omission<View>> omissions,
             const std::vector<bool>& taken) {
    View rest = view;
    for (std::size_t i = 0; i < omissions.size(); ++i) {
        if (taken[i]) omissions[i].take_out(rest);
    }
    return rest;
}

// `attempt(size, taken)` lays out what is left of a view in type of this size without the parts
// that `taken` marks, of which there are `parts`, the first to go first; it returns nullopt when
// that does not fit. `sizes` run from the largest to the smallest. What one large part leaves free
// is filled again with smaller ones. nullopt: it never fits.
template <class Layout, class Attempt>
std::optional<Layout> fitted(std::span<const double> sizes, std::size_t parts,
                             const Attempt& attempt) {
    std::vector<bool> taken(parts);
    const auto at_size = [&](double size) -> std::optional<Layout> { return attempt(size, taken); };
    const auto fits = [&] { return at_size(sizes.back()).has_value(); };
    std::size_t count = 0;
    while (!fits()) {
        if (count == parts) return std::nullopt;
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

} // namespace zebra::print
