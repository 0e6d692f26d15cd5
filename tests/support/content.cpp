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

} // namespace zebra::test
