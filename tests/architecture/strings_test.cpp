// Every string the app asks for is there, every string that is there is asked for, and every place
// in it is filled.
#include "tests/architecture/cpp_tokens.h"
#include "tests/architecture/string_keys.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace zebra::architecture;

namespace {

constexpr std::string_view strings_path = "assets/strings/en.json";

// --- keys put together at run time: where, how they begin there, and what they can become

struct Composed {
    std::string_view path;
    std::string_view written; // the literal, as it stands in the source
    std::vector<std::string_view> keys;
};

const std::vector<Composed>& composed_keys() {
    static const std::vector<Composed> list = {
        // diary::Severity as it is kept
        {"app/screens/today_symptoms.cpp",
         "severity.{}",
         {"severity.0", "severity.1", "severity.2", "severity.3"}},
        {"app/screens/trends_screen.cpp",
         "trends.span.",
         {"trends.span.8", "trends.span.26", "trends.span.52", "trends.span.0"}},
        {"app/screens/report_screen.cpp",
         "report.span.",
         {"report.span.4", "report.span.8", "report.span.26", "report.span.52"}},
        // card::to_name(ExportForm)
        {"app/screens/card_save_screen.cpp",
         "save.form.{}",
         {"save.form.pdf", "save.form.png", "save.form.qr-png", "save.form.qr-text",
          "save.form.html", "save.form.text", "save.form.fhir"}},
        {"app/screens/card_save_screen.cpp", // of those that the screen offers
         "save.about.{}",
         {"save.about.pdf", "save.about.png", "save.about.qr-png", "save.about.html",
          "save.about.text", "save.about.fhir"}},
        // foods::to_word(TryptophanOrigin)
        {"app/screens/food_row.cpp",
         "foods.origin.",
         {"foods.origin.measured", "foods.origin.derived", "foods.origin.imputed",
          "foods.origin.calculated", "foods.origin.estimated", "foods.origin.none"}},
        {"app/screens/food_tryptophan.cpp", // of published figures
         "food.obtained.",
         {"food.obtained.measured", "food.obtained.derived", "food.obtained.imputed",
          "food.obtained.calculated"}},
        // foods::to_word(SerotoninTier)
        {"app/screens/food_row.cpp",
         "foods.serotonin.",
         {"foods.serotonin.high", "foods.serotonin.moderate", "foods.serotonin.low"}},
        {"app/screens/food_serotonin.cpp",
         "food.serotonin_tier.",
         {"food.serotonin_tier.high", "food.serotonin_tier.moderate", "food.serotonin_tier.low"}},
        // foods::ComparedRow::key
        {"app/screens/compare_screen.cpp",
         "compare.",
         {"compare.tryptophan", "compare.protein", "compare.fat", "compare.energy",
          "compare.niacin", "compare.caffeine", "compare.alcohol", "compare.serotonin"}},
        // foods::Group::code
        {"app/screens/food_listing.cpp",
         "foods.group.{}",
         {"foods.group.0100", "foods.group.0200", "foods.group.0300", "foods.group.0400",
          "foods.group.0500", "foods.group.0600", "foods.group.0700", "foods.group.0800",
          "foods.group.0900", "foods.group.1000", "foods.group.1100", "foods.group.1200",
          "foods.group.1300", "foods.group.1400", "foods.group.1500", "foods.group.1600",
          "foods.group.1700", "foods.group.1800", "foods.group.1900", "foods.group.2000",
          "foods.group.2100", "foods.group.2200", "foods.group.2500", "foods.group.3500",
          "foods.group.3600", "foods.group.D1",   "foods.group.D2",   "foods.group.D3",
          "foods.group.D4",   "foods.group.D5",   "foods.group.D6",   "foods.group.D7",
          "foods.group.D8",   "foods.group.D9"}},
        // the links of put_links(), each with its caption
        {"app/screens/more_screen.cpp",
         "more.",
         {"more.learn", "more.learn_caption", "more.habits", "more.habits_caption", "more.data",
          "more.data_caption", "more.sources", "more.sources_caption"}},
    };
    return list;
}

// What is given to say() although it is only a part of a key.
bool is_part(std::string_view text) {
    return text.starts_with('_') || is_start_of_dotted_name(text);
}

std::vector<std::string> whole_keys(const StringUse& use, const std::string& key) {
    if (use.how == StringUse::How::counted) return {key + ".one", key + ".other"};
    return {key};
}

Findings missing_keys(const SourceFiles& files, const ShippedTexts& texts,
                      const std::vector<Composed>& composed) {
    Findings findings;
    const auto want = [&](std::string_view path, int line, std::string_view key) {
        if (texts.contains(key)) return;
        findings.push_back(finding(
            path, line,
            fmt::format("\"{}\" is not in {}: add it, or mend the key.", key, strings_path)));
    };
    for (const StringUse& use : string_uses(files)) {
        for (const std::string& key : use.keys) {
            if (is_part(key)) continue;
            for (const std::string& whole : whole_keys(use, key)) want(use.path, use.line, whole);
        }
    }
    for (const Composed& part : composed) {
        for (const std::string_view key : part.keys) want(part.path, 1, key);
    }
    return findings;
}

// A literal that looks like a key is one, or a statement's id: keys are also handed about before
// they are said (label_key, message_key).
Findings unknown_names(const SourceFiles& files, const ShippedTexts& texts,
                       const ShippedTexts& statements) {
    std::set<std::string> beginnings;
    for (const auto& [key, text] : texts) {
        if (key.find('.') != std::string::npos) beginnings.insert(first_part(key));
    }
    Findings findings;
    for (const Literal& literal : literals_under(files, "app")) {
        const std::string& name = literal.text;
        if (!is_dotted_name(name) || !beginnings.contains(first_part(name))) continue;
        if (texts.contains(name) || texts.contains(name + ".other") || statements.contains(name)) {
            continue;
        }
        findings.push_back(finding(literal.path, literal.line,
                                   fmt::format("\"{}\" is neither in {} nor a statement of "
                                               "assets/content: add it, or mend the name.",
                                               name, strings_path)));
    }
    return findings;
}

// Any literal that is exactly a key with a dot counts as a use of it. Single words are too common
// for that; they count where they are said.
Findings unused_keys(const SourceFiles& files, const ShippedTexts& texts,
                     const std::vector<Composed>& composed) {
    std::set<std::string, std::less<>> used;
    for (const StringUse& use : string_uses(files)) {
        for (const std::string& key : use.keys) {
            for (std::string& whole : whole_keys(use, key)) used.insert(std::move(whole));
        }
    }
    for (const Literal& literal : literals_under(files, "app")) {
        if (is_dotted_name(literal.text)) used.insert(literal.text);
    }
    for (const Composed& part : composed) used.insert(part.keys.begin(), part.keys.end());
    Findings findings;
    for (const auto& [key, text] : texts) {
        if (used.contains(key)) continue;
        findings.push_back(finding(strings_path, text.line,
                                   fmt::format("nothing says \"{}\": remove it, or list it in "
                                               "composed_keys() of this test with the place that "
                                               "puts it together.",
                                               key)));
    }
    return findings;
}

// Literals that begin a key belong on the list, and what is on the list is still in the source.
Findings compositions(const SourceFiles& files, const ShippedTexts& texts,
                      const std::vector<Composed>& composed) {
    const auto listed = [&](const Literal& literal) {
        return std::any_of(composed.begin(), composed.end(), [&](const Composed& part) {
            return part.path == literal.path && part.written == literal.text;
        });
    };
    std::set<std::string> beginnings;
    for (const auto& [key, text] : texts) beginnings.insert(first_part(key));
    const std::vector<Literal> literals = literals_under(files, "app");
    Findings findings;
    for (const Literal& literal : literals) {
        if (is_start_of_dotted_name(literal.text) && beginnings.contains(first_part(literal.text))
            && !listed(literal)) {
            findings.push_back(finding(literal.path, literal.line,
                                       fmt::format("\"{}\" begins a key: list it in "
                                                   "composed_keys() of "
                                                   "tests/architecture/strings_test.cpp.",
                                                   literal.text)));
        }
    }
    for (const Composed& part : composed) {
        if (std::none_of(literals.begin(), literals.end(), [&](const Literal& literal) {
                return literal.path == part.path && literal.text == part.written;
            })) {
            findings.push_back(finding(part.path, 1,
                                       fmt::format("\"{}\" is not put together here any more: take "
                                                   "it off composed_keys().",
                                                   part.written)));
        }
    }
    return findings;
}

// What stands in braces is filled where the string is said, and what is filled has its place.
Findings places(const SourceFiles& files, const ShippedTexts& texts) {
    Findings findings;
    for (const StringUse& use : string_uses(files)) {
        if (!use.names) continue;
        std::set<std::string> has_place;
        bool known = true;
        for (const std::string& key : use.keys) {
            for (const std::string& whole : whole_keys(use, key)) {
                const auto text = texts.find(whole);
                known = known && text != texts.end();
                if (text == texts.end()) continue;
                for (const std::string& place : places_in(text->second.text)) {
                    has_place.insert(place);
                    if (use.names->contains(place)) continue;
                    findings.push_back(finding(use.path, use.line,
                                               fmt::format("{{{}}} of \"{}\" is not filled: give "
                                                           "it, or take it out of {}.",
                                                           place, whole, strings_path)));
                }
            }
        }
        if (!known || use.keys.empty()) continue;
        for (const std::string& name : *use.names) {
            if (has_place.contains(name) || name == "count") continue;
            findings.push_back(finding(use.path, use.line,
                                       fmt::format("\"{}\" has no place {{{}}}: put it into {}, or "
                                                   "do not give it.",
                                                   use.keys.front(), name, strings_path)));
        }
    }
    return findings;
}

// A counted text has both numbers.
Findings lone_numbers(const ShippedTexts& texts) {
    Findings findings;
    for (const auto& [key, text] : texts) {
        for (const auto& [has, wants] :
             {std::pair{".one", ".other"}, std::pair{".other", ".one"}}) {
            if (!key.ends_with(has)) continue;
            const std::string other =
                key.substr(0, key.size() - std::string_view{has}.size()) + wants;
            if (texts.contains(other)) continue;
            findings.push_back(finding(strings_path, text.line,
                                       fmt::format(R"("{}" has no "{}": add it.)", key, other)));
        }
    }
    return findings;
}

ShippedTexts shipped() { return strings_in(text_in_tree(strings_path)); }

SourceFiles screen(std::string_view code) {
    return {{"app/screens/today_screen.cpp", std::string{code}}};
}

} // namespace

