#include "app/cli/output_file.h"

#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/file_handle.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>

namespace zebra::app {

Outcome<void> write_output(const std::filesystem::path& file, std::string_view text) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file, error);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        const auto handle = storage::FileHandle::open(file, O_WRONLY);
        if (!handle) return fail(handle.error());
        return handle->write_all(text);
    }
    const std::filesystem::path target = std::filesystem::canonical(file, error);
    return storage::write_file_durably(error ? file : target, text);
}

Outcome<void> check_output(const std::filesystem::path& file,
                           const std::filesystem::path& data_folder) {
    std::error_code error; // then writing fails, too, and says why
    const std::filesystem::path target = std::filesystem::weakly_canonical(file, error);
    const std::filesystem::path folder = std::filesystem::weakly_canonical(data_folder, error);
    const std::string name = target.filename().string();
    const bool beside_data = target.parent_path() == folder;
    const bool own = name.starts_with(storage::database_name) || name == storage::card_fields_name
                     || name == storage::card_page_name;
    const bool backup = target.parent_path() == storage::backups_folder(folder);
    if ((!beside_data || !own) && !backup) return {};
    return fail(Problem::Kind::bad_input,
                fmt::format("{} is where the app keeps your data. Choose another name or folder.",
                            file.string()));
}

} // namespace zebra::app
