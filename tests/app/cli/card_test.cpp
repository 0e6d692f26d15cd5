// card: the emergency card in each form.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

std::vector<std::string> listed_fields(const Program& program) {
    std::vector<std::string> fields;
    for (const std::string& line : lines_of(program.done({"card", "set"}))) {
        fields.push_back(line.substr(0, line.find(' ')));
    }
    return fields;
}

} // namespace

TEST_CASE("the general card is there before anything was filled in") {
    const Program program;
    const std::string text = program.done({"card"});
    CHECK(contains(text, "MEDICAL ALERT"));
    CHECK(contains(text, "Neuroendocrine tumour (NET)"));
    CHECK(contains(text, "type not known"));
    CHECK(text == program.done({"card", "--format", "text"}));
    CHECK(text == program.done({"card", "--lang", "en"}));
    for (const std::string& line : lines_of(text)) CHECK(count_code_points(line) <= 72);
    const std::string page = program.done({"card", "--format", "html"});
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(contains(page, "</html>"));
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("the card says what was filled in, in every form") {
    const Program program;
    program.done({"card", "set", "name=Sam Example", "birth_date=14 Mar 1961",
                  "syndrome=insulinoma", "allergies=penicillin <rash> & \"latex\"",
                  "net_team_phone=+44 20 7946 0123", "men1=yes"});
    const std::string text = program.done({"card"});
    CHECK(contains(text, "Sam Example"));
    CHECK(contains(text, "14 Mar 1961"));
    CHECK(contains(text, "low blood sugar (hypoglycaemia)"));
    CHECK(contains(text, "penicillin <rash> & \"latex\""));
    CHECK(contains(text, "+44 20 7946 0123"));
    CHECK_FALSE(contains(text, "type not known"));
    const std::string page = program.done({"card", "--format", "html"});
    CHECK(contains(page, "Sam Example"));
    CHECK(contains(page, "penicillin &lt;rash&gt; &amp; &quot;latex&quot;"));
    CHECK_FALSE(contains(page, "<rash>"));
    // the page beside the data is this page
    CHECK(page == read_file(program.data() / "emergency-card.html"));
}

TEST_CASE("the JSON has every field of `card set` under its name, in its order") {
    const Program program;
    const std::vector<std::string> fields = listed_fields(program);
    CHECK(fields.size() >= 22);
    for (const char* agreed : {"name",
                               "birth_date",
                               "syndrome",
                               "men1",
                               "allergies",
                               "analogue",
                               "last_injection",
                               "next_injection",
                               "liver_metastases",
                               "carcinoid_heart_disease",
                               "previous_crisis",
                               "bowel_obstruction_risk",
                               "steroid_dependent",
                               "last_prrt",
                               "prrt_precautions_until",
                               "team_plan",
                               "team_plan_by",
                               "team_plan_date",
                               "net_team_phone",
                               "net_team_out_of_hours_phone",
                               "emergency_contact_name",
                               "emergency_contact_phone",
                               "last_reviewed"}) {
        CHECK_MESSAGE(std::find(fields.begin(), fields.end(), agreed) != fields.end(), agreed);
    }
    const Json empty = program.json({"card", "--format", "json"});
    std::vector<std::string> keys;
    for (const auto& [key, value] : empty.items()) keys.push_back(key);
    REQUIRE(keys.size() >= fields.size());
    keys.resize(fields.size());
    CHECK(keys == fields);
    CHECK(empty["name"].is_null());
    CHECK(empty["syndrome"] == Json::array());
    for (const char* answer : {"men1", "liver_metastases", "carcinoid_heart_disease",
                               "previous_crisis", "bowel_obstruction_risk", "steroid_dependent"}) {
        CHECK(empty[answer] == "unknown");
    }

    // one value for each field, and back
    program.done({"card", "set", "name=Zoë 🦓", "birth_date=1961-03-14",
                  "syndrome=insulinoma, carcinoid_syndrome", "men1=no", "last_injection=1 Nov 2026",
                  "next_injection=2026-11-29", "team_plan=line one\nline two"});
    const Json card = program.json({"card", "--format", "json"});
    CHECK(card["name"] == "Zoë 🦓");
    CHECK(card["birth_date"] == "1961-03-14");
    CHECK(card["syndrome"] == Json::array({"carcinoid_syndrome", "insulinoma"}));
    CHECK(card["men1"] == "no");
    CHECK(card["last_injection"] == "2026-11-01");
    CHECK(card["team_plan"] == "line one\nline two");
    const Json beside = Json::parse(read_file(program.data() / "card.json"));
    for (const std::string& field : fields) CHECK(beside[field] == card[field]);
}

TEST_CASE("every syndrome of the contract can be set, alone, and has a headline") {
    const Program program;
    for (const char* syndrome : {"carcinoid_syndrome", "insulinoma", "gastrinoma", "glucagonoma",
                                 "vipoma", "somatostatinoma", "acth", "pthrp", "histamine",
                                 "phaeochromocytoma", "non_functioning", "unknown"}) {
        CAPTURE(syndrome);
        program.done({"card", "set", std::string{"syndrome="} + syndrome});
        CHECK(program.json({"card", "--format", "json"})["syndrome"] == Json::array({syndrome}));
        const std::string text = program.done({"card"});
        CHECK(contains(text, "MEDICAL ALERT"));
        if (std::string{syndrome} == "phaeochromocytoma") {
            CHECK_FALSE(contains(ascii_lower(text), "octreotid"));
        }
    }
}

TEST_CASE("the card is printed in ten languages, what was typed stays as it is") {
    const Program program;
    program.done({"card", "set", "name=Sam Example", "allergies=penicillin (rash)",
                  "syndrome=carcinoid_syndrome"});
    const std::string english = program.done({"card"});
    for (const auto& [language, words] :
         {std::pair{"es", "crisis carcinoide"},
          {"fr", "crise carcino\u00EFde"},
          {"de", "Karzinoidkrise"},
          {"it", "crisi carcinoide"},
          {"pt", "crise carcinoide"},
          {"nl", "carcino\u00EFdcrisis"},
          {"pl", "rakowiaka"},
          {"ja", "\u30AB\u30EB\u30C1\u30CE\u30A4\u30C9\u30AF\u30EA\u30FC\u30BC"},
          {"zh", "\u7C7B\u764C\u5371\u8C61"}}) {
        CAPTURE(language);
        const std::string text = program.done({"card", "--lang", language});
        CHECK(contains(text, words));
        CHECK(contains(text, "Sam Example"));
        CHECK(contains(text, "penicillin (rash)"));
        CHECK(contains(text, "Draft"));          // nobody reviewed it, and it says so
        CHECK(contains(text, "Never withhold")); // the English stands under the lines
        CHECK(contains(program.done({"card", "--lang", language, "--format", "html"}), words));
    }
    CHECK(english == program.done({"card", "--lang", "en"}));
}

TEST_CASE("-o writes a file whole or not at all, and its owner's alone") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    const std::filesystem::path file = program.scratch() / "card.txt";
    CHECK(program.done({"card", "-o", file.string()}) == "");
    CHECK(read_file(file) == program.done({"card"}));
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(program.done({"card", "--format", "json", "--output", file.string()}) == "");
    CHECK(Json::parse(read_file(file))["name"] == "Sam Example");

    // a link stays one
    const std::filesystem::path link = program.scratch() / "link.txt";
    std::filesystem::create_symlink(file, link);
    program.done({"card", "-o", link.string()});
    CHECK(std::filesystem::is_symlink(link));
    CHECK(read_file(file) == program.done({"card"}));
    // a device is written to and stays a device
    CHECK(program.done({"card", "-o", "/dev/stdout"}) == program.done({"card"}));
    program.done({"card", "-o", "/dev/null"});
    CHECK(std::filesystem::is_character_file("/dev/null"));

    const std::string folder = program.scratch().string();
    check_refused(program.run({"card", "-o", "/nonexistent/card.txt"}), 1, "/nonexistent/card.txt");
    check_refused(program.run({"card", "-o", folder}), 1, folder);
    check_refused(program.run({"card", "-o", "/dev/full"}), 1, "/dev/full");
    CHECK(names_starting_with(program.scratch(), ".zebra-pocket-tmp-").empty());
}

TEST_CASE("-o takes the place of no file of the app's own") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    const std::filesystem::path& folder = program.data();
    const std::string backup = names_starting_with(folder / "backups", "zebra-pocket-").at(0);
    const std::filesystem::path link = program.scratch() / "link";
    std::filesystem::create_symlink(folder / "zebra-pocket.db", link);
    const Snapshot before = exact_snapshot(folder);
    for (const std::filesystem::path& file :
         {folder / "zebra-pocket.db", folder / "zebra-pocket.db-journal", folder / "card.json",
          folder / "emergency-card.html", folder / "backups" / backup,
          folder / "backups/../card.json", link}) {
        for (const Arguments& arguments : std::vector<Arguments>{
                 {"card", "--format", "json", "-o", file.string()},
                 {"screenshot", "--screen", "card", "-o", file.string()},
                 {"screenshot", "--screen", "card", "--dump-semantics", file.string()}}) {
            check_refused(program.run(arguments), 1, file.string());
        }
        CHECK(exact_snapshot(folder) == before);
    }
    // a file of the person's own beside them
    program.done({"card", "-o", (folder / "my-card.txt").string()});
    CHECK(contains(read_file(folder / "my-card.txt"), "Sam Example"));
}
