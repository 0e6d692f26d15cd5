// What the screens remember that is not data: where one is, what is typed and not yet kept.
#pragma once

#include "app/model/food_model.h"
#include "app/screens/screen_name.h"
#include "core/base/date.h"
#include "core/card/export_form.h"
#include "core/card/field.h"
#include "core/diary/injection.h"
#include "core/diary/symptom.h"
#include "core/foods/kept/mark.h"
#include "core/foods/kept/own_food.h"
#include "core/foods/preparation.h"
#include "core/habits/habit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

struct Move {
    enum class Kind { open, back };
    Kind kind = Kind::open;
    ScreenName screen = ScreenName::card; // that is opened
    ScreenName from = ScreenName::card;   // the one where it was wanted
};

// A field of the card's form while it is being typed in.
struct FieldDraft {
    std::string text;
    std::string kept;                // what the card held when the two were last the same
    std::string problem;             // why it cannot be kept, or could not be
    bool refused = false;            // it cannot be kept as it is; otherwise it may be tried again
    std::int64_t changed_at_ms = -1; // not kept yet; -1: nothing to keep
};

struct CardFormState {
    std::optional<card::Section> open_section = card::Section::about;
    std::map<std::string, FieldDraft, std::less<>> drafts;
    bool saved = false; // something was kept since the form was opened
};

// The list of syndromes where the app asks for two facts.
struct WelcomeState {
    bool choosing = false; // it is open
    bool reveal = false;   // was opened in the last frame, and may lie below what is seen
};

// The card as it is handed over.
struct ShowState {
    bool turned = false;  // for who sits across the desk
    bool large = false;   // a few words a page
    std::size_t page = 0; // of those
};

// A copy of the card that is going to be saved.
struct SaveFormState {
    card::ExportForm form = card::ExportForm::pdf;
    bool letter = false;        // paper
    std::size_t phone_size = 0; // of the lock-screen picture
};

// Whom to call, when that is asked first.
struct CallState {
    std::string who;
    std::string number; // as typed
    std::string dial;   // for a tel: address; empty: it cannot be dialled
};

struct SymptomFormState {
    std::int64_t entry = 0; // that is corrected; 0: a new one
    std::string symptom;
    Date day{};
    int severity = -1;        // not chosen yet
    std::string time;         // as typed
    std::string offered_time; // what stood there before anything was typed
    std::string note;
    bool faint = false;
    bool confused = false;
    bool breathless = false;
    std::optional<int> stool_form;
    std::vector<std::string> before;
    std::size_t flags_shown = 0; // sentences about what must be acted on
    std::string problem;         // of the time
    std::string refusal;         // why it could not be saved
};

// A habit on one day.
struct HabitDayState {
    enum class Answer { nothing, value, not_today };
    struct Fields {
        Answer answer = Answer::nothing;
        std::string value; // as typed; of yes or no: "1", "0"
        std::string note;  // as typed
        friend bool operator==(const Fields&, const Fields&) = default;
    };
    std::string habit;
    Date day{};
    Fields typed;
    Fields offered;      // what stood there before
    std::string problem; // of the value
    std::string refusal; // why it could not be saved
};

struct WeightFormState {
    Date day{};
    std::string typed;
    std::string offered;
    std::string refusal;
};

// A symptom of one's own: its name, for a new one or another one.
struct OwnSymptomState {
    std::string id; // "": a new one
    std::string typed;
    std::string offered;
    std::string refusal;
};

// The habits of a day, one at a time.
struct OneByOneState {
    std::size_t at = 0; // in the lines of the day; behind the last one it is done
};

struct HabitFormState {
    std::string id; // "": a new one
    std::string name;
    std::string unit;
    std::string target;
    habits::HabitKind kind = habits::HabitKind::yes_no;
    int weekdays = habits::every_day;
    std::string name_problem;
    std::string unit_problem;
    std::string target_problem;
    std::string weekdays_problem;
};

// The form of a habit as it is kept.
HabitFormState form_of(const habits::Habit& habit);

// An injection that is logged, or one that was and is corrected.
struct InjectionFormState {
    struct Fields {
        std::string day; // as typed, and so on
        std::string analogue;
        std::string dose;
        std::string note;
        std::string next;
        diary::Site site = diary::Site::unknown;
        friend bool operator==(const Fields&, const Fields&) = default;
    };
    std::int64_t id = 0; // 0: a new one
    Fields typed;
    Fields offered; // what stood there before anything was typed
    bool filled = false;
    std::string day_problem; // why the date cannot be read
    std::string refusal;     // why it could not be saved
};

// How often, and when next.
struct InjectionPlanState {
    struct Fields {
        std::string count; // as typed
        std::string next;
        diary::IntervalUnit unit = diary::IntervalUnit::weeks;
        friend bool operator==(const Fields&, const Fields&) = default;
    };
    Fields typed;
    Fields offered; // what stood there before anything was typed
    bool filled = false;
    std::string refusal;
};

// Foods side by side.
struct CompareState {
    std::vector<std::string> foods; // codes, in the order they were chosen
    bool choosing = false;          // the next food that is pressed in a list is added
    bool per_portion = false;       // else per 100 g

    bool has(std::string_view code) const;
    bool full() const;
    // Unless it is there or no more have room.
    void add(std::string_view code);
};

