#include "app/model/day_model.h"

#include "app/model/symptom_model.h"
#include "core/diary/symptom_store.h"
#include "core/diary/weight_store.h"
#include "core/habits/day.h"
#include "core/habits/day_note_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

constexpr int strip_days = 7;

} // namespace

std::vector<habits::SuggestedHabit> suggested_habits(const content::Content& content) {
    std::vector<habits::SuggestedHabit> suggested;
    for (const content::HabitWords& words : content.habits()) {
        suggested.push_back(
            {words.id, words.name,
             habits::parse_habit_kind(words.kind).value_or(habits::HabitKind::yes_no), words.unit,
             content.text(words.why), content.statement(words.why).sources, words.default_on,
             words.needs_team_advice});
    }
    return suggested;
}

std::vector<HabitLine> day_lines(const std::vector<habits::Habit>& list,
                                 const std::map<std::string, int>& values,
                                 const std::map<std::string, std::string>& notes, Date day) {
    std::vector<HabitLine> lines;
    for (const habits::Habit& habit : list) {
        const auto found = values.find(habit.id);
        const auto note = notes.find(habit.id);
        const bool asked =
            habit.state == habits::HabitState::active && habits::asked_on(habit.weekdays, day);
        if (!asked && found == values.end() && note == notes.end()) continue;
        HabitLine line{.habit = habit, .value = {}};
        if (found != values.end()) {
            line.not_today = found->second == habits::not_today;
            if (!line.not_today) line.value = found->second;
        }
        line.done = habits::done(habit.kind, habit.target, line.value);
        if (note != notes.end()) line.note = note->second;
        lines.push_back(std::move(line));
    }
    return lines;
}

DoneOf done_of(const std::vector<HabitLine>& lines) {
    DoneOf sum;
    for (const HabitLine& line : lines) {
        if (line.not_today) continue;
        ++sum.asked;
        if (line.done) ++sum.done;
    }
    return sum;
}

DayModel::DayModel(const content::Content& content) : content_(content) {}

bool DayModel::look_at_clock(const Now& now) {
    if (!shown_.ok()) return false; // nothing is shown yet
    const Date today = habits::habit_day(now.local, day_end_minute_);
    return std::exchange(today_, today) != today;
}

void DayModel::reload(DataSession& data, int day_end_minute, bool follow_clock) {
    day_end_minute_ = day_end_minute;
    if (!shown_.ok() || follow_clock) {
        today_ = habits::habit_day(data.now().local, day_end_minute);
        if (shown_ == today_) chosen_ = false;
        if (!chosen_) shown_ = today_;
    }
    read(data);
}

void DayModel::show(DataSession& data, Date day) {
    shown_ = day;
    chosen_ = day != today_;
    read(data);
}

void DayModel::read(DataSession& data) {
    lines_.clear();
    entries_.clear();
    weight_.reset();
    std::map<std::string, int> values;
    std::map<std::string, std::string> notes;
    std::vector<habits::Habit> list;
    if (storage::Store* store = data.store()) {
        const auto read = habits::HabitStore{*store, suggested_habits(content_)}.habits();
        const auto noted = habits::DayStore{*store}.day(shown_);
        const auto written = habits::DayNoteStore{*store}.day(shown_);
        const auto logged = diary::SymptomStore{*store, known_symptoms(content_)}.day(shown_);
        const auto weighed = diary::WeightStore{*store}.latest(shown_);
        if (read) list = *read;
        if (noted) values = *noted;
        if (written) notes = *written;
        if (logged) entries_ = *logged;
        if (weighed) weight_ = *weighed;
        if (!read) data.add_notice(read.error().sentence);
        if (!noted) data.add_notice(noted.error().sentence);
        if (!logged) data.add_notice(logged.error().sentence);
    } else {
        list = habits::merge_habits(suggested_habits(content_), {});
    }
    lines_ = day_lines(list, values, notes, shown_);
    read_progress(data, list);
}

void DayModel::read_progress(DataSession& data, const std::vector<habits::Habit>& list) {
    progress_.clear();
    noted_.clear();
    storage::Store* store = data.store();
    if (store == nullptr) return;
    const Date last = strip_last();
    // A narrow window shows earlier ones around the day shown.
    const Date first = add_days(last, 1 - strip_days - strip_days / 2);
    const auto noted = habits::DayStore{*store}.between(first, last);
    if (!noted) return; // told where the day itself is read
    for (const auto& [day, values] : *noted) {
        const DoneOf sum = done_of(day_lines(list, values, {}, day));
        if (sum.asked > 0) {
            progress_[day] = static_cast<float>(sum.done) / static_cast<float>(sum.asked);
        }
    }
}

