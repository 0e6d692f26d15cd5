#include "app/screens/preparation_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "core/base/text.h"

#include <vector>

namespace zebra::app {

namespace {

using foods::PreparationPhase;
using foods::PreparationPlan;
using Mark = PreparationModel::Mark;

std::string names_of(const std::vector<const foods::Laboratory*>& laboratories) {
    std::vector<std::string> names;
    names.reserve(laboratories.size());
    for (const foods::Laboratory* laboratory : laboratories) names.emplace_back(laboratory->name);
    return join(names, ", ");
}

std::string card_caption(const Stage& stage) {
    const PreparationPlan& plan = *stage.model.preparation.plan();
    if (stage.model.preparation.phase() == PreparationPhase::planned) {
        return stage.say.filled("preparation.test_on",
                                {{"moment", brief_moment(stage, plan.test_at)}});
    }
    return stage.say.filled("preparation.now_until",
                            {{"moment", brief_moment(stage, foods::preparation_ends(plan))}});
}

} // namespace

void put_preparation_card(Stage& stage) {
    const PreparationModel& model = stage.model.preparation;
    if (!model.running() || stage.model.day.shown() != stage.model.day.today()) return;
    ui::Context& ui = stage.ui;
    const std::string title = preparation_line(stage);
    const std::string caption = card_caption(stage);
    ui::list_card(ui, stage.say("preparation.title"), [&] {
        if (ui::list_row(ui, {.id = "preparation",
                              .title = title,
                              .caption = caption,
                              .icon = ui::Icon::test_tube,
                              .place = ui::RowPlace::only,
                              .strong = true})) {
            stage.open(ScreenName::preparation);
        }
    });
    ui.space(ui::space::l);
}

void put_preparation_banner(Stage& stage, const foods::Food& food) {
    const auto mark = stage.model.preparation.why(food);
    if (!mark) return;
    ui::Context& ui = stage.ui;
    const content::Content& content = stage.model.content;
    std::vector<std::string> sentences;
    const auto say_who = [&](const std::string& pattern,
                             const std::vector<const foods::Laboratory*>& laboratories) {
        if (laboratories.empty()) return;
        sentences.push_back(fill_places(pattern, {{"laboratories", names_of(laboratories)}}));
    };
    say_who(content.text("preparation.mark.leave_out"), mark->leave_out);
    say_who(content.text("preparation.mark.limit"), mark->limit);
    say_who(content.text("preparation.mark.raises"), mark->raises);
    if (sentences.empty()) sentences.push_back(content.text("preparation.mark.serotonin"));
    sentences.push_back(content.text("preparation.mark.own_sheet"));
    ui::banner(ui, ui::BannerLook::caution, preparation_line(stage), join(sentences, "\n"), [&] {
        if (ui::button(ui, {.id = "open-preparation",
                            .label = stage.say("preparation.open"),
                            .look = ui::ButtonLook::outlined,
                            .icon = ui::Icon::test_tube})) {
            stage.open(ScreenName::preparation);
        }
    });
    ui.space(ui::space::m);
}

std::vector<ui::Tag> preparation_tags(const Stage& stage, const foods::Food& food) {
    const auto tag = [&](const char* key) {
        return std::vector<ui::Tag>{{ui::Icon::test_tube, stage.say(key)}};
    };
    switch (stage.model.preparation.mark(food)) {
    case Mark::named: {
        // Others say only that it raises the result, or serotonin was measured in it.
        const bool left_out = !stage.model.preparation.why(food)->leave_out.empty();
        return tag(left_out ? "preparation.tag_left_out" : "preparation.tag_named");
    }
    case Mark::limited: return tag("preparation.tag_limited");
    case Mark::none: break;
    }
    return {};
}

} // namespace zebra::app
