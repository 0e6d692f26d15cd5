// Preparing for a 5-HIAA test: how much time is left, what laboratories say of foods, and which
// medicines the team has to know of.
#include "app/screens/common.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/span_bar.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace zebra::app {

namespace {

using foods::HiaaTest;
using foods::Laboratory;
using foods::LaboratoryWindow;
using foods::PreparationPhase;
using foods::PreparationPlan;
using ui::Role;
using ui::Type;

struct Kind {
    std::string_view kind;
    ui::Icon icon;
};

constexpr auto kinds = std::to_array<Kind>({{"fruit", ui::Icon::food_apple},
                                            {"vegetables", ui::Icon::pot},
                                            {"nuts", ui::Icon::leaf},
                                            {"drinks", ui::Icon::coffee},
                                            {"sweets", ui::Icon::candycane}});

// --- the countdown

struct CountdownWords {
    const char* phase;
    const char* until;
    LocalTime end;
};

CountdownWords countdown_words(const Stage& stage, const PreparationPlan& plan) {
    switch (stage.model.preparation.phase()) {
    case PreparationPhase::planned:
        return {"preparation.planned", "preparation.begins_in", foods::preparation_begins(plan)};
    case PreparationPhase::collecting:
        return {"preparation.collecting", "preparation.collection_ends_in",
                foods::preparation_ends(plan)};
    case PreparationPhase::active:
    case PreparationPhase::none:
    case PreparationPhase::over: break;
    }
    return {"preparation.preparing",
            plan.test == HiaaTest::blood ? "preparation.blood_in" : "preparation.collection_in",
            plan.test_at};
}

void put_span(Stage& stage, const PreparationPlan& plan) {
    const foods::PreparationSpan span =
        foods::preparation_span(plan, stage.model.preparation.now());
    std::vector<std::string> labels;
    for (int day = 0; day <= span.days; ++day) {
        const Date date = add_days(span.from.date, day);
        std::string label = weekday_name(date).substr(0, 3);
        if (day == 0 || day == span.days) label += " " + to_clock(span.from.minute_of_day);
        labels.push_back(std::move(label));
    }
    const std::vector<std::string_view> views{labels.begin(), labels.end()};
    const std::string name =
        stage.say.filled("preparation.span", {{"from", moment_in_words(stage, span.from)},
                                              {"to", moment_in_words(stage, span.to)}});
    ui::span_bar(stage.ui,
                 {.parts = span.days, .passed = span.passed, .name = name, .labels = views});
}

void put_countdown(Stage& stage, const PreparationPlan& plan) {
    ui::Context& ui = stage.ui;
    const CountdownWords words = countdown_words(stage, plan);
    ui::surface(ui, {.fill = Role::head, .border = Role::head}, [&] {
        ui::text(ui, Type::caption_strong, stage.say(words.phase), Role::head_amber);
        ui::text(ui, Type::body, stage.say(words.until), Role::on_head);
        ui::heading(ui, Type::number, left_in_words(stage, words.end, false), Role::on_head);
        ui::text(ui, Type::body, moment_in_words(stage, words.end), Role::on_head);
        ui.space(ui::space::m);
        put_span(stage, plan);
    });
}

void put_facts(Stage& stage, const PreparationPlan& plan) {
    ui::Context& ui = stage.ui;
    const std::string window =
        stage.say.filled(plan.window == LaboratoryWindow::unknown ? "preparation.window_unknown"
                                                                  : "preparation.window_is",
                         {{"hours", std::to_string(foods::hours_of(plan.window))}});
    const std::string ends = stage.say.filled(
        "preparation.ends", {{"moment", brief_moment(stage, foods::preparation_ends(plan))}});
    const bool blood = plan.test == HiaaTest::blood;
    const std::vector<ui::Tag> tags = {
        {ui::Icon::flask, stage.say(blood ? "preparation.blood_test" : "preparation.urine_test")},
        {ui::Icon::clipboard, window},
        {ui::Icon::clock, ends}};
    ui::tags(ui, tags);
}

// What is to be known of this plan.
void put_notes(Stage& stage, const PreparationPlan& plan, SourceList& sources) {
    ui::Context& ui = stage.ui;
    const auto put = [&](const std::string& sentence) {
        ui.space(ui::space::s);
        ui::note(ui, ui::Icon::information, Type::caption, sentence);
    };
    if (plan.window == LaboratoryWindow::unknown) {
        put(sources.text(stage, "preparation.unknown_window"));
    }
    put(plan.test == HiaaTest::blood ? sources.text(stage, "preparation.blood")
                                     : sources.text(stage, "preparation.urine"));
}

void end_plan(Stage& stage) {
    PreparationModel& model = stage.model.preparation;
    const std::optional<PreparationPlan> before = model.plan();
    if (const auto ended = model.end(stage.model.data); !ended) {
        stage.refused(ended.error());
        return;
    }
    stage.done(stage.say("preparation.was_ended"), [&model = stage.model, before] {
        return model.preparation.put_back(model.data, before);
    });
}

// --- what is said of foods

bool shown(const Laboratory& laboratory, const std::optional<PreparationPlan>& plan) {
    return !plan || foods::counts_for(laboratory, plan->test);
}

// "Banana, plantain, kiwi": those that somebody leaves out or blames; what is only limited stands
// with whoever limits it.
std::string names_of_kind(const foods::LaboratoryLists& lists, std::string_view kind,
                          const std::optional<PreparationPlan>& plan) {
    std::vector<std::string> names;
    for (const foods::LaboratoryFood& food : lists.foods()) {
        if (food.kind != kind) continue;
        const bool named = std::ranges::any_of(food.laboratories, [&](const Laboratory* one) {
            return one->says != Laboratory::Says::limit && shown(*one, plan);
        });
        if (named) names.emplace_back(food.name);
    }
    std::string line = join(names, ", ");
    if (!line.empty()) {
        line.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(line.front())));
    }
    return line;
}

