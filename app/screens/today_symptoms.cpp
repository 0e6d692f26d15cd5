// How one feels: tiles to log a symptom, and what was logged on the day.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/tiles.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Type;

constexpr int moderate = 2;

// The form for a symptom. What was chosen or written for it and not saved is still there.
void open_form(Stage& stage, const content::Symptom& symptom) {
    const DayModel& day = stage.model.day;
    SymptomFormState& form = stage.view.symptom_form;
    const bool time_typed = form.time != form.offered_time;
    const bool begun = form.severity >= 0 || !form.note.empty() || form.faint || form.confused
                       || form.breathless || form.stool_form || !form.before.empty() || time_typed;
    const int now = stage.model.data.now().local.minute_of_day;
    const std::string time = day.day_for_now() == day.today() ? to_clock(now) : "12:00";
    if (!begun || form.entry != 0 || form.symptom != symptom.id || form.day != day.day_for_now()) {
        form = {};
        form.symptom = symptom.id;
        form.day = day.day_for_now();
        form.time = form.offered_time = time;
    } else if (!time_typed) {
        form.time = form.offered_time = time; // it is later now
    }
    form.problem.clear();
    form.refusal.clear();
    stage.open(ScreenName::symptom);
}

// The form of an entry that is corrected.
void open_entry(Stage& stage, const diary::SymptomEntry& entry) {
    SymptomFormState& form = stage.view.symptom_form;
    const diary::SymptomReport& report = entry.report;
    form = {};
    form.entry = entry.id;
    form.symptom = report.symptom;
    form.day = entry.day;
    form.severity = report.severity;
    form.time = form.offered_time = to_clock(report.at.minute_of_day);
    form.note = report.note;
    form.faint = report.faint;
    form.confused = report.confused;
    form.breathless = report.breathless;
    form.stool_form = report.stool_form;
    form.before = report.before;
    stage.open(ScreenName::symptom);
}

// Without a form, for who has no hand free: moderate, at this minute.
void log_at_once(Stage& stage, const content::Symptom& symptom) {
    DayModel& day = stage.model.day;
    diary::SymptomReport report;
    report.symptom = symptom.id;
    report.at = stage.model.data.now().local;
    report.severity = moderate;
    const auto logged = day.log(stage.model.data, report);
    if (!logged) {
        stage.refused(logged.error());
        return;
    }
    if (logged->day != day.shown()) day.show(stage.model.data, logged->day);
    stage.done(
        stage.say.filled("today.logged_moderate", {{"symptom", symptom.name}}),
        [&model = stage.model, id = logged->id] { return model.day.remove(model.data, id); });
}

} // namespace

void put_symptom_tiles(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading_with(ui, Type::title, stage.say("today.how_do_you_feel"),
                     stage.say("today.one_tap"));
    ui.space(ui::space::s);
    const std::vector<content::Symptom>& symptoms = stage.model.symptoms.symptoms();
    std::vector<std::string> names;
    for (const content::Symptom& symptom : symptoms) {
        const std::size_t count = stage.model.day.logged(symptom.id);
        names.push_back(count == 0
                            ? stage.say.filled("today.log_symptom", {{"symptom", symptom.name}})
                            : stage.say.counted("today.log_symptom_again", static_cast<long>(count),
                                                {{"symptom", symptom.name}}));
    }
    std::vector<ui::Tile> tiles;
    for (std::size_t i = 0; i < symptoms.size(); ++i) {
        tiles.push_back({symptoms[i].id, symptoms[i].name, names[i],
                         ui::icon_from_name(symptoms[i].icon),
                         stage.model.day.logged(symptoms[i].id)});
    }
    const ui::TilePress press = ui::tiles(ui, tiles);
    if (press.tile < 0) return;
    const content::Symptom& symptom = symptoms[static_cast<std::size_t>(press.tile)];
    if (press.held && stage.model.day.day_for_now() == stage.model.day.today()) {
        log_at_once(stage, symptom);
    } else {
        open_form(stage, symptom);
    }
}

namespace {

std::string entry_title(const Stage& stage, const diary::SymptomEntry& entry) {
    return fmt::format("{} {}, {}", to_clock(entry.report.at.minute_of_day),
                       symptom_name(stage, entry.report.symptom),
                       stage.say(fmt::format("severity.{}", entry.report.severity)));
}

std::string entry_caption(const Stage& stage, const diary::SymptomReport& report) {
    std::string caption;
    const auto add = [&](const std::string& part) {
        caption += (caption.empty() ? "" : " \u00B7 ") + part;
    };
    if (report.faint) add(stage.say("symptom.faint"));
    if (report.confused) add(stage.say("symptom.confused"));
    if (report.breathless) add(stage.say("symptom.breathless"));
    if (report.stool_form) {
        add(stage.say.filled("symptom.stool_form_is",
                             {{"form", std::to_string(*report.stool_form)}}));
    }
    if (!report.before.empty()) {
        std::vector<std::string> names;
        for (const content::BeforeSymptom& before : stage.model.content.before_symptoms()) {
            if (std::ranges::find(report.before, before.id) != report.before.end()) {
                names.push_back(before.name);
            }
        }
        add(stage.say.filled("symptom.came_before", {{"what", join(names, ", ")}}));
    }
    if (!report.note.empty()) add(report.note);
    return caption;
}

} // namespace

void put_entries(Stage& stage) {
    ui::Context& ui = stage.ui;
    if (stage.model.day.entries().empty()) return;
    ui.space(ui::space::l);
    ui::heading(ui, Type::title, stage.say("today.logged"));
    ui.space(ui::space::s);
    // A copy: removing changes the model while the list is drawn.
    const std::vector<diary::SymptomEntry> entries = stage.model.day.entries();
    ui::list_card(ui, stage.say("today.logged"), [&] {
        bool first = true;
        for (const diary::SymptomEntry& entry : entries) {
            if (!first) ui::divider(ui);
            first = false;
            const content::Symptom* symptom = stage.model.symptoms.find(entry.report.symptom);
            const std::string title = entry_title(stage, entry);
            const std::string caption = entry_caption(stage, entry.report);
            const std::string id = fmt::format("entry-{}", entry.id);
            const std::string name = stage.say.filled("today.remove_entry", {{"entry", title}});
            const ui::Icon icon =
                symptom == nullptr ? ui::Icon::none : ui::icon_from_name(symptom->icon);
            const std::string edit = stage.say.filled("today.edit_entry", {{"entry", title}});
            const ui::RowPress press =
                ui::removable_row_that_opens(ui, {id, title, caption, name, icon}, edit);
            if (press == ui::RowPress::row) open_entry(stage, entry);
            if (press != ui::RowPress::more) continue;
            if (const auto removed = stage.model.day.remove(stage.model.data, entry.id); !removed) {
                stage.refused(removed.error());
                continue;
            }
            stage.done_one_of_many(stage.say.filled("today.removed", {{"entry", title}}),
                                   [&model = stage.model, entry_id = entry.id] {
                                       return model.day.restore(model.data, entry_id);
                                   });
        }
    });
}

} // namespace zebra::app
