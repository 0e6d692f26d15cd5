// food --batch: queries on standard input, one JSON line each.
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

std::vector<Json> answers(const Program& program, const std::string& input,
                          const Arguments& more = {}) {
    Arguments arguments = {"food", "--batch"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    ProcessOptions options;
    options.input = input;
    const Ended ended = program.run(arguments, options);
    REQUIRE_MESSAGE(ended.exit_code == 0, ended.err);
    CHECK(ended.err == "");
    std::vector<Json> result;
    for (const std::string& line : lines_of(ended.out)) {
        result.push_back(Json::parse(line, nullptr, false));
        REQUIRE_FALSE(result.back().is_discarded());
    }
    return result;
}

} // namespace

TEST_CASE("each line is answered by one line in the agreed shape") {
    const Program program;
    const std::vector<Json> lines = answers(program, "ched\nbanana\n", {"--limit", "2"});
    REQUIRE(lines.size() == 2);
    std::vector<std::string> keys;
    for (const auto& [key, value] : lines[0].items()) keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"query", "micros", "results"});
    CHECK(lines[0]["query"] == "ched");
    CHECK(lines[0]["micros"].is_number());
    CHECK(lines[0]["micros"] >= 0);
    REQUIRE(lines[0]["results"].size() == 2);
    CHECK(lines[0]["results"][0]["name"] == "Cheese, cheddar");
    CHECK(lines[0]["results"][0] == program.json({"food", "ched", "--json"})["results"][0]);
    CHECK(lines[1]["results"][0]["name"] == "Bananas, raw");
    CHECK(answers(program, "e\n")[0]["results"].size() == 10);
}

TEST_CASE("lines that are no queries are answered too") {
    const Program program;
    CHECK(answers(program, "").empty());
    const std::vector<Json> lines =
        answers(program, "\n  \t \n\xff\xfe\xc3\negg\r\nlast", {"--limit", "1"});
    REQUIRE(lines.size() == 5);
    CHECK(lines[0]["query"] == "");
    CHECK(lines[0]["results"].empty());
    CHECK(lines[1]["results"].empty());
    CHECK(lines[2]["query"] == "\uFFFD\uFFFD\uFFFD");
    CHECK(lines[3]["query"] == "egg");
    CHECK(lines[3]["results"][0]["name"] == "Egg, whole, raw, fresh");

    const std::string zero{"a\0b\nlast", 8};
    const std::vector<Json> with_zero = answers(program, zero);
    REQUIRE(with_zero.size() == 2);
    CHECK(with_zero[0]["query"] == (std::string{"a\0b", 3}));
    CHECK(with_zero[1]["query"] == "last"); // without a line end
}

TEST_CASE("very long lines and a thousand queries are answered in order") {
    const Program program;
    const std::string long_word(3'000'000, 'a');
    std::string many_words;
    for (int i = 0; i < 20'000; ++i) many_words += "bean ";
    std::vector<Json> lines =
        answers(program, long_word + "\n" + many_words + "\nched\n", {"--limit", "1"});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["results"].empty());
    CHECK(lines[2]["results"][0]["ndb"] == "01009");

    std::string queries;
    for (int i = 0; i < 1000; ++i) queries += "milk " + std::to_string(i) + "\n";
    lines = answers(program, queries, {"--limit", "3"});
    REQUIRE(lines.size() == 1000);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        REQUIRE(lines[i]["query"] == "milk " + std::to_string(i));
    }
}

TEST_CASE("who waits for an answer before the next query gets it") {
    const Program program;
    Process process{program_file, program.with_data({"food", "--batch", "--limit", "1"}),
                    program.in_its_environment({})};
    for (const char* query : {"ched", "banana", "egg"}) {
        process.write(std::string{query} + "\n");
        const std::string line = process.read_until("\n");
        CHECK(Json::parse(line)["query"] == query);
    }
    CHECK(process.wait().exit_code == 0);
}

TEST_CASE("queries that cannot be read are said, and a reader that has gone ends it") {
    const Program program;
    ProcessOptions options;
    options.closed_streams = {0};
    CHECK(program.run({"food", "--batch"}, options).out == "");
    options = {};
    options.input_file = program.scratch(); // a folder
    check_refused(program.run({"food", "--batch"}, options), 1, "standard input");

    Process process{program_file, program.with_data({"food", "--batch"}),
                    program.in_its_environment({})};
    process.write("ched\n");
    process.read_until("\n");
    process.close_output();
    process.write("ched\nched\n");
    // it ends by itself although more queries might come
    const Ended ended = process.wait();
    CHECK(ended.exit_code == 1);
    CHECK(lines_of(ended.err).size() == 1);
}
