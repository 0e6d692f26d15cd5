#include "core/foods/catalogue.h"

#include "core/foods/catalogue_tables.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace zebra::foods {

namespace {

std::optional<Rank> rank_among(const std::vector<double>& figures, const Food& food) {
    if (!food.tryptophan_mg_per_100g || figures.empty()) return std::nullopt;
    const auto less = static_cast<std::size_t>(
        std::ranges::lower_bound(figures, *food.tryptophan_mg_per_100g) - figures.begin());
    return Rank{static_cast<int>(100 * less / figures.size()), less, figures.size()};
}

const Food* find_in(const std::vector<Food>& foods, std::string_view Food::*field,
                    std::string_view code) {
    const auto at = std::ranges::lower_bound(foods, code, {}, field);
    return at != foods.end() && (*at).*field == code ? &*at : nullptr;
}

std::string_view words_of(const std::vector<CodeWords>& codes, std::string_view code) {
    const CodeWords* found = find_code(codes, code);
    return found == nullptr ? std::string_view{} : found->words;
}

} // namespace

Outcome<Catalogue> Catalogue::load(const std::filesystem::path& folder) {
    auto tables = load_tables(folder);
    if (!tables) return fail(tables.error());
    return Catalogue{std::move(*tables)};
}

Catalogue::Catalogue(std::unique_ptr<const CatalogueTables> tables) : tables_(std::move(tables)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::span<const Food> Catalogue::foods() const { return tables_->foods; }
std::span<const Food> Catalogue::dishes() const { return tables_->dishes; }
std::span<const Group> Catalogue::groups() const { return tables_->groups; }
std::span<const SearchWord> Catalogue::search_words() const { return tables_->search_words; }
std::span<const OtherName> Catalogue::other_names() const { return tables_->other_names; }

const Food* Catalogue::find(std::string_view code) const {
    const Food* food = find_in(tables_->foods, &Food::ndb, code);
    return food != nullptr ? food : find_in(tables_->dishes, &Food::fndds, code);
}

std::optional<Rank> Catalogue::rank(const Food& food) const {
    return rank_among(tables_->figures, food);
}

std::optional<Rank> Catalogue::rank_in_group(const Food& food) const {
    return rank_among(tables_->figures_of_group[food.group_number], food);
}

double Catalogue::middle_mg_per_100g() const {
    const std::vector<double>& figures = tables_->figures;
    return figures.empty() ? 0 : figures[figures.size() / 2];
}

std::string Catalogue::how_obtained(const Food& food) const {
    if (is_dish(food)) return recipe_sentence(food.protein_share);
    return origin_sentence(food.tryptophan_source,
                           words_of(tables_->sources, food.tryptophan_source.source),
                           words_of(tables_->derivations, food.tryptophan_source.derivation));
}

} // namespace zebra::foods
