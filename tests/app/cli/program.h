// The built program with a data folder of its own, no display, and the clock stopped at Sunday 22
// November 2026, 14:20. Everything the tests know of it is what it prints, how it ends, and what is
// in its folder.
#pragma once

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::test {

using Json = nlohmann::ordered_json;
using Arguments = std::vector<std::string>;

class Program {
  public:
    Program();

    // Not created before the program does.
    const std::filesystem::path& data() const { return data_; }
    // A folder that is there, for anything else.
    const std::filesystem::path& scratch() const { return folder_.path(); }
    void set_now(const std::string& civil_time); // "2026-11-22T14:20"
    // So that an ordinary user can reach the data folder: it and what is in it belong to that user.
    void give_to_ordinary_user() const;

    // With --data in front.
    Ended run(const Arguments& arguments, ProcessOptions options = {}) const;
    // Without.
    Ended run_plain(const Arguments& arguments, ProcessOptions options = {}) const;
    // Exit 0 and nothing on stderr; returns standard output.
    std::string done(const Arguments& arguments) const;
    Json json(const Arguments& arguments) const;
    // For Process.
    Arguments with_data(const Arguments& arguments) const;
    ProcessOptions in_its_environment(ProcessOptions options) const;

  private:
    TempDir folder_;
    std::filesystem::path data_;
    std::string now_ = "2026-11-22T14:20";
};

extern const char* const program_file; // the built zebra-pocket

// What each file and folder below `folder` holds, with its mode; a missing folder holds nothing.
using Snapshot = std::map<std::string, std::string>;
Snapshot snapshot(const std::filesystem::path& folder);
// The same with the moments of the last changes: equal only when nothing was touched at all.
Snapshot exact_snapshot(const std::filesystem::path& folder);
// The files whose names start with this.
std::vector<std::string> names_starting_with(const std::filesystem::path& folder,
                                             std::string_view start);

std::vector<std::string> lines_of(std::string_view text);
bool contains(std::string_view text, std::string_view part);

// Exit code, nothing on stdout, exactly one line on stderr, which has `part` in it.
void check_refused(const Ended& ended, int exit_code, std::string_view part);
// The same with something on stdout.
void check_failed(const Ended& ended, int exit_code, std::string_view part);

} // namespace zebra::test