TEST_CASE("every string the app asks for is there, in both numbers where it counts") {
    const ShippedTexts texts = strings_in(R"({"today.habits": "Habits", "day.today": "Today",
                                              "foods.found.one": "{count} food"})");
    CHECK(only_finds(missing_keys(screen("\nstage.say(\"today.habit\");"), texts, {}),
                     {"app/screens/today_screen.cpp:2:", "today.habit\"", "en.json"}));
    CHECK(only_finds(
        missing_keys(screen("stage.say.filled(a ? \"day.today\" : \"day.x\", {})"), texts, {}),
        {"day.x"}));
    CHECK(only_finds(missing_keys(screen("say.counted(\"foods.found\", 3)"), texts, {}),
                     {"foods.found.other"}));
    CHECK(only_finds(missing_keys(screen("strings_(\"undo\")"), texts, {}), {"undo"}));
    CHECK(only_finds(missing_keys({}, texts, {{"app/a.cpp", "theme.", {"theme.light"}}}),
                     {"app/a.cpp", "theme.light"}));
    CHECK(only_finds(unknown_names(screen("key = \"today.habit\";"), texts, {}),
                     {"app/screens/today_screen.cpp:1:", "today.habit\""}));
    expect_none(unknown_names(screen(R"(f("today.habits", "foods.json", "e.g", "day.end"))"), texts,
                              {{"day.end", {}}}));
    CHECK(only_finds(lone_numbers(texts), {"en.json:2:", "foods.found.one", "foods.found.other"}));
    expect_none(
        missing_keys(screen(R"(say("day.today"); say(key); say("theme." + id))"), texts, {}));

    expect_none(missing_keys(source_tree(), shipped(), composed_keys()));
    expect_none(unknown_names(source_tree(), shipped(), shipped_statements()));
    expect_none(lone_numbers(shipped()));
    CHECK(string_uses(source_tree()).size() > 100); // they are found at all
}

