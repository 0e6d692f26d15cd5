#include "app/model/new_file.h"

#include "core/storage/durable_file.h"

#include <fmt/format.h>
#include <system_error>

namespace zebra::app {

namespace {

constexpr int most_copies = 100; // of one name

} // namespace

Outcome<std::filesystem::path> write_new_file(const std::filesystem::path& folder,
                                              const std::string& name, std::string_view bytes) {
    const auto temporary = storage::TemporaryFile::create_in(folder);
    if (!temporary) return fail(temporary.error());
    if (auto done = storage::write_file_durably(temporary->path(), bytes); !done) {
        return fail(done.error());
    }
    const std::filesystem::path plain{name};
    for (int copy = 1; copy <= most_copies; ++copy) {
        const std::string number = copy == 1 ? "" : fmt::format(" ({})", copy);
        std::filesystem::path file =
            folder / (plain.stem().string() + number + plain.extension().string());
        const auto renamed = storage::rename_to_free_name(temporary->path(), file);
        if (!renamed) return fail(renamed.error());
        if (!*renamed) continue;
        (void)storage::sync_folder(folder); // the file is there; a power cut may take its name
        return file;
    }
    return fail(
        Problem::Kind::io,
        fmt::format("{} holds too many copies of {}. Remove some of them.", folder.string(), name));
}

Outcome<void> remove_new_file(const std::filesystem::path& file) {
    std::error_code error;
    std::filesystem::remove(file, error);
    if (!error) return {};
    return fail(Problem::Kind::io,
                fmt::format("{} could not be removed: {}.", file.string(), error.message()));
}

} // namespace zebra::app
