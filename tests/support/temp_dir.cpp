#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace zebra::test {

TempDir::TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "zebra-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
}

TempDir::~TempDir() {
    std::error_code ignored; // a leftover folder is no reason to fail a test
    std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE_MESSAGE(in.good(), "cannot read " << path);
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

void write_file(const std::filesystem::path& path, std::string_view content) {
    std::ofstream out{path, std::ios::binary};
    out << content;
    out.close();
    REQUIRE_MESSAGE(out.good(), "cannot write " << path);
}

} // namespace zebra::test
