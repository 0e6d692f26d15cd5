// zebra-bench-micro: the parts that a person waits for, one by one, with Google Benchmark; then the
// two that have a budget beside it. Takes Google Benchmark's arguments behind the folder.
#include "app/model/model.h"
#include "core/foods/catalogue.h"
#include "core/foods/search.h"
#include "tests/bench/history_rows.h"
#include "tests/bench/samples.h"

#include <fmt/format.h>

#include <benchmark/benchmark.h>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <stdexcept>

namespace {

using namespace zebra;

constexpr double most_keystroke_ms = 0.25;
constexpr double most_years_ratio = 1.2; // after 50 years of data to after one

const std::filesystem::path assets = ZEBRA_STAGED_ASSETS; // NOLINT(cert-err58-cpp): ends the start

// What a benchmark found, for the lines beside the budgets.
struct Found {
    std::vector<double> keystroke_ms;
    std::map<int, std::vector<double>> today_ms; // by years of data
    std::map<int, std::vector<double>> trends_ms;
};
Found found; // NOLINT: Google Benchmark's functions have no other way to hand it out

// Times one call, for percentiles; Google Benchmark itself gives means.
template <class Call>
double time_ms(Call&& call) {
    const double before_ms = bench::thread_cpu_ms();
    call();
    return bench::thread_cpu_ms() - before_ms;
}

foods::Catalogue load_catalogue() {
    auto catalogue = foods::Catalogue::load(assets / "foods");
    if (!catalogue) throw std::runtime_error(catalogue.error().sentence);
    return std::move(*catalogue);
}

void load_foods(benchmark::State& state) {
    while (state.KeepRunning()) benchmark::DoNotOptimize(load_catalogue());
}

void build_search(benchmark::State& state) {
    const foods::Catalogue catalogue = load_catalogue();
    while (state.KeepRunning()) benchmark::DoNotOptimize(foods::Search{catalogue});
}

// Every prefix that stands in the field while these are typed.
std::vector<std::string> typed_texts() {
    std::vector<std::string> texts;
    for (const std::string whole :
         {"cheddar cheese", "walnuts", "banana raw", "turkey breast roasted", "soya milk",
          "courgette", "dark chocolate", "salmon, atlantic", "pumpkin seeds", "a", "e", "s",
          "egg yolk"}) {
        for (std::size_t length = 1; length <= whole.size(); ++length) {
            texts.push_back(whole.substr(0, length));
        }
    }
    return texts;
}

void keystroke(benchmark::State& state) {
    const foods::Catalogue catalogue = load_catalogue();
    const foods::Search search{catalogue};
    const std::vector<std::string> texts = typed_texts();
    std::size_t next = 0;
    while (state.KeepRunning()) {
        const std::string& text = texts[next++ % texts.size()];
        const double ms = time_ms(
            [&] { benchmark::DoNotOptimize(search.find(text, app::FoodModel::most_rows + 1)); });
        found.keystroke_ms.push_back(ms);
        state.SetIterationTime(ms / 1e3);
    }
    state.SetLabel(fmt::format("{} foods", catalogue.foods().size()));
}

const Date last_day = make_date(2026, 11, 22); // NOLINT(cert-err58-cpp): ends the start

content::Content load_content() {
    auto content = content::Content::load(assets / "content");
    if (!content) throw std::runtime_error(content.error().sentence);
    return std::move(*content);
}

// A data folder, open to read late on its last day.
struct Opened {
    explicit Opened(const std::filesystem::path& folder)
        : content{load_content()}, model{content, {folder, assets, {}}, [] {
                                             return bench::moment(last_day, 23 * 60 + 10);
                                         }} {
        model.data.open_to_read();
        if (model.data.store() == nullptr)
            throw std::runtime_error(folder.string() + " has no data.");
        model.refresh(true);
    }

