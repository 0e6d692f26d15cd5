#include "core/foods/import/fndds.h"

#include "core/foods/decimal.h"
#include "core/foods/import/row_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t ndb_digits = 5;
constexpr std::size_t fndds_digits = 8;
constexpr double most_portion_g = 100'000;
constexpr std::array<std::string_view, 2> for_coders = {"Quantity not specified",
                                                        "Guideline amount"};

using Words = std::map<std::string, std::string, std::less<>>;

class Reader {
  public:
    Reader(std::filesystem::path folder, const FnddsRows& rows)
        : folder_(std::move(folder)), rows_(rows) {}

    Outcome<Fndds> read();

  private:
    Outcome<void> rows_of(std::string_view name, std::string_view fields,
                          std::optional<std::size_t> rows, const TakeRow& take) const;
    Outcome<void> read_dishes();
    Outcome<void> read_words(std::string_view name, std::string_view fields,
                             std::optional<std::size_t> rows, Words& into) const;
    Outcome<void> read_other_names();
    Outcome<void> read_brands();
    Outcome<void> read_lines();
    Outcome<void> read_changes();
    Outcome<void> read_portions();

    DishRow* find(std::string_view fndds);
    Complaint read_code(std::string_view code, std::string& into);
    Complaint take_other_name(Fields fields);
    Complaint take_line(Fields fields);
    Complaint take_change(Fields fields);
    Complaint take_portion(Fields fields);

    struct Portion {
        DishPortionRow row;
        std::int32_t brand = 0;
        std::int32_t sequence = 0;
    };

    std::filesystem::path folder_;
    FnddsRows rows_;
    Fndds out_;
    Words portion_words_, brand_words_;
    std::vector<Portion> portions_;
    std::set<std::pair<std::string, std::string>> seen_; // what may stand once in a file
};

// The numbers of dishes that a file does not know are complained about in one way.
std::string unknown_dish(std::string_view fndds) {
    return fmt::format("dish {} is not in MainFoodDesc", fndds);
}

Outcome<void> Reader::rows_of(std::string_view name, std::string_view fields,
                              std::optional<std::size_t> rows, const TakeRow& take) const {
    const auto file = find_row_file(folder_, name);
    if (!file) return fail(file.error());
    return read_rows(*file, {.fields = fields, .has_header = true, .rows = rows}, take);
}

DishRow* Reader::find(std::string_view fndds) {
    const auto at = std::ranges::lower_bound(out_.dishes, fndds, {}, &DishRow::fndds);
    return at != out_.dishes.end() && at->fndds == fndds ? &*at : nullptr;
}

// Code, two dates, name, short name, "".
Outcome<void> Reader::read_dishes() {
    const auto take = [&](Fields fields) -> Complaint {
        if (fields[0].size() != fndds_digits || !parse_count(fields[0])) {
            return "the code of the dish is not eight digits";
        }
        if (!seen_.emplace(fields[0], "").second) {
            return fmt::format("dish {} stands twice", fields[0]);
        }
        DishRow dish;
        dish.fndds = fields[0];
        dish.name = single_blanks(from_latin1(fields[3]));
        if (dish.name.empty()) return "the dish has no name";
        out_.dishes.push_back(std::move(dish));
        return std::nullopt;
    };
    Outcome<void> read = rows_of("MainFoodDesc", "naatta", rows_.main_food_desc, take);
    std::ranges::sort(out_.dishes, {}, &DishRow::fndds);
    return read;
}

// Code, two dates, words; more that is not looked at.
Outcome<void> Reader::read_words(std::string_view name, std::string_view fields,
                                 std::optional<std::size_t> rows, Words& into) const {
    return rows_of(name, fields, rows, [&](Fields row) -> Complaint {
        std::string words = single_blanks(from_latin1(row[3]));
        if (words.empty()) return "the words of the code are missing";
        if (into.emplace(row[0], std::move(words)).second) return std::nullopt;
        return fmt::format("code {} stands twice", row[0]);
    });
}