void put_kind(Stage& stage, ui::Icon icon, const std::string& names) {
    ui::Context& ui = stage.ui;
    const ui::Rect& column = ui.column();
    const ui::Rect inner{column.x + ui::space::l, ui.cursor() + ui::space::m,
                         column.width - 2 * ui::space::l, 0};
    const float height =
        ui::in_column(ui, inner, [&] { ui::note(ui, icon, Type::body, names, Role::ink); });
    ui.space(height + 2 * ui::space::m);
}

void put_kinds(Stage& stage, const foods::LaboratoryLists& lists,
               const std::optional<PreparationPlan>& plan) {
    ui::Context& ui = stage.ui;
    std::string title = stage.say("preparation.foods");
    if (plan) {
        title = stage.say.filled("preparation.foods_until",
                                 {{"moment", brief_moment(stage, foods::preparation_ends(*plan))}});
    }
    ui::heading(ui, Type::title, title);
    ui::text(ui, Type::caption, stage.say("preparation.foods_caption"), Role::ink_soft);
    ui.space(ui::space::s);
    ui::list_card(ui, title, [&] {
        bool first = true;
        for (const Kind& kind : kinds) {
            const std::string names = names_of_kind(lists, kind.kind, plan);
            if (names.empty()) continue;
            if (!first) ui::divider(ui);
            first = false;
            put_kind(stage, kind.icon, names);
        }
    });
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, Type::caption,
             stage.model.content.text("preparation.not_named"));
}

void put_laboratories(Stage& stage, const foods::LaboratoryLists& lists,
                      const std::optional<PreparationPlan>& plan, SourceList& sources) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("preparation.who_says"));
    ui::text(ui, Type::body, sources.text(stage, "preparation.laboratories_differ"));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("preparation.who_says"), [&] {
        bool first = true;
        for (const Laboratory& laboratory : lists.laboratories()) {
            if (!shown(laboratory, plan)) continue;
            if (!first) ui::divider(ui);
            first = false;
            std::string title{laboratory.name};
            if (laboratory.window_hours) {
                title = stage.say.filled("preparation.laboratory_window",
                                         {{"laboratory", laboratory.name},
                                          {"hours", std::to_string(*laboratory.window_hours)}});
            }
            ui::text_row(ui, title, sources.text(stage, laboratory.statement));
        }
    });
}

// --- medicines

void put_tell_your_team(Stage& stage, SourceList& sources) {
    ui::Context& ui = stage.ui;
    ui::banner(ui, ui::BannerLook::caution, stage.say("preparation.tell_your_team"),
               sources.text(stage, "preparation.medicines.tell"), [&] {
                   ui::text(ui, Type::strong,
                            stage.model.content.text("preparation.medicines.never"),
                            Role::on_caution);
               });
}

