// A small set of source files in the form of the official ones, to import from and to damage.
#pragma once

#include "core/foods/import/import.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace zebra::test {

class SampleSources {
  public:
    SampleSources();

    // By path inside the folder, "sr28/FOOD_DES.txt"; the bytes of the file.
    std::map<std::string, std::string> files;

    // Replaces the first `from` in a file; it must stand there.
    void replace(const std::string& file, std::string_view from, std::string_view to);
    // The file as NAME.gz in place of NAME.
    void pack(const std::string& file);

    // Writes all files and says how to import them.
    foods::ImportSources write(const std::filesystem::path& folder) const;
};

std::string packed_by_gzip(std::string_view content);

} // namespace zebra::test
