#include "core/report/shorten.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace zebra::report {

namespace {

// With its end left out, which is seen; as it is when it is not longer.
std::string shortened(const std::string& text, std::size_t most) {
    const std::u32string letters = to_code_points(text);
    if (letters.size() <= most) return text;
    std::size_t end = most;
    while (end > most / 2 && letters[end] != U' ' && letters[end] != U'\n') --end;
    if (end == most / 2) end = most;
    return to_utf8(letters.substr(0, end)) + "\u2026";
}

template <class Change>
void change_quotes(Report& report, Change change) {
    Section* const days = report.section(Part::worst_days);
    if (days == nullptr) return;
    for (Line& line : days->lines) change(line.quotes);
}

void shorten_notes(Report& report) {
    change_quotes(report, [](std::vector<std::string>& quotes) {
        for (std::string& quote : quotes) {
            const std::string whole = quote;
            quote = shortened(quote, short_note);
            if (quote != whole) quote += "\u201D"; // the end of a quotation was cut off, too
        }
    });
}

void take_notes(Report& report) {
    change_quotes(report, [](std::vector<std::string>& quotes) { quotes.clear(); });
}

void take_section(Report& report, Part part) {
    std::erase_if(report.sections, [&](const Section& one) { return one.part == part; });
}

void shorten_questions(Report& report) {
    for (std::string& question : report.questions) question = shortened(question, short_question);
}

void take_questions(Report& report) {
    if (report.questions.size() > fewest_questions) report.questions.resize(fewest_questions);
}

void shorten_symptoms(Report& report) {
    Section* const symptoms = report.section(Part::symptoms);
    if (symptoms != nullptr && symptoms->table.rows.size() > fewest_symptoms) {
        symptoms->table.rows.resize(fewest_symptoms);
    }
}

bool says_the_same(const Report& a, const Report& b) {
    const auto same = [](const Section& one, const Section& other) {
        return one.part == other.part && one.lines == other.lines
               && one.table.rows.size() == other.table.rows.size();
    };
    return a.questions == b.questions
           && std::equal(a.sections.begin(), a.sections.end(), b.sections.begin(), b.sections.end(),
                         same);
}

} // namespace

std::vector<Omission> page_omissions(const Report& report, const Words& words) {
    const Section* const symptoms = report.section(Part::symptoms);
    const std::size_t rows = symptoms == nullptr ? 0 : symptoms->table.rows.size();
    const std::size_t more = rows > fewest_symptoms ? rows - fewest_symptoms : 0;
    const std::size_t asked = report.questions.size();
    const std::size_t more_questions = asked > fewest_questions ? asked - fewest_questions : 0;
    const Section* const habits = report.section(Part::habits);
    const Section* const days = report.section(Part::worst_days);
    std::vector<Omission> all = {
        {words("left_out_long_notes"), shorten_notes},
        {words("left_out_notes"), take_notes},
        {habits == nullptr ? "" : habits->title,
         [](Report& rest) { take_section(rest, Part::habits); }},
        {words("left_out_medicines"),
         [](Report& rest) {
             Section* const treatment = rest.section(Part::treatment);
             if (treatment == nullptr) return;
             std::erase_if(treatment->lines, [](const Line& line) { return line.may_go; });
         }},
        {days == nullptr ? "" : words("left_out_worst_days"),
         [](Report& rest) { take_section(rest, Part::worst_days); }},
        {words("left_out_questions"), shorten_questions},
        {words.counted("left_out_more_questions", static_cast<long>(more_questions)),
         take_questions},
        {words.counted("left_out_symptoms", static_cast<long>(more)), shorten_symptoms},
    };
    std::erase_if(all, [&](const Omission& one) {
        Report rest = report;
        one.take_out(rest);
        return says_the_same(rest, report);
    });
    return all;
}

std::string left_out(const std::vector<Omission>& omissions, const std::vector<bool>& taken,
                     const Words& words) {
    // Each is a part of the next.
    const std::array<std::string, 3> notes = {words("left_out_long_notes"), words("left_out_notes"),
                                              words("worst_days")};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < omissions.size(); ++i) {
        if (taken[i]) names.push_back(omissions[i].name);
    }
    const auto named = [&](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::size_t i = notes.size() - 1; i > 0; --i) {
        if (!named(notes[i])) continue;
        for (std::size_t k = 0; k < i; ++k) std::erase(names, notes[k]);
    }
    if (names.empty()) return {};
    return words("left_out", {{"parts", join(names, ", ")}});
}

} // namespace zebra::report
