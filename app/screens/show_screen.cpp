#include "app/screens/screens.h"

namespace zebra::app {

void show_screen(Stage& stage, ScreenName screen, const ui::Rect& view) {
    switch (screen) {
    case ScreenName::card: show_card(stage, view); break;
    case ScreenName::card_show: show_card_show(stage, view); break;
    case ScreenName::card_qr: show_card_qr(stage, view); break;
    case ScreenName::card_save: show_card_save(stage, view); break;
    case ScreenName::card_edit: show_card_edit(stage, view); break;
    case ScreenName::welcome: show_welcome(stage, view); break;
    case ScreenName::card_language: show_card_language(stage); break;
    case ScreenName::card_call: show_card_call(stage); break;
    case ScreenName::today: show_today(stage, view); break;
    case ScreenName::symptom: show_symptom(stage); break;
    case ScreenName::calendar: show_calendar(stage); break;
    case ScreenName::one_by_one: show_one_by_one(stage, view); break;
    case ScreenName::habit_day: show_habit_day(stage); break;
    case ScreenName::weight: show_weight(stage); break;
    case ScreenName::own_symptom: show_own_symptom(stage); break;
    case ScreenName::habits: show_habits(stage, view); break;
    case ScreenName::habit: show_habit(stage, view); break;
    case ScreenName::injections: show_injections(stage, view); break;
    case ScreenName::injection: show_injection(stage); break;
    case ScreenName::injection_plan: show_injection_plan(stage); break;
    case ScreenName::food_list: show_food_list(stage); break;
    case ScreenName::food_groups: show_food_groups(stage, view); break;
    case ScreenName::food_group: show_food_group(stage, view); break;
    case ScreenName::food_note: show_food_note(stage); break;
    case ScreenName::foods: show_foods(stage, view); break;
    case ScreenName::food: show_food(stage, view); break;
    case ScreenName::compare: show_compare(stage, view); break;
    case ScreenName::preparation: show_preparation(stage, view); break;
    case ScreenName::preparation_plan: show_preparation_plan(stage, view); break;
    case ScreenName::label: show_label(stage, view); break;
    case ScreenName::own_foods: show_own_foods(stage, view); break;
    case ScreenName::own_food: show_own_food(stage, view); break;
    case ScreenName::own_food_form: show_own_food_form(stage); break;
    case ScreenName::shopping: show_shopping(stage, view); break;
    case ScreenName::trends: show_trends(stage, view); break;
    case ScreenName::report: show_report(stage, view); break;
    case ScreenName::more: show_more(stage, view); break;
    case ScreenName::learn: show_learn(stage, view); break;
    case ScreenName::article: show_article(stage, view); break;
    case ScreenName::sources: show_sources(stage, view); break;
    case ScreenName::data: show_data(stage, view); break;
    case ScreenName::recovery: show_recovery(stage, view); break;
    }
}

} // namespace zebra::app
