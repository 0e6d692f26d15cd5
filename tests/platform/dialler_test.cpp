#include "platform/dialler.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::platform;
using zebra::test::TempDir;
using zebra::test::write_file;
namespace fs = std::filesystem;

TEST_CASE("programs are looked for where the environment says, the person's first") {
    struct Row {
        const char* why;
        DesktopEnvironment environment;
        std::vector<fs::path> folders;
    };
    for (const Row& row : std::vector<Row>{
             {"defaults",
              {{}, {}, {}, "/home/a"},
              {"/home/a/.config/", "/home/a/.local/share/applications",
               "/usr/local/share/applications", "/usr/share/applications"}},
             {"all set",
              {"/c", "/d", "/e:/f", "/home/a"},
              {"/c/", "/d/applications", "/e/applications", "/f/applications"}},
             {"empty or relative is as if not set",
              {"", "d", "", "/home/a"},
              {"/home/a/.config/", "/home/a/.local/share/applications",
               "/usr/local/share/applications", "/usr/share/applications"}},
             {"a relative one of the system's is left out",
              {"/c", "/d", "e::/f:", {}},
              {"/c/", "/d/applications", "/f/applications"}},
             {"no home", {{}, {}, "/f", {}}, {"/f/applications"}},
             {"a home that is no folder", {{}, {}, "/f", ""}, {"/f/applications"}},
         }) {
        CAPTURE(row.why);
        CHECK(program_folders(row.environment) == row.folders);
    }
}

TEST_CASE("a machine dials when a program there takes calls") {
    struct Row {
        const char* why;
        const char* cache; // mimeinfo.cache of the second folder
        const char* list;  // mimeapps.list of the first
        bool dials;
    };
    for (const Row& row : std::vector<Row>{
             {"nothing there", "", "", false},
             {"a program", "[MIME Cache]\nx-scheme-handler/tel=a.desktop;\n", "", true},
             {"among others, without an end of line",
              "[MIME Cache]\ntext/plain=v.desktop;\nx-scheme-handler/tel=a.desktop;b.desktop", "",
              true},
             {"for something else",
              "[MIME "
              "Cache]\nx-scheme-handler/telnet=a.desktop;\nx-scheme-handler/mailto=b.desktop;",
              "", false},
             {"for nobody", "[MIME Cache]\nx-scheme-handler/tel=\nx-scheme-handler/tel= ; \n", "",
              false},
             {"in a group of something else", "[Other]\nx-scheme-handler/tel=a.desktop;\n", "",
              false},
             {"a choice that is installed", "",
              "[Default Applications]\r\nx-scheme-handler/tel = installed.desktop\r\n", true},
             {"the second choice is installed", "",
              "[Added Associations]\nx-scheme-handler/tel=gone.desktop;installed.desktop;\n", true},
             {"a choice that is not installed any more", "",
              "[Default Applications]\nx-scheme-handler/tel=gone.desktop\n", false},
             {"taken away", "", "[Removed Associations]\nx-scheme-handler/tel=installed.desktop;\n",
              false},
         }) {
        CAPTURE(row.why);
        const TempDir person;
        const TempDir system;
        const std::vector<fs::path> folders = {person.path(), person / "not there", system.path()};
        write_file(system / "installed.desktop", "[Desktop Entry]\n");
        write_file(system / "mimeinfo.cache", row.cache);
        write_file(person / "mimeapps.list", row.list);
        CHECK(has_dialler(folders) == row.dials);
    }
    CHECK_FALSE(has_dialler({}));
}
