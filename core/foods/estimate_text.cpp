// What is said of an estimate: what it rests on and how far it can be trusted.
#include "core/base/figure.h"
#include "core/foods/estimate.h"
#include "core/foods/name_path.h"

#include <fmt/format.h>

#include <cmath>

namespace zebra::foods {

namespace {

std::string one_decimal(double value) { return plain_number(std::round(value * 10) / 10); }
std::string percent(double share) { return fmt::format("{}%", std::lround(100 * share)); }

std::string foods_like(const Food& food, const EstimateBasis& basis) {
    const std::string count = fmt::format("{} USDA foods", basis.spread.n);
    const auto named = [&](std::string_view begin) {
        return fmt::format("{} whose name begins with \"{}\"", count, begin);
    };
    switch (basis.likeness) {
    case Likeness::three_parts: return named(begin_of_name(food.name, 3));
    case Likeness::two_parts: return named(begin_of_name(food.name, 2));
    case Likeness::one_part: return named(begin_of_name(food.name, 1));
    case Likeness::first_word: return named(food.name.substr(0, food.name.find_first_of(" ,")));
    case Likeness::group: return fmt::format("{} of the group {}", count, food.group);
    case Likeness::rule: return fmt::format("{} of this kind ({})", count, basis.rule->id);
    case Likeness::all: break;
    }
    return fmt::format("all {}, since its own group has too few,", count);
}

std::string middle_words(const Food& food, const Estimate& estimate) {
    const EstimateBasis& basis = *estimate.basis;
    if (estimate.mid_mg_per_100g) {
        return fmt::format("half have less than {}", one_decimal(basis.spread.middle));
    }
    if (food.protein_g_per_100g.value_or(0) < least_protein_g_per_100g) {
        return "no middle is given for less than 1 g of protein";
    }
    return "no middle is given, since they differ too much";
}

} // namespace

std::string how_estimated(const Food& food, const Estimate& estimate) {
    const EstimateBasis& basis = *estimate.basis;
    const bool is_span = basis.rule != nullptr && basis.rule->action == EstimateRule::Action::span;
    std::string text = fmt::format(
        "Estimated from its protein, {} g per 100 g: {}{} have {} to {} mg of tryptophan "
        "for each gram of protein; {}.",
        plain_number(food.protein_g_per_100g.value_or(0)),
        basis.spread.n < enough_for_tenths ? "" : "8 in 10 of ", foods_like(food, basis),
        one_decimal(basis.spread.low), one_decimal(basis.spread.high),
        middle_words(food, estimate));
    if (!is_span) {
        if (basis.has_middle) {
            text += fmt::format(" Each of them left out in turn, the middle misses half of them by "
                                "{} or more, and {} lie within the range.",
                                percent(basis.fit.middle_misses_by), percent(basis.fit.inside));
        } else {
            text += fmt::format(" Each of them left out in turn, {} lie within the range.",
                                percent(basis.fit.inside));
        }
    }
    if (basis.rule != nullptr && !basis.rule->note.empty()) {
        text += ' ';
        text += basis.rule->note;
    }
    return text;
}

std::string why_not_estimated(const Food& food, const EstimateRule* rule) {
    if (!food.protein_g_per_100g) {
        return "No estimate: the protein of this food is not known.";
    }
    if (*food.protein_g_per_100g <= 0) {
        return "No estimate: the table states no protein in this food, and tryptophan is a part of "
               "protein.";
    }
    if (rule != nullptr && rule->action == EstimateRule::Action::none) {
        return "No estimate: " + std::string{rule->note};
    }
    return "No estimate: too few foods like it have a figure.";
}

} // namespace zebra::foods
