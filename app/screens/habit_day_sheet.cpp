// One habit on one day: what was done, that it is not today's, and a note.
#include "app/screens/form_sheet.h"
#include "app/screens/screens.h"
#include "app/screens/today_parts.h"
#include "app/ui/choices.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"
#include "core/habits/habit_list.h"

#include <charconv>

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

// False: it could not be kept, and the form says why.
bool keep_answer(Stage& stage, const HabitLine& line, HabitDayState& form) {
    DayModel& day = stage.model.day;
    DataSession& data = stage.model.data;
    Outcome<void> kept;
    if (form.typed.answer == Answer::nothing) kept = day.clear(data, line.habit);
    if (form.typed.answer == Answer::not_today) kept = day.skip(data, line.habit);
    if (form.typed.answer == Answer::value) {
        const std::string_view text = trim(form.typed.value);
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) {
            form.problem = stage.say("habit_day.bad_amount");
            return false;
        }
        kept = day.set(data, line.habit, value);
    }
    if (!kept) form.refusal = kept.error().sentence;
    return kept.has_value();
}

void save(Stage& stage, const HabitLine& found) {
    HabitDayState& form = stage.view.habit_day;
    const HabitLine line = found; // saving reads the lines again
    Model& model = stage.model;
    const bool new_answer =
        form.typed.answer != form.offered.answer || trim(form.typed.value) != form.offered.value;
    if (new_answer && !keep_answer(stage, line, form)) return;
    std::string note_before = form.offered.note;
    const bool new_note = form.typed.note != form.offered.note;
    if (new_note) {
        const auto kept = model.day.set_note(model.data, line.habit.id, form.day, form.typed.note);
        if (!kept) {
            form.refusal = kept.error().sentence;
            form.offered.answer = form.typed.answer; // that much is kept
            form.offered.value = form.typed.value;
            return;
        }
        note_before = *kept;
    }
    if (new_answer || new_note) {
        stage.done(stage.say.filled("habit_day.saved", {{"habit", line.habit.name}}),
                   [&model, habit = line.habit.id, day = form.day, new_answer, new_note,
                    note_before]() -> Outcome<void> {
                       if (new_note) {
                           const auto back =
                               model.day.set_note(model.data, habit, day, note_before);
                           if (!back) return fail(back.error());
                       }
                       return new_answer ? model.day.undo(model.data, habit, day) : Outcome<void>{};
                   });
    }
    form = {};
    stage.back();
}

} // namespace

void open_habit_day(Stage& stage, const HabitLine& line) {
    HabitDayState::Fields stands;
    stands.answer = line.not_today ? Answer::not_today
                    : line.value   ? Answer::value
                                   : Answer::nothing;
    if (line.value) stands.value = std::to_string(*line.value);
    stands.note = line.note;
    HabitDayState& form = stage.view.habit_day;
    const Date day = stage.model.day.shown();
    form.refusal.clear();
    // What was begun for that habit and day and not saved stays.
    const bool begun = form.habit == line.habit.id && form.day == day && form.offered == stands
                       && form.typed != form.offered;
    if (!begun) form = {line.habit.id, day, stands, stands, {}, {}};
    stage.open(ScreenName::habit_day);
}

void show_habit_day(Stage& stage) {
    ui::Context& ui = stage.ui;
    HabitDayState& form = stage.view.habit_day;
    if (form.habit.empty()) {
        const std::vector<HabitLine>& lines = stage.model.day.lines();
        form.day = stage.model.day.shown();
        if (!lines.empty()) form.habit = lines.front().habit.id;
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
        [&] { save(stage, *line); },
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
