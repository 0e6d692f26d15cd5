// A symptom of one's own: its name, and the way off the list.
#include "app/screens/form_sheet.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"

namespace zebra::app {

namespace {

void save(Stage& stage) {
    OwnSymptomState& form = stage.view.own_symptom;
    Model& model = stage.model;
    if (form.id.empty()) {
        const auto added = model.symptoms.add(model.data, form.typed);
        if (!added) {
            form.refusal = added.error().sentence;
            return;
        }
        stage.done(stage.say.filled("own_symptom.added", {{"symptom", added->name}}),
                   [&model, id = added->id] { return model.symptoms.archive(model.data, id); });
    } else {
        const auto renamed = model.symptoms.rename(model.data, form.id, form.typed);
        if (!renamed) {
            form.refusal = renamed.error().sentence;
            return;
        }
        stage.done(stage.say("saved"), [&model, id = form.id, name = form.offered] {
            return model.symptoms.rename(model.data, id, name);
        });
    }
    form = {};
    stage.back();
}

void put_off_list(Stage& stage) {
    OwnSymptomState& form = stage.view.own_symptom;
    Model& model = stage.model;
    if (!ui::button(stage.ui, {.id = "archive",
                               .label = stage.say("own_symptom.archive"),
                               .look = ui::ButtonLook::outlined,
                               .icon = ui::Icon::archive})) {
        return;
    }
    if (const auto done = model.symptoms.archive(model.data, form.id); !done) {
        form.refusal = done.error().sentence;
        return;
    }
    stage.done(stage.say.filled("own_symptom.archived", {{"symptom", form.offered}}),
               [&model, id = form.id] { return model.symptoms.restore(model.data, id); });
    form = {};
    stage.back();
}

} // namespace

void show_own_symptom(Stage& stage) {
    ui::Context& ui = stage.ui;
    OwnSymptomState& form = stage.view.own_symptom;
    put_form_sheet(
        stage,
        {.id = "own-symptom",
         .title = stage.say(form.id.empty() ? "own_symptom.add" : "own_symptom.edit"),
         .save_label = stage.say("save"),
         .refusal = form.refusal},
        [&] { save(stage); },
        [&] {
            const ui::FieldChange change = ui::text_field(ui,
                                                          {.id = "name",
                                                           .label = stage.say("habit.name"),
                                                           .help = stage.say("own_symptom.help")},
                                                          form.typed);
            if (change.changed) form.refusal.clear();
            ui.space(ui::space::m);
            if (form.id.empty()) return;
            put_off_list(stage);
            ui.space(ui::space::s);
            ui::text(ui, ui::Type::caption, stage.say("habit.history_stays"), ui::Role::ink_soft);
            ui.space(ui::space::m);
        });
}

} // namespace zebra::app
