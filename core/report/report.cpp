#include "core/report/report.h"

#include "core/base/text.h"
#include "core/report/sections.h"
#include "core/report/words.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace zebra::report {

namespace {

std::vector<std::string> who(const card::Card& card, const Words& words) {
    std::vector<std::string> lines;
    if (card.has("name")) lines.emplace_back(card.value("name"));
    if (const auto born = card.date("birth_date")) {
        lines.push_back(words("born", {{"date", short_date(*born)}}));
    }
    return lines;
}

// Only what is known: "I don't know" is no syndrome, and "not known" no grade.
std::vector<std::string> illness(const card::Card& card, const content::Content& content,
                                 const Words& words) {
    std::vector<std::string> lines;
    std::vector<std::string> tumour;
    if (card.has("primary_site")) tumour.emplace_back(card.value("primary_site"));
    if (card.has("grade") && card.value("grade") != "unknown") {
        tumour.push_back(content.choice_label(card.value("grade")));
    }
    if (!tumour.empty()) lines.push_back(words("tumour", {{"facts", join(tumour, ", ")}}));
    std::vector<std::string> syndromes;
    for (const std::string_view id : card.syndromes()) {
        const content::Syndrome* syndrome = content.syndrome(id);
        if (id != "unknown" && syndrome != nullptr) syndromes.push_back(syndrome->name);
    }
    if (!syndromes.empty()) {
        lines.push_back(words("syndrome", {{"facts", join(syndromes, ", ")}}));
    }
    return lines;
}

std::vector<std::string> questions(const std::string& typed) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(typed, '\n')) {
        if (!trim(line).empty()) lines.emplace_back(trim(line));
    }
    return lines;
}

} // namespace

int days_of(const Span& span) { return days_between(span.first, span.last) + 1; }

Span before(const Span& span) {
    return {add_days(span.first, -days_of(span)), add_days(span.first, -1)};
}

Span weeks_up_to(Date today, int weeks) {
    constexpr int days_of_week = 7;
    return {add_days(today, 1 - days_of_week * weeks), today};
}

const Section* Report::section(Part part) const {
    const auto found = std::ranges::find(sections, part, &Section::part);
    return found == sections.end() ? nullptr : &*found;
}

Section* Report::section(Part part) {
    const auto found = std::ranges::find(sections, part, &Section::part);
    return found == sections.end() ? nullptr : &*found;
}

Report make_report(const Span& span, const Noted& noted, const card::Card& card,
                   const content::Content& content, Date today) {
    const Words words{content};
    const Facts facts{span, noted, card, content, words};
    Report report;
    report.web_code = words("web_code");
    report.title = words("title");
    report.about = words("about");
    report.span = words.span(span.first, span.last, days_of(span));
    report.name = card.value("name");
    report.who = who(card, words);
    report.illness = illness(card, content, words);
    report.questions_title = words("questions");
    report.questions = questions(noted.questions);
    const bool any_day = noted.table.recorded_days(span.first, span.last) > 0;
    if (!any_day) report.nothing = words("nothing");
    const auto add = [&](std::optional<Section> section) {
        if (section) report.sections.push_back(std::move(*section));
    };
    add(symptoms_section(facts));
    add(treatment_section(facts));
    add(worst_days_section(facts));
    add(came_before_section(facts));
    add(habits_section(facts));
    add(weight_section(facts));
    if (report.section(Part::symptoms) != nullptr) {
        report.sections.push_back({Part::rule, words("rule_title"), {}, {{{}, words("rule")}}});
    }
    report.self_reported = words("self_reported");
    report.page = words("page");
    report.made_by = words("made_by", {{"date", short_date(today)}});
    report.made_on = today;
    return report;
}

} // namespace zebra::report
