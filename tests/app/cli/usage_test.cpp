// What may stand on the command line, and how a mistake is answered.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

TEST_CASE("help is printed for the program and for every command") {
    const Program program;
    for (const Arguments& command : std::vector<Arguments>{{},
                                                           {"card"},
                                                           {"card", "set"},
                                                           {"food"},
                                                           {"today"},
                                                           {"today", "tick"},
                                                           {"log"},
                                                           {"report"},
                                                           {"csv"},
                                                           {"check"},
                                                           {"screenshot"}}) {
        Arguments arguments = command;
        arguments.emplace_back("--help");
        const std::string help = program.done(arguments);
        std::string usage = "Usage: zebra-pocket";
        for (const std::string& word : command) usage += " " + word;
        CHECK_MESSAGE(contains(help, usage + " ["), help);
        CHECK(contains(help, "--help"));
    }
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("the version is printed") {
    const Program program;
    const std::string version = program.done({"--version"});
    CHECK(version.starts_with("zebra-pocket "));
    CHECK(lines_of(version).size() == 1);
}

TEST_CASE("wrong usage ends with 2 and one line and touches nothing") {
    const Program program;
    const std::string picture = (program.scratch() / "picture.png").string();
    struct Row {
        Arguments arguments;
        const char* said;
    };
    for (const Row& row : std::vector<Row>{
             {{"frobnicate"}, "frobnicate"},
             {{"--nope"}, "--nope"},
             {{""}, "not expected"},
             {{"--frames", "0"}, "--frames"},
             {{"--frames", "-1"}, "--frames"},
             {{"--frames", "many"}, "whole number"},
             {{"--frames"}, "--frames needs a value"},
             {{"card", "--format", "xml"}, "text, html, json"},
             {{"card", "--format", "qr"}, "qr-text, qr-png, fhir"},
             {{"card", "--format"}, "--format needs a value"},
             {{"card", "--format="}, "\"\" is not one of"},
             {{"card", "--lang", "xx"}, "\"xx\""},
             {{"card", "--lang", ""}, "\"\""},
             {{"card", "--lang", "EN"}, "\"EN\""},
             {{"card", "-o", ""}, "--output: is empty"},
             {{"card", "-o"}, "needs a value"},
             {{"card", "--json"}, "--json"},
             {{"card", "show"}, "show"},
             {{"card", "set", "name"}, "\"name\" is not FIELD=VALUE"},
             {{"card", "set", "colour=red"}, "no field \"colour\""},
             {{"card", "set", "Name=Sam"}, "no field \"Name\""},
             {{"card", "set", "=Sam"}, "no field \"\""},
             {{"card", "set", "allergies=latex", "allergies=nuts"}, "\"allergies\" is given more"},
             {{"card", "--format", "json", "set", "name=Sam"},
              "--format does not go with card set"},
             {{"card", "set", "name=Sam", "-o", picture}, "--output does not go with card set"},
             {{"card", "set", "--lang", "en"}, "--lang does not go with card set"},
             {{"--frames", "1", "card"}, "--frames does not go with a command"},
             {{"today", "--frames", "1"}, "--frames does not go with a command"},
             {{"today", "--json", "tick", "fluids"}, "--json does not go with today tick"},
             {{"today", "tick", "fluids", "--json"}, "--json does not go with today tick"},
             {{"today", "--date", "2026-11-20", "tick", "fluids", "--date", "2026-11-21"},
              "--date was given more than once"},
             {{"today", "--date", "2026-02-30", "tick", "fluids"}, "2026-02-30"},
             {{"food"}, "food QUERY"},
             {{"food", ""}, "food QUERY"},
             {{"food", " ", "\t"}, "food QUERY"},
             {{"food", "egg", "--all"}, "food QUERY"},
             {{"food", "egg", "--batch"}, "food QUERY"},
             {{"food", "--all", "--batch"}, "food QUERY"},
             {{"food", "egg", "--limit", "0"}, "--limit"},
             {{"food", "egg", "--limit", "-1"}, "--limit"},
             {{"food", "egg", "--limit", "1.5"}, "whole number"},
             {{"food", "egg", "--limit", "0x10"}, "whole number"},
             {{"food", "egg", "--limit", "true"}, "whole number"},
             {{"food", "egg", "--limit", "99999999999999999999"}, "whole number"},
             {{"food", "egg", "--limit", "1", "--limit", "2"}, "more than once"},
             {{"today", "--date", "2026-02-30"}, "2026-02-30"},
             {{"today", "--date", "1800-01-01"}, "1800-01-01"},
             {{"today", "--date", "22.11.2026"}, "Write it like 2026-11-22"},
             {{"today", "--date", ""}, "\"\" is not a date"},
             {{"today", "--date="}, "\"\" is not a date"},
             {{"today", "--date", "2026-11-22x"}, "2026-11-22x"},
             {{"today", "tock"}, "tock"},
             {{"today", "tick"}, "habit"},
             {{"today", "tick", "fluids", "extra"}, "extra"},
             {{"today", "tick", "fluids", "--value", "two"}, "whole number"},
             {{"today", "tick", "fluids", "--value", "1.5"}, "whole number"},
             {{"today", "tick", "fluids", "--value", "0x1"}, "whole number"},
             {{"today", "tick", "fluids", "--value", "true"}, "whole number"},
             {{"today", "tick", "fluids", "--value", ""}, "whole number"},
             {{"today", "tick", "fluids", "--value", "1", "--undo"}, "excludes"},
             {{"today", "tick", "fluids", "--date", "2026-02-30"}, "2026-02-30"},
             {{"today", "tick", "fluids", "--date", "1800-01-01"}, "1800-01-01"},
             {{"log"}, "symptom"},
             {{"log", "hiccups"},
              "flushing, diarrhoea, wheeze, palpitations, abdominal_pain, "
              "stress"},
             {{"log", "flushing", "--severity", "4"}, "from 0 to 3"},
             {{"log", "flushing", "--severity", "-1"}, "from 0 to 3"},
             {{"log", "flushing", "--severity", "bad"}, "from 0 to 3"},
             {{"log", "flushing", "--at", "25:00"}, "not a time"},
             {{"log", "flushing", "--at", "2026-02-30 10:00"}, "not a time"},
             {{"log", "flushing", "--at", "yesterday"}, "not a time"},
             {{"log", "flushing", "--at", ""}, "not a time"},
             {{"check", "everything"}, "everything"},
             {{"screenshot"}, "--list"},
             {{"screenshot", "--screen", "kitchen", "-o", picture}, "no screen \"kitchen\""},
             {{"screenshot", "--screen", "card"}, "-o FILE.png"},
             {{"screenshot", "--screen", "card", "-o", ""}, "is empty"},
             {{"screenshot", "--screen", "card", "--size", "412", "-o", picture}, "412x892"},
             {{"screenshot", "--screen", "card", "--size", "0x892", "-o", picture}, "412x892"},
             {{"screenshot", "--screen", "card", "--size", "412x-1", "-o", picture}, "412x892"},
             {{"screenshot", "--screen", "card", "--size", "99999x892", "-o", picture}, "412x892"},
             {{"screenshot", "--screen", "card", "--size", "412x892x3", "-o", picture}, "412x892"},
             {{"screenshot", "--screen", "card", "--scale", "0", "-o", picture}, "--scale"},
             {{"screenshot", "--screen", "card", "--scale", "nan", "-o", picture}, "--scale"},
             {{"screenshot", "--screen", "card", "--scale", "inf", "-o", picture}, "--scale"},
             {{"screenshot", "--screen", "card", "--theme", "pink", "-o", picture},
              "light, dark, contrast, contrast-dark"},
             {{"screenshot", "--screen", "card", "--text-scale", "1.3", "-o", picture},
              "1, 1.25, 1.5, 1.75, 2"},
             {{"screenshot", "--screen", "card", "--text-scale", "nan", "-o", picture},
              "--text-scale"},
             {{"--data"}, "--data needs a value"},
             // what later versions will know
             {{"export", "file"}, "export"},
             {{"import", "file"}, "import"},
             {{"backup"}, "backup"},
             {{"backup", "file"}, "backup"},
             {{"restore", "file"}, "restore"},
         }) {
        CAPTURE(join(row.arguments, " "));
        check_refused(program.run(row.arguments), 2, row.said);
    }
    CHECK(snapshot(program.data()).empty());
    CHECK_FALSE(std::filesystem::exists(picture));
}

TEST_CASE("--data and --backend may stand before and behind the command") {
    const Program program;
    const std::string folder = program.data().string();
    REQUIRE(program.run({"card", "set", "name=Sam Example"}).exit_code == 0);
    for (const Arguments& arguments : std::vector<Arguments>{
             {"--data", folder, "--backend", "glfw", "card"},
             {"--backend", "glfw", "card", "--data", folder},
             {"card", "--backend", "sdl2", "--data", folder},
             {"card", "--format", "html", "--data=" + folder},
             {"card", "--data", folder, "--format", "json"},
         }) {
        const Ended ended = program.run_plain(arguments);
        CHECK(ended.exit_code == 0);
        CHECK(contains(ended.out, "Sam Example"));
    }
    for (const Arguments& arguments : std::vector<Arguments>{
             {"today", "tick", "fluids", "--data", folder},
             {"today", "tick", "--data", folder, "fluids"},
             {"today", "--data", folder, "tick", "fluids", "--backend", "glfw"},
             {"--data", folder, "today", "tick", "fluids"},
             {"card", "set", "--data", folder, "name=Kim"},
             {"card", "set", "name=Kim", "--data", folder},
             {"log", "flushing", "--data", folder},
             {"food", "egg", "--data", folder, "--backend", "sdl2"},
             {"today", "--json", "--data", folder},
             {"check", "--data", folder},
             {"screenshot", "--list", "--data", folder},
         }) {
        CAPTURE(join(arguments, " "));
        CHECK(program.run_plain(arguments).exit_code == 0);
    }
    CHECK(program.json({"today", "--json"})["habits"][4]["value"] == 4);
    CHECK_FALSE(std::filesystem::exists(program.scratch() / "home"));
}

TEST_CASE("without --data it is the folder of the XDG specification") {
    const Program program;
    const std::filesystem::path home = program.scratch() / "home";
    CHECK(program.run_plain({"card", "set", "name=Sam"}).exit_code == 0);
    CHECK(std::filesystem::exists(home / ".local/share/zebra-pocket/zebra-pocket.db"));

    const std::filesystem::path xdg = program.scratch() / "xdg";
    ProcessOptions options;
    options.environment = {{"XDG_DATA_HOME", xdg.string()}};
    CHECK(program.run_plain({"card", "set", "name=Sam"}, options).exit_code == 0);
    CHECK(std::filesystem::exists(xdg / "zebra-pocket/zebra-pocket.db"));

    options.environment = {{"XDG_DATA_HOME", std::nullopt}, {"HOME", std::nullopt}};
    check_refused(program.run_plain({"today"}, options), 1, "HOME is not set");
    check_refused(program.run_plain({"card", "set", "name=Sam"}, options), 1, "--data FOLDER");
    check_refused(program.run_plain({"--data", "", "today"}), 1, "--data is empty");
    check_refused(program.run_plain({"--data=", "today"}), 1, "--data is empty");
}

TEST_CASE("what was typed stays on one line and shows nothing that a terminal would obey") {
    const Program program;
    const std::string nasty = "a\nzebra-pocket: saved\r\x1b[2Jb\x07\xff";
    for (const Arguments& arguments : std::vector<Arguments>{
             {nasty},
             {"--" + nasty},
             {"card", "--format", nasty},
             {"card", "--lang", nasty},
             {"card", "set", nasty},
             {"card", "set", nasty + "=x"},
             {"card", "set", "birth_date=" + nasty},
             {"card", "set", "name=" + nasty},
             {"card", "-o", "/nonexistent/" + nasty},
             {"food", "egg", "--limit", nasty},
             {"today", "--date", nasty},
             {"today", "tick", nasty},
             {"today", "tick", "fluids", "--value", nasty},
             {"log", nasty},
             {"log", "flushing", "--at", nasty},
             {"log", "flushing", "--note", nasty},
             {"screenshot", "--screen", nasty},
             {"screenshot", "--screen", "card", "--size", nasty},
         }) {
        const Ended ended = program.run(arguments);
        CAPTURE(ended.err);
        CHECK(ended.exit_code.value_or(0) > 0);
        CHECK(ended.out == "");
        CHECK(lines_of(ended.err).size() == 1);
        CHECK(is_valid_utf8(ended.err));
        for (const char c : {'\r', '\x1b', '\x07'}) {
            CHECK(ended.err.find(c) == std::string::npos);
        }
    }
    const Ended long_one = program.run({std::string(100'000, 'x')});
    CHECK(long_one.exit_code == 2);
    CHECK(long_one.err.size() < 10'000);
    check_refused(program.run_plain({"--data", "/dev/null/" + nasty, "today", "tick", "fluids"}), 1,
                  "/dev/null");
}

TEST_CASE("an option with an empty value does not take the next word for it") {
    const Program program;
    CHECK(
        contains(program.done({"log", "flushing", "--note=", "--at", "12:00"}), "12:00 Flushing"));
    check_refused(program.run({"today", "tick", "fluids", "--value=", "--date", "2026-11-20"}), 2,
                  "--value");
    CHECK(program.json({"today", "--json"})["symptoms"][0]["note"] == "");
}

TEST_CASE("a clock or a program folder that cannot be understood is said") {
    const Program program;
    ProcessOptions options;
    options.environment = {{"ZEBRA_POCKET_NOW", "tomorrow"}};
    check_refused(program.run({"today"}, options), 1, "ZEBRA_POCKET_NOW");
    options.environment = {{"ZEBRA_POCKET_ASSETS", "/nonexistent"}};
    for (const Arguments& arguments :
         std::vector<Arguments>{{"card"}, {"food", "egg"}, {"today"}, {"log", "flushing"}, {}}) {
        check_refused(program.run(arguments, options), 1, "/nonexistent");
    }
    CHECK(snapshot(program.data()).empty());
}
