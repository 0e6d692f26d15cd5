// Planning a 5-HIAA test, or changing the plan: which, when, and how long the laboratory asks to
// prepare.
#include "app/screens/common.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/date_strip.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

using foods::HiaaTest;
using foods::LaboratoryWindow;
using foods::PreparationPlan;
using ui::Role;
using ui::Type;

constexpr std::array tests = {HiaaTest::urine, HiaaTest::blood};
constexpr std::array windows = {LaboratoryWindow::hours_24, LaboratoryWindow::hours_48,
                                LaboratoryWindow::hours_72, LaboratoryWindow::unknown};

template <class Value, std::size_t Size>
int place_of(const std::array<Value, Size>& values, std::optional<Value> value) {
    if (!value) return -1;
    return static_cast<int>(std::ranges::find(values, *value) - values.begin());
}

// What is typed, where all of it can be read.
std::optional<PreparationPlan> typed_plan(const PreparationFormState& form) {
    const auto day = parse_typed_date(trim(form.day));
    const auto minute = parse_minute_of_day(trim(form.time));
    if (!form.test || !day || !minute) return std::nullopt;
    return PreparationPlan{{*day, *minute}, *form.test, form.window};
}

void save(Stage& stage) {
    PreparationFormState& form = stage.view.preparation_form;
    form.test_problem = form.test ? "" : stage.say("preparation.choose_test");
    form.day_problem = parse_typed_date(trim(form.day)) ? "" : stage.say("preparation.bad_day");
    form.time_problem =
        parse_minute_of_day(trim(form.time)) ? "" : stage.say("preparation.bad_time");
    form.refusal.clear();
    const auto plan = typed_plan(form);
    if (!plan) {
        form.refusal = stage.say("preparation.not_saved");
        return;
    }
    PreparationModel& model = stage.model.preparation;
    const std::optional<PreparationPlan> before = model.plan();
    if (const auto kept = model.keep(stage.model.data, *plan); !kept) {
        if (kept.error().kind == Problem::Kind::bad_input) {
            form.day_problem = kept.error().sentence;
        } else {
            form.refusal = kept.error().sentence;
        }
        return;
    }
    stage.done(stage.say("preparation.was_planned"), [&model = stage.model, before] {
        return model.preparation.put_back(model.data, before);
    });
    stage.back();
}

void put_test(Stage& stage) {
    ui::Context& ui = stage.ui;
    PreparationFormState& form = stage.view.preparation_form;
    ui::text(ui, Type::strong, stage.say("preparation.which_test"));
    ui.space(ui::space::s);
    const std::array<ui::Segment, tests.size()> segments = {
        {{"urine", stage.say("preparation.urine_test")},
         {"blood", stage.say("preparation.blood_test")}}};
    const int pressed = ui::segmented(ui, stage.say("preparation.which_test"), segments,
                                      place_of(tests, form.test));
    if (pressed >= 0) {
        form.test = tests[static_cast<std::size_t>(pressed)];
        form.test_problem.clear();
    }
    if (!form.test_problem.empty()) {
        ui.space(ui::space::xs);
        ui::note(ui, ui::Icon::alert_circle, Type::caption_strong, form.test_problem, Role::ink);
    }
}

// The calendar opens under the field and shows the day that is typed.
void put_calendar(Stage& stage) {
    ui::Context& ui = stage.ui;
    PreparationFormState& form = stage.view.preparation_form;
    const Date today = stage.model.preparation.now().date;
    const auto day = parse_typed_date(trim(form.day));
    const ui::Button button{.id = "calendar",
                            .label = stage.say(form.calendar ? "preparation.close_calendar"
                                                             : "preparation.open_calendar"),
                            .look = ui::ButtonLook::plain,
                            .icon = ui::Icon::calendar};
    const float width = std::min(ui.width(), ui::compact_button_width(ui, button));
    const ui::Rect row = ui.take(ui::button_height(ui, button, width));
    if (ui::button_in(ui, button, {row.x, row.y, width, row.height})) {
        form.calendar = !form.calendar;
        const Date first = day && *day >= today ? *day : today;
        form.month = first.year() / first.month();
    }
    if (!form.calendar) return;
    const std::chrono::year_month now = today.year() / today.month();
    form.month = ui::month_bar(ui, {.month = form.month,
                                    .earliest = now,
                                    .latest = now + std::chrono::months{12},
                                    .earlier_name = stage.say("calendar.earlier"),
                                    .later_name = stage.say("calendar.later")});
    const auto chosen = ui::month_grid(ui, {.month = form.month,
                                            .shown = day.value_or(Date{}),
                                            .today = today,
                                            .marked = {},
                                            .ahead = true});
    if (!chosen) return;
    form.day = short_date(*chosen);
    form.day_problem.clear();
    form.calendar = false;
}

