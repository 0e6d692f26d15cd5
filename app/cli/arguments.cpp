#include "app/cli/arguments.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <system_error>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace zebra::app {

namespace {

template <class Number>
std::optional<Number> parse_whole(std::string_view typed, Number when_too_large) {
    const std::string_view text = trim(typed);
    Number value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (stop != end || text.empty()) return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        return text.front() == '-' ? -when_too_large : when_too_large;
    }
    return error == std::errc{} ? std::optional{value} : std::nullopt;
}

std::optional<double> parse_decimal(std::string_view typed) {
    const std::string_view text = trim(typed);
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (error != std::errc{} || stop != end || text.empty() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string list_of(const std::vector<std::string>& words) { return join(words, ", "); }

// Two of the parser's complaints are hard to read.
std::string in_plain_words(const CLI::ParseError& error) {
    std::string complaint{trim(error.what())};
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) return complaint;
    const std::string option = complaint.substr(0, complaint.find(':'));
    return option
           + (complaint.ends_with("missing") ? " needs a value" : " was given more than once");
}

} // namespace

CLI::Validator whole_number(int least, int most) {
    const auto check = [least, most](std::string& text) -> std::string {
        const auto value = parse_whole<long>(text, std::numeric_limits<long>::max());
        if (!value || *value < least || *value > most) {
            return fmt::format("\"{}\" is not a whole number from {} to {}", excerpt(text), least,
                               most);
        }
        text = std::to_string(*value);
        return {};
    };
    return {check, ""};
}

CLI::Validator any_whole_number() {
    const auto check = [](std::string& text) -> std::string {
        const auto value = parse_whole<int>(text, std::numeric_limits<int>::max());
        if (!value) return fmt::format("\"{}\" is not a whole number", excerpt(text));
        text = std::to_string(*value);
        return {};
    };
    return {check, ""};
}

CLI::Validator decimal_number(double least, double most) {
    const auto check = [least, most](std::string& text) -> std::string {
        const auto value = parse_decimal(text);
        if (value && *value >= least && *value <= most) return {};
        return fmt::format("\"{}\" is not a number from {} to {}", excerpt(text), least, most);
    };
    return {check, ""};
}

CLI::Validator one_of_numbers(std::vector<double> numbers) {
    std::vector<std::string> words;
    words.reserve(numbers.size());
    for (const double number : numbers) words.push_back(fmt::format("{}", number));
    const std::string list = list_of(words);
    const auto check = [numbers = std::move(numbers), list](std::string& text) -> std::string {
        const auto value = parse_decimal(text);
        if (value && std::find(numbers.begin(), numbers.end(), *value) != numbers.end()) return {};
        return fmt::format("\"{}\" is not one of {}", excerpt(text), list);
    };
    return {check, ""};
}

CLI::Validator one_of(std::vector<std::string> words) {
    const std::string list = list_of(words);
    const auto check = [words = std::move(words), list](std::string& text) -> std::string {
        if (std::find(words.begin(), words.end(), text) != words.end()) return {};
        return fmt::format("\"{}\" is not one of {}", excerpt(text), list);
    };
    return {check, ""};
}

CLI::Validator not_empty() {
    const auto check = [](std::string& text) -> std::string {
        return text.empty() ? "is empty" : std::string{};
    };
    return {check, ""};
}

std::vector<std::string> in_parsing_order(int argc, char** argv) {
    std::vector<std::string> arguments;
    bool options = true; // until "--"
    for (int i = 1; i < argc; ++i) {
        std::string argument{argv[i]};
        options = options && argument != "--";
        const bool no_value =
            options && argument.starts_with("--") && argument.find('=') == argument.size() - 1;
        if (no_value) argument.pop_back();
        arguments.push_back(std::move(argument));
        if (no_value) arguments.emplace_back();
    }
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

std::string usage_sentence(const CLI::ParseError& error) {
    std::string sentence = in_plain_words(error);
    if (!sentence.empty() && sentence.back() != '.') sentence += '.';
    return sentence + " Try --help.";
}

} // namespace zebra::app
