#include "core/foods/origin.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::foods {

namespace {

bool one_of(std::string_view code, std::initializer_list<std::string_view> codes) {
    return std::ranges::find(codes, code) != codes.end();
}

std::string_view lead_of(Origin origin) {
    switch (origin) {
    case Origin::measured: return "Measured in this food";
    case Origin::derived: return "Measured, or worked out from measurements";
    case Origin::imputed: return "Not measured in this food: taken from a similar food or assumed";
    case Origin::calculated:
        return "Not measured in this food: calculated from a recipe, a label or mixed figures";
    case Origin::estimated: return "Not published by USDA: estimated from similar foods";
    case Origin::none: break;
    }
    return "USDA publishes no tryptophan figure for this food";
}

// USDA's words as part of a sentence: without the full stop at the end.
std::string_view without_stop(std::string_view words) {
    while (words.ends_with('.')) words.remove_suffix(1);
    return words;
}

} // namespace

std::string_view to_word(Origin origin) {
    switch (origin) {
    case Origin::measured: return "measured";
    case Origin::derived: return "derived";
    case Origin::imputed: return "imputed";
    case Origin::calculated: return "calculated";
    case Origin::estimated: return "estimated";
    case Origin::none: break;
    }
    return "none";
}

Origin origin_of(const FigureSource& figure) {
    const std::string_view source = figure.source;
    const std::string_view derivation = figure.derivation;
    if (source.empty()) return Origin::none;
    if (one_of(derivation, {"A", "AI", "AS"})) return Origin::measured;
    if (derivation.starts_with("R") || derivation.starts_with("FL") || derivation.starts_with("L")
        || one_of(derivation, {"MC", "ML"})) {
        return Origin::calculated;
    }
    if (one_of(derivation, {"Z", "S", "T"})) return Origin::imputed;
    if (one_of(source, {"5", "8", "9", "11"})) return Origin::calculated;
    if (source == "13" && derivation.empty()) return Origin::measured;
    if (one_of(source, {"1", "6", "12"})) {
        const bool of_its_own = figure.data_points > 0 && one_of(derivation, {"", "JA", "MA"});
        return of_its_own ? Origin::measured : Origin::derived;
    }
    return Origin::imputed;
}

std::string origin_sentence(const FigureSource& figure, std::string_view source_words,
                            std::string_view derivation_words) {
    const Origin origin = origin_of(figure);
    std::string sentence{lead_of(origin)};
    if (origin == Origin::none) return sentence + ".";
    sentence += fmt::format(" (USDA: {}; ", without_stop(source_words));
    if (!derivation_words.empty()) {
        sentence += fmt::format("{}; ", without_stop(derivation_words));
    }
    if (figure.data_points == 0) return sentence + "no data points stated).";
    const std::string_view plural = figure.data_points == 1 ? "" : "s";
    return sentence + fmt::format("{} data point{}).", figure.data_points, plural);
}

std::string recipe_sentence(double protein_share) {
    std::string sentence =
        "Not measured in this dish: calculated from USDA's recipe for it and the "
        "figures of its ingredients.";
    if (protein_share >= 1) return sentence;
    return sentence
           + fmt::format(" Ingredients with a figure hold {}% of its protein; the rest is counted "
                         "as protein like theirs.",
                         static_cast<int>(protein_share * 100 + 1e-9));
}

} // namespace zebra::foods
