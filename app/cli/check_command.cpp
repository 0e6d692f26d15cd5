#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "core/storage/check.h"
#include "core/storage/data_folder.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

std::string in_words(const storage::CheckedFile& file) {
    if (!file.present) return "none";
    return file.problem ? file.problem->sentence : "in order";
}

void print_contents(const storage::CheckReport& report) {
    if (!report.contents) {
        const bool none = report.contents.error().kind == Problem::Kind::not_found;
        print(fmt::format("integrity      {}\n",
                          none ? "no data file yet" : report.contents.error().sentence));
        return;
    }
    print(fmt::format("size           {} bytes\n", report.bytes));
    print(fmt::format("schema         {} (this program: {})\n", report.contents->schema_version,
                      report.known_schema_version));
    print("integrity      ok\n");
    for (const auto& [table, rows] : report.contents->rows) {
        print(fmt::format("  {:<20} {}\n", table, rows));
    }
}

// What makes the check fail, the gravest first.
std::string first_problem(const storage::CheckReport& report) {
    if (!report.contents && report.contents.error().kind != Problem::Kind::not_found) {
        return report.contents.error().sentence;
    }
    for (const storage::CheckedFile* file : {&report.card_fields, &report.card_page}) {
        if (file->problem) return file->problem->sentence;
    }
    if (report.backups_problem) return report.backups_problem->sentence;
    for (const storage::CheckedBackup& backup : report.backups) {
        if (!backup.contents) return backup.contents.error().sentence;
    }
    return fmt::format("{} is gone, and earlier copies of it are there. Open the app to restore "
                       "one.",
                       report.data_file.string());
}

} // namespace

int run_check(const Environment& environment) {
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    if (const auto problem = folder_problem(*folder)) return report(*problem);
    const storage::CheckReport checked = storage::check_folder(*folder);
    print(fmt::format("data file      {}\n", checked.data_file.string()));
    print_contents(checked);
    print(fmt::format("{:<14} {}\n", storage::card_fields_name, in_words(checked.card_fields)));
    print(fmt::format("{:<14} {}\n", "card page", in_words(checked.card_page)));
    print(fmt::format("backups        {}\n", checked.backups.size()));
    if (checked.backups_problem) print(fmt::format("  {}\n", checked.backups_problem->sentence));
    for (const storage::CheckedBackup& backup : checked.backups) {
        print(fmt::format("  {} {} bytes, {}\n", backup.backup.file.filename().string(),
                          backup.backup.bytes,
                          backup.contents ? "verified" : backup.contents.error().sentence));
    }
    for (const std::filesystem::path& file : checked.set_aside) {
        print(fmt::format("set aside      {}\n", file.filename().string()));
    }
    if (checked.in_order()) return exit_done;
    return report(first_problem(checked));
}

} // namespace zebra::app
