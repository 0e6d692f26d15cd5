// The form of the card: one section open at a time, checked while one types, kept at once.
#include "app/screens/card_fields.h"
#include "app/screens/card_parts.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/select_field.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using card::Answer;
using card::Field;
using card::FieldKind;
using ui::Role;
using ui::Type;

void put_answer(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption_strong, words.ask);
    ui.space(ui::space::xs);
    const Answer answer = stage.model.card.card().answer(field.id);
    const int selected = answer == Answer::no ? 0 : (answer == Answer::yes ? 1 : 2);
    const std::vector<ui::Segment> segments = {{"no", stage.say("answer.no")},
                                               {"yes", stage.say("answer.yes")},
                                               {"unknown", stage.say("answer.unknown")}};
    ui.push_scope(field.id);
    const int pressed = ui::segmented(ui, words.ask, segments, selected);
    ui.pop_scope();
    if (pressed >= 0 && pressed != selected) {
        (void)keep_field(stage, field, segments[static_cast<std::size_t>(pressed)].id);
    }
    if (!words.help.empty()) {
        ui.space(ui::space::xs);
        ui::text(ui, Type::caption, words.help, Role::ink_soft);
    }
}

void put_choice(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption_strong, words.ask);
    const std::string_view kept = stage.model.card.card().value(field.id);
    std::vector<ui::Chip> chips;
    for (const std::string_view choice : field.choices) {
        chips.push_back({choice, stage.model.content.choice_label(choice), choice == kept});
    }
    ui.push_scope(field.id);
    const int pressed = ui::chips(ui, chips);
    ui.pop_scope();
    if (pressed >= 0) {
        const ui::Chip& chip = chips[static_cast<std::size_t>(pressed)];
        (void)keep_field(stage, field, chip.selected ? std::string_view{} : chip.id); // again: none
    }
}

void put_syndromes(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption_strong, words.ask);
    ui::text(ui, Type::caption, words.help, Role::ink_soft);
    ui.space(ui::space::xs);
    put_syndrome_list(stage, field, words);
}

// The dates of the injections are those of the log, and are changed there.
bool is_of_log(const Field& field) {
    return field.id == "last_injection" || field.id == "next_injection";
}

void put_log_date(Stage& stage, const Field& field, const content::FieldWords& words) {
    const std::string shown = as_typed(field, stage.model.card.card().value(field.id));
    if (ui::select_field(stage.ui, {.id = field.id,
                                    .label = words.ask,
                                    .shown = shown,
                                    .empty_hint = stage.say("injection.open_log"),
                                    .leads_on = true})) {
        stage.open(ScreenName::injections);
    }
}

void put_field(Stage& stage, const Field& field) {
    const content::FieldWords& words = stage.model.content.field_words(field.id);
    // Without a data file there is no log, and the card is all there is.
    if (is_of_log(field) && stage.model.data.store() != nullptr) {
        put_log_date(stage, field, words);
        stage.ui.space(ui::space::l);
        return;
    }
    switch (field.kind) {
    case FieldKind::answer: put_answer(stage, field, words); break;
    case FieldKind::choice: put_choice(stage, field, words); break;
    case FieldKind::syndromes: put_syndromes(stage, field, words); break;
    case FieldKind::line:
    case FieldKind::lines:
    case FieldKind::date:
    case FieldKind::past_date:
    case FieldKind::phone:
    case FieldKind::percent:
    case FieldKind::year: put_typed_field(stage, field, words); break;
    }
    stage.ui.space(ui::space::l);
}

