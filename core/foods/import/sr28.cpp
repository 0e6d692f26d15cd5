#include "core/foods/import/sr28.h"

#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "core/foods/import/row_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace zebra::foods {

namespace {

struct NutrientRule {
    std::string_view number; // USDA's
    Nutrient nutrient;
    double most; // in USDA's unit; more than this cannot be in 100 g
};

constexpr double most_g = 100;
constexpr double most_mg = 100'000;
constexpr double most_kcal = 1'000; // pure fat has 902
constexpr std::array<NutrientRule, nutrient_count> nutrient_rules = {{
    {"501", Nutrient::tryptophan, most_g},
    {"203", Nutrient::protein, most_g},
    {"204", Nutrient::fat, most_g},
    {"208", Nutrient::energy, most_kcal},
    {"406", Nutrient::niacin, most_mg},
    {"262", Nutrient::caffeine, most_mg},
    {"221", Nutrient::alcohol, most_g},
}};

constexpr double most_portion_g = 100'000;
constexpr int nutrient_numbers = 1000; // three digits

std::optional<int> digits(std::string_view text, std::size_t how_many) {
    if (text.size() != how_many) return std::nullopt;
    return parse_count(text);
}

bool knows(const std::vector<CodeRow>& rows, std::string_view code) {
    return std::ranges::any_of(rows, [&](const CodeRow& row) { return row.code == code; });
}

Outcome<std::vector<CodeRow>> read_codes(const std::filesystem::path& folder, std::string_view name,
                                         std::optional<std::size_t> count) {
    const auto file = find_row_file(folder, name);
    if (!file) return fail(file.error());
    std::vector<CodeRow> codes;
    const Outcome<void> read =
        read_rows(*file, {.fields = "tt", .rows = count}, [&](Fields fields) -> Complaint {
            CodeRow row{from_latin1(fields[0]), from_latin1(fields[1])};
            if (row.code.empty() || row.words.empty()) return "code or words are missing";
            if (knows(codes, row.code)) return fmt::format("code {} stands twice", row.code);
            codes.push_back(std::move(row));
            return std::nullopt;
        });
    if (!read) return fail(read.error());
    std::ranges::sort(codes, {}, &CodeRow::code);
    return codes;
}

// Where a food stands in the list, by its NDB number.
class FoodIndex {
  public:
    FoodIndex() : places_(100'000, unknown) {}

    bool add(int ndb, std::size_t place) {
        if (places_[static_cast<std::size_t>(ndb)] != unknown) return false;
        places_[static_cast<std::size_t>(ndb)] = place;
        return true;
    }

    std::optional<std::size_t> find(std::string_view ndb) const {
        const std::optional<int> number = digits(ndb, 5);
        if (!number || places_[static_cast<std::size_t>(*number)] == unknown) return std::nullopt;
        return places_[static_cast<std::size_t>(*number)];
    }

  private:
    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
    std::vector<std::size_t> places_;
};

Complaint take_food(Fields fields, Sr28& out, FoodIndex& index) {
    const std::optional<int> ndb = digits(fields[0], 5);
    if (!ndb) return "the NDB number is not five digits";
    if (!index.add(*ndb, out.foods.size())) {
        return fmt::format("NDB number {} stands twice", fields[0]);
    }
    FoodRow food;
    food.ndb = fields[0];
    food.group_code = fields[1];
    food.name = from_latin1(fields[2]);
    food.other_names = from_latin1(fields[4]);
    food.manufacturer = from_latin1(fields[5]);
    food.in_survey = fields[6] == "Y";
    if (food.name.empty()) return "the food has no name";
    if (!knows(out.groups, food.group_code)) {
        return fmt::format("food group {} is not in FD_GROUP", food.group_code);
    }
    if (!fields[6].empty() && fields[6] != "Y") return "the survey mark is neither Y nor empty";
    out.foods.push_back(std::move(food));
    return std::nullopt;
}

// Field 3 is the figure, 4 the number of data points, 6 the source, 7 the derivation.
Complaint take_figure(Fields fields, const NutrientRule& rule, FoodRow& food) {
    if (parse_decimal(fields[2]).value_or(0) > rule.most) {
        return fmt::format("{} of nutrient {} is more than 100 g of food can hold", fields[2],
                           rule.number);
    }
    std::string& figure = food.figures[static_cast<std::size_t>(rule.nutrient)];
    if (rule.nutrient != Nutrient::tryptophan) {
        figure = fields[2].front() == '.' ? "0" + std::string{fields[2]} : std::string{fields[2]};
        return std::nullopt;
    }
    figure = grams_to_milligrams(fields[2]);
    food.tryptophan_source = fields[5];
    food.tryptophan_derivation = fields[6];
    food.tryptophan_data_points = shortest_decimal(fields[3]);
    return std::nullopt;
}

Outcome<void> read_figures(const std::filesystem::path& folder, std::optional<std::size_t> count,
                           const FoodIndex& index, Sr28& out) {
    const auto file = find_row_file(folder, "NUT_DATA");
    if (!file) return fail(file.error());
    std::set<std::string, std::less<>> sources;
    std::set<std::string, std::less<>> derivations{""};
    for (const CodeRow& row : out.sources) sources.insert(row.code);
    for (const CodeRow& row : out.derivations) derivations.insert(row.code);
    std::vector<bool> seen(out.foods.size() * nutrient_numbers);
    const auto take = [&](Fields fields) -> Complaint {
        const std::optional<std::size_t> food = index.find(fields[0]);
        if (!food) return fmt::format("NDB number {} is not in FOOD_DES", fields[0]);
        const std::optional<int> nutrient = digits(fields[1], 3);
        if (!nutrient) return "the nutrient number is not three digits";
        const std::size_t key = *food * nutrient_numbers + static_cast<std::size_t>(*nutrient);
        if (seen[key]) {
            return fmt::format("nutrient {} of food {} stands twice", fields[1], fields[0]);
        }
        seen[key] = true;
        if (!parse_count(fields[3])) return "the number of data points is not a whole number";
        if (!sources.contains(fields[5])) {
            return fmt::format("source code \"{}\" is not in SRC_CD", fields[5]);
        }
        if (!derivations.contains(fields[6])) {
            return fmt::format("derivation code \"{}\" is not in DERIV_CD", fields[6]);
        }
        for (const NutrientRule& rule : nutrient_rules) {
            if (rule.number == fields[1]) return take_figure(fields, rule, out.foods[*food]);
        }
        return std::nullopt;
    };
    // The bounds in fields 14 and 15 can be negative, and are not used.
    return read_rows(*file, {.fields = "ttnnottttooooaatao", .rows = count}, take);
}

Complaint take_portion(Fields fields, const FoodIndex& index, Sr28& out) {
    if (!index.find(fields[0])) {
        return fmt::format("NDB number {} is not in FOOD_DES", fields[0]);
    }
    const std::optional<int> sequence = parse_count(fields[1]);
    if (!sequence) return "the sequence number is not a whole number";
    const std::string words = single_blanks(from_latin1(fields[3]));
    if (words.empty()) return "the portion has no name";
    const double amount = parse_decimal(fields[2]).value_or(0);
    const double grams = parse_decimal(fields[4]).value_or(0);
    if (amount <= 0) return "the amount of a portion must be more than 0";
    if (grams <= 0 || grams > most_portion_g) {
        return fmt::format("a portion cannot weigh {} g", fields[4]);
    }
    out.portions.push_back({std::string{fields[0]}, *sequence,
                            fmt::format("{} {}", shortest_decimal(fields[2]), words),
                            std::string{fields[4]}});
    return std::nullopt;
}

Outcome<void> read_portions(const std::filesystem::path& folder, std::optional<std::size_t> count,
                            const FoodIndex& index, Sr28& out) {
    const auto file = find_row_file(folder, "WEIGHT");
    if (!file) return fail(file.error());
    std::set<std::pair<std::string, int>> seen;
    return read_rows(*file, {.fields = "tnntnoo", .rows = count}, [&](Fields fields) -> Complaint {
        if (Complaint wrong = take_portion(fields, index, out)) return wrong;
        const PortionRow& portion = out.portions.back();
        if (seen.emplace(portion.ndb, portion.sequence).second) return std::nullopt;
        return fmt::format("portion {} of food {} stands twice", portion.sequence, portion.ndb);
    });
}

} // namespace

Outcome<Sr28> read_sr28(const std::filesystem::path& folder, const Sr28Rows& rows) {
    Sr28 out;
    const auto codes = [&](std::string_view name, std::optional<std::size_t> count,
                           std::vector<CodeRow>& into) -> Outcome<void> {
        auto read = read_codes(folder, name, count);
        if (!read) return fail(read.error());
        into = std::move(*read);
        return {};
    };
    FoodIndex index;
    const Outcome<void> read =
        codes("FD_GROUP", rows.fd_group, out.groups)
            .and_then([&] { return codes("SRC_CD", rows.src_cd, out.sources); })
            .and_then([&] { return codes("DERIV_CD", rows.deriv_cd, out.derivations); })
            .and_then([&]() -> Outcome<void> {
                const auto file = find_row_file(folder, "FOOD_DES");
                if (!file) return fail(file.error());
                return read_rows(*file, {.fields = "ttttttttoqoooo", .rows = rows.food_des},
                                 [&](Fields fields) { return take_food(fields, out, index); });
            })
            .and_then([&] { return read_figures(folder, rows.nut_data, index, out); })
            .and_then([&] { return read_portions(folder, rows.weight, index, out); });
    if (!read) return fail(read.error());
    std::ranges::sort(out.foods, {}, &FoodRow::ndb);
    std::ranges::sort(out.portions, {}, [](const PortionRow& portion) {
        return std::tie(portion.ndb, portion.sequence);
    });
    return out;
}

} // namespace zebra::foods
