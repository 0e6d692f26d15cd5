// What may stand on the command line, stricter than the parser's own rules and in plain words.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace zebra::app {

// For Option::transform. A whole number in decimal digits ("010" is ten, "0x10" is refused), within
// these bounds; one too large to be held counts as just outside of them.
CLI::Validator whole_number(int least, int most);
// The same without bounds: for a number whose bounds are known only later. What an int cannot hold
// becomes the nearest that it can.
CLI::Validator any_whole_number();
// A plain decimal number within these bounds; never "nan" or "inf".
CLI::Validator decimal_number(double least, double most);
// A number that equals one of these.
CLI::Validator one_of_numbers(std::vector<double> numbers);
CLI::Validator one_of(std::vector<std::string> words);
CLI::Validator not_empty();

// The arguments in the order in which the parser takes them (last first). "--option=" becomes two
// of them, because the parser would take the next argument for the missing value.
std::vector<std::string> in_parsing_order(int argc, char** argv);

// The parser's complaint as one sentence that points to --help.
std::string usage_sentence(const CLI::ParseError& error);

} // namespace zebra::app
