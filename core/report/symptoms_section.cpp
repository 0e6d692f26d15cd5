#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/diary/period_mean.h"
#include "core/report/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::report {

namespace {

struct Figures {
    std::string name;
    std::optional<double> before; // nullopt: every day is missing
    std::optional<double> now;
    int days_felt = 0;
};

// "wheeze" inside of a sentence; a name of the person's own, and an abbreviation, as they are.
std::string inside_a_sentence(const NamedSymptom& symptom) {
    std::string name = symptom.name;
    const bool word = name.size() > 1 && name[1] >= 'a' && name[1] <= 'z';
    if (!symptom.own && word) name[0] = ascii_lower(name.substr(0, 1))[0];
    return name;
}

std::string mean_text(const std::optional<double>& mean, const Words& words) {
    return mean ? one_decimal(*mean) : words("not_noted");
}

// Those of the list, and after them what was logged under another name.
std::vector<NamedSymptom> all_symptoms(const Noted& noted) {
    std::vector<NamedSymptom> all = noted.symptoms;
    for (const std::string& id : noted.table.symptoms()) {
        const bool named =
            std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
        if (!named) all.push_back({id, id, true});
    }
    return all;
}

Line days_line(const Facts& facts, const Span& span, std::string_view label) {
    const int days = days_of(span);
    const int there = facts.noted.table.recorded_days(span.first, span.last);
    return {{},
            facts.words(label, {{"length", facts.words.length(days)},
                                {"part", grouped(there)},
                                {"whole", grouped(days)},
                                {"missing", grouped(days - there)}})};
}

} // namespace

std::optional<Section> symptoms_section(const Facts& facts) {
    const Words& words = facts.words;
    const diary::DayTable& table = facts.noted.table;
    const Span earlier = before(facts.span);
    const int noted_days = table.recorded_days(facts.span.first, facts.span.last);
    if (noted_days + table.recorded_days(earlier.first, earlier.last) == 0) return std::nullopt;

    std::vector<Figures> rows;
    std::vector<std::string> not_logged;
    std::vector<std::string> only_none;
    const std::vector<std::string> logged = table.symptoms();
    for (const NamedSymptom& symptom : all_symptoms(facts.noted)) {
        const int days = table.days_felt(symptom.id, facts.span.first, facts.span.last);
        if (days + table.days_felt(symptom.id, earlier.first, earlier.last) == 0) {
            const bool none = std::find(logged.begin(), logged.end(), symptom.id) != logged.end();
            if (symptom.archived && !none) continue;
            (none ? only_none : not_logged).push_back(inside_a_sentence(symptom));
            continue;
        }
        const auto mean = [&](const Span& span) {
            return diary::mean_between(table, symptom.id, span.first, span.last).severity;
        };
        rows.push_back({symptom.name, mean(earlier), mean(facts.span), days});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Figures& a, const Figures& b) {
        return std::pair{a.now.value_or(0), a.before.value_or(0)}
               > std::pair{b.now.value_or(0), b.before.value_or(0)};
    });

    const int days = days_of(facts.span);
    const std::string length = words.length(days);
    const bool one = days == 1 || days == 7; // a day, a week
    Section section{Part::symptoms, words("symptoms"), {}, {}};
    section.table.head = {words("symptom"), words("before", {{"length", length}}),
                          words(one ? "these_one" : "these", {{"length", length}}),
                          words("days_felt")};
    if (rows.empty()) section.title = words("no_symptoms");
    for (const Figures& row : rows) {
        section.table.rows.push_back({row.name,
                                      {mean_text(row.before, words), mean_text(row.now, words),
                                       words.part_of(row.days_felt, noted_days)}});
    }
    section.lines.push_back(days_line(facts, facts.span, "noted"));
    section.lines.push_back(days_line(facts, earlier, "noted_before"));
    const auto list = [&](std::string_view label, const std::vector<std::string>& names) {
        if (names.empty()) return;
        section.lines.push_back({{}, words(label, {{"symptoms", join(names, ", ")}})});
    };
    list("only_none", only_none);
    list("not_logged", not_logged);
    return section;
}

} // namespace zebra::report
