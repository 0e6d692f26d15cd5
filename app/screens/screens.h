// One function a screen. Each lays itself out in the view it is given; a sheet finds its own place.
#pragma once

#include "app/screens/stage.h"

namespace zebra::app {

void show_card(Stage& stage, const ui::Rect& view);
void show_card_show(Stage& stage, const ui::Rect& view);
void show_card_qr(Stage& stage, const ui::Rect& view);
void show_card_save(Stage& stage, const ui::Rect& view);
void show_card_edit(Stage& stage, const ui::Rect& view);
void show_welcome(Stage& stage, const ui::Rect& view);
void show_card_language(Stage& stage);
void show_card_call(Stage& stage);
void show_today(Stage& stage, const ui::Rect& view);
void show_symptom(Stage& stage);
void show_calendar(Stage& stage);
void show_one_by_one(Stage& stage, const ui::Rect& view);
void show_habit_day(Stage& stage);
void show_weight(Stage& stage);
void show_own_symptom(Stage& stage);
void show_habits(Stage& stage, const ui::Rect& view);
void show_habit(Stage& stage, const ui::Rect& view);
void show_injections(Stage& stage, const ui::Rect& view);
void show_injection(Stage& stage);
void show_injection_plan(Stage& stage);
void show_foods(Stage& stage, const ui::Rect& view);
void show_food(Stage& stage, const ui::Rect& view);
void show_compare(Stage& stage, const ui::Rect& view);
void show_food_list(Stage& stage);
void show_preparation(Stage& stage, const ui::Rect& view);
void show_preparation_plan(Stage& stage, const ui::Rect& view);
void show_food_groups(Stage& stage, const ui::Rect& view);
void show_food_group(Stage& stage, const ui::Rect& view);
void show_food_note(Stage& stage);
void show_label(Stage& stage, const ui::Rect& view);
void show_own_foods(Stage& stage, const ui::Rect& view);
void show_own_food(Stage& stage, const ui::Rect& view);
void show_own_food_form(Stage& stage);
void show_shopping(Stage& stage, const ui::Rect& view);
void show_trends(Stage& stage, const ui::Rect& view);
void show_report(Stage& stage, const ui::Rect& view);
void show_more(Stage& stage, const ui::Rect& view);
void show_learn(Stage& stage, const ui::Rect& view);
void show_article(Stage& stage, const ui::Rect& view);
void show_sources(Stage& stage, const ui::Rect& view);
void show_data(Stage& stage, const ui::Rect& view);
void show_recovery(Stage& stage, const ui::Rect& view);

void show_screen(Stage& stage, ScreenName screen, const ui::Rect& view);

// The same three for the questions in the report; the following include them.
void keep_report_questions(Stage& stage);
Outcome<void> report_questions_kept(const ViewState& view);
std::optional<std::int64_t> report_questions_due_ms(const ViewState& view);

// Keeps what was typed and not kept yet (leaving a screen, closing the window).
void keep_drafts(Stage& stage);
// A Problem that names the field: a draft could not be saved.
Outcome<void> drafts_kept(const ViewState& view, const content::Content& content);
// The moment a draft is to be kept; nullopt when there is none.
std::optional<std::int64_t> next_draft_due_ms(const ViewState& view);

} // namespace zebra::app
