// On a food's page: how it is for the person, and whether it is a favourite.
#include "app/screens/food_mark.h"

#include "app/screens/food_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <array>

namespace zebra::app {

namespace {

using foods::Food;
using foods::FoodMark;
using foods::Mark;
using ui::Role;
using ui::Type;

constexpr auto looks = std::to_array<MarkLook>({
    {Mark::fine, "food.mark.fine", "foods.you.fine", ui::Icon::check_circle_outline},
    {Mark::unsure, "food.mark.unsure", "foods.you.unsure", ui::Icon::help_circle},
    {Mark::triggers, "food.mark.triggers", "foods.you.triggers", ui::Icon::flag},
});

void change_mark(Stage& stage, std::string_view code, Mark pressed, const FoodMark* before) {
    Model& model = stage.model;
    const bool takes_away = before != nullptr && before->mark == pressed;
    const auto changed = takes_away ? model.kept_foods.clear_mark(model.data, code)
                                    : model.kept_foods.set_mark(model.data, code, pressed);
    if (!changed) {
        stage.refused(changed.error());
        return;
    }
    const std::string mark = stage.say(look_of(pressed).label_key);
    stage.done(takes_away ? stage.say("food.mark_removed")
                          : stage.say.filled("food.marked", {{"mark", mark}}),
               [&model, food = std::string{code}, stood = *changed] {
                   return model.kept_foods.put_back(model.data, food, stood);
               });
}

// When it was marked, and what was written.
void put_note(Stage& stage, std::string_view code, const FoodMark& mark) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    ui::text(ui, Type::caption,
             stage.say.filled("food.marked_on", {{"date", short_date(mark.day)}}), Role::ink_soft);
    ui.space(ui::space::s);
    const bool written = !mark.note.empty();
    bool pressed = false;
    ui::list_card(ui, stage.say("food.note"), [&] {
        pressed = ui::list_row(ui, {.id = "note",
                                    .title = stage.say(written ? "food.note" : "food.note_add"),
                                    .caption = mark.note,
                                    .icon = ui::Icon::pencil});
    });
    if (!pressed) return;
    open_food_note(stage, code, mark.note);
}

void change_favourite(Stage& stage, std::string_view code, bool is_favourite) {
    Model& model = stage.model;
    const auto changed = is_favourite ? model.kept_foods.remove_favourite(model.data, code)
                                      : model.kept_foods.add_favourite(model.data, code);
    if (!changed) {
        stage.refused(changed.error());
        return;
    }
    stage.done(stage.say(is_favourite ? "food.star_removed" : "food.star_added"),
               [&model, food = std::string{code}, is_favourite] {
                   return is_favourite ? model.kept_foods.put_favourite_back(model.data, food)
                                       : model.kept_foods.remove_favourite(model.data, food);
               });
}

} // namespace

std::span<const MarkLook> mark_looks() { return looks; }

const MarkLook& look_of(Mark mark) {
    for (const MarkLook& look : looks) {
        if (look.mark == mark) return look;
    }
    return looks.front();
}

std::vector<ui::Tag> mark_tags(const Stage& stage, std::string_view code) {
    const FoodMark* mark = stage.model.kept_foods.mark(stage.model.data, code);
    if (mark == nullptr) return {};
    const MarkLook& look = look_of(mark->mark);
    return {{look.icon, stage.say(look.tag_key)}};
}

void put_mark(Stage& stage, const Food& food) {
    ui::Context& ui = stage.ui;
    const std::string_view code = code_of(food);
    const FoodMark* mark = stage.model.kept_foods.mark(stage.model.data, code);
    std::vector<ui::Segment> segments;
    int selected = -1;
    for (const MarkLook& look : looks) {
        if (mark != nullptr && mark->mark == look.mark)
            selected = static_cast<int>(segments.size());
        segments.push_back({.id = foods::to_name(look.mark),
                            .label = stage.say(look.label_key),
                            .icon = look.icon});
    }
    ui::heading(ui, Type::title, stage.say("food.mine"));
    ui.space(ui::space::s);
    const int pressed = ui::segmented(ui, stage.say("food.mine"), segments, selected);
    if (mark != nullptr) put_note(stage, code, *mark);
    ui.space(ui::space::m);
    // Last: the mark that was drawn is gone afterwards.
    if (pressed >= 0) change_mark(stage, code, looks[static_cast<std::size_t>(pressed)].mark, mark);
}

void put_star(Stage& stage, const Food& food, const ui::Rect& place) {
    const std::string_view code = code_of(food);
    const bool is_favourite = stage.model.kept_foods.is_favourite(stage.model.data, code);
    if (ui::icon_button(stage.ui,
                        {.id = "star",
                         .name = stage.say(is_favourite ? "food.star_remove" : "food.star_add"),
                         .icon = is_favourite ? ui::Icon::star : ui::Icon::star_outline},
                        place.centre())) {
        change_favourite(stage, code, is_favourite);
    }
}

} // namespace zebra::app