// Code, sequence, two dates, name, "".
Complaint Reader::take_other_name(Fields fields) {
    DishRow* dish = find(fields[0]);
    if (dish == nullptr) return unknown_dish(fields[0]);
    if (!seen_.emplace(fields[0], fields[1]).second) {
        return fmt::format("name {} of dish {} stands twice", fields[1], fields[0]);
    }
    std::string name = single_blanks(from_latin1(fields[4]));
    if (name.empty()) return "the name is empty";
    if (name.find('|') != std::string::npos) return "the name holds the character |";
    dish->other_names.push_back(std::move(name));
    return std::nullopt;
}

Outcome<void> Reader::read_other_names() {
    seen_.clear();
    return rows_of("AddFoodDesc", "nnaata", rows_.add_food_desc,
                   [&](Fields fields) { return take_other_name(fields); });
}

// Dish, code of the brand or 0 for the dish itself, two dates, "".
Outcome<void> Reader::read_brands() {
    seen_.clear();
    return rows_of("FoodCodeSubcodeLink", "nnaaa", rows_.food_code_subcode_link,
                   [&](Fields fields) -> Complaint {
                       DishRow* dish = find(fields[0]);
                       if (dish == nullptr) return unknown_dish(fields[0]);
                       if (!seen_.emplace(fields[0], fields[1]).second) {
                           return fmt::format("brand {} of dish {} stands twice", fields[1],
                                              fields[0]);
                       }
                       if (fields[1] == "0") return std::nullopt;
                       const auto words = brand_words_.find(fields[1]);
                       if (words == brand_words_.end()) return "the brand is not in SubCodeDesc";
                       dish->other_names.push_back(words->second);
                       return std::nullopt;
                   });
}

Complaint Reader::read_code(std::string_view code, std::string& into) {
    if (!parse_count(code)) return "a food code is no number";
    if (code.size() <= ndb_digits) {
        into = fmt::format("{:0>{}}", code, ndb_digits);
        return std::nullopt;
    }
    if (find(code) == nullptr) return unknown_dish(code);
    into = code;
    return std::nullopt;
}

// Dish, two dates, sequence, food, its name, amount, measure, portion, retention, flag, weight, ...
Complaint Reader::take_line(Fields fields) {
    DishRow* dish = find(fields[0]);
    if (dish == nullptr) return unknown_dish(fields[0]);
    if (!seen_.emplace(fields[0], fields[3]).second) {
        return fmt::format("line {} of dish {} stands twice", fields[3], fields[0]);
    }
    RecipeLine line;
    if (Complaint wrong = read_code(fields[4], line.code)) return wrong;
    line.grams = parse_decimal(fields[11]).value_or(0);
    if (line.grams <= 0) return "the weight of an ingredient must be more than 0";
    line.heated = fields[9] != "0";
    dish->recipe.lines.push_back(std::move(line));
    return std::nullopt;
}

Outcome<void> Reader::read_lines() {
    seen_.clear();
    const Outcome<void> read = rows_of("FnddsSRLink", "naanntatnnnnaaaa", rows_.fndds_sr_link,
                                       [&](Fields fields) { return take_line(fields); });
    if (!read) return fail(read.error());
    for (const DishRow& dish : out_.dishes) {
        if (!dish.recipe.lines.empty()) continue;
        return fail(Problem::Kind::damaged,
                    fmt::format("FnddsSRLink: dish {} has no recipe", dish.fndds));
    }
    return {};
}

// Dish, two dates, moisture, fat, type of fat, "".
Complaint Reader::take_change(Fields fields) {
    DishRow* dish = find(fields[0]);
    if (dish == nullptr) return unknown_dish(fields[0]);
    if (!seen_.emplace(fields[0], "").second) {
        return fmt::format("dish {} stands twice", fields[0]);
    }
    Recipe& recipe = dish->recipe;
    recipe.moisture_percent = parse_signed(fields[3]).value_or(0);
    recipe.fat_percent = parse_signed(fields[4]).value_or(0);
    if (recipe.moisture_percent + recipe.fat_percent <= -100) {
        return "the dish loses more than it weighs";
    }
    if (recipe.fat_percent == 0) return std::nullopt;
    if (fields[5] == "0") return "the fat that changes is not named";
    return read_code(fields[5], recipe.fat);
}

