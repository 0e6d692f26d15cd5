// screenshot: every screen as a picture and as a tree of what is on it, without a display.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

struct PictureSize {
    unsigned width = 0;
    unsigned height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

// From the file's own header (its signature, then IHDR).
PictureSize size_of(const std::filesystem::path& file) {
    const std::string bytes = read_file(file);
    REQUIRE(bytes.size() > 1000); // a picture of nothing is smaller
    REQUIRE(bytes.starts_with("\x89PNG\r\n\x1a\n"));
    CHECK(bytes.substr(12, 4) == "IHDR");
    const auto number = [&bytes](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            value = value << 8U | static_cast<unsigned char>(bytes[i]);
        }
        return value;
    };
    return {number(16), number(20)};
}

std::filesystem::path picture(const Program& program) { return program.scratch() / "picture.png"; }

std::string shown(const Program& program, const Arguments& more) {
    Arguments arguments = {"screenshot", "-o", picture(program).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    CHECK(program.done(arguments) == "");
    return read_file(picture(program));
}

} // namespace

TEST_CASE("the screens are listed, the card first") {
    const Program program;
    const std::vector<std::string> screens = lines_of(program.done({"screenshot", "--list"}));
    REQUIRE(screens.size() > 5);
    CHECK(screens[0] == "card");
    for (const char* screen : {"today", "foods", "more"}) {
        CHECK(std::find(screens.begin(), screens.end(), screen) != screens.end());
    }
    CHECK(std::set<std::string>{screens.begin(), screens.end()}.size() == screens.size());
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("every screen is drawn without a display, with a tree of named nodes") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    const Snapshot before = exact_snapshot(program.data());
    const std::filesystem::path tree_file = program.scratch() / "tree.json";
    std::set<std::string> pictures;
    const std::vector<std::string> screens = lines_of(program.done({"screenshot", "--list"}));
    for (const std::string& screen : screens) {
        CAPTURE(screen);
        pictures.insert(shown(program, {"--screen", screen, "--size", "412x892", "--scale", "1",
                                        "--dump-semantics", tree_file.string()}));
        CHECK(size_of(picture(program)) == PictureSize{412, 892});
        const Json tree = Json::parse(read_file(tree_file), nullptr, false);
        REQUIRE(tree.is_object());
        REQUIRE(tree["nodes"].size() > 3);
        for (const Json& node : tree["nodes"]) {
            CHECK(node["role"].is_string());
            CHECK(node["rect"].size() == 4);
            if (node["role"] == "button") CHECK(node["name"] != "");
        }
    }
    CHECK(pictures.size() == screens.size()); // no two look the same
    CHECK(exact_snapshot(program.data()) == before);
}

TEST_CASE("sizes, scales, themes and text scales change the picture") {
    const Program program;
    const Arguments small = {"--screen", "today", "--size", "300x500", "--scale", "1"};
    const std::string plain = shown(program, small);
    CHECK(size_of(picture(program)) == PictureSize{300, 500});
    CHECK(plain == shown(program, small)); // the same every time
    std::set<std::string> pictures;
    for (const char* theme : {"light", "dark", "contrast", "contrast-dark"}) {
        Arguments arguments = small;
        arguments.insert(arguments.end(), {"--theme", theme});
        pictures.insert(shown(program, arguments));
    }
    CHECK(pictures.size() == 4);
    pictures.clear();
    for (const char* scale : {"1", "1.25", "1.5", "1.75", "2"}) {
        Arguments arguments = small;
        arguments.insert(arguments.end(), {"--text-scale", scale});
        pictures.insert(shown(program, arguments));
    }
    CHECK(pictures.size() == 5);
    shown(program, {"--screen", "card", "--size", "400x300"}); // two pixels a unit
    CHECK(size_of(picture(program)) == PictureSize{800, 600});
    shown(program, {"--screen", "card", "--size", "400x300", "--scale", "1.5"});
    CHECK(size_of(picture(program)) == PictureSize{600, 450});
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("the tree alone, and what the card says in it") {
    const Program program;
    program.done({"card", "set", "name=Sam \"Q\" Example", "syndrome=insulinoma"});
    const std::filesystem::path tree_file = program.scratch() / "tree.json";
    program.done({"screenshot", "--screen", "card", "--dump-semantics", tree_file.string()});
    CHECK_FALSE(std::filesystem::exists(picture(program)));
    const Json tree = Json::parse(read_file(tree_file));
    std::string names;
    for (const Json& node : tree["nodes"]) names += node["name"].get<std::string>() + "\n";
    CHECK(contains(names, "Sam \"Q\" Example"));
    CHECK(contains(names, "hypoglycaemia"));
}

TEST_CASE("a picture is drawn whatever state the data is in") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    write_file(program.data() / "zebra-pocket.db", "damaged");
    const Snapshot before = exact_snapshot(program.data());
    for (const char* screen : {"card", "today", "data"}) {
        shown(program, {"--screen", screen, "--scale", "1"});
        CHECK(size_of(picture(program)) == PictureSize{412, 892});
    }
    CHECK(exact_snapshot(program.data()) == before);
}

TEST_CASE("a place that cannot be written is said") {
    const Program program;
    check_refused(program.run({"screenshot", "--screen", "card", "-o", "/nonexistent/a.png"}), 1,
                  "/nonexistent/a.png");
    check_refused(program.run({"screenshot", "--screen", "card", "-o", program.scratch().string()}),
                  1, program.scratch().string());
    check_refused(program.run({"screenshot", "--screen", "card", "-o", "/dev/full"}), 1,
                  "/dev/full");
    check_refused(program.run({"screenshot", "--screen", "card", "--dump-semantics",
                               "/nonexistent/tree.json"}),
                  1, "/nonexistent/tree.json");
}

TEST_CASE("a food or an article that is not there is said") {
    const Program program;
    const std::string picture = (program.scratch() / "picture.png").string();
    check_refused(program.run({"screenshot", "--screen", "food", "--food", "99999", "-o", picture}),
                  1, "99999");
    check_refused(
        program.run({"screenshot", "--screen", "article", "--article", "nope", "-o", picture}), 1,
        "nope");
    CHECK_FALSE(std::filesystem::exists(picture));
}
