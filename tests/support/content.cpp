#include "tests/support/content.h"

#include "core/base/text.h"

#include <doctest/doctest.h>

#include <regex>

namespace zebra::test {

const content::Content& shipped_content() {
    static const content::Content content = [] {
        auto loaded = content::Content::load(ZEBRA_SOURCE_DIR "/assets/content");
        REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().sentence));
        return std::move(*loaded);
    }();
    return content;
}

std::string forbidden_in(std::string_view text, bool allow_octreotide) {
    static const std::vector<std::regex> patterns = [] {
        std::vector<std::regex> made;
        for (
            const char* pattern : {
                R"(\bno (adrenaline|epinephrine|epi)\b)",
                R"(\b(avoid|never give|do not give|don't give|without) (any )?(adrenaline|epinephrine|epi)\b)",
                R"(\b(stop|stopping|discontinue|pause) (taking )?(your|the|a|any|this|all|prescribed)? ?(medicines?|medication|drugs?|tablets|injections?|antidepressants?)\b)",
                R"(\b(safe|unsafe|not safe|forbidden|allowed) to eat\b)",
                R"(\b(safe|unsafe|good|bad|forbidden|allowed) foods?\b)",
                // a number beside the word: a dose, whatever is meant
                R"(\b(octreotide|octreotid|lanreotide)\W{0,4}\d)",
                R"(\d\W{0,2}(mg|mcg|micrograms?|units?|ml)?\W{0,2}(of )?(octreotide|octreotid|lanreotide)\b)",
                // a dose given as an order
                R"(\b(give|take|inject|infuse|administer)\b[^.]{0,40}\d+(\.\d+)? ?(mg|mcg|g|micrograms?|units?|ml)\b)",
                R"(\d+ ?(mcg|micrograms?|mg) ?(/|per|an|a) ?(h|hr|hour|kg|day)\b)",
            }) {
            made.emplace_back(pattern, std::regex::icase | std::regex::optimize);
        }
        return made;
    }();
    // One line of plain blanks, so that no phrase hides behind a line break.
    std::string flat;
    for (const char c : text) flat += (c == '\n' || c == '\t') ? ' ' : c;
    std::vector<std::string> found;
    for (const std::regex& pattern : patterns) {
        for (std::sregex_iterator at{flat.begin(), flat.end(), pattern}, end; at != end; ++at) {
            found.push_back(at->str());
        }
    }
    if (!allow_octreotide && ascii_lower(flat).find("octreotid") != std::string::npos) {
        found.emplace_back("octreotide on a phaeochromocytoma card");
    }
    return join(found, "; ");
}

const std::vector<content::CardWords>& shipped_card_words() {
    static const std::vector<content::CardWords> all = [] {
        std::vector<content::CardWords> loaded;
        for (const std::string_view code : content::card_language_codes()) {
            auto words = content::CardWords::load(code, shipped_content());
            REQUIRE_MESSAGE(words.has_value(), (words ? "" : words.error().sentence));
            loaded.push_back(std::move(*words));
        }
        return loaded;
    }();
    return all;
}

std::string forbidden_in_translation(std::string_view text, bool allow_octreotide) {
    std::vector<std::string> found;
    const std::string folded = fold(text); // no accents, lower case
    for (const char* phrase :
         {"no adrenalina",          "sin adrenalina",       "evitar adrenalina",
          "pas d'adrenaline",       "sans adrenaline",      "eviter l'adrenaline",
          "kein adrenalin",         "ohne adrenalin",       "adrenalin vermeiden",
          "niente adrenalina",      "senza adrenalina",     "evitare adrenalina",
          "nao adrenalina",         "sem adrenalina",       "geen adrenaline",
          "zonder adrenaline",      "adrenaline vermijden", "bez adrenaliny",
          "nie podawac adrenaliny", "unikac adrenaliny"}) {
        if (folded.find(phrase) != std::string::npos) found.emplace_back(phrase);
    }
    for (const char* phrase :
         {"\u7981\u7528\u80BE\u4E0A\u817A\u7D20", "\u4E0D\u7528\u80BE\u4E0A\u817A\u7D20",
          "\u907F\u514D\u80BE\u4E0A\u817A\u7D20",
          "\u30A2\u30C9\u30EC\u30CA\u30EA\u30F3\u7981\u5FCC",
          "\u30A2\u30C9\u30EC\u30CA\u30EA\u30F3\u3092\u907F\u3051"}) {
        if (text.find(phrase) != std::string_view::npos) found.emplace_back(phrase);
    }
    if (!allow_octreotide) {
        for (const char* word : {"octreotid", "oktreotyd"}) {
            if (folded.find(word) != std::string::npos) found.emplace_back(word);
        }
        for (const char* word :
             {"\u30AA\u30AF\u30C8\u30EC\u30AA\u30C1\u30C9", "\u5965\u66F2\u80BD"}) {
            if (text.find(word) != std::string_view::npos) found.emplace_back(word);
        }
    }
    return join(found, "; ");
}

} // namespace zebra::test
