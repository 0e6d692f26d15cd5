#include "app/cli/commands.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/catalogue.h"
#include "core/foods/estimate.h"
#include "core/foods/food_json.h"
#include "core/foods/search.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace zebra::app {

namespace {

using nlohmann::ordered_json;

// An estimate stands as a range, and says what it is.
std::string to_row(const foods::Catalogue& catalogue, const foods::Food& food) {
    std::string figure = "no tryptophan value";
    if (food.tryptophan_mg_per_100g) {
        figure = fmt::format("{} tryptophan per 100 g ({})",
                             with_unit(*food.tryptophan_mg_per_100g, "mg"),
                             foods::to_word(food.tryptophan_origin));
    } else if (const foods::Estimate* estimate = catalogue.tryptophan_estimate(food)) {
        figure = fmt::format("no tryptophan value; estimated {} to {} per 100 g",
                             plain_number(estimate->low_mg_per_100g),
                             with_unit(estimate->high_mg_per_100g, "mg"));
    }
    return fmt::format("{}  {}: {}\n", code_of(food), food.name, figure);
}

ordered_json to_json(const foods::Catalogue& catalogue, const std::vector<foods::Hit>& hits) {
    ordered_json results = ordered_json::array();
    for (const foods::Hit& hit : hits) {
        results.push_back(foods::food_json(catalogue, *hit.food));
    }
    return results;
}

// The answer to a query: what was searched for instead of what was typed, if anything, and the
// foods.
void add_answer(ordered_json& document, const foods::Catalogue& catalogue,
                const foods::Found& found) {
    if (!found.understood.empty()) document["understood"] = found.understood;
    if (!found.unanswered.empty()) document["unanswered"] = found.unanswered;
    document["results"] = to_json(catalogue, found.hits);
}

// Plain foods first, then dishes.
int print_all(const foods::Catalogue& catalogue, const FoodOptions& options) {
    for (const auto list : {catalogue.foods(), catalogue.dishes()}) {
        if (options.no_dishes && list.data() == catalogue.dishes().data()) break;
        for (const foods::Food& food : list) {
            const std::string line = options.json ? foods::food_json(catalogue, food).dump() + "\n"
                                                  : to_row(catalogue, food);
            if (!print(line)) return exit_done;
        }
    }
    return exit_done;
}

std::size_t limit_of(const FoodOptions& options) { return static_cast<std::size_t>(options.limit); }

foods::Dishes dishes_of(const FoodOptions& options) {
    return options.no_dishes ? foods::Dishes::hidden : foods::Dishes::shown;
}

int answer_batch(const foods::Catalogue& catalogue, const foods::Search& search,
                 const FoodOptions& options) {
    std::string query;
    while (std::getline(std::cin, query)) {
        if (!query.empty() && query.back() == '\r') query.pop_back();
        const auto start = std::chrono::steady_clock::now();
        const foods::Found found = search.find(query, limit_of(options), dishes_of(options));
        const std::chrono::duration<double, std::micro> took =
            std::chrono::steady_clock::now() - start;
        ordered_json line;
        line["query"] = to_utf8(to_code_points(query)); // bytes that are not UTF-8 made visible
        line["micros"] = std::round(took.count() * 10) / 10;
        add_answer(line, catalogue, found);
        // At once, for whoever waits for the answer before the next query.
        if (!print(line.dump() + "\n") || !flush()) return exit_done;
    }
    if (std::ferror(stdin) != 0) return report("The queries on standard input could not be read.");
    return exit_done;
}

} // namespace

int run_food(const Environment& environment, const FoodOptions& options) {
    const std::string query = join(options.query, " ");
    const int ways =
        (trim(query).empty() ? 0 : 1) + (options.batch ? 1 : 0) + (options.all ? 1 : 0);
    if (ways != 1) {
        return report("Say what to look up: food QUERY, food --batch or food --all.", exit_usage);
    }
    const auto assets = environment.asset_folder();
    if (!assets) return report(assets.error());
    const auto catalogue = foods::Catalogue::load(*assets / "foods");
    if (!catalogue) return report(catalogue.error());
    if (options.all) return print_all(*catalogue, options);

    const foods::Search search{*catalogue};
    if (options.batch) return answer_batch(*catalogue, search, options);
    const foods::Found found = search.find(query, limit_of(options), dishes_of(options));
    if (options.json) {
        ordered_json document = {{"query", to_utf8(to_code_points(query))}};
        add_answer(document, *catalogue, found);
        print(document.dump(2) + "\n");
        return exit_done;
    }
    if (!found.understood.empty()) notice(fmt::format("Showing {}.", found.understood));
    if (!found.unanswered.empty()) {
        notice(fmt::format("No such food is called \"{}\". Showing what matches the rest.",
                           fmt::join(found.unanswered, " ")));
    }
    for (const foods::Hit& hit : found.hits) print(to_row(*catalogue, *hit.food));
    if (found.hits.empty()) {
        notice(fmt::format("Nothing was found for \"{}\". Try fewer letters, or a plainer name.",
                           excerpt(query)));
    }
    return exit_done;
}

} // namespace zebra::app