void put_when(Stage& stage) {
    ui::Context& ui = stage.ui;
    PreparationFormState& form = stage.view.preparation_form;
    const bool blood = form.test == HiaaTest::blood;
    if (ui::text_field(
            ui,
            {.id = "day",
             .label = stage.say(blood ? "preparation.day_blood" : "preparation.day_urine"),
             .strong_label = true,
             .help = stage.say("preparation.day_help"),
             .problem = form.day_problem},
            form.day)
            .changed) {
        form.day_problem.clear();
    }
    ui.space(ui::space::xs);
    put_calendar(stage);
    ui.space(ui::space::m);
    if (ui::text_field(ui,
                       {.id = "time",
                        .label = stage.say("preparation.time"),
                        .strong_label = true,
                        .help = stage.say("preparation.time_help"),
                        .problem = form.time_problem},
                       form.time)
            .changed) {
        form.time_problem.clear();
    }
}

void put_window(Stage& stage, SourceList& sources) {
    ui::Context& ui = stage.ui;
    PreparationFormState& form = stage.view.preparation_form;
    ui::text(ui, Type::strong, stage.say("preparation.how_long"));
    ui::text(ui, Type::caption, stage.say("preparation.how_long_help"), Role::ink_soft);
    ui.space(ui::space::s);
    const std::array<ui::Segment, windows.size()> segments = {
        {{"24", stage.say("preparation.hours_24")},
         {"48", stage.say("preparation.hours_48")},
         {"72", stage.say("preparation.hours_72")},
         {"unknown", stage.say("preparation.hours_unknown")}}};
    const int pressed = ui::segmented(ui, stage.say("preparation.how_long"), segments,
                                      place_of(windows, std::optional{form.window}));
    if (pressed >= 0) form.window = windows[static_cast<std::size_t>(pressed)];
    if (form.window == LaboratoryWindow::unknown) {
        ui.space(ui::space::s);
        ui::note(ui, ui::Icon::information, Type::body,
                 sources.text(stage, "preparation.unknown_window"), Role::ink);
    }
    if (form.test == HiaaTest::blood) {
        ui.space(ui::space::s);
        ui::note(ui, ui::Icon::information, Type::body, sources.text(stage, "preparation.blood"),
                 Role::ink);
    }
}

// What the answers come to.
void put_outcome(Stage& stage) {
    const auto plan = typed_plan(stage.view.preparation_form);
    if (!plan) return;
    ui::Context& ui = stage.ui;
    ui.space(ui::space::l);
    ui::text(ui, Type::body,
             stage.say.filled("preparation.outcome",
                              {{"begins", moment_in_words(stage, foods::preparation_begins(*plan))},
                               {"ends", moment_in_words(stage, foods::preparation_ends(*plan))}}));
}

} // namespace

void show_preparation_plan(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const std::string refusal = stage.view.preparation_form.refusal;
    const ui::Button save_button{.id = "save",
                                 .label = stage.say("preparation.save"),
                                 .least_height = ui::size::primary_button};
    const float width = page_width(ui, view);
    const float refusal_height =
        refusal.empty() ? 0 : ui::text_height(ui, Type::caption_strong, refusal, width);
    const bool changes = stage.model.preparation.running();
    page(stage, view,
         {.title = stage.say(changes ? "preparation.change" : "preparation.plan"),
          .footer_height = ui::button_height(ui, save_button, width) + refusal_height,
          .footer =
              [&] {
                  if (!refusal.empty()) ui::text(ui, Type::caption_strong, refusal);
                  if (ui::button(ui, save_button)) save(stage);
              }},
         [&] {
             SourceList sources{stage.model.content};
             put_test(stage);
             ui.space(ui::space::l);
             put_when(stage);
             ui.space(ui::space::l);
             put_window(stage, sources);
             put_outcome(stage);
             ui.space(ui::space::l);
             sources.show(stage);
         });
}

} // namespace zebra::app
