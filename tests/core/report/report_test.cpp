#include "core/report/report.h"
#include "tests/core/report/report_samples.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::report;
using namespace zebra::test;

namespace {

using Texts = std::vector<std::string>;

Section section(const Report& report, Part part) {
    const Section* const found = report.section(part);
    REQUIRE(found != nullptr);
    return *found;
}

Texts texts(const Section& section) {
    Texts all;
    for (const Line& line : section.lines) all.push_back(line.text);
    return all;
}

// "Diarrhoea|1.5|1.0|28 of 49".
Texts rows(const Section& section) {
    Texts all;
    for (const Table::Row& row : section.table.rows) {
        std::string text = row.name;
        for (const std::string& cell : row.cells) text += "|" + cell;
        all.push_back(text);
    }
    return all;
}

Date day(int number) { return add_days(eight_weeks.first, number); }

Report of_days(const Diary& diary) { return report_of(diary.noted()); }

} // namespace

TEST_CASE("the span before is as long and ends the day before") {
    CHECK(days_of(eight_weeks) == 56);
    CHECK(before(eight_weeks) == Span{make_date(2026, 8, 3), make_date(2026, 9, 27)});
    const Span one = {make_date(2026, 3, 1), make_date(2026, 3, 1)};
    CHECK(before(one) == Span{make_date(2026, 2, 28), make_date(2026, 2, 28)});
}

TEST_CASE("the span is said with its dates and its length") {
    CHECK(of_days(Diary{}).span == "28 Sep to 22 Nov 2026, 8 weeks");
    const Span week = {make_date(2025, 12, 29), make_date(2026, 1, 4)};
    CHECK(report_of(Diary{week}.noted(), {}, week).span == "29 Dec 2025 to 4 Jan 2026, 1 week");
    const Span ten = {make_date(2026, 1, 1), make_date(2026, 1, 10)};
    CHECK(report_of(Diary{ten}.noted(), {}, ten).span == "1 Jan to 10 Jan 2026, 10 days");
}

TEST_CASE("who it is about, as far as the card says so") {
    const Report full = report_of(usual_diary(), report_card());
    CHECK(full.who == Texts{"Alex Morgan", "Born 14 Mar 1961"});
    CHECK(full.illness == Texts{"Tumour: Small intestine, G2", "Syndrome: Carcinoid syndrome"});
    SUBCASE("what is not known is left out, never shown as no") {
        const card::Card unsure = card_with({{"grade", "unknown"}, {"syndrome", "unknown"}});
        CHECK(report_of(usual_diary(), unsure).illness.empty());
        CHECK(report_of(usual_diary()).who.empty());
    }
}

TEST_CASE("averages follow the rule for days, and the rule is printed") {
    Diary diary;
    diary.felt(day(0), "flushing", 1).felt(day(0), "flushing", 3); // the highest of the day
    diary.ticked(day(1), "medicines");                             // noted: flushing counts 0
    diary.felt(day(2), "stress", 2);                               // noted: flushing counts 0
    // Every other day is missing and left out.
    const Report report = of_days(diary);
    const Section symptoms = section(report, Part::symptoms);
    CHECK(rows(symptoms) == Texts{"Flushing|not noted|1.0|1 of 3", "Stress|not noted|0.7|1 of 3"});
    CHECK(symptoms.table.head == Texts{"Symptom", "8 weeks before", "These 8 weeks", "Days felt"});
    CHECK(texts(symptoms).at(0) == "A symptom or a tick is noted on 3 of 56 days, neither on 53.");
    CHECK(texts(symptoms).at(1) == "In the 8 weeks before: on 0 of 56 days, neither on 56.");
    const std::string rule = section(report, Part::rule).lines.at(0).text;
    for (const char* part : {"highest severity", "counts 0", "counted as missing"}) {
        CHECK(rule.find(part) != std::string::npos);
    }
}

