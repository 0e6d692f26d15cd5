// Settings, and the way to everything that is read.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"

#include <array>
#include <cmath>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr std::array text_percents = {100, 125, 150, 175, 200};

void keep(Stage& stage, const std::function<Outcome<void>(storage::Store&)>& change) {
    DataSession& data = stage.model.data;
    if (data.store() == nullptr) {
        stage.refused(
            data.problem().value_or(Problem{Problem::Kind::io, stage.say("data.not_open")}));
        return;
    }
    if (const auto done = change(*data.store()); !done) stage.refused(done.error());
}

void put_appearance(Stage& stage) {
    ui::Context& ui = stage.ui;
    const ui::Appearance& appearance = stage.model.preferences.appearance;
    ui::text(ui, Type::strong, stage.say("more.text_size"));
    ui.space(ui::space::xs);
    std::vector<ui::Chip> sizes;
    std::vector<std::string> labels;
    labels.reserve(text_percents.size());
    for (const int percent : text_percents) labels.push_back(std::to_string(percent) + "%");
    const int percent_now = static_cast<int>(std::lround(appearance.text_scale * 100));
    for (std::size_t i = 0; i < text_percents.size(); ++i) {
        sizes.push_back({labels[i], labels[i], text_percents[i] == percent_now});
    }
    if (const int pressed = ui::chips(ui, sizes); pressed >= 0) {
        const int percent = text_percents[static_cast<std::size_t>(pressed)];
        keep(stage, [&](storage::Store& store) {
            return keep_text_scale(store, static_cast<float>(percent) / 100);
        });
    }
    ui.space(ui::space::m);
    ui::text(ui, Type::strong, stage.say("more.theme"));
    ui.space(ui::space::xs);
    std::vector<ui::Chip> themes;
    for (const ui::Theme theme :
         {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast, ui::Theme::contrast_dark}) {
        const std::string_view id = ui::to_name(theme);
        themes.push_back({id, stage.say("theme." + std::string{id}), theme == appearance.theme});
    }
    if (const int pressed = ui::chips(ui, themes); pressed >= 0) {
        const auto theme = ui::theme_from_name(themes[static_cast<std::size_t>(pressed)].id);
        keep(stage, [&](storage::Store& store) { return keep_theme(store, *theme); });
    }
}

void put_emergency_number(Stage& stage) {
    SettingsFormState& form = stage.view.settings_form;
    if (!form.emergency_number) form.emergency_number = stage.model.preferences.emergency_number;
    const ui::FieldChange change = ui::text_field(stage.ui,
                                                  {.id = "emergency-number",
                                                   .label = stage.say("more.emergency_number"),
                                                   .help = stage.say("more.emergency_number_help"),
                                                   .problem = form.emergency_number_problem,
                                                   .keyboard = platform::KeyboardHint::phone},
                                                  *form.emergency_number);
    if (!change.changed) return;
    form.emergency_number_problem.clear();
    keep(stage, [&](storage::Store& store) -> Outcome<void> {
        auto kept = keep_emergency_number(store, *form.emergency_number);
        if (!kept && kept.error().kind == Problem::Kind::bad_input) {
            form.emergency_number_problem = kept.error().sentence;
            return {};
        }
        return kept;
    });
}

void put_day_end(Stage& stage) {
    SettingsFormState& form = stage.view.settings_form;
    if (!form.day_end) form.day_end = to_clock(stage.model.preferences.day_end_minute);
    const ui::FieldChange change = ui::text_field(stage.ui,
                                                  {.id = "day-end",
                                                   .label = stage.say("more.day_end"),
                                                   .help = stage.say("more.day_end_help"),
                                                   .problem = form.day_end_problem,
                                                   .keyboard = platform::KeyboardHint::number},
                                                  *form.day_end);
    if (!change.changed) return;
    form.day_end_problem.clear();
    keep(stage, [&](storage::Store& store) -> Outcome<void> {
        auto kept = keep_day_end(store, *form.day_end);
        if (!kept && kept.error().kind == Problem::Kind::bad_input) {
            form.day_end_problem = kept.error().sentence;
            return {};
        }
        return kept;
    });
}

void put_links(Stage& stage) {
    struct Link {
        std::string_view id;
        ui::Icon icon;
        ScreenName screen;
    };
    constexpr auto links = std::to_array<Link>({
        {"learn", ui::Icon::school, ScreenName::learn},
        {"habits", ui::Icon::checkbox, ScreenName::habits},
        {"data", ui::Icon::harddisk, ScreenName::data},
        {"sources", ui::Icon::book_open, ScreenName::sources},
    });
    ui::list_card(stage.ui, stage.say("more.title"), [&] {
        bool first = true;
        for (const Link& link : links) {
            if (!first) ui::divider(stage.ui);
            first = false;
            const std::string key = "more." + std::string{link.id};
            if (ui::list_row(stage.ui, {.id = link.id,
                                        .title = stage.say(key),
                                        .caption = stage.say(key + "_caption"),
                                        .icon = link.icon})) {
                stage.open(link.screen);
            }
        }
    });
}

} // namespace

void show_more(Stage& stage, const ui::Rect& view) {
    page(stage, view, stage.say("more.title"), true, [&] {
        ui::Context& ui = stage.ui;
        data_banners(stage);
        put_links(stage);
        ui.space(ui::space::l);
        ui::card(ui, [&] { put_appearance(stage); });
        ui.space(ui::space::m);
        ui::card(ui, [&] {
            put_emergency_number(stage);
            ui.space(ui::space::m);
            put_day_end(stage);
        });
        ui.space(ui::space::m);
        ui::text(ui, Type::caption, stage.say("more.about"), Role::ink_soft);
    });
}

} // namespace zebra::app
