#include "core/report/sections.h"

#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/card/heart.h"
#include "core/diary/habit_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace zebra::report {

namespace {

using habits::DayAnswer;
using habits::HabitKind;

// --- treatment

std::string medicine_of(const diary::InjectionReport& given, const Words& words) {
    std::string text = given.analogue.empty() ? words("injection_unnamed") : given.analogue;
    if (!given.dose.empty()) text += " " + given.dose;
    return text;
}

// In the order of their dates, each medicine where it was first given.
std::vector<std::pair<std::string, std::vector<Date>>>
by_medicine(const std::vector<diary::Injection>& injections, const Words& words) {
    std::vector<std::pair<std::string, std::vector<Date>>> groups;
    for (const diary::Injection& injection : injections) {
        const std::string medicine = medicine_of(injection.report, words);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& one) { return one.first == medicine; });
        if (group == groups.end()) group = groups.insert(groups.end(), {medicine, {}});
        group->second.push_back(injection.report.day);
    }
    return groups;
}

std::string dates_text(const std::vector<Date>& dates, const Words& words) {
    if (dates.size() > most_injection_dates) {
        return words("injections_many", {{"count", grouped(static_cast<long>(dates.size()))},
                                         {"first", short_date(dates.front())},
                                         {"last", short_date(dates.back())}});
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const bool last = i + 1 == dates.size();
        const bool year = last || dates[i + 1].year() != dates[i].year();
        texts.push_back(year ? short_date(dates[i]) : day_and_month(dates[i]));
    }
    return join(texts, ", ");
}

// --- worst days

struct DaySum {
    Date day{};
    int sum = 0;
    std::map<std::string, int> severities = {}; // the highest of each symptom
};

std::vector<DaySum> worst_days(const std::vector<diary::SymptomEntry>& entries) {
    std::map<Date, DaySum> days;
    for (const diary::SymptomEntry& entry : entries) {
        DaySum& day = days[entry.day];
        day.day = entry.day;
        int& highest = day.severities[entry.report.symptom];
        const int more = std::max(0, entry.report.severity - highest);
        highest += more;
        day.sum += more;
    }
    std::vector<DaySum> felt;
    for (auto& [date, day] : days) {
        if (day.sum > 0) felt.push_back(std::move(day));
    }
    std::sort(felt.begin(), felt.end(), [](const DaySum& a, const DaySum& b) {
        return std::pair{a.sum, a.day} > std::pair{b.sum, b.day};
    });
    if (felt.size() > most_worst_days) felt.resize(most_worst_days);
    return felt;
}

std::string name_of(const Noted& noted, const std::string& id) {
    for (const NamedSymptom& symptom : noted.symptoms) {
        if (symptom.id == id) return symptom.name;
    }
    return id;
}

// "5, 6".
std::string stool_forms(const Facts& facts, Date day) {
    std::set<int> forms;
    for (const diary::SymptomEntry& entry : facts.noted.entries) {
        if (entry.day == day && entry.report.stool_form) forms.insert(*entry.report.stool_form);
    }
    std::vector<std::string> texts;
    texts.reserve(forms.size());
    for (const int form : forms) texts.push_back(std::to_string(form));
    return join(texts, ", ");
}

// The strongest first.
std::string what_was_logged(const Facts& facts, const DaySum& day) {
    std::vector<std::pair<int, std::string>> felt;
    for (const auto& [symptom, severity] : day.severities) {
        if (severity > 0) felt.emplace_back(-severity, name_of(facts.noted, symptom));
    }
    std::sort(felt.begin(), felt.end());
    std::vector<std::string> texts;
    texts.reserve(felt.size());
    for (const auto& [severity, name] : felt) {
        texts.push_back(
            fmt::format("{} {}", name, facts.words(fmt::format("severity_{}", -severity))));
    }
    if (const std::string forms = stool_forms(facts, day.day); !forms.empty()) {
        texts.push_back(facts.words("stool_form", {{"form", forms}}));
    }
    const auto any = [&](bool diary::SymptomReport::*sign) {
        return std::any_of(
            facts.noted.entries.begin(), facts.noted.entries.end(),
            [&](const auto& entry) { return entry.day == day.day && entry.report.*sign; });
    };
    if (any(&diary::SymptomReport::faint)) texts.push_back(facts.words("faint"));
    if (any(&diary::SymptomReport::confused)) texts.push_back(facts.words("confused"));
    if (any(&diary::SymptomReport::breathless)) texts.push_back(facts.words("breathless"));
    return join(texts, ", ");
}

