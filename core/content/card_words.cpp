#include "core/content/card_words.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

namespace zebra::content {

namespace {

using nlohmann::json;

constexpr auto codes =
    std::to_array<std::string_view>({"en", "es", "fr", "de", "it", "pt", "nl", "pl", "ja", "zh"});
constexpr std::string_view card_prefix = "card.";
// A label of the settings, not of the card.
constexpr std::string_view not_on_the_card = "emergency_number_not_set";

std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        found.emplace(text.substr(at, text.find('}', at) - at));
    }
    return found;
}

} // namespace

std::span<const std::string_view> card_language_codes() { return codes; }

// Turns a file into CardWords; throws what is wrong with it.
class CardWordsReader {
  public:
    struct Malformed {
        std::string word; // where; may be empty
        std::string what;
    };

    static CardWords read(const json& document, std::string_view code, const CardWords& english) {
        CardWords words;
        document.at("code").get_to(words.code_);
        document.at("name").get_to(words.name_);
        document.at("english_name").get_to(words.english_name_);
        document.at("web_code").get_to(words.web_code_);
        if (words.code_ != code) throw Malformed{"code", "it is another language's"};
        const auto review = document.at("review").get<std::string>();
        if (review != "needs_review" && review != "reviewed") {
            throw Malformed{"review", "it is neither needs_review nor reviewed"};
        }
        words.review_ =
            review == "reviewed" ? Statement::Review::reviewed : Statement::Review::needs_review;
        document.at("date").get_to(words.date_pattern_);
        require_like("date", words.date_pattern_, english.date_pattern_);
        document.at("months").get_to(words.months_);
        read_all(document, "labels", words.labels_, english.labels_);
        read_all(document, "fields", words.fields_, english.fields_);
        read_all(document, "choices", words.choices_, english.choices_);
        read_all(document, "statements", words.statements_, english.statements_);
        return words;
    }

  private:
    static void read_all(const json& document, const char* key, CardWords::Words& into,
                         const CardWords::Words& english) {
        document.at(key).get_to(into);
        for (const auto& [id, text] : english) {
            const auto found = into.find(id);
            if (found == into.end() || found->second.empty()) throw Malformed{id, "it is missing"};
            require_like(id, found->second, text);
        }
    }

    static void require_like(const std::string& id, std::string_view text,
                             std::string_view english) {
        if (placeholders(text) != placeholders(english)) {
            throw Malformed{id, "its {placeholders} are not those of the English"};
        }
    }
};

CardWords CardWords::english(const Content& content) {
    CardWords words;
    words.code_ = "en";
    words.name_ = "English";
    words.english_name_ = "English";
    words.web_code_ = "en-GB";
    words.date_pattern_ = "{day} {month} {year}";
    for (unsigned month = 1; month <= words.months_.size(); ++month) {
        words.months_[month - 1] = short_month_name(month);
    }
    for (const auto& [id, statement] : content.statements()) {
        if (id.starts_with(card_prefix)) words.statements_[id] = statement.text;
    }
    words.labels_ = content.card_labels();
    words.labels_.erase(std::string{not_on_the_card});
    for (const auto& [id, field] : content.fields()) words.fields_[id] = field.label;
    words.choices_ = content.choice_labels();
    return words;
}

Outcome<CardWords> CardWords::load(std::string_view code, const Content& content) {
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        return fail(Problem::Kind::not_found,
                    fmt::format("There is no language \"{}\". The card speaks {}.", excerpt(code),
                                join({codes.begin(), codes.end()}, ", ")));
    }
    const CardWords in_english = english(content);
    if (code == in_english.code_) return in_english;
    const std::filesystem::path file =
        content.folder() / "languages" / (std::string{code} + ".json");
    std::string what;
    std::string word;
    try {
        std::ifstream in{file, std::ios::binary};
        if (in) return CardWordsReader::read(json::parse(in), code, in_english);
        what = "it cannot be read";
    } catch (const CardWordsReader::Malformed& malformed) {
        what = malformed.what;
        word = malformed.word;
    } catch (const json::exception& error) {
        what = error.what();
    }
    const std::string item = word.empty() ? "" : fmt::format(", \"{}\"", word);
    return fail(Problem::Kind::damaged,
                fmt::format("The app's own text file {}{} is wrong: {}. Install the app again.",
                            file.string(), item, what));
}

const std::string& CardWords::word(const Words& words, std::string_view id) {
    static const std::string empty;
    const auto found = words.find(id);
    return found == words.end() ? empty : found->second;
}

std::string CardWords::label(std::string_view id, const PlaceValues& values) const {
    return fill_places(label(id), values);
}

std::string CardWords::date(Date date) const {
    const std::string day = std::to_string(static_cast<unsigned>(date.day()));
    const std::string year = std::to_string(static_cast<int>(date.year()));
    return fill_places(date_pattern_, {{"day", day},
                                       {"month", months_[static_cast<unsigned>(date.month()) - 1]},
                                       {"year", year}});
}

} // namespace zebra::content
