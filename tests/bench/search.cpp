// zebra-bench-search: the food search from keystroke to ranked top ten, with Google Benchmark,
// beside SQLite's full-text search over the same names with the same queries; then over 100,000 and
// 1,000,000 names, so that the growth can be seen. Takes Google Benchmark's arguments behind
// FOLDER, where it leaves names and queries for the peers that are no C++ (tests/bench/peers).
#include "core/foods/search.h"

#include "core/base/text.h"
#include "core/foods/catalogue.h"
#include "core/foods/word_forms.h"
#include "tests/bench/samples.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <benchmark/benchmark.h>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace zebra;

constexpr std::size_t wanted = 10;
constexpr double most_ms = 0.25;
constexpr double most_of_a_million_ms = 8;
constexpr std::size_t most_queries_of_many = 500;

struct Row {
    std::string name;
    std::size_t names = 0;
    double build_ms = 0;
    std::size_t bytes = 0; // 0: not known
    double p50_ms = 0;
    double p99_ms = 0;
    double budget_ms = 0; // 0: none
};
std::vector<Row> rows; // NOLINT: Google Benchmark's functions have no other way to hand them out

// What stands in the field while the golden queries are typed, each text once.
std::vector<std::string> keystrokes() {
    std::ifstream file{ZEBRA_GOLDEN_QUERIES};
    std::string line;
    if (!std::getline(file, line)) throw std::runtime_error("The golden queries are not there.");
    std::set<std::string> seen;
    std::vector<std::string> texts;
    while (std::getline(file, line)) {
        const std::string whole{split(line, '\t')[2]};
        const std::u32string letters = to_code_points(whole);
        for (std::size_t count = 1; count <= letters.size(); ++count) {
            std::string text = to_utf8(letters.substr(0, count));
            if (seen.insert(text).second) texts.push_back(std::move(text));
        }
    }
    return texts;
}

std::vector<std::string> some_of(const std::vector<std::string>& texts, std::size_t count) {
    std::vector<std::string> some;
    for (std::size_t i = 0; i < count && i < texts.size(); ++i) {
        some.push_back(texts[i * texts.size() / std::min(count, texts.size())]);
    }
    return some;
}

using Find = std::function<void(const std::string&)>;

void measure(benchmark::State& state, const std::vector<std::string>& texts, Row row,
             const Find& find) {
    std::vector<double> samples_ms;
    std::size_t next = 0;
    while (state.KeepRunning()) {
        const std::string& text = texts[next++ % texts.size()];
        const double before_ms = bench::thread_cpu_ms();
        find(text);
        const double ms = bench::thread_cpu_ms() - before_ms;
        samples_ms.push_back(ms);
        state.SetIterationTime(ms / 1e3);
    }
    row.p50_ms = bench::median(samples_ms);
    row.p99_ms = bench::percentile(samples_ms, 0.99);
    state.SetLabel(fmt::format("{} names, p99 {:.3f} ms", row.names, row.p99_ms));
    rows.push_back(std::move(row));
}

void measure_search(benchmark::State& state, const std::vector<std::string>& texts,
                    const std::function<foods::Search()>& build, std::string name,
                    double budget_ms) {
    const double before_ms = bench::thread_cpu_ms();
    const foods::Search search = build();
    Row row{std::move(name),
            search.name_count(),
            bench::thread_cpu_ms() - before_ms,
            search.bytes(),
            0,
            0,
            budget_ms};
    measure(state, texts, std::move(row),
            [&](const std::string& text) { benchmark::DoNotOptimize(search.find(text, wanted)); });
}

// More names of the same kind: those of the catalogue over and over, each time with one word made
// up in place of one of its own, so that the words grow in number as well.
class ManyFoods {
  public:
    ManyFoods(const foods::Catalogue& catalogue, std::size_t count) : catalogue_(catalogue) {
        for (const foods::Group& group : catalogue.groups()) group_codes_.push_back(group.code);
        const auto known = catalogue.foods();
        foods_.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            foods::Food food = known[i % known.size()];
            const std::size_t copy = i / known.size();
            if (copy > 0) food.name = names_.emplace_back(changed(food.name, copy));
            foods_.push_back(food);
        }
        for (const foods::Food& food : foods_) places_.push_back(&food);
    }

    foods::Search search() const {
        return foods::Search{foods::SearchSources{
            places_, group_codes_, catalogue_.search_words(), {}, catalogue_.ordinary_words()}};
    }
    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const foods::Food& food : foods_) out.emplace_back(food.name);
        return out;
    }

  private:
    static std::string changed(std::string_view name, std::size_t copy) {
        static constexpr std::string_view consonants = "bcdfghklmnprstv";
        static constexpr std::string_view vowels = "aeiou";
        std::string word;
        for (std::size_t i = 0, left = copy * 7919 + name.size(); i < 3; ++i) {
            word += consonants[left % consonants.size()];
            left /= consonants.size();
            word += vowels[left % vowels.size()];
            left = left / vowels.size() + copy;
        }
        const std::size_t comma = name.find(", ");
        if (comma == std::string_view::npos) return std::string{name} + ", " + word;
        return std::string{name.substr(0, comma + 2)} + word + std::string{name.substr(comma)};
    }

    const foods::Catalogue& catalogue_;
    std::vector<std::string_view> group_codes_;
    std::deque<std::string> names_;
    std::vector<foods::Food> foods_;
    std::vector<const foods::Food*> places_;
};

