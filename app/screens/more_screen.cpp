// Settings, and the way to everything that is read.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr std::array text_percents = {100, 125, 150, 175, 200};

void put_text_size(Stage& stage) {
    ui::Context& ui = stage.ui;
    const float scale = stage.model.preferences.appearance.text_scale;
    const int percent_now = static_cast<int>(std::lround(scale * 100));
    const std::string value = fmt::format("{}%", percent_now);
    int at = 0;
    for (std::size_t i = 0; i < text_percents.size(); ++i) {
        if (text_percents[i] <= percent_now) at = static_cast<int>(i);
    }
    ui::heading_with(ui, Type::strong, stage.say("more.text_size"), value, Type::body);
    const int chosen = ui::step_slider(ui, {.id = "text-size",
                                            .name = stage.say("more.text_size"),
                                            .value = value,
                                            .stops = static_cast<int>(text_percents.size()),
                                            .at = at});
    if (chosen < 0 || chosen == at) return;
    const int percent = text_percents[static_cast<std::size_t>(chosen)];
    keep_preference(stage, [&](storage::Store& store) {
        return keep_text_scale(store, static_cast<float>(percent) / 100);
    });
}

void put_theme(Stage& stage) {
    ui::Context& ui = stage.ui;
    const ui::Theme now = stage.model.preferences.appearance.theme;
    const bool contrast = now == ui::Theme::contrast || now == ui::Theme::contrast_dark;
    ui::text(ui, Type::strong, stage.say("more.theme"));
    ui.space(ui::space::s);
    const std::vector<ui::Segment> segments = {{"light", stage.say("theme.light")},
                                               {"dark", stage.say("theme.dark")},
                                               {"contrast", stage.say("theme.contrast")}};
    const int selected = contrast ? 2 : (now == ui::Theme::dark ? 1 : 0);
    const int pressed = ui::segmented(ui, stage.say("more.theme"), segments, selected);
    if (pressed >= 0 && pressed != selected) {
        constexpr std::array themes = {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast};
        const ui::Theme theme = themes[static_cast<std::size_t>(pressed)];
        keep_preference(stage, [&](storage::Store& store) { return keep_theme(store, theme); });
    }
}

// Turned on only where a first one is shown, so that the person sees what they look like.
void turn_reminders(Stage& stage, bool on) {
    if (on && !stage.notify({stage.say("app.name"), stage.say("more.reminders_on")})) {
        stage.refused({Problem::Kind::io, stage.say("more.reminders_not_shown")});
        return;
    }
    keep_preference(stage, [on](storage::Store& store) { return keep_reminders(store, on); });
}

void put_switches(Stage& stage) {
    const ui::Theme now = stage.model.preferences.appearance.theme;
    const bool dark = now == ui::Theme::contrast_dark;
    const bool contrast = dark || now == ui::Theme::contrast;
    const std::size_t rows = 1U + (contrast ? 1U : 0U) + (stage.capabilities.notify ? 1U : 0U);
    if (contrast) {
        if (ui::switch_row(stage.ui, {.id = "contrast-dark",
                                      .title = stage.say("more.theme_contrast_dark"),
                                      .on = dark,
                                      .place = ui::row_place(0, rows)})) {
            keep_preference(stage, [&](storage::Store& store) {
                return keep_theme(store, dark ? ui::Theme::contrast : ui::Theme::contrast_dark);
            });
        }
        ui::divider(stage.ui);
    }
    const bool reduced = stage.model.preferences.appearance.reduce_motion;
    if (ui::switch_row(stage.ui, {.id = "reduce-motion",
                                  .title = stage.say("more.reduce_motion"),
                                  .caption = stage.say("more.reduce_motion_caption"),
                                  .on = reduced,
                                  .place = ui::row_place(contrast ? 1 : 0, rows)})) {
        keep_preference(stage,
                        [&](storage::Store& store) { return keep_reduce_motion(store, !reduced); });
    }
    if (!stage.capabilities.notify) return;
    ui::divider(stage.ui);
    const bool reminders = stage.model.preferences.reminders;
    if (ui::switch_row(stage.ui, {.id = "reminders",
                                  .title = stage.say("more.reminders"),
                                  .caption = stage.say("more.reminders_caption"),
                                  .on = reminders,
                                  .place = ui::row_place(rows - 1, rows)})) {
        turn_reminders(stage, !reminders);
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
    keep_preference(stage, [&](storage::Store& store) -> Outcome<void> {
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
    keep_preference(stage, [&](storage::Store& store) -> Outcome<void> {
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
        for (std::size_t i = 0; i < links.size(); ++i) {
            const Link& link = links[i];
            if (i > 0) ui::divider(stage.ui);
            const std::string key = "more." + std::string{link.id};
            if (ui::list_row(stage.ui, {.id = link.id,
                                        .title = stage.say(key),
                                        .caption = stage.say(key + "_caption"),
                                        .icon = link.icon,
                                        .place = ui::row_place(i, links.size())})) {
                stage.open(link.screen);
            }
        }
    });
}

// What the keyboard does; the same everywhere.
void put_keys(Stage& stage) {
    ui::Context& ui = stage.ui;
    struct Shortcut {
        std::string_view what;
        std::string_view key;
    };
    constexpr auto shortcuts = std::to_array<Shortcut>({
        {"more.key.search", "more.key.search_key"},
        {"more.key.slash", "more.key.slash_key"},
        {"more.key.tabs", "more.key.tabs_key"},
        {"more.key.undo", "more.key.undo_key"},
        {"more.key.next", "more.key.next_key"},
        {"more.key.press", "more.key.press_key"},
        {"more.key.back", "more.key.back_key"},
    });
    ui::heading(ui, Type::title, stage.say("more.keys"));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("more.keys"), [&] {
        bool first = true;
        for (const Shortcut& shortcut : shortcuts) {
            if (!first) ui::divider(ui);
            first = false;
            ui::value_row(ui, stage.say(shortcut.what), stage.say(shortcut.key), {});
        }
    });
    if (stage.capabilities.touch || stage.capabilities.screen_keyboard) return;
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, Type::caption, stage.say("more.no_touch"));
}

} // namespace

void show_more(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("more.title"), .first = true}, [&] {
        ui::Context& ui = stage.ui;
        data_banners(stage);
        ui::card(ui, stage.say("more.text_size"), [&] {
            put_text_size(stage);
            ui.space(ui::space::m);
            ui::divider(ui);
            ui.space(ui::space::m);
            put_theme(stage);
        });
        ui.space(ui::space::m);
        ui::list_card(ui, stage.say("more.reduce_motion"), [&] { put_switches(stage); });
        ui.space(ui::space::m);
        put_links(stage);
        ui.space(ui::space::m);
        ui::card(ui, stage.say("more.emergency_number"), [&] {
            put_emergency_number(stage);
            ui.space(ui::space::m);
            put_day_end(stage);
        });
        ui.space(ui::space::l);
        put_keys(stage);
        ui.space(ui::space::m);
        ui::text(ui, Type::caption, stage.say("more.about"), Role::ink_soft);
    });
}

} // namespace zebra::app
