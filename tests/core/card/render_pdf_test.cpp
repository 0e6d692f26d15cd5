// The printed page, read back by other programs: what it says, on how many pages, in which fonts.
#include "core/base/text.h"
#include "core/card/print/render_pdf.h"
#include "tests/core/card/print_samples.h"
#include "tests/support/outcome.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;
using card::Card;
using card::CardView;
using card::print::Paper;

namespace {

std::string pdf_of(const CardView& view, Paper paper = Paper::a4) {
    const auto made = card::print::render_pdf(view, {ZEBRA_FONT_FOLDER, paper, print_day});
    REQUIRE_MESSAGE(made.has_value(), why(made));
    return *made;
}

// What another program prints about the page.
std::string read_back(const std::string& program, std::vector<std::string> options,
                      const std::string& pdf) {
    const TempDir folder;
    const std::string file = (folder.path() / "card.pdf").string();
    std::ofstream{file, std::ios::binary} << pdf;
    options.push_back(file);
    if (program == "/usr/bin/pdftotext") options.emplace_back("-");
    const Ended ended = run_process(program, options);
    REQUIRE_MESSAGE(ended.exit_code == 0, ended.err);
    CHECK(ended.err == "");
    return ended.out;
}

// In the order in which it is drawn.
std::string text_of(const std::string& pdf) {
    return squeezed(read_back("/usr/bin/pdftotext", {"-raw"}, pdf));
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

// "Left out here: ... See the full card.", squeezed, of the page itself.
std::string left_out_in(const std::string& text, const CardView& view) {
    const std::string start = squeezed(view.left_out.substr(0, view.left_out.find('{')));
    const std::string end = squeezed(view.left_out.substr(view.left_out.find('}') + 1));
    const std::size_t at = text.find(start);
    if (at == std::string::npos) return {};
    return text.substr(at, text.find(end, at) - at);
}

std::vector<std::string> sample_languages() { return {"en", "de", "fr", "pl", "ja", "zh"}; }

} // namespace

TEST_CASE("the printed page says everything the card says, or names what it leaves out") {
    for (const PrintSample& sample : print_samples()) {
        for (const std::string& language : sample_languages()) {
            CAPTURE(sample.name);
            CAPTURE(language);
            const CardView view = print_view(sample.card, language);
            const std::string text = text_of(pdf_of(view));
            const std::string left_out = left_out_in(text, view);
            const Said said = said_by(view);
            for (const std::string& line : said.always) {
                CHECK_MESSAGE(contains(text, squeezed(line)), line);
            }
            for (const auto& [name, lines] : said.parts) {
                // by its own name or with the whole it belongs to
                const bool named =
                    std::any_of(said.parts.begin(), said.parts.end(), [&](const auto& other) {
                        return name.starts_with(other.first)
                               && contains(left_out, squeezed(other.first));
                    });
                if (named) continue;
                for (const std::string& line : lines) {
                    CHECK_MESSAGE(contains(text, squeezed(line)), line);
                }
            }
        }
    }
}

TEST_CASE("what most people fill in is printed in full, with its English when translated") {
    for (const Card& card : {Card{}, minimal_card(), usual_card()}) {
        const CardView view = print_view(card);
        CHECK(left_out_in(text_of(pdf_of(view)), view) == "");
    }
    const CardView german = print_view(usual_card(), "de");
    const std::string text = text_of(pdf_of(german));
    CHECK(contains(text, squeezed("Risiko einer Karzinoidkrise")));
    CHECK(contains(text, squeezed("zahnärztlichem")));
    for (const card::Line& step : german.risks.front().steps) {
        CHECK(contains(text, squeezed(step.text)));
        CHECK(contains(text, squeezed(step.english)));
    }
    const CardView japanese = print_view(usual_card(), "ja");
    CHECK(contains(text_of(pdf_of(japanese)), squeezed(japanese.risks.front().headline.text)));
}

TEST_CASE("a long plan is printed whole, what has no room for it is named, and not cut") {
    const CardView view = print_view(long_card(2000, 30));
    const std::string text = text_of(pdf_of(view));
    CHECK(contains(text, squeezed(view.plan->text)));
    const std::string left_out = left_out_in(text, view);
    CHECK(contains(left_out, squeezed(view.sources_title)));
    CHECK(contains(left_out, squeezed(view.notes_title)));
    for (const card::SourceLine& source : view.sources) {
        CHECK_FALSE(contains(text, squeezed(source.text)));
    }
    // one too long for any page
    const CardView longer = print_view(long_card(3990, 100));
    const std::string rest = text_of(pdf_of(longer));
    for (const auto& [name, lines] : said_by(longer).parts) {
        const bool named = contains(left_out_in(rest, longer), squeezed(name));
        const bool there = std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return contains(rest, squeezed(line));
        });
        CHECK_MESSAGE((named || there), name);
    }
}