// What is wrong in a section or filled in, for its closed row.
std::string summary(const Stage& stage, card::Section section) {
    const card::Card& card = stage.model.card.card();
    for (const auto& [id, draft] : stage.view.card_form.drafts) {
        const Field* field = card::find_field(id);
        if (draft.problem.empty() || field == nullptr || field->section != section) continue;
        return fmt::format("{}: {}", stage.model.content.field_words(id).ask, draft.problem);
    }
    std::vector<std::string> parts;
    for (const Field& field : card::all_fields()) {
        if (field.section != section || !card.has(field.id)) continue;
        std::string text;
        if (field.kind == FieldKind::syndromes) {
            for (std::string& name : syndrome_names(stage)) parts.push_back(std::move(name));
            continue;
        }
        if (field.kind == FieldKind::answer) {
            if (card.answer(field.id) != Answer::yes) continue;
            text = stage.model.content.field_words(field.id).label;
        } else if (field.kind == FieldKind::choice) {
            text = stage.model.content.choice_label(card.value(field.id));
        } else {
            text = excerpt(join_lines(as_typed(field, card.value(field.id)), ", "), 60);
        }
        parts.push_back(std::move(text));
        if (parts.size() == 3) break;
    }
    std::string line = join(parts, ", ");
    return line.empty() ? stage.say("card_edit.nothing_yet") : line;
}

void put_section(Stage& stage, card::Section section) {
    ui::Context& ui = stage.ui;
    const std::string_view id = card::section_id(section);
    const bool open = stage.view.card_form.open_section == section;
    const std::string line = open ? std::string{} : summary(stage, section);
    ui.push_scope("section"); // one of them has the name of a field
    const bool pressed =
        ui::list_row(ui, {.id = id,
                          .title = stage.model.content.section_label(id),
                          .caption = line,
                          .arrow = open ? ui::Icon::chevron_up : ui::Icon::chevron_down,
                          .strong = true,
                          .expanded = open});
    ui.pop_scope();
    if (pressed) {
        keep_drafts(stage);
        stage.view.card_form.open_section = open ? std::nullopt : std::optional{section};
    }
    if (!open) return;
    const ui::Rect inner{ui.column().x + ui::space::l, ui.cursor(), ui.width() - 2 * ui::space::l,
                         0};
    ui.space(ui::in_column(ui, inner, [&] {
        if (section == card::Section::review) {
            put_reviewed_today(stage);
            ui.space(ui::space::m);
        }
        for (const Field& field : card::all_fields()) {
            if (field.section == section) put_field(stage, field);
        }
    }));
}

// Whether all of it is kept.
void put_state(Stage& stage) {
    const auto& drafts = stage.view.card_form.drafts;
    const auto any = [&](const auto& holds) {
        return std::any_of(drafts.begin(), drafts.end(),
                           [&](const auto& entry) { return holds(entry.second); });
    };
    std::string_view state = "card_edit.intro";
    ui::Icon icon = ui::Icon::information;
    if (any([](const FieldDraft& draft) { return !draft.problem.empty(); })) {
        state = "card_edit.not_saved";
        icon = ui::Icon::alert;
    } else if (stage.view.card_form.saved && !any(unsettled)) {
        state = "card_edit.saved";
        icon = ui::Icon::check;
    }
    ui::note(stage.ui, icon, Type::caption, stage.say(state));
}

} // namespace

void show_card_edit(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const bool card_beside = stage.pane == Pane::detail;
    const ui::Button show{.id = "show-card",
                          .label = stage.say("card_edit.show"),
                          .least_height = ui::size::primary_button};
    page(stage, view,
         {.title = stage.say("card_edit.title"),
          .footer_height = card_beside ? 0 : ui::button_height(ui, show, page_width(ui, view)),
          .footer =
              [&] {
                  if (ui::button(ui, show)) stage.open(ScreenName::card);
              }},
         [&] {
             put_state(stage);
             ui.space(ui::space::s);
             data_banners(stage);
             for (const std::string& sentence : card::inconsistencies(stage.model.card.card())) {
                 ui::banner(ui, ui::BannerLook::caution, {}, sentence);
                 ui.space(ui::space::s);
             }
             ui::list_card(ui, stage.say("card_edit.title"), [&] {
                 bool first = true;
                 for (const card::Section section : card::all_sections()) {
                     if (!first) ui::divider(ui);
                     first = false;
                     put_section(stage, section);
                 }
             });
             put_outdated_copies(stage);
             ui.space(ui::space::m);
             put_missing(stage); // last: it shrinks while one types, and nothing may jump
         });
}

} // namespace zebra::app