Line day_line(const Facts& facts, const DaySum& day) {
    Line line{short_date(day.day), what_was_logged(facts, day)};
    for (const diary::SymptomEntry& entry : facts.noted.entries) {
        if (entry.day == day.day && !entry.report.note.empty()) {
            std::string quote = facts.words("quote", {{"note", entry.report.note}});
            if (day.severities.size() > 1) {
                quote = fmt::format("{}: {}", name_of(facts.noted, entry.report.symptom), quote);
            }
            line.quotes.push_back(std::move(quote));
        }
    }
    for (const TickNote& note : facts.noted.tick_notes) {
        if (note.day == day.day) {
            line.quotes.push_back(
                fmt::format("{}: {}", note.habit, facts.words("quote", {{"note", note.note}})));
        }
    }
    return line;
}

// --- habits

struct HabitFigures {
    int done = 0;
    int asked = 0;
};

HabitFigures figures_of(const Facts& facts, const habits::Habit& habit) {
    HabitFigures figures;
    const diary::DayTable& table = facts.noted.table;
    const std::vector<DayAnswer> answers = diary::habit_answers(table, habit, facts.noted.today);
    for (std::size_t day = 0; day < table.days(); ++day) {
        if (table.date(day) < facts.span.first) continue;
        // Where it is not known since when it is off, only what was recorded counts.
        const bool asked = habit.state == habits::HabitState::active
                           || table.off_since_known(habit.id)
                           || table.value(habit.id, day).has_value();
        if (!asked || answers[day] == DayAnswer::not_asked) continue;
        ++figures.asked;
        if (answers[day] == DayAnswer::done) ++figures.done;
    }
    return figures;
}

std::string amount(const std::string& number, const std::string& unit) {
    return unit.empty() ? number : number + "\u00A0" + unit;
}

std::string habit_name(const Facts& facts, const habits::Habit& habit) {
    const Words& words = facts.words;
    const bool advised =
        habits::as_team_advised(habit.id, card::rules_out_heart_disease(facts.card));
    if (habit.kind == HabitKind::yes_no) return habit.name;
    if (!habit.target) {
        if (advised) return words("habit_advised", {{"name", habit.name}});
        // What counts as done is said, too.
        return habit.kind == HabitKind::at_least ? words("habit_some", {{"name", habit.name}})
                                                 : habit.name;
    }
    const char* label = advised                            ? "habit_amount_advised"
                        : habit.kind == HabitKind::at_most ? "habit_at_most"
                                                           : "habit_at_least";
    return words(label, {{"name", habit.name},
                         {"amount", amount(std::to_string(*habit.target), habit.unit)}});
}

} // namespace

std::optional<Section> treatment_section(const Facts& facts) {
    const Words& words = facts.words;
    const card::Card& card = facts.card;
    Section section{Part::treatment, words("treatment"), {}, {}};
    const auto say = [&](std::string text) { section.lines.push_back({{}, std::move(text)}); };
    for (const auto& [medicine, dates] : by_medicine(facts.noted.injections, words)) {
        say(words("injections", {{"medicine", medicine}, {"dates", dates_text(dates, words)}}));
    }
    const bool on_the_card = card.has("analogue") || card.has("next_injection");
    if (facts.noted.injections.empty() && on_the_card) say(words("no_injection"));
    std::string plan;
    if (card.has("analogue")) {
        plan = card.value("analogue");
        if (card.has("analogue_dose")) plan += fmt::format(" {}", card.value("analogue_dose"));
    }
    if (card.has("analogue_interval")) {
        plan += fmt::format("{}{}", plan.empty() ? "" : ", ", card.value("analogue_interval"));
    }
    if (!plan.empty()) say(words("on_card", {{"text", plan}}));
    // Of a time that is over it says nothing.
    const auto next = card.date("next_injection");
    if (next && facts.span.last >= facts.noted.today) {
        say(words(*next < facts.noted.today ? "next_was_due" : "next",
                  {{"date", short_date(*next)}}));
    }
    if (card.has("medicines")) {
        say(words("medicines", {{"text", join_lines(card.value("medicines"), "; ")}}));
        section.lines.back().may_go = true;
    }
    if (section.lines.empty()) return std::nullopt;
    return section;
}

