// What is never said, and that medical sentences are data: the code names statements by id only.
#include "core/base/text.h"
#include "tests/architecture/cpp_tokens.h"
#include "tests/architecture/string_keys.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

using namespace zebra;
using namespace zebra::architecture;

namespace {

// --- forbidden phrases

Findings forbidden_phrases(const SourceFiles& files) {
    Findings findings;
    const auto look_at = [&](const std::string& path, int line, std::string_view text) {
        const std::string found = test::forbidden_in(text);
        if (found.empty()) return;
        findings.push_back(finding(
            path, line,
            fmt::format("\"{}\" is never said, quoted or refuted neither: say it another way.",
                        found)));
    };
    for (const SourceFile& file : files) {
        if (is_product_cpp(file.path)) {
            for (const Token& token : tokens_of(file.text)) {
                if (token.kind == Token::Kind::text) look_at(file.path, token.line, token.text);
            }
        } else if (is_under(file.path, "assets")) {
            int line = 0;
            for (const std::string_view text : split(file.text, '\n')) {
                look_at(file.path, ++line, text);
            }
        }
    }
    return findings;
}

// --- medicines in code

struct Exception {
    std::string_view path;
    std::string_view literal;
};

// Ids of the command line's contract that hold such a name.
const std::vector<Exception>& medicine_exceptions() {
    static const std::vector<Exception> list = {
        {"core/card/field.cpp", "somatostatinoma"}, // a syndrome, one of the card's choices
    };
    return list;
}

std::string medicine_in(std::string_view literal) {
    // Somatostatin analogues by substance and by trade name; noradrenaline and the like with them.
    constexpr auto names = std::to_array<std::string_view>(
        {"adrenalin", "epinephrin", "octreotid", "lanreotid", "pasireotid", "vapreotid",
         "somatostatin", "sandostatin", "somatuline", "signifor", "mycapssa", "bynfezia"});
    const std::string lower = ascii_lower(literal);
    for (const std::string_view name : names) {
        if (lower.find(name) != std::string::npos) return std::string{name};
    }
    return {};
}

Findings medicines_in_code(const SourceFiles& files, const std::vector<Exception>& exceptions) {
    Findings findings;
    std::vector<bool> needed(exceptions.size());
    for (const SourceFile& file : files) {
        if (!is_product_cpp(file.path)) continue;
        for (const Token& token : tokens_of(file.text)) {
            if (token.kind != Token::Kind::text) continue;
            const std::string name = medicine_in(token.text);
            if (name.empty()) continue;
            const auto exception =
                std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& e) {
                    return e.path == file.path && e.literal == token.text;
                });
            if (exception != exceptions.end()) {
                needed[static_cast<std::size_t>(exception - exceptions.begin())] = true;
                continue;
            }
            findings.push_back(finding(file.path, token.line,
                                       fmt::format("\"{}...\" in code: medical sentences are data; "
                                                   "make it a statement of assets/content with its "
                                                   "source, and name its id.",
                                                   name)));
        }
    }
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        if (needed[i]) continue;
        findings.push_back(finding(exceptions[i].path, 1,
                                   fmt::format("\"{}\" is not here any more: take it off "
                                               "medicine_exceptions().",
                                               exceptions[i].literal)));
    }
    return findings;
}

// --- statement ids

// Calls that take a statement's id: Content::text, SourceList::text, Content::statement,
// Content::with_emergency_number, and the two of the card's maker.
bool takes_statement(const Token& token) {
    constexpr auto names = std::to_array<std::string_view>(
        {"text", "statement", "with_emergency_number", "line", "add_flag"});
    return token.kind == Token::Kind::word
           && std::find(names.begin(), names.end(), token.text) != names.end();
}

Findings unknown_statements(const SourceFiles& files, const ShippedTexts& statements,
                            const ShippedTexts& strings) {
    Findings findings;
    const auto report = [&](const std::string& path, int line, std::string_view id) {
        std::string what = fmt::format("no statement of assets/content is called \"{}\": add it "
                                       "there with its source, or mend the id.",
                                       id);
        if (std::string one = finding(path, line, what);
            std::find(findings.begin(), findings.end(), one) == findings.end()) {
            findings.push_back(std::move(one));
        }
    };
    std::set<std::string> beginnings;
    for (const auto& [id, statement] : statements) beginnings.insert(first_part(id));
    // A literal that looks like an id is one. In app/ it may be a string's key, with or without the
    // ending for one or several.
    for (const std::string_view folder : {"core", "app"}) {
        for (const Literal& literal : literals_under(files, folder)) {
            const std::string& id = literal.text;
            const bool is_string =
                folder == "app" && (strings.contains(id) || strings.contains(id + ".other"));
            if (is_dotted_name(id) && beginnings.contains(first_part(id)) && !is_string
                && !statements.contains(id)) {
                report(literal.path, literal.line, id);
            }
        }
    }
    // Where a statement is asked for, a string's key is not enough.
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path) || !(is_under(file.path, "core") || is_under(file.path, "app"))) {
            continue;
        }
        const std::vector<Token> tokens = tokens_of(file.text);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (!takes_statement(tokens[i]) || !is_sign(tokens[i + 1], "(")) continue;
            for (const auto& argument : arguments_of(tokens, i + 1)) {
                if (std::any_of(argument.begin(), argument.end(),
                                [](const Token& t) { return is_sign(t, "("); })) {
                    continue; // what another call answers
                }
                for (const Token& token : argument) {
                    if (token.kind == Token::Kind::text && is_dotted_name(token.text)
                        && !statements.contains(token.text)) {
                        report(file.path, token.line, token.text);
                    }
                }
            }
        }
    }
    return findings;
}

} // namespace

