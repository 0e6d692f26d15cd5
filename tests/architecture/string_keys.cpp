#include "tests/architecture/string_keys.h"

#include "tests/architecture/cpp_tokens.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace zebra::architecture {

namespace {

using Arguments = std::vector<std::vector<Token>>;

// Of the first mention; 1 when it is not written like that.
int line_of(const std::string& json, const std::string& quoted) {
    const std::size_t at = json.find(quoted);
    return 1
           + static_cast<int>(std::count(
               json.begin(),
               json.begin() + static_cast<std::ptrdiff_t>(at == std::string::npos ? 0 : at), '\n'));
}

std::vector<std::string> texts_among(const std::vector<Token>& tokens) {
    std::vector<std::string> texts;
    for (const Token& token : tokens) {
        if (token.kind == Token::Kind::text) texts.push_back(token.text);
    }
    return texts;
}

// The names in {{"name", value}, {"other", value}}; nullopt when it is not such a list.
std::optional<std::set<std::string>> names_in(const std::vector<Token>& list) {
    if (list.empty() || !is_sign(list.front(), "{")) return std::nullopt;
    std::set<std::string> names;
    int depth = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (is_sign(list[i], "{") || is_sign(list[i], "(")) {
            ++depth;
            if (depth == 2 && is_sign(list[i], "{") && i + 1 < list.size()
                && list[i + 1].kind == Token::Kind::text) {
                names.insert(list[i + 1].text);
            }
        }
        if (is_sign(list[i], "}") || is_sign(list[i], ")")) --depth;
    }
    return names;
}

StringUse use_of(const SourceFile& file, int line, StringUse::How how, const Arguments& arguments) {
    StringUse use{file.path, line, how, {}, std::nullopt};
    if (!arguments.empty()) use.keys = texts_among(arguments.front());
    const std::size_t place = how == StringUse::How::counted ? 2 : 1;
    if (arguments.size() > place) {
        use.names = names_in(arguments[place]);
    } else if (how != StringUse::How::filled) {
        use.names.emplace();
    }
    if (how == StringUse::How::counted && use.names) use.names->insert("count");
    return use;
}

bool is_small(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

} // namespace

ShippedTexts strings_in(const std::string& json) {
    ShippedTexts texts;
    const nlohmann::json document = nlohmann::json::parse(
        json, [&, seen = std::set<std::string>{}](int, nlohmann::json::parse_event_t event,
                                                  const nlohmann::json& value) mutable {
            if (event == nlohmann::json::parse_event_t::key) {
                CHECK_MESSAGE(seen.insert(value.get<std::string>()).second,
                              value << " stands twice: remove one");
            }
            return true;
        });
    for (const auto& [key, text] : document.items()) {
        texts[key] = {text.get<std::string>(), line_of(json, "\"" + key + "\":")};
    }
    return texts;
}

ShippedTexts statements_in(const std::string& json) {
    ShippedTexts texts;
    const nlohmann::json document = nlohmann::json::parse(json);
    if (!document.contains("statements")) return texts;
    for (const nlohmann::json& item : document.at("statements")) {
        const std::string id = item.at("id").get<std::string>();
        texts[id] = {item.at("text").get<std::string>(), line_of(json, R"("id": ")" + id + "\"")};
    }
    return texts;
}

ShippedTexts shipped_statements() {
    ShippedTexts all;
    for (const SourceFile& file : source_tree()) {
        // A translation has the same ids.
        if (is_under(file.path, "assets/content") && file.path.ends_with(".json")
            && !is_under(file.path, "assets/content/languages")) {
            all.merge(statements_in(file.text));
        }
    }
    return all;
}

std::set<std::string> places_in(std::string_view text) {
    std::set<std::string> places;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        places.emplace(text.substr(open + 1, close - open - 1));
    }
    return places;
}

std::vector<StringUse> string_uses(const SourceFiles& files) {
    std::vector<StringUse> uses;
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path) || !is_under(file.path, "app")) continue;
        const std::vector<Token> tokens = tokens_of(file.text);
        for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
            if (!is_word(tokens[i], "say") && !is_word(tokens[i], "strings_")) continue;
            const int line = tokens[i].line;
            if (is_sign(tokens[i + 1], "(")) {
                uses.push_back(
                    use_of(file, line, StringUse::How::plain, arguments_of(tokens, i + 1)));
            } else if (is_sign(tokens[i + 1], ".") && is_sign(tokens[i + 3], "(")) {
                const Token& how = tokens[i + 2];
                if (!is_word(how, "filled") && !is_word(how, "counted")) continue;
                uses.push_back(use_of(file, line,
                                      is_word(how, "filled") ? StringUse::How::filled
                                                             : StringUse::How::counted,
                                      arguments_of(tokens, i + 3)));
            }
        }
    }
    return uses;
}

std::vector<Literal> literals_under(const SourceFiles& files, std::string_view folder) {
    std::vector<Literal> literals;
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path) || !is_under(file.path, folder)) continue;
        for (const Token& token : tokens_of(file.text)) {
            if (token.kind == Token::Kind::text) {
                literals.push_back({file.path, token.line, token.text});
            }
        }
    }
    return literals;
}

bool is_dotted_name(std::string_view text) {
    constexpr std::array file_endings = {".json", ".html", ".db", ".tsv", ".txt", ".csv", ".gz"};
    return text.find('.') != std::string_view::npos && !text.starts_with('.')
           && !text.ends_with('.') && std::all_of(text.begin(), text.end(), is_small)
           && text.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0
           && std::none_of(file_endings.begin(), file_endings.end(),
                           [&](const char* ending) { return text.ends_with(ending); });
}

bool is_start_of_dotted_name(std::string_view text) {
    const std::size_t place = text.find("{}");
    const bool open_end = text.ends_with('.') || place != std::string_view::npos;
    std::string filled{text};
    if (place != std::string_view::npos) filled.replace(place, 2, "x");
    if (filled.ends_with('.')) filled += 'x';
    return open_end && is_dotted_name(filled);
}

std::string first_part(std::string_view name) {
    return std::string{name.substr(0, name.find('.'))};
}

} // namespace zebra::architecture