TEST_CASE("the text is read in the card's order") {
    const CardView view = print_view(usual_card());
    const std::string text = text_of(pdf_of(view));
    std::size_t last = 0;
    for (const std::string& part : {view.alert,
                                    view.what.text,
                                    view.with[0].text,
                                    view.name,
                                    view.born,
                                    view.allergies,
                                    view.risks[0].headline.text,
                                    view.risks[0].signs.text,
                                    view.risks[0].before.text,
                                    view.risks[0].steps[0].text,
                                    view.risks[0].steps[1].text,
                                    view.closing[0].text,
                                    view.summary_title,
                                    view.contacts_title,
                                    view.contacts[0].phone,
                                    view.flags_title,
                                    view.details[0].title,
                                    view.notes_title,
                                    view.review_title,
                                    view.sources_title,
                                    view.made_by}) {
        const std::size_t at = text.find(squeezed(part), last);
        REQUIRE_MESSAGE(at != std::string::npos, part);
        last = at;
    }
}

TEST_CASE("two wallet cards stand below the card, with the same name, risk and numbers") {
    for (const std::string& language : sample_languages()) {
        CAPTURE(language);
        const CardView view = print_view(usual_card(), language);
        const std::string text = text_of(pdf_of(view));
        for (const std::string& part :
             {view.what.text, view.with[0].text, view.name, view.born, view.allergies,
              view.risks[0].headline.text, view.risks[0].steps[0].text, view.closing[0].text,
              view.contacts[0].phone, view.contacts[1].phone, view.as_of, view.reviewed}) {
            CHECK_MESSAGE(times(text, squeezed(part)) >= 3, part);
        }
        CHECK(contains(text, squeezed(view.cut)));
        CHECK(contains(text, squeezed(view.fold)));
    }
}

TEST_CASE("one page, A4 or Letter, with the person's name in its properties") {
    const CardView view = print_view(complete_card());
    const std::string a4 = read_back("/usr/bin/pdfinfo", {}, pdf_of(view));
    CHECK(contains(a4, "Pages:           1\n"));
    CHECK(contains(a4, "595.276 x 841.89 pts (A4)"));
    CHECK(contains(a4, "Emergency card: Alex Morgan"));
    const std::string letter = read_back("/usr/bin/pdfinfo", {}, pdf_of(view, Paper::letter));
    CHECK(contains(letter, "Pages:           1\n"));
    CHECK(contains(letter, "612 x 792 pts (letter)"));
    // the same card gives the same page
    CHECK(pdf_of(view) == pdf_of(view));
}

TEST_CASE("every font is embedded") {
    for (const char* language : {"en", "ja", "zh"}) {
        CAPTURE(language);
        const CardView view = print_view(print_samples().at(7).card, language);
        const std::string listed = read_back("/usr/bin/pdffonts", {}, pdf_of(view));
        const std::vector<std::string_view> lines = split(listed, '\n');
        REQUIRE(lines.size() > 5);
        const std::size_t column = lines[0].find("emb ");
        for (std::size_t i = 2; i < lines.size() && !lines[i].empty(); ++i) {
            CHECK_MESSAGE(lines[i].substr(column, 3) == "yes", std::string{lines[i]});
        }
        CHECK(contains(listed, "InterDisplay-Bold"));
    }
}

TEST_CASE("a missing font is said") {
    const TempDir empty;
    const auto made =
        card::print::render_pdf(print_view(minimal_card()), {empty.path(), Paper::a4, print_day});
    REQUIRE_FALSE(made.has_value());
    CHECK(contains(made.error().sentence, "Inter-Regular.otf"));
    CHECK(contains(made.error().sentence, "Install"));
}
