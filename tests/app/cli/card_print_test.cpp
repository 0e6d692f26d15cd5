// card --format pdf and png: the drawn forms, as files.
#include "tests/app/cli/program.h"
#include "tests/support/outcome.h"
#include "tests/support/picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

void fill_in(const Program& program) {
    program.done({"card", "set", "name=Sam Example", "birth_date=14 Mar 1961",
                  "syndrome=insulinoma", "allergies=penicillin", "net_team_phone=+44 20 7946 0123",
                  "emergency_contact_name=Alex", "emergency_contact_phone=020 7946 0456"});
}

platform::Picture picture_of(const Program& program, const Arguments& more) {
    const std::filesystem::path file = program.scratch() / "card.png";
    Arguments arguments = {"card", "--format", "png", "-o", file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    CHECK(program.done(arguments) == "");
    auto picture = read_picture(file);
    REQUIRE_MESSAGE(picture.has_value(), why(picture));
    return std::move(*picture);
}

const std::uint8_t* pixel(const platform::Picture& picture, int x, int y) {
    return &picture.rgba[static_cast<std::size_t>(y * picture.width + x) * 4];
}

// All of it is of the colour of the picture's first pixel.
bool is_background(const platform::Picture& picture, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            if (std::memcmp(pixel(picture, x, y), pixel(picture, 0, 0), 4) != 0) return false;
        }
    }
    return true;
}

std::string program_reads(const std::string& reader, const std::filesystem::path& file) {
    const Ended ended = run_process(reader, {file.string()});
    CHECK(ended.exit_code == 0);
    return ended.out;
}

} // namespace

TEST_CASE("the card is printed as a PDF page, into a file or a pipe") {
    const Program program;
    fill_in(program);
    const std::filesystem::path file = program.scratch() / "card.pdf";
    CHECK(program.done({"card", "--format", "pdf", "-o", file.string()}) == "");
    const std::string pdf = read_file(file);
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf == program.done({"card", "--format", "pdf"}));
    CHECK(pdf == program.done({"card", "--format", "pdf", "--paper", "a4"}));
    CHECK(contains(program_reads("/usr/bin/pdfinfo", file), "(A4)"));
    program.done({"card", "--format", "pdf", "--paper", "letter", "-o", file.string()});
    CHECK(contains(program_reads("/usr/bin/pdfinfo", file), "(letter)"));
    for (const char* language : {"de", "ja", "zh"}) {
        CHECK(program.done({"card", "--format", "pdf", "--lang", language}).starts_with("%PDF-"));
    }
    // there is a card before anything was filled in
    const Program fresh;
    CHECK(fresh.done({"card", "--format", "pdf"}).starts_with("%PDF-"));
    CHECK(snapshot(fresh.data()).empty());
}

TEST_CASE("a terminal gets no bytes: the sentence names -o") {
    const Program program;
    for (const std::string form : {"pdf", "png"}) {
        const std::string command = std::string{program_file} + " --data '"
                                    + program.data().string() + "' card --format " + form;
        const Ended ended = run_process("/usr/bin/script",
                                        {"--quiet", "--return", "--command", command, "/dev/null"},
                                        program.in_its_environment({}));
        CHECK(ended.exit_code == 2);
        CHECK(contains(ended.out, "-o FILE." + form));
        CHECK_FALSE(contains(ended.out, "%PDF"));
        CHECK_FALSE(contains(ended.out, "IHDR"));
    }
}

TEST_CASE("options of the drawn forms are checked before anything is done") {
    const Program program;
    check_refused(program.run({"card", "--format", "pdf", "--paper", "a5"}), 2, "a4, letter");
    check_refused(program.run({"card", "--paper", "a4"}), 2, "--paper goes with --format pdf");
    check_refused(program.run({"card", "--format", "png", "--paper", "a4"}), 2, "--paper");
    check_refused(program.run({"card", "--format", "pdf", "--size", "1080x2340"}), 2, "--size");
    check_refused(program.run({"card", "set", "name=Sam", "--paper", "a4"}), 2, "--paper");
    for (const char* size :
         {"1080", "x", "1080x", "1080x2340x1", "239x2340", "1080x239", "8001x2340", "1080x8001",
          "-1080x2340", "1080X2340", "1e3x2340", " "}) {
        CAPTURE(size);
        check_refused(program.run({"card", "--format", "png", "--size", size}), 2, "240 to 8000");
    }
    check_refused(program.run({"card", "--format", "png", "--size", "240x240"}), 1, "too low");
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("the picture leaves room for the clock, the buttons and the sides") {
    const Program program;
    for (const bool filled_in : {false, true}) {
        if (filled_in) fill_in(program);
        for (const Arguments& more : std::vector<Arguments>{
                 {}, {"--size", "720x1280"}, {"--size", "2000x2400"}, {"--lang", "ja"}}) {
            const platform::Picture picture = picture_of(program, more);
            const int width = picture.width;
            const int height = picture.height;
            CHECK(is_background(picture, 0, 0, width, height / 3));
            CHECK(is_background(picture, 0, height * 88 / 100 + 1, width, height));
            CHECK(is_background(picture, 0, 0, width / 25, height));
            CHECK(is_background(picture, width - width / 25, 0, width, height));
            CHECK_FALSE(is_background(picture, 0, height / 3, width, height * 45 / 100));
        }
    }
}

TEST_CASE("the picture has the size that was asked for") {
    const Program program;
    fill_in(program);
    struct Row {
        Arguments more;
        int width;
        int height;
    };
    for (const Row& row : std::vector<Row>{{{}, 1080, 2340},
                                           {{"--size", "240x520"}, 240, 520},
                                           {{"--size", "1440x3200"}, 1440, 3200},
                                           {{"--size", "1600x2560"}, 1600, 2560}}) {
        const platform::Picture picture = picture_of(program, row.more);
        CHECK(picture.width == row.width);
        CHECK(picture.height == row.height);
    }
    CHECK(program.done({"card", "--format", "png"}).starts_with("\x89PNG\r\n"));
}