    content::Content content;
    app::Model model;
};

// The reading of a day, as when Today opens.
void open_today(benchmark::State& state, int years, const std::filesystem::path& folder) {
    Opened opened{folder};
    app::Model& model = opened.model;
    while (state.KeepRunning()) {
        const double ms = time_ms([&] { model.day.show(model.data, last_day); });
        found.today_ms[years].push_back(ms);
        state.SetIterationTime(ms / 1e3);
    }
    state.SetLabel(
        fmt::format("{} lines, {} symptoms", model.day.lines().size(), model.day.entries().size()));
}

// The reading of the last eight weeks, as when Trends opens, with what it draws.
void open_trends(benchmark::State& state, int years, const std::filesystem::path& folder) {
    constexpr int weeks = 8;
    Opened opened{folder};
    app::Model& model = opened.model;
    std::size_t symptoms = 0;
    while (state.KeepRunning()) {
        app::TrendsModel trends;
        const double ms = time_ms([&] {
            trends.table(model.data, last_day, weeks);
            symptoms = trends.symptoms().size();
            for (const std::string& symptom : trends.symptoms()) {
                benchmark::DoNotOptimize(trends.weeks(symptom));
                for (const habits::Habit& habit : model.habits.habits()) {
                    benchmark::DoNotOptimize(trends.beside(habit, symptom));
                }
            }
            for (const habits::Habit& habit : model.habits.habits()) {
                benchmark::DoNotOptimize(trends.rate(habit));
            }
        });
        found.trends_ms[years].push_back(ms);
        state.SetIterationTime(ms / 1e3);
    }
    state.SetLabel(fmt::format("{} weeks, {} symptoms", weeks, symptoms));
}

void print_years(const char* what, const std::map<int, std::vector<double>>& ms) {
    if (!ms.contains(1) || !ms.contains(50)) return;
    const double ratio = bench::median(ms.at(50)) / bench::median(ms.at(1));
    fmt::print("{} after 50 years / after 1 year: {:.2f}; budget {}: {}\n", what, ratio,
               most_years_ratio, ratio <= most_years_ratio ? "within" : "OVER");
}

void print_budgets() {
    const double p99_ms = bench::percentile(found.keystroke_ms, 0.99);
    if (!found.keystroke_ms.empty()) {
        fmt::print(
            "\nKeystroke to results, CPU time: p50 {:.3f} ms, p99 {:.3f} ms; budget {} ms: {}\n",
            bench::median(found.keystroke_ms), p99_ms, most_keystroke_ms,
            p99_ms <= most_keystroke_ms ? "within" : "OVER");
    }
    print_years("Today", found.today_ms);
    print_years("Trends", found.trends_ms);
}

int run(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "zebra-bench-micro FOLDER [--benchmark_...]: FOLDER has the data of "
                           "zebra-make-history in 1/, 10/ and 50/.\n");
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    argv[1] = argv[0];
    int left = argc - 1;
    benchmark::Initialize(&left, argv + 1);
    if (benchmark::ReportUnrecognizedArguments(left, argv + 1)) return 2;
    using benchmark::RegisterBenchmark;
    RegisterBenchmark("foods/load", load_foods)->Unit(benchmark::kMillisecond);
    RegisterBenchmark("foods/build_search", build_search)->Unit(benchmark::kMillisecond);
    RegisterBenchmark("foods/keystroke", keystroke)->UseManualTime()->Unit(benchmark::kMicrosecond);
    for (const int years : {1, 10, 50}) {
        RegisterBenchmark(fmt::format("today/open/{}_years", years).c_str(), open_today, years,
                          folder / std::to_string(years))
            ->UseManualTime()
            ->Unit(benchmark::kMicrosecond);
    }
    for (const int years : {1, 10, 50}) {
        RegisterBenchmark(fmt::format("trends/open/{}_years", years).c_str(), open_trends, years,
                          folder / std::to_string(years))
            ->UseManualTime()
            ->Unit(benchmark::kMicrosecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    print_budgets();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zebra-bench-micro: %s\n", error.what());
        return 1;
    }
}