// A 5-HIAA test that is being planned, as typed.
struct PreparationFormState {
    std::optional<foods::HiaaTest> test; // not chosen yet
    std::string day;
    std::string time;
    foods::LaboratoryWindow window = foods::LaboratoryWindow::unknown;
    bool calendar = false; // it is open
    std::chrono::year_month month{};
    std::string test_problem;
    std::string day_problem;
    std::string time_problem;
    std::string refusal; // why it could not be saved
};

PreparationFormState form_of(const foods::PreparationPlan& plan);

// What stands on a label, as typed.
struct LabelFormState {
    std::string protein = {};
    std::string kind = {};            // "": the first that is offered
    std::string barcode = {};         // that brought the person here
    std::string protein_problem = {}; // why it could not be saved
    bool all_kinds = false;           // are offered
};

// A food of one's own that is saved, or one that was and is changed.
struct OwnFoodFormState {
    std::int64_t id = 0; // 0: a new one, its protein and kind from the label
    foods::TypedOwnFood typed;
    foods::TypedOwnFood offered; // what stood there before anything was typed
    bool filled = false;
    bool all_kinds = false; // are offered
    foods::OwnFoodProblems problems;
    std::string refusal; // why it could not be saved
};

struct ShoppingFormState {
    std::string text;
    std::string problem;
    std::int64_t added = 0; // to be scrolled into sight; 0: none
    int frames = 0;         // in which that is still to be done
};

// What is written about a food beside its mark.
struct FoodNoteState {
    std::string food;    // its code; "": nothing was begun
    std::string typed;   // the note
    std::string offered; // what stood there before anything was typed
    std::string refusal; // why it could not be saved
};

// What is drawn of the days.
struct TrendsState {
    int weeks = 8;
    std::string habit = {};                 // whose month is shown; "": none
    std::vector<std::string> symptoms = {}; // chosen; none: those that were felt most
    std::string symptom = {};               // looked at closely; "" or not felt: the first of those
    std::optional<std::size_t> week = {};   // that is read; nullopt: the last
    bool as_list = false;
    // A month that is drawn day by day, and the day of it that is read.
    struct Month {
        std::chrono::year_month shown{};
        Date read{};
    };
    Month month = {};
    Month habit_month = {};
};

// The doctor's report.
struct ReportState {
    int weeks = 8;
    FieldDraft questions;
    std::string questions_before; // when they began to be typed
};

struct SettingsFormState {
    std::optional<std::string> emergency_number;
    std::optional<std::string> day_end;
    std::string emergency_number_problem;
    std::string day_end_problem;
};

struct ViewState {
    // One stack of screens for each tab; the bottom one is the tab's own.
    Tab tab = Tab::card;
    std::map<Tab, std::vector<ScreenName>> stacks;
    std::vector<Move> wanted;

    CardFormState card_form;
    ShowState show;
    SaveFormState save;
    CallState call;
    bool card_from_top = false; // to be scrolled there when it is drawn next
    WelcomeState welcome;
    SymptomFormState symptom_form;
    std::chrono::year_month calendar_month{};
    HabitFormState habit_form;
    HabitDayState habit_day;
    WeightFormState weight_form;
    OwnSymptomState own_symptom;
    OneByOneState one_by_one;
    InjectionFormState injection_form;
    InjectionPlanState injection_plan;
    PreparationFormState preparation_form;
    std::string query;
    FoodOrder food_order;
    FoodFilter food_filter = FoodFilter::all;
    foods::MarkFilter mark_filter; // of FoodFilter::marked
    std::string food_group;        // code of the one that is leafed through
    // Where nothing is searched for.
    foods::BrowseOrder browse_order = foods::BrowseOrder::by_name;
    bool browse_from_top = false; // to be scrolled there when it is drawn next
    bool all_favourites = false;
    FoodNoteState food_note;
    std::uint64_t results_shown = 0;       // the search whose results were drawn last
    bool focus_search = false;             // wanted by the keyboard
    bool counts_down = false;              // what is drawn says how much time is left
    std::string food;                      // NDB number, code of a dish or of an own food
    bool food_opened = false;              // and not yet noted as looked at
    std::vector<std::string> foods_before; // the pages that led there, each from the one before
    std::size_t portion = 0;
    bool all_portions = false;
    std::string own_grams;      // as typed
    bool method_open = false;   // how an estimate was worked out
    bool obtained_open = false; // how a published figure was obtained
    CompareState compare;
    LabelFormState label_form;
    OwnFoodFormState own_food_form;
    ShoppingFormState shopping;
    std::string article;
    SettingsFormState settings_form;
    TrendsState trends;
    ReportState report;
    std::string chosen_backup; // file name

    // From the tab's first screen to the one that was opened last.
    std::vector<ScreenName> path() const;
    ScreenName current() const { return path().back(); }
    // What is opened stands after the screen it was opened from; going back leaves a screen with
    // whatever was opened from it.
    void apply_moves();
    void go_to(Tab to);
    // Makes it the food whose page is shown; opens nothing. From a food's page the way back leads
    // to that food.
    void show_food(std::string_view code);
    void lead_to_food(std::string_view code);

  private:
    void put_food(std::string_view code);
    void leave_tab(); // a sheet is closed, what was typed and refused in a setting is forgotten
};

} // namespace zebra::app
