// One habit on one day: what was done, that it is not today's, and a note.
#include "app/screens/form_sheet.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/choices.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"
#include "core/base/typed_text.h"

namespace zebra::app {

namespace {

using Answer = HabitDayState::Answer;
using ui::Type;

const HabitLine* line_of(const Stage& stage, const HabitDayState& form) {
    if (form.day != stage.model.day.shown()) return nullptr;
    for (const HabitLine& line : stage.model.day.lines()) {
        if (line.habit.id == form.habit) return &line;
    }
    return nullptr;
}

void put_yes_no(Stage& stage, HabitDayState::Fields& typed) {
    const std::vector<ui::Segment> segments = {{"done", stage.say("habit_day.done")},
                                               {"not-done", stage.say("habit_day.not_done")},
                                               {"not-today", stage.say("habit_day.not_today")},
                                               {"nothing", stage.say("habit_day.nothing")}};
    const int chosen = typed.answer == Answer::nothing     ? 3
                       : typed.answer == Answer::not_today ? 2
                       : typed.value == "1"                ? 0
                                                           : 1;
    const int pressed = ui::segmented(stage.ui, stage.say("habit_day.answer"), segments, chosen);
    if (pressed < 0) return;
    typed.answer = pressed == 3   ? Answer::nothing
                   : pressed == 2 ? Answer::not_today
                                  : Answer::value;
    typed.value = pressed == 0 ? "1" : pressed == 1 ? "0" : "";
}

void put_amount(Stage& stage, const HabitLine& line, HabitDayState& form) {
    ui::Context& ui = stage.ui;
    const std::string help = amount_caption(stage, line);
    const ui::FieldChange change = ui::text_field(ui,
                                                  {.id = "amount",
                                                   .label = stage.say("habit_day.amount"),
                                                   .help = help,
                                                   .problem = form.problem,
                                                   .keyboard = platform::KeyboardHint::number},
                                                  form.typed.value);
    if (change.changed) {
        form.problem.clear();
        form.refusal.clear();
        form.typed.answer = trim(form.typed.value).empty() ? Answer::nothing : Answer::value;
    }
    ui.space(ui::space::s);
    const bool skipped = form.typed.answer == Answer::not_today;
    if (ui::switch_row(ui, {.id = "not-today",
                            .title = stage.say("habit_day.not_today"),
                            .caption = stage.say("habit_day.not_today_help"),
                            .on = skipped})) {
        form.typed.answer = skipped ? Answer::nothing : Answer::not_today;
        form.typed.value.clear();
        form.problem.clear();
    }
}

// What is to be another than it was; nullopt: the amount cannot be read, and the form says so.
std::optional<habits::DayStore::Wish> wish_of(const Stage& stage, HabitDayState& form) {
    habits::DayStore::Wish wish;
    const bool new_answer =
        form.typed.answer != form.offered.answer || trim(form.typed.value) != form.offered.value;
    if (new_answer) {
        std::optional<int> value;
        if (form.typed.answer == Answer::not_today) value = habits::not_today;
        if (form.typed.answer == Answer::value) {
            value = parse_whole_number(form.typed.value);
            if (!value) {
                form.problem = stage.say("habit_day.bad_amount");
                return std::nullopt;
            }
        }
        wish.value = value;
    }
    if (form.typed.note != form.offered.note) wish.note = form.typed.note;
    return wish;
}

void save(Stage& stage, const habits::Habit& seen) {
    HabitDayState& form = stage.view.habit_day;
    const habits::Habit habit = seen; // saving reads the lines again
    Model& model = stage.model;
    const auto wish = wish_of(stage, form);
    if (!wish) return;
    const auto written = model.day.write(model.data, habit, form.day, *wish);
    if (!written) {
        form.refusal = written.error().sentence;
        return;
    }
    if (written->value || written->note_before) {
        stage.done(stage.say.filled("habit_day.saved", {{"habit", habit.name}}),
                   [&model, id = habit.id, day = form.day, done = *written] {
                       return model.day.take_back(model.data, id, day, done);
                   });
    }
    form = {};
    stage.back();
}

} // namespace

namespace {

HabitDayState form_of(const HabitLine& line, Date day) {
    HabitDayState::Fields stands;
    stands.answer = line.not_today ? Answer::not_today
                    : line.value   ? Answer::value
                                   : Answer::nothing;
    if (line.value) stands.value = std::to_string(*line.value);
    stands.note = line.note;
    return {line.habit.id, day, stands, stands, {}, {}};
}

} // namespace

void open_habit_day(Stage& stage, const HabitLine& line) {
    HabitDayState& form = stage.view.habit_day;
    const HabitDayState stands = form_of(line, stage.model.day.shown());
    form.refusal.clear();
    // What was begun for that habit and day and not saved stays.
    const bool begun = form.habit == stands.habit && form.day == stands.day
                       && form.offered == stands.offered && form.typed != form.offered;
    if (!begun) form = stands;
    stage.open(ScreenName::habit_day);
}

void show_habit_day(Stage& stage) {
    ui::Context& ui = stage.ui;
    HabitDayState& form = stage.view.habit_day;
    if (form.habit.empty()) {
        const std::vector<HabitLine>& lines = stage.model.day.lines();
        if (!lines.empty()) form = form_of(lines.front(), stage.model.day.shown());
    }
    const HabitLine* line = line_of(stage, form);
    if (line == nullptr) { // taken off the list in another window
        stage.back();
        return;
    }
    put_form_sheet(
        stage,
        {.id = "habit-day",
         .title = line->habit.name,
         .save_label = stage.say.filled("symptom.save", {{"day", long_date(form.day)}}),
         .refusal = form.refusal},
        [&] { save(stage, line->habit); },
        [&] {
            if (line->habit.kind == habits::HabitKind::yes_no) {
                put_yes_no(stage, form.typed);
                ui.space(ui::space::s);
                ui::text(ui, Type::caption, stage.say("habit_day.not_today_help"),
                         ui::Role::ink_soft);
            } else {
                put_amount(stage, *line, form);
            }
            ui.space(ui::space::m);
            const ui::FieldChange note = ui::text_field(
                ui, {.id = "note", .label = stage.say("habit_day.note"), .multi_line = true},
                form.typed.note);
            if (note.changed) form.refusal.clear();
            ui.space(ui::space::m);
        });
}

} // namespace zebra::app