std::optional<Section> worst_days_section(const Facts& facts) {
    Section section{Part::worst_days, facts.words("worst_days"), {}, {}};
    for (const DaySum& day : worst_days(facts.noted.entries)) {
        section.lines.push_back(day_line(facts, day));
    }
    if (section.lines.empty()) return std::nullopt;
    return section;
}

std::optional<Section> came_before_section(const Facts& facts) {
    std::vector<std::pair<int, std::string>>
        counted; // less than none, so that the most stand first
    for (const content::BeforeSymptom& before : facts.content.before_symptoms()) {
        int times = 0;
        for (const diary::SymptomEntry& entry : facts.noted.entries) {
            if (entry.report.severity == 0) continue; // corrected to none: nothing came
            const std::vector<std::string>& ids = entry.report.before;
            if (std::find(ids.begin(), ids.end(), before.id) != ids.end()) ++times;
        }
        if (times > 0) counted.emplace_back(-times, before.name);
    }
    if (counted.empty()) return std::nullopt;
    std::sort(counted.begin(), counted.end());
    std::vector<std::string> texts;
    texts.reserve(counted.size());
    for (const auto& [times, name] : counted) texts.push_back(fmt::format("{} {}", name, -times));
    return Section{
        Part::came_before, facts.words("came_before"), {}, {{{}, join(texts, ", ") + "."}}};
}

std::optional<Section> habits_section(const Facts& facts) {
    const Words& words = facts.words;
    Section section{Part::habits, words("habits"), {}, {}};
    for (const habits::Habit& habit : facts.noted.habits) {
        const HabitFigures figures = figures_of(facts, habit);
        if (figures.asked == 0) continue;
        std::string average;
        const diary::ValueMean mean =
            diary::value_mean(facts.noted.table, habit.id, facts.span.first, facts.span.last);
        if (habit.kind != HabitKind::yes_no && mean.days > 0) {
            average = amount(one_decimal(mean.mean), habit.unit);
        }
        std::string days_done;
        if (habits::has_days_done(habit, card::rules_out_heart_disease(facts.card))) {
            days_done = words.part_of(figures.done, figures.asked);
        }
        if (days_done.empty() && average.empty()) continue;
        section.table.rows.push_back({habit_name(facts, habit), {days_done, average}});
    }
    if (section.table.rows.empty()) return std::nullopt;
    section.table.head = {words("habit"), words("days_done"), words("average")};
    return section;
}

std::optional<Section> weight_section(const Facts& facts) {
    std::vector<diary::WeightEntry> weights = facts.noted.weights;
    if (weights.empty()) return std::nullopt;
    std::stable_sort(weights.begin(), weights.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    const Words& words = facts.words;
    const diary::WeightEntry& first = weights.front();
    const diary::WeightEntry& last = weights.back();
    const diary::WeightUnit unit = facts.noted.weight_unit;
    const auto shown = [&](double kilograms) { return diary::weight_text(kilograms, unit); };
    std::string text;
    if (weights.size() == 1) {
        text = words("weight_one",
                     {{"weight", shown(first.kilograms)}, {"date", short_date(first.day)}});
    } else {
        // Of the figures that are shown, so that they add up.
        const double difference = diary::rounded_weight(last.kilograms, unit)
                                  - diary::rounded_weight(first.kilograms, unit);
        const double in_kilograms = std::abs(difference) * diary::kilograms_of_one(unit);
        const bool same = diary::rounded_weight(in_kilograms, unit) == 0;
        text = words(same             ? "weight_same"
                     : difference < 0 ? "weight_less"
                                      : "weight_more",
                     {{"first", shown(first.kilograms)},
                      {"first_date", short_date(first.day)},
                      {"last", shown(last.kilograms)},
                      {"last_date", short_date(last.day)},
                      {"difference", shown(in_kilograms)}});
    }
    return Section{Part::weight, words("weight"), {}, {{{}, text}}};
}

} // namespace zebra::report
