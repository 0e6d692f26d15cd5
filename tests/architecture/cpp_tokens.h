// C++ source as words, numbers, texts and signs, so that no check is misled by a comment or by what
// stands inside quotes. Knows as much of the language as this project's files use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::architecture {

struct Token {
    enum class Kind {
        word,      // names and keywords
        number,    // "0xFF", "1'000", "0.5F"
        text,      // a string literal, quotes removed, \" \\ \n \t resolved, neighbours joined
        character, // 'x' without its quotes
        sign,      // one character, or "::"
        include    // "core/base/date.h" or <string>, with its quotes or brackets
    };

    Kind kind = Kind::sign;
    std::string text;
    int line = 1; // where it starts
};

std::vector<Token> tokens_of(std::string_view source);

bool is_sign(const Token& token, std::string_view sign);
bool is_word(const Token& token, std::string_view word);

// The arguments of a call whose opening parenthesis is tokens[open]: for each its tokens. Commas in
// inner brackets do not part arguments.
std::vector<std::vector<Token>> arguments_of(const std::vector<Token>& tokens, std::size_t open);

} // namespace zebra::architecture