// SQLite's FTS5 over the same names.
class FullText {
  public:
    FullText(const std::vector<std::string>& names, const std::string& options) {
        database_.exec("CREATE VIRTUAL TABLE names USING fts5(name, " + options + ")");
        SQLite::Transaction transaction{database_};
        SQLite::Statement insert{database_, "INSERT INTO names(name) VALUES(?)"};
        for (const std::string& name : names) {
            insert.bind(1, name);
            insert.exec();
            insert.reset();
        }
        transaction.commit();
        select_ = std::make_unique<SQLite::Statement>(
            database_, "SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT 10");
    }

    int find(const std::string& match) {
        if (match.empty()) return 0;
        select_->reset();
        select_->bind(1, match);
        int found = 0;
        while (select_->executeStep()) ++found;
        return found;
    }

  private:
    SQLite::Database database_{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    std::unique_ptr<SQLite::Statement> select_;
};

std::string match_text(const std::string& text, std::size_t shortest, std::string_view behind) {
    std::string match;
    for (const std::string& word : foods::words_of(text)) {
        if (word.size() < shortest) continue;
        match += fmt::format("{}\"{}\"{}", match.empty() ? "" : " AND ", word, behind);
    }
    return match;
}

void measure_full_text(benchmark::State& state, const std::vector<std::string>& texts,
                       const std::vector<std::string>& names, bool trigrams) {
    const double before_ms = bench::thread_cpu_ms();
    FullText index{names, trigrams ? "tokenize='trigram'"
                                   : "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'"};
    Row row{trigrams ? "SQLite FTS5, trigrams" : "SQLite FTS5, prefix, bm25",
            names.size(),
            bench::thread_cpu_ms() - before_ms,
            0,
            0,
            0,
            0};
    measure(state, texts, std::move(row), [&](const std::string& text) {
        const std::string match = trigrams ? match_text(text, 3, "") : match_text(text, 1, "*");
        benchmark::DoNotOptimize(index.find(match));
    });
}

void print_table() {
    fmt::print("\n{:44} {:>9} {:>9} {:>8} {:>8} {:>8}\n", "keystroke to ranked top ten", "names",
               "build ms", "MB", "p50 ms", "p99 ms");
    for (const Row& row : rows) {
        fmt::print(
            "{:44} {:>9} {:>9.0f} {:>8} {:>8.3f} {:>8.3f}", row.name, row.names, row.build_ms,
            row.bytes == 0 ? "" : fmt::format("{:.1f}", static_cast<double>(row.bytes) / 1e6),
            row.p50_ms, row.p99_ms);
        if (row.budget_ms > 0) {
            fmt::print("  budget {} ms: {}", row.budget_ms,
                       row.p99_ms <= row.budget_ms ? "within" : "OVER");
        }
        fmt::print("\n");
    }
    if (rows.empty() || rows.front().p99_ms <= 0) return;
    fmt::print("\np99 against the food search:");
    for (std::size_t i = 1; i < rows.size(); ++i) {
        fmt::print("{} {} {:.1f}", i > 1 ? ";" : "", rows[i].name,
                   rows[i].p99_ms / rows.front().p99_ms);
    }
    fmt::print("\n");
}

void write_lines(const std::filesystem::path& file, const std::vector<std::string>& lines) {
    std::ofstream out{file};
    for (const std::string& line : lines) out << line << '\n';
    if (!out.flush()) throw std::runtime_error(file.string() + " cannot be written.");
}

int run(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "zebra-bench-search FOLDER [--benchmark_...]\n");
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    argv[1] = argv[0];
    int left = argc - 1;
    benchmark::Initialize(&left, argv + 1);
    if (benchmark::ReportUnrecognizedArguments(left, argv + 1)) return 2;

    const auto catalogue =
        foods::Catalogue::load(std::filesystem::path{ZEBRA_STAGED_ASSETS} / "foods");
    if (!catalogue) throw std::runtime_error(catalogue.error().sentence);
    const std::vector<std::string> texts = keystrokes();
    const std::vector<std::string> few = some_of(texts, most_queries_of_many);
    std::vector<std::string> names;
    for (const foods::Food& food : catalogue->foods()) names.emplace_back(food.name);
    write_lines(folder / "names.txt", names);
    write_lines(folder / "queries.txt", texts);

    const auto add = [](const std::string& name, std::size_t times, auto call) {
        benchmark::RegisterBenchmark(name.c_str(), call)
            ->UseManualTime()
            ->Unit(benchmark::kMicrosecond)
            ->Iterations(static_cast<benchmark::IterationCount>(times));
    };
    add("foods", texts.size() * 3, [&](benchmark::State& state) {
        measure_search(
            state, texts, [&] { return foods::Search{*catalogue}; },
            "Food search, with dishes and all other names", most_ms);
    });
    for (const bool trigrams : {false, true}) {
        add(trigrams ? "fts5_trigram" : "fts5_prefix", texts.size(),
            [&, trigrams](auto& state) { measure_full_text(state, texts, names, trigrams); });
    }
    // The foods that the peers have, and then more and more of them.
    struct Size {
        std::size_t foods = 0;
        const std::vector<std::string>& texts;
        std::size_t times = 0;
        double budget_ms = 0;
    };
    for (const Size& size : {Size{names.size(), texts, texts.size() * 3, most_ms},
                             Size{100'000, few, few.size() * 2, 0},
                             Size{1'000'000, few, few.size() * 2, most_of_a_million_ms}}) {
        add(fmt::format("foods_{}", size.foods), size.times, [&, size](benchmark::State& state) {
            const ManyFoods many{*catalogue, size.foods};
            measure_search(
                state, size.texts, [&] { return many.search(); },
                fmt::format("Food search, {} foods", size.foods), size.budget_ms);
        });
    }
    benchmark::RunSpecifiedBenchmarks();
    print_table();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
