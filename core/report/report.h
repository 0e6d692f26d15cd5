// The doctor's report: what a person noted in a span of days, beside the span of equal length
// before it. Data in words, without markup; render_text.h, render_html.h and render_pdf.h write it
// out. It says what was noted and nothing else: no medical sentence, and what is not known is left
// out, never shown as no. Pure.
#pragma once

#include "core/base/date.h"
#include "core/card/card.h"
#include "core/content/content.h"
#include "core/diary/day_table.h"
#include "core/diary/injection.h"
#include "core/diary/symptom.h"
#include "core/diary/weight.h"
#include "core/habits/habit.h"

#include <span>
#include <string>
#include <vector>

namespace zebra::report {

// Both ends included.
struct Span {
    Date first{};
    Date last{};

    friend bool operator==(const Span&, const Span&) = default;
};

int days_of(const Span& span);
// As long, and right before it.
Span before(const Span& span);
constexpr int default_weeks = 8;
// The last of its days is `today`.
Span weeks_up_to(Date today, int weeks);

// --- what it is made of

struct NamedSymptom {
    std::string id;
    std::string name;
    bool own = false;      // named by the person: written as it is
    bool archived = false; // named only where it was logged
};

// What was written beside a tick.
struct TickNote {
    Date day{};
    std::string habit; // its name
    std::string note;
};

struct Noted {
    // From the first day of the span before to the last of the span.
    diary::DayTable table;
    Date today{}; // the day that is not over, by the person's day end
    // The following of the span only.
    std::vector<diary::SymptomEntry> entries = {};
    std::vector<diary::Injection> injections = {}; // by day
    std::vector<diary::WeightEntry> weights = {};
    diary::WeightUnit weight_unit = diary::WeightUnit::kilograms;
    std::vector<TickNote> tick_notes = {};
    std::vector<habits::Habit> habits = {};  // in the order of the list
    std::vector<NamedSymptom> symptoms = {}; // that may be logged
    std::string questions = {};              // one a line
};

// --- what it says

// Words; a quote is the person's own text, which may have several lines.
struct Line {
    std::string lead; // "10 Nov 2026"; may be empty
    std::string text;
    std::vector<std::string> quotes = {};
    bool may_go = false; // where there is no room

    friend bool operator==(const Line&, const Line&) = default;
};

// A name and figures in each row; the head has one more than there are figures.
struct Table {
    struct Row {
        std::string name;
        std::vector<std::string> cells;
    };
    std::vector<std::string> head;
    std::vector<Row> rows;
};

enum class Part { symptoms, treatment, worst_days, came_before, habits, weight, rule };

struct Section {
    Part part = Part::symptoms;
    std::string title;
    Table table = {}; // without rows: none
    std::vector<Line> lines = {};
};

struct Report {
    std::string web_code; // of its language: "en-GB"
    std::string title;
    std::string about; // for a file's properties
    std::string span;  // "28 Sep to 22 Nov 2026, 8 weeks"
    std::string name;
    std::vector<std::string> who;     // name first; may be empty
    std::vector<std::string> illness; // tumour and syndromes; may be empty
    std::string questions_title;
    std::vector<std::string> questions; // may be empty
    std::string nothing;                // nothing is noted: the sentence that says so; else ""
    std::vector<Section> sections;      // those that have something to say
    std::string self_reported;
    std::string page; // "Page 1 of 1", of a form that has one
    std::string made_by;
    Date made_on{};

    // nullptr: it has nothing to say.
    const Section* section(Part part) const;
    Section* section(Part part);
};

// `today` is the day it is made.
Report make_report(const Span& span, const Noted& noted, const card::Card& card,
                   const content::Content& content, Date today);

constexpr std::size_t most_worst_days = 5;
// Dates of injections of one medicine that are listed; more are counted.
constexpr std::size_t most_injection_dates = 14;

} // namespace zebra::report
