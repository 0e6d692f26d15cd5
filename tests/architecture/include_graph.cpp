#include "tests/architecture/include_graph.h"

#include "tests/architecture/cpp_tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

namespace zebra::architecture {

namespace {

struct Search {
    const Graph& graph;
    std::set<std::string> done;
    std::vector<std::string> path; // from the start to the node in hand

    std::string circle_to(const std::string& node) const {
        const auto start = std::find(path.begin(), path.end(), node);
        if (start == path.end()) return {};
        std::string text = node;
        for (auto at = start; at != path.end(); ++at) {
            const std::string& next = at + 1 == path.end() ? node : *(at + 1);
            const Include& why = graph.at(*at).at(next);
            text +=
                fmt::format("\n  -> {} ({}:{} includes {})", next, why.path, why.line, why.name);
        }
        return text;
    }

    std::string visit(const std::string& node) {
        if (std::string circle = circle_to(node); !circle.empty()) return circle;
        if (!done.insert(node).second) return {};
        const auto edges = graph.find(node);
        if (edges == graph.end()) return {};
        path.push_back(node);
        for (const auto& [next, why] : edges->second) {
            if (std::string circle = visit(next); !circle.empty()) return circle;
        }
        path.pop_back();
        return {};
    }
};

} // namespace

std::vector<Include> includes_in(const SourceFiles& files) {
    std::vector<Include> includes;
    for (const SourceFile& file : files) {
        if (!is_cpp(file.path)) continue;
        for (const Token& token : tokens_of(file.text)) {
            if (token.kind != Token::Kind::include || token.text.size() < 2) continue;
            includes.push_back({file.path, token.line, token.text.substr(1, token.text.size() - 2),
                                token.text.front() == '"'});
        }
    }
    return includes;
}

Graph graph_of_files(const std::vector<Include>& includes) {
    Graph graph;
    for (const Include& include : includes) {
        if (include.of_project) graph[include.path].try_emplace(include.name, include);
    }
    return graph;
}

Graph graph_of_folders(const std::vector<Include>& includes, std::string_view top) {
    Graph graph;
    for (const Include& include : includes) {
        if (!is_under(include.path, top) || !is_under(include.name, top)) continue;
        const std::string from = folder_of(include.path);
        const std::string to = folder_of(include.name);
        if (from != to) graph[from].try_emplace(to, include);
    }
    return graph;
}

std::string circle_in(const Graph& graph) {
    Search search{graph, {}, {}};
    for (const auto& [node, edges] : graph) {
        if (std::string circle = search.visit(node); !circle.empty()) return circle;
    }
    return {};
}

std::vector<Include> way_into(const Graph& files, const std::string& from,
                              std::string_view folder) {
    std::map<std::string, Include> reached_by = {{from, {}}};
    std::deque<std::string> waiting = {from};
    while (!waiting.empty()) {
        const std::string node = waiting.front();
        waiting.pop_front();
        if (node != from && is_under(node, folder)) {
            std::vector<Include> way;
            for (std::string at = node; at != from; at = way.back().path) {
                way.push_back(reached_by.at(at));
            }
            std::reverse(way.begin(), way.end());
            return way;
        }
        const auto edges = files.find(node);
        if (edges == files.end()) continue;
        for (const auto& [next, include] : edges->second) {
            if (reached_by.try_emplace(next, include).second) waiting.push_back(next);
        }
    }
    return {};
}

} // namespace zebra::architecture
