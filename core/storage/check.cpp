#include "core/storage/check.h"

#include "core/base/text.h"
#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/set_aside.h"
#include "core/storage/store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>

#include <algorithm>
#include <functional>

namespace zebra::storage {

namespace {

constexpr std::size_t largest_card_bytes = 16U << 20U;

CheckedFile check_file(const std::filesystem::path& file,
                       const std::function<bool(const std::string&)>& is_whole) {
    const auto content = read_whole_file(file, largest_card_bytes);
    if (!content) {
        if (content.error().kind == Problem::Kind::not_found) return {};
        return {true, content.error()};
    }
    if (is_whole(*content)) return {true, std::nullopt};
    return {true, Problem{Problem::Kind::damaged,
                          fmt::format("{} is not whole. Opening the app writes it again.",
                                      file.string())}};
}

bool is_json_object(const std::string& text) {
    return nlohmann::json::parse(text, nullptr, false).is_object();
}

bool is_whole_page(const std::string& text) { return ascii_lower(trim(text)).ends_with("</html>"); }

Outcome<DatabaseContents> check_database(const std::filesystem::path& file, int known,
                                         const std::string& vfs_name) {
    auto contents = inspect_database(file, vfs_name);
    if (contents && contents->schema_version > known) {
        return fail(newer_version_problem(file, contents->schema_version, known));
    }
    return contents;
}

} // namespace

bool CheckReport::in_order() const {
    const bool empty_folder = !contents && contents.error().kind == Problem::Kind::not_found
                              && backups.empty() && set_aside.empty();
    return (contents || empty_folder) && !card_fields.problem && !card_page.problem
           && !backups_problem
           && std::all_of(backups.begin(), backups.end(), [](const CheckedBackup& checked) {
                  return checked.contents.has_value();
              });
}

CheckReport check_folder(const std::filesystem::path& folder, const std::string& vfs_name) {
    const std::filesystem::path file = database_file(folder);
    const int known = newest_version(shipped_migrations());
    std::error_code no_file;
    const std::uintmax_t bytes = std::filesystem::file_size(file, no_file);
    CheckReport report{.data_file = file,
                       .contents = check_database(file, known, vfs_name),
                       .bytes = no_file ? 0 : bytes,
                       .known_schema_version = known,
                       .backups = {},
                       .card_fields = check_file(card_fields_file(folder), is_json_object),
                       .card_page = check_file(card_page_file(folder), is_whole_page),
                       .set_aside = list_set_aside(folder),
                       .backups_problem = std::nullopt};
    const auto backups = list_backups(folder);
    if (!backups) {
        report.backups_problem = backups.error();
        return report;
    }
    for (const Backup& backup : *backups) {
        report.backups.push_back({backup, check_database(backup.file, known, vfs_name)});
    }
    return report;
}

} // namespace zebra::storage