TEST_CASE("a symptom that was better before is there, too, the strongest stands first") {
    Diary diary;
    diary.felt(add_days(eight_weeks.first, -1), "wheeze", 2);
    diary.felt(day(0), "stress", 1).felt(day(1), "flushing", 3);
    CHECK(rows(section(of_days(diary), Part::symptoms))
          == Texts{"Flushing|0.0|1.5|1 of 2", "Stress|0.0|0.5|1 of 2", "Wheeze|2.0|0.0|0 of 2"});
}

TEST_CASE("what was never felt is named in a line, and 'none' is told from 'not logged'") {
    Diary diary;
    diary.felt(day(0), "flushing", 2).felt(day(1), "stress", 0);
    const Texts lines = texts(section(of_days(diary), Part::symptoms));
    REQUIRE(lines.size() == 4);
    CHECK(lines.at(2) == "Logged only as none: stress.");
    CHECK(lines.at(3) == "Not logged: diarrhoea, wheeze, palpitations, abdominal pain.");
}

TEST_CASE("a symptom that is not on the list is shown all the same") {
    Diary diary;
    diary.felt(day(0), "hiccups", 2);
    CHECK(rows(section(of_days(diary), Part::symptoms)).at(0) == "hiccups|not noted|2.0|1 of 1");
}

TEST_CASE("with nothing noted the report says so, and nothing else about days") {
    const Report report = of_days(Diary{});
    CHECK(report.nothing == "No symptom and no habit is noted in this time.");
    CHECK(report.sections.empty());
    CHECK(of_days(Diary{}.ticked(day(3), "medicines")).nothing.empty());
    SUBCASE("what was noted before is still compared with") {
        Diary earlier;
        earlier.felt(add_days(eight_weeks.first, -3), "flushing", 2);
        const Report compared = of_days(earlier);
        CHECK_FALSE(compared.nothing.empty());
        CHECK(rows(section(compared, Part::symptoms)) == Texts{"Flushing|2.0|not noted|0 of 0"});
    }
}

TEST_CASE("the worst days: the highest sums, the newest first among equals, at most five") {
    Diary diary;
    for (int i = 0; i < 6; ++i) diary.felt(day(i), "flushing", 1);
    diary.felt(day(2), "stress", 3).felt(day(2), "stress", 1); // the highest counts: 1 + 3
    diary.felt(day(4), "wheeze", 2, "On the stairs,\nafter lunch");
    diary.felt(day(20), "flushing", 0); // nothing was felt
    const Section days = section(of_days(diary), Part::worst_days);
    Texts leads;
    for (const Line& line : days.lines) leads.push_back(line.lead);
    CHECK(leads == Texts{"30 Sep 2026", "2 Oct 2026", "3 Oct 2026", "1 Oct 2026", "29 Sep 2026"});
    CHECK(days.lines.at(0).text == "Stress severe, Flushing mild");
    CHECK(days.lines.at(1).quotes == Texts{"Wheeze: \u201COn the stairs,\nafter lunch\u201D"});
}

TEST_CASE("danger signs and notes beside ticks stand with their day") {
    Diary diary;
    diary.felt(day(0), "flushing", 2);
    diary.other.tick_notes = {{day(0), "Fluids", "could not keep anything down"},
                              {day(1), "Fluids", "fine"}};
    Noted noted = diary.noted();
    noted.entries.front().report.faint = true;
    const Section days = section(report_of(noted), Part::worst_days);
    REQUIRE(days.lines.size() == 1);
    CHECK(days.lines.at(0).text == "Flushing moderate, faint");
    CHECK(days.lines.at(0).quotes == Texts{"Fluids: \u201Ccould not keep anything down\u201D"});
}

TEST_CASE("what came before is counted, the most often noted first") {
    Diary diary;
    diary.felt(day(0), "flushing", 2).felt(day(1), "flushing", 1).felt(day(2), "flushing", 0);
    CHECK(of_days(diary).section(Part::came_before) == nullptr);
    Noted noted = diary.noted();
    noted.entries[0].report.before = {"stress", "large_meal"};
    noted.entries[0].report.stool_form = 6;
    noted.entries[1].report.before = {"large_meal"};
    noted.entries[2].report.before = {"stress"}; // corrected to none
    const Report report = report_of(noted);
    CHECK(texts(section(report, Part::came_before)) == Texts{"Large meal 2, Stress 1."});
    CHECK(section(report, Part::worst_days).lines.at(0).text == "Flushing moderate, stool form 6");
}

