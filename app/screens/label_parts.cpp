#include "app/screens/label_parts.h"

#include "app/ui/choices.h"
#include "app/ui/stepper_field.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/label_estimate.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace zebra::app {

namespace {

using ui::Type;

constexpr double step_grams = 0.5;
// Of the kinds, before the others are asked for.
constexpr std::size_t first_kinds = 6;
constexpr std::size_t first_kinds_large = 3;
constexpr double hundredths = 100; // figures on labels have two decimals at most

double rounded(double grams) { return std::round(grams * hundredths) / hundredths; }

// As it was typed: with a comma where there was one.
std::string in_the_same_way(double grams, const std::string& typed) {
    std::string text = plain_number(grams);
    if (typed.find(',') != std::string::npos) std::ranges::replace(text, '.', ',');
    return text;
}

// "0", "0,": more will follow.
bool may_be_a_beginning(std::string_view typed) {
    return typed.find_first_not_of("0.,") == std::string_view::npos;
}

} // namespace

bool put_protein(Stage& stage, std::string& protein, std::string_view problem) {
    const auto checked = foods::checked_protein(protein);
    std::string told{problem};
    if (told.empty() && !checked && !may_be_a_beginning(trim(protein))) {
        told = checked.error().sentence;
    }
    const double now = checked ? *checked : 0;
    const bool steps = checked || may_be_a_beginning(trim(protein));
    const double less = rounded(now - step_grams);
    const double more = rounded(now + step_grams);
    const std::string before = protein;
    const ui::StepperPress press =
        ui::stepper_field(stage.ui,
                          {.id = "protein",
                           .label = stage.say("label.protein"),
                           .unit = "g",
                           .problem = told,
                           .less = stage.say("label.less"),
                           .more = stage.say("label.more"),
                           .can_less = steps && less > 0,
                           .can_more = steps && more <= foods::most_protein_g_per_100g},
                          protein);
    if (press == ui::StepperPress::less) protein = in_the_same_way(less, before);
    if (press == ui::StepperPress::more) protein = in_the_same_way(more, before);
    return press != ui::StepperPress::none;
}

bool put_kinds(Stage& stage, std::string& kind, bool& all) {
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) return false;
    const ui::Context& ui = stage.ui;
    ui::text(stage.ui, Type::strong, stage.say("label.kind"));
    stage.ui.space(ui::space::xs + 2);
    const std::size_t first = ui.large_text() ? first_kinds_large : first_kinds;
    const bool some = !all && !ui.wide() && estimator->kinds().size() > first + 1;
    std::vector<ui::Chip> chips;
    for (const foods::LabelKind& one : estimator->kinds()) {
        if (some && chips.size() >= first && one.id != kind) continue;
        chips.push_back({one.id, one.name, one.id == kind});
    }
    if (some) chips.push_back({"others", stage.say("label.other_kinds")});
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed < 0) return false;
    if (some && static_cast<std::size_t>(pressed) + 1 == chips.size()) {
        all = true;
        return false;
    }
    kind = chips[static_cast<std::size_t>(pressed)].id;
    return true;
}

std::string kind_in_words(Stage& stage, std::string_view kind) {
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) return stage.say("own_food.kind_not_read");
    for (const foods::LabelKind& one : estimator->kinds()) {
        if (one.id == kind) return std::string{one.name};
    }
    return stage.say("own_food.kind_not_there");
}

void open_label(Stage& stage, std::string_view number) {
    if (!number.empty()) {
        stage.view.label_form = {};
        stage.view.label_form.barcode = number;
    }
    stage.open(ScreenName::label);
}

} // namespace zebra::app