Date DayModel::strip_last() const {
    constexpr int half = strip_days / 2;
    if (days_between(shown_, today_) < strip_days) return today_;
    return add_days(shown_, half);
}

float DayModel::progress(Date day) const {
    const auto found = progress_.find(day);
    return found == progress_.end() ? 0 : found->second;
}

const std::set<Date>& DayModel::noted(DataSession& data, std::chrono::year_month month) {
    const auto known = noted_.find(month);
    if (known != noted_.end()) return known->second;
    std::set<Date>& days = noted_[month];
    storage::Store* store = data.store();
    if (store == nullptr) return days;
    const Date first{month / 1};
    const Date last{month / std::chrono::last};
    const diary::SymptomStore symptoms{*store, known_symptoms(content_)};
    if (auto logged = symptoms.days_logged(first, last)) {
        days = std::move(*logged);
    }
    if (const auto ticked = habits::DayStore{*store}.between(first, last)) {
        for (const auto& [day, values] : *ticked) days.insert(day);
    }
    if (const auto written = habits::DayNoteStore{*store}.between(first, last)) {
        for (const auto& [day, notes] : *written) days.insert(day);
    }
    if (const auto weighed = diary::WeightStore{*store}.between(first, last)) {
        for (const diary::WeightEntry& entry : *weighed) days.insert(entry.day);
    }
    return days;
}

std::size_t DayModel::logged(std::string_view symptom) const {
    return static_cast<std::size_t>(
        std::count_if(entries_.begin(), entries_.end(), [&](const diary::SymptomEntry& entry) {
            return entry.report.symptom == symptom;
        }));
}

Outcome<habits::DayStore::Counted> DayModel::add(DataSession& data, const habits::Habit& habit,
                                                 int difference) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = habits::DayStore{*data.store()}.add(habit, shown_, difference, data.now());
    if (done) read(data);
    return done;
}

Outcome<habits::DayStore::Written> DayModel::write(DataSession& data, const habits::Habit& habit,
                                                   Date day, const habits::DayStore::Wish& wish) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = habits::DayStore{*data.store()}.write(habit, day, wish, data.now());
    if (done) read(data);
    return done;
}

Outcome<void> DayModel::take_back(DataSession& data, std::string_view habit, Date day,
                                  const habits::DayStore::Written& written) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = habits::DayStore{*data.store()}.take_back(habit, day, written, data.now());
    read(data);
    return done;
}

Outcome<std::optional<double>> DayModel::set_weight(DataSession& data, Date day,
                                                    std::optional<double> kilograms) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = diary::WeightStore{*data.store()}.set(day, kilograms, data.now());
    if (done) read(data);
    return done;
}

Outcome<diary::SymptomEntry> DayModel::log(DataSession& data, const diary::SymptomReport& report) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = diary::SymptomStore{*data.store(), known_symptoms(content_)}.add(report, data.now(),
                                                                                 day_end_minute_);
    if (done) read(data);
    return done;
}

Outcome<diary::SymptomEntry> DayModel::change(DataSession& data, std::int64_t entry,
                                              const diary::SymptomReport& report) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done = diary::SymptomStore{*data.store(), known_symptoms(content_)}.change(
        entry, report, data.now(), day_end_minute_);
    read(data);
    return done;
}

Outcome<void> DayModel::remove(DataSession& data, std::int64_t entry) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done =
        diary::SymptomStore{*data.store(), known_symptoms(content_)}.remove(entry, data.now());
    read(data);
    return done;
}

Outcome<void> DayModel::restore(DataSession& data, std::int64_t entry) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    auto done =
        diary::SymptomStore{*data.store(), known_symptoms(content_)}.restore(entry, data.now());
    read(data);
    return done;
}

LocalTime DayModel::moment_on(Date day, int minute_of_day, int day_end_minute) {
    return {minute_of_day < day_end_minute ? add_days(day, 1) : day, minute_of_day};
}

} // namespace zebra::app
