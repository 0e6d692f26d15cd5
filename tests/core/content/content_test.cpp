#include "core/content/content.h"
#include "tests/support/content.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace zebra;
using content::Content;
using content::Source;
using content::Statement;

TEST_CASE("every statement has a text, a source, a year and an honest confidence") {
    const Content& content = test::shipped_content();
    CHECK(content.statements().size() > 150);
    for (const auto& [id, statement] : content.statements()) {
        CAPTURE(id);
        CHECK_FALSE(statement.text.empty());
        REQUIRE_FALSE(statement.sources.empty());
        CHECK(statement.year >= 1979);
        bool found_somewhere = false;
        for (const std::string& source_id : statement.sources) {
            const Source* source = content.source(source_id);
            REQUIRE(source != nullptr);
            found_somewhere = found_somewhere || source->read == Source::Read::found;
        }
        // FOUND cannot rest on sources nobody has read; what is unconfirmed is marked for review.
        if (statement.confidence == Statement::Confidence::found) CHECK(found_somewhere);
        if (statement.confidence == Statement::Confidence::general
            || statement.confidence == Statement::Confidence::secondary) {
            CHECK(statement.review == Statement::Review::needs_review);
        }
        // Nobody has reviewed this app yet.
        CHECK(statement.review != Statement::Review::reviewed);
    }
}

TEST_CASE("figures are shipped only where their source was read") {
    const Content& content = test::shipped_content();
    for (const auto& [id, statement] : content.statements()) {
        if (statement.confidence == Statement::Confidence::found) continue;
        std::string text = statement.text;
        // Names that hold digits are not figures.
        for (const char* name :
             {"5-HIAA", "B12", "B3", "MEN1", "H1", "H2", "G1", "G2", "G3", "Ki-67", "of 2022"}) {
            for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
                text.erase(at, std::string_view{name}.size());
            }
        }
        CAPTURE(id);
        CHECK(text.find_first_of("0123456789") == std::string::npos);
    }
}

TEST_CASE("no shipped sentence holds a forbidden phrase") {
    const Content& content = test::shipped_content();
    for (const auto& [id, statement] : content.statements()) {
        CAPTURE(id);
        CHECK(test::forbidden_in(statement.text) == "");
    }
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{ZEBRA_SOURCE_DIR "/assets"}) {
        const auto extension = entry.path().extension();
        if (extension != ".json" && extension != ".xml" && extension != ".desktop") continue;
        CAPTURE(entry.path().string());
        CHECK(test::forbidden_in(test::read_file(entry.path())) == "");
    }
}

TEST_CASE("the check for forbidden phrases finds them, quoted and refuted too") {
    for (const char* bad :
         {"No adrenaline!", "The old rule \"no epinephrine\" is wrong.", "avoid adrenaline",
          "NO EPI", "Stop your medicine.", "Please stop taking your tablets", "safe to eat",
          "This is not safe\nto eat", "octreotide 100 micrograms", "100 micrograms octreotide",
          "Give hydrocortisone 100 mg", "50 micrograms/h", "a bad food", "Octreotide: 500"}) {
        CAPTURE(bad);
        CHECK(test::forbidden_in(bad) != "");
    }
    for (const char* good :
         {"Never withhold adrenaline in anaphylaxis or cardiac arrest.",
          "octreotide regimens in print vary. [3]", "547 mg per 100 g", "0 of 106 biopsies"}) {
        CAPTURE(good);
        CHECK(test::forbidden_in(good) == "");
    }
    CHECK(test::forbidden_in("Ask about octreotide.", false) != "");
}

TEST_CASE("all red flags of the sources are in the article on when to call") {
    const Content& content = test::shipped_content();
    const content::Article* article = content.article("when-to-call");
    REQUIRE(article != nullptr);
    std::string all;
    for (const std::string& id : article->paragraphs) all += content.text(id) + "\n";
    for (const char* word :
         {"flushing", "wheeze", "throat", "auto-injector", "Chest pain", "leg swelling",
          "no stool or wind", "Vomiting blood", "seizure", "little urine", "Fever", "headache",
          "Yellow skin", "missed injection", "oily", "weight loss", "low mood", "ankle"}) {
        CAPTURE(word);
        CHECK(all.find(word) != std::string::npos);
    }
}

TEST_CASE("the emergency number is the person's, or the words for it") {
    const Content& content = test::shipped_content();
    const std::string set = content.with_emergency_number("red_flag.general", "112");
    CHECK(set.find("call 112 now") != std::string::npos);
    const std::string not_set = content.with_emergency_number("red_flag.general", "");
    CHECK(not_set.find("call your emergency number (112, 999, 911, 000) now") != std::string::npos);
}

namespace {

// A copy of the shipped content in which one file has been changed.
std::string load_with(const char* file, std::string_view from, std::string_view to) {
    const test::TempDir dir;
    std::filesystem::copy(ZEBRA_SOURCE_DIR "/assets/content", dir.path(),
                          std::filesystem::copy_options::recursive);
    std::string text = test::read_file(dir / file);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    test::write_file(dir / file, text);
    const auto loaded = Content::load(dir.path());
    return loaded ? "" : loaded.error().sentence;
}

bool names(const std::string& sentence, std::initializer_list<const char*> words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const char* word) { return sentence.find(word) != std::string::npos; });
}

} // namespace

TEST_CASE("broken content is refused, with the file and the id") {
    CHECK(names(load_with("statements_card.json", R"(["self"])", "[]"),
                {"statements_card.json", "card.what", "no source"}));
    CHECK(names(load_with("statements_card.json", R"("self")", R"("nobody")"),
                {"statements_card.json", "card.what", "nobody"}));
    CHECK(names(load_with("statements_learn.json", R"("learn.net.where")", R"("learn.net.what")"),
                {"statements_learn.json", "learn.net.what", "twice"}));
    CHECK(names(load_with("syndromes.json", R"("card.insulinoma.risk")", R"("card.nothing")"),
                {"syndromes.json", "insulinoma", "card.nothing"}));
    CHECK(names(load_with("habits.json", R"("yes_no")", R"("maybe")"),
                {"habits.json", "ease_stress", "maybe"}));
    CHECK(names(load_with("learn.json", R"("articles": [)", R"("articles": )"), {"learn.json"}));
    const auto missing = Content::load("/nonexistent");
    REQUIRE_FALSE(missing.has_value());
    CHECK(names(missing.error().sentence, {"sources.json"}));
}
