#include "app/screens/card_fields.h"

#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using card::Field;
using card::FieldKind;

constexpr std::int64_t keep_after_ms = 600; // of quiet; leaving the field keeps at once

// A draft that could not be saved waits for the next edit or for the field to be left.
void keep_draft(Stage& stage, const Field& field, FieldDraft& draft) {
    if (draft.changed_at_ms < 0 || draft.refused) return;
    const auto kept = keep_field(stage, field, draft.text);
    draft.problem = kept ? "" : kept.error().sentence;
    if (!kept) return;
    draft.changed_at_ms = -1;
    draft.kept = stage.model.card.card().value(field.id);
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
    if (!keep_field(stage, field, wanted) || wanted != pressed.id || others == 0) return;
    stage.done(stage.say.filled("card_edit.only_syndrome", {{"syndrome", pressed.name}}),
               [&model = stage.model, id = field.id, before] {
                   return model.card.set(model.data, id, before);
               });
}

} // namespace

std::string as_typed(const Field& field, std::string_view kept) {
    if (field.kind == FieldKind::date || field.kind == FieldKind::past_date) {
        if (const auto date = parse_iso_date(kept)) return short_date(*date);
    }
    return std::string{kept};
}

Outcome<void> keep_field(Stage& stage, const Field& field, std::string_view typed) {
    auto kept = stage.model.card.set(stage.model.data, field.id, typed);
    stage.view.card_form.saved = kept.has_value();
    if (!kept) stage.refused(kept.error());
    return kept;
}

bool unsettled(const FieldDraft& draft) {
    return draft.changed_at_ms >= 0 || !draft.problem.empty();
}

void put_typed_field(Stage& stage, const Field& field, const content::FieldWords& words,
                     bool strong) {
    ui::Context& ui = stage.ui;
    FieldDraft& draft = stage.view.card_form.drafts[std::string{field.id}];
    follow_card(stage, field, draft);
    const ui::FieldChange change = ui::text_field(ui,
                                                  {.id = field.id,
                                                   .label = words.ask,
                                                   .strong_label = strong,
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

std::vector<std::string> syndrome_names(const Stage& stage) {
    std::vector<std::string> names;
    for (const std::string_view id : stage.model.card.card().syndromes()) {
        const content::Syndrome* syndrome = stage.model.content.syndrome(id);
        if (syndrome != nullptr) names.push_back(syndrome->name);
    }
    return names;
}

void put_syndrome_list(Stage& stage, const Field& field, const content::FieldWords& words) {
    ui::Context& ui = stage.ui;
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

void keep_drafts(Stage& stage) {
    for (const Field& field : card::all_fields()) {
        const auto found = stage.view.card_form.drafts.find(field.id);
        if (found != stage.view.card_form.drafts.end()) keep_draft(stage, field, found->second);
    }
    keep_report_questions(stage);
}

Outcome<void> drafts_kept(const ViewState& view, const content::Content& content) {
    for (const auto& [id, draft] : view.card_form.drafts) {
        if (draft.changed_at_ms < 0 || draft.refused) continue;
        return fail(Problem::Kind::io, fmt::format("\"{}\" was not saved. {}",
                                                   content.field_words(id).ask, draft.problem));
    }
    return report_questions_kept(view);
}

std::optional<std::int64_t> next_draft_due_ms(const ViewState& view) {
    std::optional<std::int64_t> due = report_questions_due_ms(view);
    for (const auto& [field, draft] : view.card_form.drafts) {
        if (draft.changed_at_ms < 0 || !draft.problem.empty()) continue;
        const std::int64_t at = draft.changed_at_ms + keep_after_ms;
        due = due ? std::min(*due, at) : at;
    }
    return due;
}

} // namespace zebra::app
