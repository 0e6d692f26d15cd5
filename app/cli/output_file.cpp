#include "app/cli/output_file.h"

#include "core/storage/durable_file.h"
#include "core/storage/file_handle.h"

#include <fcntl.h>
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

} // namespace zebra::app