TEST_CASE("a symptom of one's own has its name, and is named as not logged only while it is kept") {
    Diary diary;
    diary.felt(day(0), "own_tingling", 2);
    Noted noted = diary.noted();
    noted.symptoms = {{"own_tingling", "Tingling", true},
                      {"own_itch", "Itch", true},
                      {"own_old", "Old one", true, true}};
    const Section symptoms = section(report_of(noted), Part::symptoms);
    CHECK(rows(symptoms) == Texts{"Tingling|not noted|2.0|1 of 1"});
    CHECK(texts(symptoms).back() == "Not logged: Itch.");
}

TEST_CASE("treatment: the injections of the span, the next one, what is on the card") {
    const Report report = report_of(usual_diary(), report_card());
    CHECK(texts(section(report, Part::treatment))
          == Texts{"Lanreotide 120 mg: 5 Oct, 2 Nov 2026.",
                   "On my card: Lanreotide 120 mg, every 4 weeks.", "Next injection: 30 Nov 2026.",
                   "Other medicines on my card: Apixaban; Nicotinamide."});
    SUBCASE("none was logged") {
        CHECK(texts(section(report_of(Diary{}.noted(), card_with({{"analogue", "Octreotide"}})),
                            Part::treatment))
                  .at(0)
              == "No injection is logged in this time.");
    }
    SUBCASE("nothing is known of any") {
        CHECK(report_of(Diary{}.noted()).section(Part::treatment) == nullptr);
    }
    SUBCASE("many are counted") {
        Diary diary;
        for (int i = 0; i < 20; ++i) {
            diary.other.injections.push_back({i, {day(i), "Short-acting", ""}});
        }
        CHECK(texts(section(of_days(diary), Part::treatment)).at(0)
              == "Short-acting: 20 times from 28 Sep 2026 to 17 Oct 2026.");
    }
}

TEST_CASE("habits: days done of days asked, and the average of what is counted") {
    Diary diary;
    diary.ticked(day(0), "medicines").ticked(day(1), "medicines", 0).ticked(day(3), "medicines");
    diary.ticked(day(50), "fluids", 6).ticked(day(52), "fluids", 9);
    diary.ticked(day(54), "old", 1);
    diary.ticked(day(54), "free", 0).ticked(day(55), "free", 3);
    diary.other.habits = {{.id = "medicines", .name = "Medicines"},
                          {.id = "fluids",
                           .name = "Fluids",
                           .kind = habits::HabitKind::at_least,
                           .unit = "glasses",
                           .target = 8},
                          {.id = "old",
                           .name = "An old one",
                           .kind = habits::HabitKind::at_most,
                           .target = 2,
                           .state = habits::HabitState::archived},
                          {.id = "free", .name = "Coffee", .kind = habits::HabitKind::at_most},
                          {.id = "never", .name = "Never asked"}};
    // From the first day on which it was noted; an archived one only where it was noted. No amount
    // is done or not done without a limit.
    const Section habits = section(of_days(diary.ended()), Part::habits);
    CHECK(rows(habits)
          == Texts{"Medicines|2 of 56|",
                   "Fluids, 8\u00A0glasses entered as advised|1 of 6|7.5\u00A0glasses",
                   "An old one, at most 2|1 of 1|1.0", "Coffee||1.5"});
    CHECK(habits.table.head == Texts{"Habit", "Days done", "Average a day"});
}

