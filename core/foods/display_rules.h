// The words by which display names are made, as data (display_words.tsv). Immutable once read.
// What is asked about is always a whole part of a name, between two commas.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/name_pattern.h"
#include "core/foods/word_forms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// How names begin, one pattern for every part, and what stands there instead.
struct BeginRule {
    std::vector<NamePattern> path;
    std::string front; // parts, separated with ", "; each "*" is the next one of the path
    std::string tail;  // what comes behind all qualifiers; empty: nothing
    int tail_rank = 0; // as in a QualifierRule
};

// What becomes of a qualifier, or of brackets.
struct QualifierRule {
    std::string says; // how it is worded; empty: as it is
    int rank = 0;     // 0: shown. Otherwise left out where the name stays the only one without it;
                      // the higher, the sooner it is shown again, 3 at most
};

// Lists of words, or of patterns.
enum class NameList : std::uint8_t {
    behind,   // never put before a head: "raw"
    front,    // put before any head: "red"
    meat,     // a head that a cut is said with: "pork"
    cut,      // "shoulder"
    maker,    // a brand that anything behind it is said with: "kfc"
    method,   // a way of cooking, beside which "cooked" says nothing: "braised"
    brackets, // with their signs, read as if they had none: "(chops)"
    choices,  // begins an enumeration that ends with "or": "ns as to light"
    small     // no capital within a brand: "of"
};
constexpr std::size_t name_list_count = 9;

struct SpelledPhrase {
    std::string lower;   // "new zealand"
    std::string spelled; // "New Zealand"
};

class DisplayRules {
  public:
    // The content of display_words.tsv; a Problem with the line of the first fault.
    static Outcome<DisplayRules> parse(std::string_view table);

    // The rule for how a name begins, its parts without capitals: that with the longest path; of
    // two, that which spells out more letters. nullptr: there is none.
    const BeginRule* begin_of(const std::vector<std::string>& parts) const;
    // Of a part, or of brackets with their signs, as USDA writes them.
    std::optional<QualifierRule> qualifier(std::string_view part) const;
    // How a head is worded behind its first qualifier: "puddings" as "pudding". nullptr: it is not
    // turned round.
    const std::string* turned_head(std::string_view lower) const;
    bool lists(NameList list, std::string_view lower) const;
    // How a word is spelled; nullptr: as every other. Phrases of several words stand by themselves.
    const std::string* spelling(std::string_view lower) const;
    const std::vector<SpelledPhrase>& phrases() const { return phrases_; }

  private:
    class Reader;

    struct Patterns {
        WordSet exact;
        std::vector<NamePattern> starred;
    };
    struct StarredQualifier {
        NamePattern pattern;
        QualifierRule rule;
    };

    WordMap<std::vector<BeginRule>> begins_; // by the first part
    std::vector<BeginRule> starred_begins_;  // those that begin with a "*"
    WordMap<QualifierRule> qualifiers_;
    std::vector<StarredQualifier> starred_qualifiers_;
    WordMap<std::string> turned_;
    WordMap<std::string> spellings_;
    std::vector<SpelledPhrase> phrases_;
    std::array<Patterns, name_list_count> lists_;
};

} // namespace zebra::foods