TEST_CASE("no string of the product and nothing that is shipped holds a forbidden phrase") {
    CHECK(only_finds(forbidden_phrases({{"core/card/view.cpp", "f();\nsay(\"Stop your \"\n"
                                                               "\"medicine.\");"}}),
                     {"core/card/view.cpp:2:", "Stop your medicine"}));
    CHECK(only_finds(forbidden_phrases({{"assets/strings/en.json", "{\n\"a\": \"A bad food.\"}"}}),
                     {"assets/strings/en.json:2:", "bad food"}));
    expect_none(forbidden_phrases({{"core/card/view.cpp", "// no adrenaline\nf(\"Never mind\");"},
                                   {"tests/support/content.cpp", "\"no adrenaline\""}}));

    expect_none(forbidden_phrases(source_tree()));
}

TEST_CASE("no medicine is named in code") {
    for (const char* bad :
         {"\"Adrenaline\"", "\"ask about octreotide\"", "\"LANREOTIDE\"", "R\"(noradrenaline)\"",
          "\"a somatostatin analogue\"", R"("epine" "phrine")", "\"Sandostatin LAR\""}) {
        CAPTURE(std::string{bad});
        CHECK(only_finds(medicines_in_code({{"app/screens/card_screen.cpp", bad}}, {}),
                         {"app/screens/card_screen.cpp:1:", "medical sentences are data"}));
    }
    const Exception id{"core/card/field.cpp", "somatostatinoma"};
    expect_none(medicines_in_code({{"core/card/field.cpp", "{\"somatostatinoma\"} // octreotide"},
                                   {"tests/core/card/view_test.cpp", "\"Lanreotide\""}},
                                  {id}));
    CHECK(only_finds(medicines_in_code({{"core/card/field.cpp", "\"somatostatinoma \""}}, {}),
                     {"core/card/field.cpp:1:"}));
    CHECK(only_finds(medicines_in_code({}, {id}), {"core/card/field.cpp", "take it off"}));

    expect_none(medicines_in_code(source_tree(), medicine_exceptions()));
}

TEST_CASE("every statement the code names is in the content") {
    const ShippedTexts statements = statements_in(
        R"({"statements": [{"id": "card.what", "text": "NET"}, {"id": "red_flag.x", "text": "Go"}]})");
    const ShippedTexts strings = strings_in(R"({"card.edit": "Edit", "card.n.other": "2"})");
    CHECK(only_finds(
        unknown_statements({{"core/card/view.cpp", "\nline(\"card.wat\")"}}, statements, strings),
        {"core/card/view.cpp:2:", "card.wat"}));
    CHECK(only_finds(
        unknown_statements({{"core/card/view.cpp", "ids = {\"card.edit\"}"}}, statements, strings),
        {"card.edit"}));
    CHECK(only_finds(unknown_statements({{"app/screens/a.cpp", "content.text(\"card.edit\")"}},
                                        statements, strings),
                     {"app/screens/a.cpp:1:", "card.edit"}));
    CHECK(only_finds(unknown_statements({{"app/screens/a.cpp", "sources.text(s, b ? \"red_flag.x\" "
                                                               ": \"today.what\")"}},
                                        statements, strings),
                     {"today.what"}));
    expect_none(unknown_statements(
        {{"app/screens/a.cpp", "say(\"card.edit\"); say.counted(\"card.n\", 2); f(\"card.json\");"
                               "ui::text(ui, say(\"card.edit\")); content.text(\"card.what\");"},
         {"tests/core/a.cpp", "\"card.nothing\""}},
        statements, strings));

    expect_none(unknown_statements(source_tree(), shipped_statements(),
                                   strings_in(text_in_tree("assets/strings/en.json"))));
    CHECK(shipped_statements().size() > 150); // they are found at all
}
