// card --format qr-text, qr-png, fhir: what a phone's camera reads is the text, and the patient
// summary is a document.
#include "tests/app/cli/picture.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

using namespace zebra;
using namespace zebra::test;

namespace {

const Arguments filled_in = {"card",
                             "set",
                             "name=Zoë Müller",
                             "birth_date=14 Mar 1961",
                             "syndrome=carcinoid_syndrome",
                             "allergies=penicillin (rash)",
                             "net_team_phone=+44 20 7946 0123",
                             "team_plan=Ring first.\nThen come."};

// As a camera does it; standard output is the text and a line end.
std::string read_by_camera(const std::filesystem::path& picture) {
    const Ended ended = run_process("zbarimg", {"-q", "--raw", picture.string()});
    REQUIRE_MESSAGE(ended.exit_code == 0, "zbarimg: " << ended.err);
    return ended.out;
}

std::filesystem::path qr_png(const Program& program, const Arguments& more = {}) {
    std::filesystem::path file = program.scratch() / "card.png";
    Arguments arguments = {"card", "--format", "qr-png", "-o", file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    CHECK(program.done(arguments) == "");
    return file;
}

// A terminal that nobody sits at: the name of its device, as long as this lives.
class Terminal {
  public:
    Terminal() : master_(::posix_openpt(O_RDWR | O_NOCTTY)) {
        REQUIRE(master_ >= 0);
        REQUIRE(::grantpt(master_) == 0);
        REQUIRE(::unlockpt(master_) == 0);
        device_ = ::ptsname(master_);
    }
    ~Terminal() { ::close(master_); }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    const std::string& device() const { return device_; }

  private:
    int master_;
    std::string device_;
};

} // namespace

TEST_CASE("a camera reads the card's text from the QR code") {
    const Program program;
    program.done(filled_in);
    const std::string text = program.done({"card", "--format", "qr-text"});
    CHECK(contains(text, "Zoë Müller\n"));
    CHECK(contains(text, "Ring first.\nThen come.\n"));
    CHECK(contains(text, "As of 22 Nov 2026\n"));
    const std::filesystem::path file = qr_png(program);
    CHECK(read_by_camera(file) == text);

    const GreyPicture picture = read_grey_png(file);
    CHECK(picture.width == picture.height);
    CHECK(picture.width > 900);
    CHECK(picture.width < 1100);
    for (const unsigned char grey : picture.grey) REQUIRE((grey == 0 || grey == 255));
}

TEST_CASE("a camera reads it in every language") {
    const Program program;
    program.done(filled_in);
    for (const char* language : {"es", "fr", "de", "it", "pt", "nl", "pl", "ja", "zh"}) {
        CAPTURE(language);
        const std::string text = program.done({"card", "--format", "qr-text", "--lang", language});
        CHECK(contains(text, "Zoë Müller\n"));
        CHECK(read_by_camera(qr_png(program, {"--lang", language})) == text);
    }
}

TEST_CASE("a camera held askew and out of focus reads it") {
    const Program program;
    program.done(filled_in);
    const GreyPicture straight = read_grey_png(qr_png(program));
    constexpr double degrees = 12;
    constexpr int blur_pixels = 2;
    const std::filesystem::path file = program.scratch() / "askew.pgm";
    write_pgm(file, blurred(rotated(straight, degrees), blur_pixels));
    CHECK(read_by_camera(file) == program.done({"card", "--format", "qr-text"}));
}

TEST_CASE("the general card has a QR code, too") {
    const Program program;
    const std::string text = program.done({"card", "--format", "qr-text"});
    CHECK(contains(text, "type not known"));
    CHECK(read_by_camera(qr_png(program)) == text);
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("allergies too long for a QR code are named in it and on standard error") {
    const Program program;
    program.done(filled_in);
    program.done({"card", "set", "allergies=latex " + std::string(3000, 'a')});
    const Ended text = program.run({"card", "--format", "qr-text"});
    CHECK(text.exit_code == 0);
    CHECK(contains(text.out, "Left out here: Allergy. See the full card."));
    CHECK(contains(text.out, "+44 20 7946 0123"));
    CHECK_FALSE(contains(text.out, "latex"));
    CHECK(contains(text.err, "no room for: Allergy."));
    CHECK(lines_of(text.err).size() == 1);
}

TEST_CASE("the picture goes to a file or a pipe, not to a terminal") {
    const Program program;
    program.done(filled_in);
    const std::string piped = program.done({"card", "--format", "qr-png"});
    CHECK(piped.starts_with("\x89PNG\r\n"));
    CHECK(piped == read_file(qr_png(program)));

    const Terminal terminal;
    ProcessOptions to_terminal;
    to_terminal.output_file = terminal.device();
    check_refused(program.run({"card", "--format", "qr-png"}, to_terminal), 2, "-o FILE.png");
    const Ended text = program.run({"card", "--format", "qr-text"}, to_terminal);
    CHECK(text.exit_code == 0);
    CHECK(text.err == "");

    const std::string folder = program.scratch().string();
    check_refused(program.run({"card", "--format", "qr-png", "-o", folder}), 1, folder);
    check_refused(program.run({"card", "--format", "qr-png", "-o", "/dev/full"}), 1, "/dev/full");
}

TEST_CASE("the patient summary is one JSON document, printed or in a file") {
    const Program program;
    program.done(filled_in);
    const Json bundle = program.json({"card", "--format", "fhir"});
    CHECK(bundle["resourceType"] == "Bundle");
    CHECK(bundle["type"] == "document");
    CHECK(bundle["entry"][0]["resource"]["resourceType"] == "Composition");
    CHECK(bundle["entry"][0]["resource"]["date"] == "2026-11-22");
    CHECK(contains(bundle.dump(), "Zoë Müller"));
    const std::filesystem::path file = program.scratch() / "card.json";
    CHECK(program.done({"card", "--format", "fhir", "-o", file.string()}) == "");
    CHECK(read_file(file) == program.done({"card", "--format", "fhir"}));
    const Json german = program.json({"card", "--format", "fhir", "--lang", "de"});
    CHECK(german["language"] == "de");
    CHECK(contains(german.dump(), "Karzinoidkrise"));
}

TEST_CASE("after a change that matters, the command says which files are out of date") {
    Program program;
    program.done(filled_in);
    const std::string file = (program.scratch() / "card.pdf").string();
    CHECK(program.done({"card", "--format", "pdf", "-o", file}) == "");
    CHECK(program.done({"card", "--format", "html", "--lang", "de", "-o", file}) == "");
    program.done({"card", "--format", "text"});                           // nothing to carry away
    program.done({"card", "--format", "json", "-o", file});               // for scripts
    CHECK(program.done({"card", "set", "medicines=creon"}) == "saved\n"); // does not matter

    program.set_now("2026-12-01T09:00");
    const Ended changed = program.run({"card", "set", "allergies=latex", "men1=yes"});
    CHECK(changed.exit_code == 0);
    CHECK(changed.out == "saved\n");
    const auto told = lines_of(changed.err);
    REQUIRE(told.size() == 2);
    CHECK(contains(told[0], "Out of date: the pdf of 22 Nov 2026. Changed since: Allergy, MEN1."));
    CHECK(contains(told[1], "Out of date: the html in de of 22 Nov 2026."));

    CHECK(program.done({"card", "--format", "pdf", "-o", file}) == "");
    const Ended again = program.run({"card", "set", "name=Zoë Meyer"});
    CHECK(lines_of(again.err).size() == 2); // the page is of the card before this
    CHECK(contains(again.err, "the pdf of 1 Dec 2026. Changed since: Name."));
}

TEST_CASE("writing a copy touches no data where there is none, or none to be trusted") {
    const Program program;
    const std::string file = (program.scratch() / "card.txt").string();
    CHECK(program.done({"card", "-o", file}) == "");
    CHECK(snapshot(program.data()).empty());
    program.done(filled_in);
    write_file(program.data() / "zebra-pocket.db", std::string(5000, 'x'));
    const Snapshot before = exact_snapshot(program.data());
    const Ended copy = program.run({"card", "-o", file});
    CHECK(copy.exit_code == 0);
    CHECK(contains(read_file(file), "Zoë Müller"));
    CHECK(exact_snapshot(program.data()) == before);
}
