#include "tests/architecture/cpp_tokens.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace zebra::architecture {

namespace {

bool is_word_start(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// What a backslash and this letter stand for; others are kept as they are written.
std::string unescaped(char letter) {
    switch (letter) {
    case 'n': return "\n";
    case 't': return "\t";
    case '"': return "\"";
    case '\\': return "\\";
    default: return {'\\', letter};
    }
}

class Reader {
  public:
    explicit Reader(std::string_view source) : source_(source) {}

    std::vector<Token> read() {
        while (at_ < source_.size()) step();
        return std::move(tokens_);
    }

  private:
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
    }
    bool starts(std::string_view text) const { return source_.substr(at_).starts_with(text); }

    void skip(std::size_t count) {
        for (const char c : source_.substr(at_, count)) line_ += c == '\n' ? 1 : 0;
        at_ = std::min(source_.size(), at_ + count);
    }
    // To the end of the source when `end` is not found.
    std::size_t length_to(std::string_view end, std::size_t from = 0) const {
        const std::size_t found = source_.find(end, at_ + from);
        return found == std::string_view::npos ? source_.size() - at_ : found + end.size() - at_;
    }

    void add(Token::Kind kind, std::string text, int line) {
        tokens_.push_back({kind, std::move(text), line});
    }
    void take(Token::Kind kind, std::size_t length) {
        const int line = line_;
        std::string text{source_.substr(at_, length)};
        skip(length);
        add(kind, std::move(text), line);
    }

    void step() {
        const char c = peek();
        if (std::isspace(static_cast<unsigned char>(c)) != 0) return skip(1);
        if (starts("//")) return skip(std::min(source_.find('\n', at_), source_.size()) - at_);
        if (starts("/*")) return skip(length_to("*/", 2));
        if (c == '#') return directive();
        if (c == '"') return text(line_);
        if (c == '\'') return character();
        if (is_word_start(c)) return word();
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
        take(Token::Kind::sign, starts("::") ? 2 : 1);
    }

    void directive() {
        skip(1);
        while (peek() == ' ') skip(1);
        if (!starts("include")) return;
        skip(std::string_view{"include"}.size());
        while (peek() == ' ') skip(1);
        if (peek() == '"') return take(Token::Kind::include, length_to("\"", 1));
        if (peek() == '<') take(Token::Kind::include, length_to(">", 1));
    }

    void word() {
        std::size_t length = 1;
        while (is_word_start(peek(length)) || is_digit(peek(length))) ++length;
        const std::string_view name = source_.substr(at_, length);
        const auto prefixes = std::to_array<std::string_view>({"u8", "u", "U", "L"});
        const bool raw = name.ends_with('R');
        const std::string_view encoding = raw ? name.substr(0, name.size() - 1) : name;
        const bool is_prefix =
            (raw && encoding.empty())
            || std::find(prefixes.begin(), prefixes.end(), encoding) != prefixes.end();
        if (!is_prefix || (peek(length) != '"' && peek(length) != '\'')) {
            return take(Token::Kind::word, length);
        }
        const int line = line_;
        skip(length);
        if (peek() == '\'') return character();
        raw ? raw_text(line) : text(line);
    }

    void number() {
        std::size_t length = 1;
        while (is_word_start(peek(length)) || is_digit(peek(length)) || peek(length) == '.'
               || peek(length) == '\'') {
            ++length;
        }
        take(Token::Kind::number, length);
    }

    void character() {
        std::size_t length = 1;
        while (peek(length) != '\'' && at_ + length < source_.size()) {
            length += peek(length) == '\\' ? 2U : 1U;
        }
        add(Token::Kind::character, std::string{source_.substr(at_ + 1, length - 1)}, line_);
        skip(length + 1);
    }

    void add_text(const std::string& value, int line) {
        if (!tokens_.empty() && tokens_.back().kind == Token::Kind::text) {
            tokens_.back().text += value; // as the compiler joins them
        } else {
            add(Token::Kind::text, value, line);
        }
    }

    void text(int line) {
        std::string value;
        skip(1);
        while (at_ < source_.size() && peek() != '"') {
            if (peek() == '\\') {
                const char escaped = peek(1);
                value += unescaped(escaped);
                skip(2);
            } else {
                value += peek();
                skip(1);
            }
        }
        skip(1);
        add_text(value, line);
    }

    void raw_text(int line) {
        const std::size_t open = source_.find('(', at_);
        const std::string end = ")" + std::string{source_.substr(at_ + 1, open - at_ - 1)} + "\"";
        skip(open + 1 - at_);
        const std::size_t length = length_to(end);
        add_text(std::string{source_.substr(at_, length - std::min(length, end.size()))}, line);
        skip(length);
    }

    std::string_view source_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::vector<Token> tokens_;
};

bool opens(const Token& token) {
    return is_sign(token, "(") || is_sign(token, "{") || is_sign(token, "[");
}
bool closes(const Token& token) {
    return is_sign(token, ")") || is_sign(token, "}") || is_sign(token, "]");
}

} // namespace

std::vector<Token> tokens_of(std::string_view source) { return Reader{source}.read(); }

bool is_sign(const Token& token, std::string_view sign) {
    return token.kind == Token::Kind::sign && token.text == sign;
}

bool is_word(const Token& token, std::string_view word) {
    return token.kind == Token::Kind::word && token.text == word;
}

std::vector<std::vector<Token>> arguments_of(const std::vector<Token>& tokens, std::size_t open) {
    std::vector<std::vector<Token>> arguments;
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        if (closes(tokens[i])) --depth;
        if (depth == 0 && i > open) break;
        if (depth == 1 && is_sign(tokens[i], ",")) {
            arguments.emplace_back();
        } else if (depth >= 1) {
            if (arguments.empty()) arguments.emplace_back();
            arguments.back().push_back(tokens[i]);
        }
        if (opens(tokens[i])) ++depth;
    }
    return arguments;
}

} // namespace zebra::architecture
