// The form of the card: one section open at a time, checked while one types, kept at once.
#include "app/screens/card_parts.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using card::Answer;
using card::Field;
using card::FieldKind;
using ui::Role;
using ui::Type;

constexpr std::int64_t keep_after_ms = 600; // of quiet; leaving the field keeps at once

// Dates are typed and shown in words.
std::string as_typed(const Field& field, std::string_view kept) {
    if (field.kind == FieldKind::date || field.kind == FieldKind::past_date) {
        if (const auto date = parse_iso_date(kept)) return short_date(*date);
    }
    return std::string{kept};
}

Outcome<void> keep(Stage& stage, const Field& field, std::string_view typed) {
    auto kept = stage.model.card.set(stage.model.data, field.id, typed);
    stage.view.card_form.saved = kept.has_value();
    if (!kept) stage.refused(kept.error());
    return kept;
}

// A draft that could not be saved waits for the next edit or for the field to be left.
void keep_draft(Stage& stage, const Field& field, FieldDraft& draft) {
    if (draft.changed_at_ms < 0 || draft.refused) return;
    const auto kept = keep(stage, field, draft.text);
    draft.problem = kept ? "" : kept.error().sentence;
    if (!kept) return;
    draft.changed_at_ms = -1;
    draft.kept = stage.model.card.card().value(field.id);
}

// Something that was typed is not saved, or not yet.
bool unsettled(const FieldDraft& draft) {
    return draft.changed_at_ms >= 0 || !draft.problem.empty();
}

// What is not being typed shows what the card holds, whoever changed it.
void follow_card(Stage& stage, const Field& field, FieldDraft& draft) {
    if (unsettled(draft)) return;
    const std::string_view kept = stage.model.card.card().value(field.id);
    const bool typing = stage.ui.input().focused() == stage.ui.id(field.id);
    if (typing && draft.kept == kept) return;
    draft.kept = kept;
    draft.text = as_typed(field, kept);
}

platform::KeyboardHint keyboard(FieldKind kind) {
    switch (kind) {
    case FieldKind::phone: return platform::KeyboardHint::phone;
    case FieldKind::percent:
    case FieldKind::year: return platform::KeyboardHint::number;
    case FieldKind::date:
    case FieldKind::past_date:
    case FieldKind::line:
    case FieldKind::lines:
    case FieldKind::answer:
    case FieldKind::syndromes:
    case FieldKind::choice: return platform::KeyboardHint::text;
    }
    return platform::KeyboardHint::text;
}

void put_typed_field(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
    FieldDraft& draft = stage.view.card_form.drafts[std::string{field.id}];
    follow_card(stage, field, draft);
    const ui::FieldChange change = ui::text_field(ui,
                                                  {.id = field.id,
                                                   .label = words.ask,
                                                   .help = words.help,
                                                   .problem = draft.problem,
                                                   .multi_line = field.kind == FieldKind::lines,
                                                   .keyboard = keyboard(field.kind),
                                                   .clear_name = stage.say("clear")},
                                                  draft.text);
    if (change.changed) {
        const auto value = card::normalise(field, draft.text, stage.model.data.now().local.date);
        draft.problem = value ? "" : value.error().sentence;
        draft.refused = !value;
        draft.changed_at_ms = ui.frame().now_ms;
        stage.view.card_form.saved = false;
    }
    const bool quiet = draft.problem.empty() && draft.changed_at_ms >= 0
                       && ui.frame().now_ms - draft.changed_at_ms >= keep_after_ms;
    if (change.submitted || change.left || quiet) keep_draft(stage, field, draft);
}

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
        (void)keep(stage, field, segments[static_cast<std::size_t>(pressed)].id);
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
        (void)keep(stage, field, chip.selected ? std::string_view{} : chip.id); // again: none
    }
}

// The syndromes after one of them was pressed. "I don't know" and "non-functioning" stand alone.
std::string toggled(const card::Card& card, std::string_view pressed) {
    std::vector<std::string> chosen;
    const bool alone = card::stands_alone(pressed);
    for (const std::string_view id : card.syndromes()) {
        if (id == pressed || alone || card::stands_alone(id)) continue;
        chosen.emplace_back(id);
    }
    if (!card.has_syndrome(pressed)) chosen.emplace_back(pressed);
    return join(chosen, ",");
}

// One that stands alone takes the others away; they can be had back.
void keep_syndromes(Stage& stage, const Field& field, const content::Syndrome& pressed,
                    const std::string& wanted) {
    const std::string before{stage.model.card.card().value(field.id)};
    const std::vector<std::string_view> chosen = stage.model.card.card().syndromes();
    const auto others = std::count_if(chosen.begin(), chosen.end(),
                                      [&](std::string_view id) { return id != pressed.id; });
    if (!keep(stage, field, wanted) || wanted != pressed.id || others == 0) return;
    stage.done(stage.say.filled("card_edit.only_syndrome", {{"syndrome", pressed.name}}),
               [&model = stage.model, id = field.id, before] {
                   return model.card.set(model.data, id, before);
               });
}

void put_syndromes(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption_strong, words.ask);
    ui::text(ui, Type::caption, words.help, Role::ink_soft);
    ui.space(ui::space::xs);
    const card::Card card = stage.model.card.card();
    ui::list_card(ui, words.ask, [&] {
        bool first = true;
        for (const std::string_view id : card::syndrome_ids()) {
            const content::Syndrome* syndrome = stage.model.content.syndrome(id);
            if (!first) ui::divider(ui);
            first = false;
            if (ui::check_row(
                    ui, {.id = id, .title = syndrome->name, .checked = card.has_syndrome(id)})) {
                keep_syndromes(stage, field, *syndrome, toggled(card, id));
            }
        }
    });
}

void put_field(Stage& stage, const Field& field) {
    const content::FieldWords& words = stage.model.content.field_words(field.id);
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
            for (const std::string_view id : card.syndromes()) {
                const content::Syndrome* syndrome = stage.model.content.syndrome(id);
                if (syndrome != nullptr) parts.push_back(syndrome->name);
            }
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

void keep_drafts(Stage& stage) {
    for (const Field& field : card::all_fields()) {
        const auto found = stage.view.card_form.drafts.find(field.id);
        if (found != stage.view.card_form.drafts.end()) keep_draft(stage, field, found->second);
    }
}

Outcome<void> drafts_kept(const ViewState& view, const content::Content& content) {
    for (const auto& [id, draft] : view.card_form.drafts) {
        if (draft.changed_at_ms < 0 || draft.refused) continue;
        return fail(Problem::Kind::io, fmt::format("\"{}\" was not saved. {}",
                                                   content.field_words(id).ask, draft.problem));
    }
    return {};
}

std::optional<std::int64_t> next_draft_due_ms(const ViewState& view) {
    std::optional<std::int64_t> due;
    for (const auto& [field, draft] : view.card_form.drafts) {
        if (draft.changed_at_ms < 0 || !draft.problem.empty()) continue;
        const std::int64_t at = draft.changed_at_ms + keep_after_ms;
        due = due ? std::min(*due, at) : at;
    }
    return due;
}

} // namespace zebra::app