TEST_CASE("every string that is there is asked for") {
    const ShippedTexts texts = strings_in("{\"back\": \"Back\",\n\"food.fat\": \"Fat\"}");
    CHECK(only_finds(unused_keys(screen("say(\"back\");"), texts, {}), {"en.json:2:", "food.fat"}));
    CHECK(only_finds(unused_keys(screen("id = \"back\"; key = \"food.fat\";"), texts, {}),
                     {"en.json:1:", "\"back\""}));
    expect_none(
        unused_keys(screen("say(\"back\");"), texts, {{"app/a.cpp", "food.", {"food.fat"}}}));

    expect_none(unused_keys(source_tree(), shipped(), composed_keys()));
}

TEST_CASE("keys that are put together at run time are listed") {
    const ShippedTexts texts = strings_in(R"({"theme.light": "Light", "severity.0": "none"})");
    for (const char* bad : {"say(\"theme.\" + id)", "say(fmt::format(\"severity.{}\", n))"}) {
        CAPTURE(std::string{bad});
        CHECK(
            only_finds(compositions(screen(bad), texts, {}), {"app/screens/today_screen.cpp:1:"}));
    }
    CHECK(only_finds(compositions(screen(""), texts, {{"app/a.cpp", "theme.", {}}}),
                     {"app/a.cpp", "not put together here any more"}));
    expect_none(compositions(screen(R"("theme."; "The end."; "{}.")"), texts,
                             {{"app/screens/today_screen.cpp", "theme.", {}}}));

    expect_none(compositions(source_tree(), shipped(), composed_keys()));
}

TEST_CASE("every place in a string is filled where it is said") {
    const ShippedTexts texts = strings_in(R"({"call": "Call {who}, {number}", "back": "Back",
        "n.one": "{count} of {all}", "n.other": "{count} of {all}"})");
    CHECK(only_finds(places(screen("say.filled(\"call\", {{\"who\", f({\"x\", 1})}})"), texts),
                     {"app/screens/today_screen.cpp:1:", "{number}", "call"}));
    CHECK(places(screen("say(\"call\")"), texts).size() == 2);
    CHECK(only_finds(places(screen("say.filled(\"back\", {{\"who\", who}})"), texts), {"{who}"}));
    CHECK(places(screen("say.counted(\"n\", 2)"), texts).size() == 2); // {all}, in both numbers
    expect_none(
        places(screen("say.filled(\"call\", {{\"who\", a}, {\"number\", b}}); say(\"back\");"
                      "say.counted(\"n\", 2, {{\"all\", c}}); say.filled(\"call\", values);"),
               texts));

    expect_none(places(source_tree(), shipped()));
}
