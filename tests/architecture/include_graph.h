// Who includes whom.
#pragma once

#include "tests/architecture/source_tree.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::architecture {

struct Include {
    std::string path; // the including file
    int line = 0;
    std::string name;        // "core/base/date.h" or "imgui.h"
    bool of_project = false; // in quotes, not in angle brackets
};

std::vector<Include> includes_in(const SourceFiles& files);

// From a name (a file, or a folder) to the names it needs, each with the include that says so.
using Graph = std::map<std::string, std::map<std::string, Include>>;

Graph graph_of_files(const std::vector<Include>& includes);
// Folders under `top`; what lies in the same folder needs nothing.
Graph graph_of_folders(const std::vector<Include>& includes, std::string_view top);

// A way back to where it started, as "a -> b -> a" with the include behind each arrow; empty when
// the graph has no circle.
std::string circle_in(const Graph& graph);

// The shortest way from a file into a folder: the includes, in order. Empty when there is none.
std::vector<Include> way_into(const Graph& files, const std::string& from, std::string_view folder);

} // namespace zebra::architecture
