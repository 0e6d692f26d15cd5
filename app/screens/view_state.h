// What the screens remember that is not data: where one is, what is typed and not yet kept.
#pragma once

#include "app/screens/screen_name.h"
#include "core/base/date.h"
#include "core/card/field.h"
#include "core/diary/symptom.h"
#include "core/habits/habit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

struct Move {
    enum class Kind { open, back };
    Kind kind = Kind::open;
    ScreenName screen = ScreenName::card;
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

struct SymptomFormState {
    std::string symptom;
    Date day{};
    int severity = -1; // not chosen yet
    std::string time;  // as typed
    std::string note;
    bool faint = false;
    bool confused = false;
    bool breathless = false;
    std::string problem;
};

struct HabitFormState {
    std::string id; // "": a new one
    std::string name;
    std::string unit;
    std::string target;
    habits::HabitKind kind = habits::HabitKind::yes_no;
    std::string name_problem;
    std::string unit_problem;
    std::string target_problem;
};

// The form of a habit as it is kept.
HabitFormState form_of(const habits::Habit& habit);

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
    bool card_from_top = false; // to be scrolled there when it is drawn next
    Date strip_end{};           // the last day of the date strip
    Date strip_today{};         // what was today when the strip was drawn last
    SymptomFormState symptom_form;
    HabitFormState habit_form;
    std::string query;
    bool focus_search = false; // wanted by the keyboard
    std::string food;          // NDB number
    std::size_t portion = 0;
    std::string article;
    SettingsFormState settings_form;
    std::string chosen_backup;                // file name
    std::optional<std::string> asked_to_call; // the number in question

    ScreenName current() const;
    void apply_moves();
    void go_to(Tab to);
};

} // namespace zebra::app
