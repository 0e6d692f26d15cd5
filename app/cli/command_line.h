// The command line: what was asked for, and the exit codes of the contract.
#pragma once

#include "app/now_source.h"
#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/content/content.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::app {

enum ExitCode { exit_done = 0, exit_failed = 1, exit_usage = 2 };

// What every command works on. Parts are read when they are first wanted, so that a command needs
// only what it uses.
struct Environment {
    std::optional<std::string> data_option; // --data
    std::string backend = "sdl2";           // --backend

    Outcome<std::filesystem::path> data_folder() const;
    Outcome<std::filesystem::path> asset_folder() const;
    Outcome<std::filesystem::path> downloads_folder() const;
    Outcome<content::Content> content() const;
    // A source of the time, checked once: reading it cannot fail.
    Outcome<NowSource> clock() const;
    Outcome<Now> now() const;
};

// One clear line on stderr, whatever is in the sentence; returns the exit code of the problem's
// kind of failure.
int report(const Problem& problem);
int report(std::string_view sentence, int exit_code = exit_failed);
// A line on stderr that does not end the command.
void notice(std::string_view sentence);

// Standard output, checked: a full disk or a closed pipe is a failure, said once at the end. false:
// nobody gets any more of it.
bool print(std::string_view text);
bool flush(); // hands over what was printed; false as above
int finish(int exit_code);

// The whole program: parses the arguments and runs what they ask for.
int run_program(int argc, char** argv);

} // namespace zebra::app