void put_medicines(Stage& stage, SourceList& sources) {
    constexpr auto statements = std::to_array<std::string_view>(
        {"preparation.medicine.raising", "preparation.medicine.levodopa",
         "preparation.medicine.antidepressants", "preparation.medicine.mayo",
         "preparation.medicine.believed_to_raise", "preparation.medicine.believed_to_lower"});
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("preparation.medicines"));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("preparation.medicines"), [&] {
        bool first = true;
        for (const std::string_view statement : statements) {
            if (!first) ui::divider(ui);
            first = false;
            ui::text_row(ui, sources.text(stage, statement), {});
        }
    });
}

// --- without a plan

void put_introduction(Stage& stage, SourceList& sources) {
    ui::Context& ui = stage.ui;
    const PreparationModel& model = stage.model.preparation;
    if (model.plan()) { // and it is over
        ui::banner(
            ui, ui::BannerLook::information, stage.say("preparation.over"),
            stage.say.filled(
                "preparation.over_since",
                {{"moment", moment_in_words(stage, foods::preparation_ends(*model.plan()))}}));
        ui.space(ui::space::m);
    }
    ui::card(ui, stage.say("preparation.plan_a_test"), [&] {
        ui::heading(ui, Type::title, stage.say("preparation.plan_a_test"));
        ui.space(ui::space::xs);
        ui::text(ui, Type::body, sources.text(stage, "preparation.why"));
        ui.space(ui::space::xs);
        ui::text(ui, Type::body, sources.text(stage, "preparation.only_for_the_test"));
        ui.space(ui::space::xs);
        ui::text(ui, Type::body, stage.say("preparation.what_happens"));
    });
}

// What to leave out comes first, then the medicines, then who says what.
void put_advice(Stage& stage, const std::optional<PreparationPlan>& plan, SourceList& sources) {
    ui::Context& ui = stage.ui;
    const foods::LaboratoryLists* lists = stage.model.preparation.lists();
    if (lists != nullptr) {
        put_kinds(stage, *lists, plan);
    } else {
        ui::banner(ui, ui::BannerLook::caution, stage.say("preparation.lists_missing"),
                   stage.model.preparation.problem()->sentence);
    }
    ui.space(ui::space::l);
    put_tell_your_team(stage, sources);
    ui.space(ui::space::l);
    if (lists != nullptr) {
        put_laboratories(stage, *lists, plan, sources);
        ui.space(ui::space::l);
    }
    put_medicines(stage, sources);
}

void put_page(Stage& stage, const std::optional<PreparationPlan>& plan) {
    ui::Context& ui = stage.ui;
    SourceList sources{stage.model.content};
    data_banners(stage);
    if (plan) {
        put_countdown(stage, *plan);
        ui.space(ui::space::m);
        put_facts(stage, *plan);
        put_notes(stage, *plan, sources);
    } else {
        put_introduction(stage, sources);
    }
    ui.space(ui::space::l);
    put_advice(stage, plan, sources);
    if (plan) {
        ui.space(ui::space::xl);
        if (ui::button(ui, {.id = "end",
                            .label = stage.say("preparation.end"),
                            .look = ui::ButtonLook::outlined})) {
            end_plan(stage);
        }
    }
    ui.space(ui::space::l);
    sources.show(stage);
}

} // namespace

void show_preparation(Stage& stage, const ui::Rect& view) {
    const PreparationModel& model = stage.model.preparation;
    const std::optional<PreparationPlan> plan = model.running() ? model.plan() : std::nullopt;
    Page look{.title = stage.say("preparation.title")};
    const ui::Button plan_button{.id = "plan",
                                 .label = stage.say("preparation.plan"),
                                 .icon = ui::Icon::calendar,
                                 .least_height = ui::size::primary_button};
    if (plan) {
        look.trailing_width = ui::size::target - ui::space::xs;
        look.trailing = [&](const ui::Rect& place) {
            if (ui::icon_button(stage.ui,
                                {.id = "change",
                                 .name = stage.say("preparation.change"),
                                 .icon = ui::Icon::pencil},
                                {place.right() - ui::size::target / 2, place.centre().y})) {
                open_preparation_form(stage);
            }
        };
    } else {
        look.footer_height = ui::button_height(stage.ui, plan_button, page_width(stage.ui, view));
        look.footer = [&] {
            if (ui::button(stage.ui, plan_button)) open_preparation_form(stage);
        };
    }
    page(stage, view, look, [&] { put_page(stage, plan); });
}

} // namespace zebra::app
