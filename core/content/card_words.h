// The words of the emergency card in one language: its statements, labels, the way a date is
// written. English comes from the content itself, the others from assets/content/languages, one
// file each, read when they are asked for. What a person typed is never in here and never
// translated. Immutable after loading; safe to read from any thread.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/base/text.h"
#include "core/content/content.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace zebra::content {

// The codes of the languages the card can be shown in, English first.
std::span<const std::string_view> card_language_codes();

class CardWords {
  public:
    // The words of `content`; everything in them exists.
    static CardWords english(const Content& content);

    // Reads languages/CODE.json in the content's folder. A file that is missing or malformed, a
    // word that is missing in it, and a {placeholder} that differs from the English are Problems
    // that name the file and the word; not_found for a code that is not in
    // card_language_codes(). "en" gives english().
    static Outcome<CardWords> load(std::string_view code, const Content& content);

    const std::string& code() const { return code_; }
    const std::string& name() const { return name_; } // in itself: "Español"
    const std::string& english_name() const { return english_name_; }
    const std::string& web_code() const { return web_code_; } // as a web page names it: "zh-Hans"
    bool is_english() const { return code_ == "en"; }
    // How far a clinician who speaks the language has looked at it.
    Statement::Review review() const { return review_; }

    // An unknown id gives an empty text.
    const std::string& statement(std::string_view id) const { return word(statements_, id); }
    const std::string& label(std::string_view id) const { return word(labels_, id); }
    const std::string& field(std::string_view id) const { return word(fields_, id); }
    const std::string& choice(std::string_view id) const { return word(choices_, id); }
    // The label with its {placeholders} filled in.
    std::string label(std::string_view id, const PlaceValues& values) const;
    std::string date(Date date) const; // "14 Mar 1961"

  private:
    using Words = std::map<std::string, std::string, std::less<>>;

    friend class CardWordsReader;
    static const std::string& word(const Words& words, std::string_view id);

    std::string code_;
    std::string name_;
    std::string english_name_;
    std::string web_code_;
    Statement::Review review_ = Statement::Review::not_reviewed;
    std::string date_pattern_;
    std::array<std::string, 12> months_;
    Words statements_;
    Words labels_;
    Words fields_;
    Words choices_;
};

} // namespace zebra::content
