#include "core/foods/table_files.h"

#include <fmt/format.h>
#include <zlib.h>

namespace zebra::foods {

std::string check_sum(std::string_view content) {
    const auto* bytes = reinterpret_cast<const Bytef*>(content.data());
    return fmt::format("{:08x}", crc32_z(0, bytes, content.size()));
}

} // namespace zebra::foods
