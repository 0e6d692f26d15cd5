#include "tests/bench/history.h"

#include "app/model/day_model.h"
#include "app/model/preferences.h"
#include "app/model/symptom_model.h"
#include "core/card/card_keeper.h"
#include "core/habits/habit_store.h"
#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"

#include <fmt/format.h>
#include <system_error>

namespace zebra::bench {

namespace {

constexpr int most_years = 100;
constexpr int days_a_transaction = 500;

card::Card::Changes card_of_somebody() {
    return {{"name", "Alexandra Konstantinopoulou-Featherstonehaugh"},
            {"birth_date", "1961-03-14"},
            {"allergies", "penicillin (rash)\nlatex\niodinated contrast (hives, 2019)"},
            {"syndrome", "carcinoid_syndrome"},
            {"previous_crisis", "yes"},
            {"liver_metastases", "yes"},
            {"carcinoid_heart_disease", "yes"},
            {"bowel_obstruction_risk", "yes"},
            {"steroid_dependent", "no"},
            {"diabetes", "no"},
            {"men1", "no"},
            {"net_team_name", "NET clinic, St Example's"},
            {"net_team_phone", "020 7946 0123"},
            {"net_team_out_of_hours_phone", "020 7946 0199"},
            {"emergency_contact_name", "Sam Morgan"},
            {"emergency_contact_relation", "partner"},
            {"emergency_contact_phone", "+44 (0)20 7946 0456"},
            {"analogue", "Lanreotide"},
            {"analogue_dose", "120 mg"},
            {"analogue_interval", "every 4 weeks"},
            {"medicines", "as on the list in my bag\nvitamin D\nnicotinamide"},
            {"team_plan", "Ring us first, at any hour.\nThe plan is in the blue folder, and the "
                          "hospital has a copy."},
            {"team_plan_by", "Dr Example"},
            {"primary_site", "ileum"},
            {"grade", "g2"},
            {"ki67_percent", "4"},
            {"stage", "T3 N1 M1"},
            {"diagnosis_year", "2014"}};
}

// A checklist that somebody has made their own.
Outcome<std::vector<habits::Habit>> make_checklist(storage::Store& store,
                                                   const content::Content& content, Date today) {
    habits::HabitStore list{store, app::suggested_habits(content)};
    const auto read = list.habits();
    if (!read) return fail(read.error());
    for (const habits::Habit& habit : *read) {
        if (habit.kind == habits::HabitKind::yes_no) continue;
        const int target = habit.kind == habits::HabitKind::at_least ? 6 : 2;
        if (auto done = list.change(habit.id, habit.name, target); !done) {
            return fail(done.error());
        }
    }
    for (const habits::HabitStore::OwnHabit& own :
         {habits::HabitStore::OwnHabit{.name = "Walk with the dog"},
          {.name = "Crème on the dry patches"},
          {.name = "Pages read", .kind = habits::HabitKind::at_least, .unit = "pages", .target = 5},
          {.name = "Feet up after lunch"}}) {
        const auto added = list.add_own(own);
        if (!added) return fail(added.error());
    }
    auto all = list.habits();
    if (!all || all->empty()) return all;
    if (auto done = list.archive(all->back().id, today); !done) return fail(done.error());
    return list.habits();
}

Outcome<void> write_all_days(storage::Store& store, const HistoryRequest& request,
                             const std::vector<habits::Habit>& list,
                             const std::vector<std::string>& symptoms, HistoryCounts& counts) {
    std::vector<DatedPlan> batch;
    for (Date day = first_day_of(request); day <= request.last_day; day = add_days(day, 1)) {
        batch.push_back({day, plan_day(day, list, symptoms)});
        if (batch.size() < days_a_transaction && day != request.last_day) continue;
        if (auto done = write_days(store, batch, counts); !done) return done;
        batch.clear();
    }
    return {};
}

Outcome<HistoryCounts> write_into(storage::Store& store, const HistoryRequest& request,
                                  const content::Content& content, const Now& now) {
    const auto list = make_checklist(store, content, request.last_day);
    if (!list) return fail(list.error());
    if (auto done = app::keep_emergency_number(store, "112"); !done) return fail(done.error());
    if (request.text_scale != 1) {
        if (auto done = app::keep_text_scale(store, request.text_scale); !done) {
            return fail(done.error());
        }
    }
    HistoryCounts counts;
    if (auto done = write_all_days(store, request, *list, app::known_symptoms(content).ids, counts);
        !done) {
        return fail(done.error());
    }
    if (auto done = write_injections(store, first_day_of(request), request.last_day, counts);
        !done) {
        return fail(done.error());
    }
    const auto card = card::change_card(&store, request.folder, card_of_somebody(), content, now);
    if (!card) return fail(card.error());
    if (!card->notices.empty()) return fail(Problem::Kind::io, card->notices.front());
    return counts;
}

} // namespace

Date first_day_of(const HistoryRequest& request) {
    Date before = request.last_day - std::chrono::years{request.years};
    if (!before.ok()) before = before.year() / before.month() / std::chrono::last; // 29 February
    return add_days(before, 1);
}

Outcome<HistoryCounts> write_history(const HistoryRequest& request,
                                     const content::Content& content) {
    const Now now = moment(request.last_day, request.last_minute_of_day);
    if (request.years < 1 || request.years > most_years || !request.last_day.ok()
        || !is_plausible(first_day_of(request))) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("1 to {} years fit, between 1880 and 2199.", most_years));
    }
    std::error_code error;
    if (std::filesystem::exists(storage::database_file(request.folder), error)) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} has a data file already; name another folder.",
                                request.folder.string()));
    }
    HistoryCounts counts;
    {
        auto opened = storage::open_or_recover(request.folder, now);
        if (!opened) return fail(opened.error());
        auto written = write_into(opened->store, request, content, now);
        if (!written) return written;
        counts = *written;
    }
    const auto made = storage::make_daily_backup(request.folder, now);
    if (!made.backup) return fail(made.backup.error());
    return counts;
}

} // namespace zebra::bench