Outcome<void> Reader::read_changes() {
    seen_.clear();
    const Outcome<void> read = rows_of("MoistureFatAdj", "naassna", rows_.moisture_fat_adj,
                                       [&](Fields fields) { return take_change(fields); });
    if (!read) return fail(read.error());
    for (const DishRow& dish : out_.dishes) {
        if (seen_.contains({dish.fndds, ""})) continue;
        return fail(Problem::Kind::damaged,
                    fmt::format("MoistureFatAdj: dish {} is missing", dish.fndds));
    }
    return {};
}

// Dish, brand, sequence, portion, two dates, weight, what changed, "".
Complaint Reader::take_portion(Fields fields) {
    if (find(fields[0]) == nullptr) return unknown_dish(fields[0]);
    const std::optional<std::int32_t> brand = parse_count(fields[1]);
    const std::optional<std::int32_t> sequence = parse_count(fields[2]);
    if (!brand || !sequence) return "the brand or the sequence is not a whole number";
    const auto words = portion_words_.find(fields[3]);
    if (words == portion_words_.end()) return "the portion is not in FoodPortionDesc";
    std::string name = words->second;
    if (*brand != 0) {
        const auto brand_words = brand_words_.find(fields[1]);
        if (brand_words == brand_words_.end()) return "the brand is not in SubCodeDesc";
        name += ", " + brand_words->second;
    }
    if (!seen_.emplace(fields[0], fmt::format("{} {}", fields[1], fields[2])).second) {
        return fmt::format("portion {} of dish {} stands twice", fields[2], fields[0]);
    }
    const double grams = parse_signed(fields[6]).value_or(0);
    if (grams > most_portion_g) return fmt::format("a portion cannot weigh {} g", fields[6]);
    const bool coding = std::ranges::any_of(
        for_coders, [&](std::string_view words_for) { return name.starts_with(words_for); });
    if (coding || grams <= 0) return std::nullopt; // USDA writes -9 for a weight it does not know
    portions_.push_back(
        {{std::string{fields[0]}, std::move(name), std::string{fields[6]}}, *brand, *sequence});
    return std::nullopt;
}

Outcome<void> Reader::read_portions() {
    seen_.clear();
    const Outcome<void> read = rows_of("FoodWeights", "nnnnaasaa", rows_.food_weights,
                                       [&](Fields fields) { return take_portion(fields); });
    if (!read) return fail(read.error());
    std::ranges::sort(portions_, {}, [](const Portion& portion) {
        return std::tie(portion.row.fndds, portion.brand, portion.sequence);
    });
    for (Portion& portion : portions_) out_.portions.push_back(std::move(portion.row));
    return {};
}

Outcome<Fndds> Reader::read() {
    const Outcome<void> read =
        read_dishes()
            .and_then([&] {
                return read_words("FoodPortionDesc", "naataa", rows_.food_portion_desc,
                                  portion_words_);
            })
            .and_then([&] {
                return read_words("SubCodeDesc", "naata", rows_.sub_code_desc, brand_words_);
            })
            .and_then([&] { return read_other_names(); })
            .and_then([&] { return read_brands(); })
            .and_then([&] { return read_lines(); })
            .and_then([&] { return read_changes(); })
            .and_then([&] { return read_portions(); });
    if (!read) return fail(read.error());
    return std::move(out_);
}

} // namespace

Outcome<Fndds> read_fndds(const std::filesystem::path& folder, const FnddsRows& rows) {
    return Reader{folder, rows}.read();
}

std::map<std::string, int> count_dishes(const Fndds& fndds) {
    std::map<std::string, int> counts;
    for (const DishRow& dish : fndds.dishes) {
        std::set<std::string> foods;
        for (const RecipeLine& line : dish.recipe.lines) {
            if (line.code.size() == ndb_digits) foods.insert(line.code);
        }
        for (const std::string& ndb : foods) ++counts[ndb];
    }
    return counts;
}

} // namespace zebra::foods
