#include "app/screens/report_parts.h"
#include "app/screens/screens.h"
#include "app/ui/text_field.h"

namespace zebra::app {

namespace {

constexpr std::int64_t keep_after_ms = 600; // of quiet; leaving the field keeps at once

} // namespace

void keep_report_questions(Stage& stage) {
    FieldDraft& draft = stage.view.report.questions;
    if (draft.changed_at_ms < 0 || draft.refused) return;
    const auto kept = ReportModel::keep_questions(stage.model.data, draft.text);
    draft.problem = kept ? "" : kept.error().sentence;
    draft.refused = !kept && kept.error().kind == Problem::Kind::bad_input;
    if (kept) draft.changed_at_ms = -1;
}

void put_report_questions(Stage& stage) {
    ui::Context& ui = stage.ui;
    ReportState& state = stage.view.report;
    FieldDraft& draft = state.questions;
    Model& model = stage.model;
    // What is not being typed shows what is kept, whoever changed it.
    const std::string& kept = model.report.questions();
    const bool settled = draft.changed_at_ms < 0 && draft.problem.empty();
    const bool typing = ui.input().focused() == ui.id("questions");
    if (settled && (!typing || draft.kept != kept)) {
        draft.text = kept;
        draft.kept = kept;
    }
    if (!typing && settled) state.questions_before = kept;
    const ui::FieldChange change = ui::text_field(ui,
                                                  {.id = "questions",
                                                   .label = stage.say("report.questions"),
                                                   .strong_label = true,
                                                   .help = stage.say("report.questions_help"),
                                                   .problem = draft.problem,
                                                   .multi_line = true,
                                                   .clear_name = stage.say("clear")},
                                                  draft.text);
    if (change.changed) {
        draft.problem.clear();
        draft.refused = false;
        draft.changed_at_ms = ui.frame().now_ms;
    }
    const bool quiet = draft.problem.empty() && draft.changed_at_ms >= 0
                       && ui.frame().now_ms - draft.changed_at_ms >= keep_after_ms;
    if (change.left || quiet) keep_report_questions(stage);
    if (!change.left || draft.changed_at_ms >= 0 || draft.text == state.questions_before) return;
    stage.done(stage.say("report.questions_kept"),
               [&model, before = state.questions_before]() -> Outcome<void> {
                   const auto done = ReportModel::keep_questions(model.data, before);
                   if (!done) return fail(done.error());
                   return {};
               });
}

Outcome<void> report_questions_kept(const ViewState& view) {
    const FieldDraft& draft = view.report.questions;
    if (draft.changed_at_ms < 0 || draft.refused) return {};
    return fail(Problem::Kind::io, draft.problem);
}

std::optional<std::int64_t> report_questions_due_ms(const ViewState& view) {
    const FieldDraft& draft = view.report.questions;
    if (draft.changed_at_ms < 0 || !draft.problem.empty()) return std::nullopt;
    return draft.changed_at_ms + keep_after_ms;
}

} // namespace zebra::app
