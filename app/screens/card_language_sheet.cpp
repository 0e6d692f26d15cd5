// In which language the card is shown: each in its own name, with how far it was reviewed.
#include "app/screens/card_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/sheet.h"

namespace zebra::app {

namespace {

std::string caption(const Stage& stage, const content::CardWords& words) {
    if (words.is_english()) return stage.say("language.original");
    const bool reviewed = words.review() == content::Statement::Review::reviewed;
    return stage.say.filled(reviewed ? "language.reviewed" : "language.draft",
                            {{"language", words.english_name()}});
}

void put_drafts(Stage& stage) {
    if (stage.ui.large_text()) stage.ui.space(ui::space::m);
    ui::banner(stage.ui, ui::BannerLook::caution, stage.say("language.drafts_title"),
               stage.say("language.drafts"));
    if (!stage.ui.large_text()) stage.ui.space(ui::space::m);
}

// One press for English.
ui::Button english_button(const Stage& stage) {
    return {.id = "in-english",
            .label = stage.say("card.in_english"),
            .look = ui::ButtonLook::plain,
            .name = stage.say("card.in_english_name")};
}

} // namespace

bool languages_fit(Stage& stage, float width) {
    const bool in_english = stage.model.card.words().is_english();
    const float english =
        in_english ? 0 : ui::compact_button_width(stage.ui, english_button(stage));
    return english + ui::size::target <= width;
}

void put_languages(Stage& stage, const ui::Rect& place) {
    ui::Context& ui = stage.ui;
    const content::CardWords& words = stage.model.card.words();
    const float target = ui::size::target;
    const float top = place.centre().y - target / 2;
    float left = place.x;
    if (!words.is_english()) {
        const ui::Button english = english_button(stage);
        const float width = ui::compact_button_width(ui, english);
        if (ui::button_in(ui, english, {left, top, width, target})) {
            choose_language(stage, content::card_language_codes().front());
        }
        left += width;
    }
    const std::string name = stage.say.filled("card.language", {{"language", words.name()}});
    const ui::Button named{.id = "language",
                           .label = words.name(),
                           .look = ui::ButtonLook::outlined,
                           .icon = ui::Icon::translate,
                           .name = name};
    const float width = ui::compact_button_width(ui, named);
    const bool pressed =
        width <= place.right() - left
            ? ui::button_in(ui, named, {place.right() - width, top, width, target})
            : ui::icon_button(ui, {.id = "language", .name = name, .icon = ui::Icon::translate},
                              {place.right() - target / 2, place.centre().y});
    if (pressed) stage.open(ScreenName::card_language);
}

void choose_language(Stage& stage, std::string_view code) {
    const auto done = stage.model.choose_card_language(code);
    if (!done) stage.refused(done.error());
    stage.view.card_from_top = true;
}

void show_card_language(Stage& stage) {
    ui::Context& ui = stage.ui;
    const auto fill = [&] {
        // Large, it would push the languages out of sight; each of them says it, too.
        if (!ui.large_text()) put_drafts(stage);
        ui::list_card(ui, stage.say("language.title"), [&] {
            bool first = true;
            for (const content::CardWords& words : stage.model.card.languages()) {
                if (!first) ui::divider(ui);
                first = false;
                const bool shown = words.code() == stage.model.card.words().code();
                if (!ui::check_row(ui, {.id = words.code(),
                                        .title = words.name(),
                                        .caption = caption(stage, words),
                                        .checked = shown,
                                        .round = true})) {
                    continue;
                }
                choose_language(stage, words.code());
                stage.back();
            }
        });
        if (ui.large_text()) put_drafts(stage);
    };
    if (ui::sheet(ui,
                  {.id = "card-language",
                   .title = stage.say("language.title"),
                   .icon = ui::Icon::translate,
                   .close_name = stage.say("close")},
                  fill)) {
        stage.back();
    }
}

} // namespace zebra::app
