// report: one page for a doctor, as text, web page and PDF; it only reads.
#include "core/report/questions.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"
#include "tests/support/storage_samples.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

using namespace zebra;
using namespace zebra::test;

namespace {

void fill(const Program& program) {
    program.done({"card", "set", "name=Alex Morgan", "syndrome=carcinoid_syndrome"});
    program.done({"log", "flushing", "--severity", "3", "--at", "2026-11-20 09:00", "--note",
                  "after a curry"});
    program.done({"today", "tick", "medicines", "--date", "2026-11-21"});
    program.done({"log", "diarrhoea", "--severity", "2", "--at", "2026-09-10 09:00"});
}

} // namespace

TEST_CASE("report prints the last eight weeks beside the eight before, and changes nothing") {
    const Program program;
    fill(program);
    const Snapshot before = exact_snapshot(program.data());
    const std::string text = program.done({"report"});
    INFO(text);
    CHECK(contains(text, "28 Sep to 22 Nov 2026, 8 weeks"));
    CHECK(contains(text, "Alex Morgan"));
    CHECK(contains(text, "  Flushing              0.0            1.5     1 of 2\n"));
    CHECK(contains(text, "  Diarrhoea             2.0            0.0     0 of 2\n"));
    CHECK(contains(text, "\u201Cafter a curry\u201D"));
    CHECK(exact_snapshot(program.data()) == before);
}

TEST_CASE("report of other days") {
    const Program program;
    fill(program);
    CHECK(contains(program.done({"report", "--weeks", "4"}), "26 Oct to 22 Nov 2026, 4 weeks"));
    CHECK(contains(program.done({"report", "--from", "2026-11-01"}),
                   "1 Nov to 22 Nov 2026, 22 days"));
    const std::string text = program.done({"report", "--from", "2026-09-01", "--to", "2026-09-30"});
    CHECK(contains(text, "10 Sep 2026: Diarrhoea moderate"));
    CHECK_FALSE(contains(text, "after a curry"));
}

TEST_CASE("report says plainly that nothing is noted, and creates nothing") {
    const Program program;
    CHECK(contains(program.done({"report"}), "No symptom and no habit is noted in this time"));
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("report writes a web page and a printed page to a file") {
    const Program program;
    fill(program);
    {
        storage::Store store = open_store(program.data());
        require_done(report::keep_questions(store, "Is the interval right?"));
    }
    const std::string page = (program.scratch() / "report.html").string();
    CHECK(program.done({"report", "--format", "html", "-o", page}).empty());
    std::stringstream html;
    html << std::ifstream{page}.rdbuf();
    CHECK(contains(html.str(), "<li>Is the interval right?</li>"));
    const std::string pdf = program.done({"report", "--format", "pdf", "--paper", "letter"});
    CHECK(pdf.starts_with("%PDF-"));
}

TEST_CASE("report refuses what it cannot do, in a sentence") {
    const Program program;
    check_refused(program.run({"report", "--weeks", "0"}), 2, "1 to 520");
    check_refused(program.run({"report", "--weeks", "4", "--from", "2026-11-01"}), 2, "--weeks");
    check_refused(program.run({"report", "--to", "2026-11-01"}), 2, "--to needs --from");
    check_refused(program.run({"report", "--from", "1 Nov"}), 2, "Write it like 2026-11-22");
    check_refused(program.run({"report", "--from", "2026-11-10", "--to", "2026-11-01"}), 2,
                  "10 Nov 2026 is after 1 Nov 2026");
    check_refused(program.run({"report", "--from", "2026-11-10", "--to", "2026-11-23"}), 2,
                  "23 Nov 2026 is in the future");
    check_refused(program.run({"report", "--from", "1990-01-01"}), 2, "ten years");
    check_refused(program.run({"report", "--paper", "a4"}), 2, "--format pdf");
    check_refused(program.run({"report", "--format", "docx"}), 2, "docx");
    check_refused(program.run({"report", "-o", (program.data() / "card.json").string()}), 1,
                  "where the app keeps your data");
    check_refused(program.run({"report", "-o", "/nowhere/report.txt"}), 1, "/nowhere");
}
