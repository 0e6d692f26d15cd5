#pragma once

namespace zebra::storage {

// What an opened data file may be used for.
enum class OpenMode { read_only, read_write };

} // namespace zebra::storage
