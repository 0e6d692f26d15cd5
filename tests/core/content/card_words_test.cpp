#include "core/content/card_words.h"
#include "tests/support/content.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace zebra;
using content::CardWords;
using content::Statement;
using test::shipped_card_words;
using test::shipped_content;

namespace {

// The shipped content in a folder of its own, so that a file of it can be spoilt.
class CopiedContent {
  public:
    CopiedContent() {
        std::filesystem::copy(ZEBRA_SOURCE_DIR "/assets/content", dir_.path() / "content",
                              std::filesystem::copy_options::recursive);
    }

    std::filesystem::path language(const std::string& code) const {
        return dir_.path() / "content" / "languages" / (code + ".json");
    }

    void replace(const std::string& code, const std::string& what, const std::string& with) const {
        std::string text = test::read_file(language(code));
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        text.replace(at, what.size(), with);
        std::ofstream{language(code), std::ios::binary} << text;
    }

    std::string refusal(const std::string& code) const {
        const auto content = content::Content::load(dir_.path() / "content");
        REQUIRE(content.has_value());
        const auto words = CardWords::load(code, *content);
        return words ? "" : words.error().sentence;
    }

  private:
    test::TempDir dir_;
};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("the card speaks ten languages, each with every statement, label and placeholder") {
    // load() checks each word against the English; here the list, and that nothing is left in
    // English by mistake.
    REQUIRE(shipped_card_words().size() == 10);
    const CardWords& english = shipped_card_words().front();
    CHECK(english.is_english());
    for (const CardWords& words : shipped_card_words()) {
        CAPTURE(words.code());
        CHECK_FALSE(words.name().empty());
        CHECK_FALSE(words.web_code().empty());
        if (words.is_english()) continue;
        for (const auto& [id, statement] : shipped_content().statements()) {
            if (!id.starts_with("card.")) continue;
            CAPTURE(id);
            CHECK_FALSE(words.statement(id).empty());
            // One word may be the same: insulinoma.
            if (contains(statement.text, " ")) CHECK(words.statement(id) != statement.text);
        }
        for (const char* label : {"medical_alert", "born", "allergy", "contacts", "as_of"}) {
            CHECK(words.label(label) != english.label(label));
        }
    }
}

TEST_CASE("no translation says that it was reviewed, and each says that it is a draft") {
    for (const CardWords& words : shipped_card_words()) {
        if (words.is_english()) continue;
        CAPTURE(words.code());
        CHECK(words.review() == Statement::Review::needs_review);
        CHECK_FALSE(words.label("draft").empty());
    }
}

TEST_CASE("translations say of adrenaline and octreotide what the English says") {
    for (const CardWords& words : shipped_card_words()) {
        CAPTURE(words.code());
        for (const auto& [id, statement] : shipped_content().statements()) {
            if (!id.starts_with("card.")) continue;
            CAPTURE(id);
            const std::string& text = words.statement(id);
            const bool names_it = contains(statement.text, "octreotide");
            CHECK(test::forbidden_in_translation(text, names_it) == "");
            // it is named wherever the English names it
            if (names_it) CHECK(test::forbidden_in_translation(text, false) != "");
        }
    }
    CHECK(test::forbidden_in_translation("Kein Adrenalin!") != "");
    CHECK(test::forbidden_in_translation("pas d'adr\u00E9naline") != "");
}

TEST_CASE("dates are written as the language writes them") {
    const Date date = make_date(1961, 3, 14);
    const auto written = [&](std::string_view code) {
        for (const CardWords& words : shipped_card_words()) {
            if (words.code() == code) return words.date(date);
        }
        return std::string{};
    };
    CHECK(written("en") == "14 Mar 1961");
    CHECK(written("de") == "14. M\u00E4rz 1961");
    CHECK(written("es") == "14 mar 1961");
    CHECK(written("ja") == "1961\u5E743\u670814\u65E5");
}

TEST_CASE("what is wrong with a language's file is said, with the word") {
    const CopiedContent content;
    CHECK(content.refusal("de") == "");
    content.replace("de", "\"card.what\": ", "\"card.wat\": ");
    CHECK(contains(content.refusal("de"), "\"card.what\" is wrong: it is missing"));
    content.replace("fr", "{date}", "{datum}");
    CHECK(contains(content.refusal("fr"), "{placeholders}"));
    content.replace("ja", "{", "");
    CHECK(contains(content.refusal("ja"), "ja.json"));
    content.replace("nl", "\"code\": \"nl\"", "\"code\": \"xx\"");
    CHECK(contains(content.refusal("nl"), "\"code\""));
    std::filesystem::remove(content.language("pl"));
    CHECK(contains(content.refusal("pl"), "cannot be read"));
    CHECK(contains(content.refusal("xx"), "There is no language \"xx\""));
    CHECK(content.refusal("en") == "");
}
