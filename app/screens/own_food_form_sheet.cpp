// Saving a food of one's own, or changing one.
#include "app/screens/form_sheet.h"
#include "app/screens/label_parts.h"
#include "app/screens/own_food_row.h"
#include "app/screens/screens.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/figure.h"
#include "core/foods/kept/food_code.h"
#include "core/foods/kept/own_foods.h"

namespace zebra::app {

namespace {

using foods::OwnFoodProblems;
using ui::Role;
using ui::Type;

const foods::OwnFood* find(Stage& stage, std::int64_t id) {
    return stage.model.own_foods.all(stage.model.data).find_code(foods::own_food_code(id));
}

// What the label estimator begins with.
std::string first_kind(Stage& stage) {
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr || estimator->kinds().empty()) return {};
    return std::string{estimator->kinds().front().id};
}

// What was begun for that food and not saved stays.
void fill_in(Stage& stage, std::int64_t id) {
    OwnFoodFormState& form = stage.view.own_food_form;
    form.problems = {};
    form.refusal.clear();
    const foods::OwnFood* food = id == 0 ? nullptr : find(stage, id);
    if (food == nullptr) {
        if (form.id != 0) form = {};
        const LabelFormState& label = stage.view.label_form;
        form.typed.protein = label.protein;
        form.typed.kind = label.kind.empty() ? first_kind(stage) : label.kind;
        if (!label.barcode.empty()) form.typed.barcode = label.barcode;
    } else if (!form.filled || form.id != id || form.typed == form.offered) {
        form = {};
        form.id = id;
        form.typed = form.offered = foods::as_typed(food->report);
    }
    form.filled = true;
}

struct FieldLook {
    std::string_view id;
    std::string_view label_key;
    std::string_view help_key = {};
    bool multi_line = false;
    platform::KeyboardHint keyboard = platform::KeyboardHint::text;
};

void put_field(Stage& stage, const FieldLook& look, std::string& value, std::string& problem) {
    ui::Context& ui = stage.ui;
    const ui::FieldChange change = ui::text_field(
        ui,
        {.id = look.id,
         .label = stage.say(look.label_key),
         .help = look.help_key.empty() ? std::string_view{} : stage.say(look.help_key),
         .problem = problem,
         .multi_line = look.multi_line,
         .keyboard = look.keyboard},
        value);
    if (change.changed) {
        problem.clear();
        stage.view.own_food_form.refusal.clear();
    }
    ui.space(ui::space::m);
}

void tell(Stage& stage, const foods::OwnFood& food, const std::optional<foods::OwnFood>& before) {
    stage.done(stage.say.filled(before ? "own_food.changed" : "own_food.saved",
                                {{"food", food.report.name}}),
               [&model = stage.model, id = food.id, before] {
                   return before ? model.own_foods.put_back(model.data, *before)
                                 : model.own_foods.remove(model.data, id);
               });
}

// Says beside each field what is wrong with it. False: something is.
bool check(Stage& stage) {
    OwnFoodFormState& form = stage.view.own_food_form;
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) return true; // saving will say why it cannot be
    form.problems = foods::problems_of(form.typed, estimator->kinds());
    if (form.problems == OwnFoodProblems{}) return true;
    form.refusal = stage.say("own_food.not_saved");
    return false;
}

void refuse(Stage& stage, const Problem& problem) {
    OwnFoodFormState& form = stage.view.own_food_form;
    // The fields are right by themselves: another food has the barcode.
    if (problem.kind == Problem::Kind::bad_input) {
        form.problems.barcode = problem.sentence;
        form.refusal = stage.say("own_food.not_saved");
    } else {
        form.refusal = problem.sentence;
    }
}

void save(Stage& stage) {
    OwnFoodFormState& form = stage.view.own_food_form;
    if (!check(stage)) return;
    OwnFoodModel& model = stage.model.own_foods;
    if (form.id != 0) {
        const auto before = model.change(stage.model.data, form.id, form.typed);
        if (!before) {
            refuse(stage, before.error());
            return;
        }
        const foods::OwnFood* now = find(stage, form.id);
        tell(stage, now == nullptr ? *before : *now, *before);
        form = {};
        stage.back();
        return;
    }
    const auto added = model.add(stage.model.data, form.typed);
    if (!added) {
        refuse(stage, added.error());
        return;
    }
    tell(stage, *added, std::nullopt);
    form = {};
    stage.view.label_form = {};
    // Its page, and from there the way leads back to the lookup.
    stage.view.show_food(code_of(*added));
    stage.view.wanted.push_back({Move::Kind::open, ScreenName::own_food, ScreenName::foods});
}

void put_new(Stage& stage) {
    const foods::TypedOwnFood& typed = stage.view.own_food_form.typed;
    const auto protein = foods::checked_protein(typed.protein);
    if (!protein) return;
    ui::text(stage.ui, Type::body,
             stage.say.filled("own_food.from_label", {{"amount", with_unit(*protein, "g")},
                                                      {"kind", kind_in_words(stage, typed.kind)}}),
             Role::ink_soft);
    stage.ui.space(ui::space::m);
}

void put_changed(Stage& stage) {
    ui::Context& ui = stage.ui;
    OwnFoodFormState& form = stage.view.own_food_form;
    if (put_protein(stage, form.typed.protein, form.problems.protein)) {
        form.problems.protein.clear();
        form.refusal.clear();
    }
    ui.space(ui::space::m);
    if (put_kinds(stage, form.typed.kind, form.all_kinds)) {
        form.problems.kind.clear();
        form.refusal.clear();
    }
    if (!form.problems.kind.empty()) {
        ui.space(ui::space::xs);
        ui::put_problem(ui, form.problems.kind);
    }
    ui.space(ui::space::l);
}

void put_fields(Stage& stage) {
    OwnFoodFormState& form = stage.view.own_food_form;
    if (form.id == 0) put_new(stage);
    put_field(stage, {"name", "own_food.name", "own_food.name_help"}, form.typed.name,
              form.problems.name);
    if (form.id != 0) put_changed(stage);
    put_field(stage,
              {.id = "portion",
               .label_key = "own_food.portion_field",
               .help_key = "own_food.portion_help",
               .keyboard = platform::KeyboardHint::number},
              form.typed.portion, form.problems.portion);
    put_field(stage,
              {.id = "barcode",
               .label_key = "own_food.barcode_field",
               .help_key = "own_food.barcode_help",
               .keyboard = platform::KeyboardHint::number},
              form.typed.barcode, form.problems.barcode);
    put_field(stage, {.id = "note", .label_key = "own_food.note_field", .multi_line = true},
              form.typed.note, form.problems.note);
}

} // namespace

void open_own_food_form(Stage& stage, std::int64_t id) {
    fill_in(stage, id);
    stage.open(ScreenName::own_food_form);
}

void show_own_food_form(Stage& stage) {
    OwnFoodFormState& form = stage.view.own_food_form;
    if (!form.filled) fill_in(stage, 0);
    put_form_sheet(
        stage,
        {.id = "own-food-form",
         .title = stage.say(form.id == 0 ? "label.save" : "own_food.edit_title"),
         .save_label = stage.say("own_food.save"),
         .refusal = form.refusal},
        [&] { save(stage); }, [&] { put_fields(stage); });
}

} // namespace zebra::app
