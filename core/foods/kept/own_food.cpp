#include "core/foods/kept/own_food.h"

#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "core/foods/kept/barcode.h"
#include "core/foods/kept/food_code.h"
#include "core/foods/kept/kept_text.h"
#include "core/foods/label_estimate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::foods {

namespace {

auto refuse(std::string why) { return fail(Problem::Kind::bad_input, std::move(why)); }

// "8.5", "8,5", "8,5 g"; nullopt for anything else.
std::optional<double> parse_grams(std::string_view typed) {
    std::string_view text = trim(typed);
    if (text.ends_with('g')) text = trim(text.substr(0, text.size() - 1));
    return typed_decimal(text);
}

Outcome<std::optional<double>> checked_portion(std::string_view typed) {
    if (trim(typed).empty()) return std::optional<double>{};
    const auto grams = parse_grams(typed);
    if (!grams) return refuse("Write the portion as a number of grams, like 30.");
    if (*grams <= 0 || *grams > most_portion_grams) {
        return refuse(fmt::format("A portion has more than 0 g and at most {} g.",
                                  plain_number(most_portion_grams)));
    }
    return grams;
}

Outcome<std::optional<std::string>> checked_optional_barcode(std::string_view typed) {
    if (trim(typed).empty()) return std::optional<std::string>{};
    return checked_barcode(typed).map([](std::string digits) { return std::optional{digits}; });
}

Outcome<std::string> checked_kind(std::string_view typed, std::span<const LabelKind> kinds) {
    if (std::ranges::find(kinds, typed, &LabelKind::id) == kinds.end()) {
        return refuse("Choose what the food mostly is.");
    }
    return std::string{typed};
}

template <class Checked>
std::string problem_in(const Checked& checked) {
    return checked ? std::string{} : checked.error().sentence;
}

// Exactly, where plain_number() rounds for reading.
std::string in_full(double value) { return fmt::format("{}", value); }

} // namespace

std::string code_of(const OwnFood& food) { return own_food_code(food.id); }

TypedOwnFood as_typed(const OwnFoodReport& report) {
    return {report.name,
            in_full(report.protein_g_per_100g),
            report.kind,
            report.portion_grams ? in_full(*report.portion_grams) : "",
            report.barcode.value_or(""),
            report.note};
}

Outcome<double> checked_protein(std::string_view typed) {
    const auto grams = parse_grams(typed);
    if (!grams) {
        return refuse("Write the protein in 100 g of the food as a number of grams, like 8.5.");
    }
    if (*grams <= 0) {
        return refuse("The protein must be more than 0 g: without any there is nothing to "
                      "estimate from.");
    }
    if (*grams > most_protein_g_per_100g) {
        return refuse("100 g of a food cannot have more than 100 g of protein. Look for the "
                      "figure per 100 g on the label.");
    }
    return *grams;
}

Outcome<OwnFoodReport> checked_own_food(const TypedOwnFood& typed,
                                        std::span<const LabelKind> kinds) {
    auto name = checked_name_text("name", typed.name);
    if (!name) return fail(name.error());
    const auto protein = checked_protein(typed.protein);
    if (!protein) return fail(protein.error());
    if (const auto kind = checked_kind(typed.kind, kinds); !kind) return fail(kind.error());
    const auto portion = checked_portion(typed.portion);
    if (!portion) return fail(portion.error());
    auto barcode = checked_optional_barcode(typed.barcode);
    if (!barcode) return fail(barcode.error());
    auto note = checked_note_text(typed.note);
    if (!note) return fail(note.error());
    return OwnFoodReport{std::move(*name),    *protein,        typed.kind, *portion,
                         std::move(*barcode), std::move(*note)};
}

OwnFoodProblems problems_of(const TypedOwnFood& typed, std::span<const LabelKind> kinds) {
    return {problem_in(checked_name_text("name", typed.name)),
            problem_in(checked_protein(typed.protein)),
            problem_in(checked_kind(typed.kind, kinds)),
            problem_in(checked_portion(typed.portion)),
            problem_in(checked_optional_barcode(typed.barcode)),
            problem_in(checked_note_text(typed.note))};
}

} // namespace zebra::foods
