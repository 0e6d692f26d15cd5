#include "app/model/new_file.h"

#include "core/storage/durable_file.h"

#include <fmt/format.h>
#include <system_error>

namespace zebra::app {

Outcome<std::filesystem::path> write_new_file(const std::filesystem::path& folder,
                                              const std::string& name, std::string_view bytes) {
    const auto temporary = storage::TemporaryFile::create_in(folder);
    if (!temporary) return fail(temporary.error());
    if (auto done = storage::write_and_sync(temporary->path(), bytes, folder / name); !done) {
        return fail(done.error());
    }
    return storage::at_free_name(folder, name, [&](const std::filesystem::path& to) {
        return storage::rename_to_free_name(temporary->path(), to);
    });
}

Outcome<void> remove_new_file(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::remove(file, error);
    if (!error) return {};
    return fail(Problem::Kind::io,
                fmt::format("{} could not be removed: {}.", file.string(), error.message()));
}

} // namespace zebra::app
