// What a person writes about a food that they have marked.
#include "app/screens/food_parts.h"
#include "app/screens/form_sheet.h"
#include "app/screens/screens.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

namespace zebra::app {

namespace {

void save(Stage& stage) {
    FoodNoteState& form = stage.view.food_note;
    Model& model = stage.model;
    const auto changed = model.kept_foods.write_note(model.data, form.food, form.typed);
    if (!changed) {
        form.refusal = changed.error().sentence;
        return;
    }
    const bool removed = trim(form.typed).empty();
    stage.done(stage.say(removed ? "food.note_removed" : "food.note_saved"),
               [&model, food = form.food, stood = *changed] {
                   return model.kept_foods.put_back(model.data, food, stood);
               });
    form = {};
    stage.back();
}

} // namespace

void open_food_note(Stage& stage, std::string_view code, const std::string& note) {
    FoodNoteState& form = stage.view.food_note;
    form.refusal.clear();
    // What was begun for that food and not saved stays.
    if (form.food != code || form.typed == form.offered) form = {std::string{code}, note, note, {}};
    stage.open(ScreenName::food_note);
}

void show_food_note(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodNoteState& form = stage.view.food_note;
    if (form.food.empty()) form.food = stage.view.food;
    const foods::Food* food = stage.model.find_food(form.food);
    put_form_sheet(
        stage,
        {.id = "food-note",
         .title = stage.say("food.note"),
         .icon = ui::Icon::pencil,
         .save_label = stage.say("food.note_save"),
         .refusal = form.refusal},
        [&] { save(stage); },
        [&] {
            if (food != nullptr) {
                ui::text(ui, ui::Type::strong, food->display_name);
                ui.space(ui::space::m);
            }
            const ui::FieldChange change = ui::text_field(ui,
                                                          {.id = "note",
                                                           .label = stage.say("food.note_label"),
                                                           .help = stage.say("food.note_help"),
                                                           .multi_line = true},
                                                          form.typed);
            if (change.changed) form.refusal.clear();
            ui.space(ui::space::m);
        });
}

} // namespace zebra::app