TEST_CASE("weight: first, last and the difference, by date") {
    const auto said = [](std::vector<diary::WeightEntry> weights) {
        Diary diary;
        diary.other.weights = std::move(weights);
        return section(of_days(diary), Part::weight).lines.at(0).text;
    };
    CHECK(said({{day(20), 70.14}, {day(4), 71.25}, {day(9), 75}})
          == "71.3\u00A0kg on 2 Oct 2026, 70.1\u00A0kg on 18 Oct 2026: 1.2\u00A0kg less.");
    CHECK(said({{day(0), 70}, {day(1), 71}})
          == "70\u00A0kg on 28 Sep 2026, 71\u00A0kg on 29 Sep 2026: 1\u00A0kg more.");
    CHECK(said({{day(0), 70.01}, {day(1), 70.04}})
          == "70\u00A0kg on 28 Sep 2026, the same on 29 Sep 2026.");
    CHECK(said({{day(0), 70}}) == "70\u00A0kg on 28 Sep 2026.");
    CHECK(of_days(Diary{}).section(Part::weight) == nullptr);
}

TEST_CASE("every word of the report exists") {
    const Report report = report_of(usual_diary(), report_card());
    for (const std::string& text : {report.title, report.about, report.web_code, report.page,
                                    report.self_reported, report.made_by, report.questions_title}) {
        CHECK_FALSE(text.empty());
        CHECK(text.find('{') == std::string::npos);
    }
    for (const Section& one : report.sections) {
        CHECK_FALSE(one.title.empty());
        for (const Line& line : one.lines) {
            CHECK_FALSE(line.text.empty());
            CHECK(line.text.find('{') == std::string::npos);
        }
    }
    for (const auto& [id, text] : shipped_content().report_labels()) {
        CHECK(forbidden_in(text, false) == "");
    }
}

TEST_CASE("what was felt after the span is no part of it") {
    const Span ten = {make_date(2026, 11, 1), make_date(2026, 11, 10)};
    Diary diary{ten};
    diary.felt(make_date(2026, 11, 2), "stress", 1).felt(make_date(2026, 11, 11), "flushing", 3);
    const Section symptoms = section(report_of(diary.ended().noted(), {}, ten), Part::symptoms);
    CHECK(rows(symptoms) == Texts{"Stress|not noted|1.0|1 of 1"});
    CHECK(texts(symptoms).back()
          == "Not logged: flushing, diarrhoea, wheeze, palpitations, abdominal pain.");
}

TEST_CASE("fluids without an amount have no days done, unless the person has no heart disease") {
    Diary diary;
    diary.ticked(day(50), "fluids", 6);
    diary.other.habits = {
        {.id = "fluids", .name = "Fluids", .kind = habits::HabitKind::at_least, .unit = "glasses"}};
    const auto row = [&](const card::Card& card) {
        return rows(section(report_of(diary.noted(), card), Part::habits)).at(0);
    };
    CHECK(row({}) == "Fluids, no target entered||6.0\u00A0glasses");
    CHECK(row(card_with({{"carcinoid_heart_disease", "yes"}}))
          == "Fluids, no target entered||6.0\u00A0glasses");
    CHECK(row(card_with({{"carcinoid_heart_disease", "no"}}))
          == "Fluids, any|1 of 5|6.0\u00A0glasses");
}

TEST_CASE("the next injection is told of a time that reaches today, and as due when it is past") {
    const auto lines = [](bool ended, const char* next) {
        Diary diary;
        if (ended) diary.ended();
        return texts(section(report_of(diary.noted(), card_with({{"next_injection", next}})),
                             Part::treatment));
    };
    CHECK(lines(false, "2026-11-30").back() == "Next injection: 30 Nov 2026.");
    CHECK(lines(false, "2026-11-20").back() == "An injection was due on 20 Nov 2026.");
    CHECK(lines(true, "2026-11-30").back() == "No injection is logged in this time.");
}

TEST_CASE("an archived symptom of one's own that was logged only as none is named so") {
    Diary diary;
    diary.felt(day(0), "own_old", 0).felt(day(0), "flushing", 1);
    Noted noted = diary.noted();
    noted.symptoms = {{"flushing", "Flushing"}, {"own_old", "Old one", true, true}};
    CHECK(texts(section(report_of(noted), Part::symptoms)).back()
          == "Logged only as none: Old one.");
}
