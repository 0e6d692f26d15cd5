#include "core/foods/ratio_pools.h"

#include "core/foods/name_path.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t shared_parts = 3; // of a name, at most

std::uint64_t mix(std::uint64_t value) {
    value ^= value >> 33U;
    value *= 0xff51afd7ed558ccdU;
    return value ^ (value >> 33U);
}

// The hash of what was hashed before and this text.
std::uint64_t add(std::uint64_t hash, std::string_view text) {
    hash = mix(hash + text.size() + 1);
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = std::min(text.size(), sizeof word);
        std::memcpy(&word, text.data(), size);
        hash = mix(hash ^ word);
        text.remove_prefix(size);
    }
    return hash;
}

} // namespace

RatioPools::Kind RatioPools::kind_of(const Food& food, const EstimateRule* rule,
                                     std::size_t rule_number, const NamePath& name) {
    Kind kind;
    kind.rule = rule;
    // A rule is a group of its own.
    const std::uint64_t home = mix(rule == nullptr ? food.group_number : 1'000'000 + rule_number);
    Key key = home;
    for (std::size_t part = 0; part < std::min(name.parts(), shared_parts); ++part) {
        key = add(key, name.part(part));
        kind.keys[shared_parts - 1 - part] = key;
    }
    const auto word = static_cast<std::size_t>(Likeness::first_word);
    if (name.words() > 0) kind.keys[word] = add(home + 1, name.word(0));
    kind.keys[names] = add(home + 2, {});
    return kind;
}

RatioPools::RatioPools(std::span<const Food> foods, const std::vector<EstimateRule>& rules,
                       const std::function<bool(const Food&)>& wanted)
    : kinds_(foods.size()) {
    NamePath name;
    for (std::size_t i = 0; i < foods.size(); ++i) {
        const Food& food = foods[i];
        name.read(food.name);
        const EstimateRule* rule = find_rule(rules, food.group_number, name);
        const auto number = static_cast<std::size_t>(rule == nullptr ? 0 : rule - rules.data());
        kinds_[i] = kind_of(food, rule, number, name);
        if (wanted(food)) {
            for (const Key key : kinds_[i].keys) pools_.try_emplace(key);
        }
        const std::optional<double> ratio = ratio_of(food);
        if (!ratio) continue;
        all_.push_back(*ratio);
        for (const EstimateRule& one : rules) {
            if (one.action != EstimateRule::Action::span) continue;
            if (one.span_with.matches(food.group_number, name)) spans_[&one].push_back(*ratio);
        }
    }
    pools_.erase(0);
    for (std::size_t i = 0; i < foods.size(); ++i) {
        const std::optional<double> ratio = ratio_of(foods[i]);
        if (!ratio) continue;
        for (const Key key : kinds_[i].keys) {
            const auto pool = pools_.find(key);
            if (pool != pools_.end()) pool->second.push_back(*ratio);
        }
    }
    for (auto& [key, ratios] : pools_) std::ranges::sort(ratios);
    for (auto& [rule, ratios] : spans_) std::ranges::sort(ratios);
    std::ranges::sort(all_);
}

RatioPools::Nearest RatioPools::nearest(std::size_t food, std::optional<double> itself) const {
    const Kind& kind = kinds_[food];
    const std::size_t not_counted = itself ? 1 : 0;
    // A span is told of all its foods together.
    const bool is_span = kind.rule != nullptr && kind.rule->action == EstimateRule::Action::span;
    for (std::size_t place = is_span ? names : 0; place <= names; ++place) {
        const auto pool = pools_.find(kind.keys[place]);
        if (pool == pools_.end()) continue;
        const bool of_rule = place == names && kind.rule != nullptr;
        const std::size_t enough = of_rule ? enough_foods_of_a_rule : enough_foods;
        if (pool->second.size() < enough + not_counted) continue;
        return {pool->second, of_rule ? Likeness::rule : static_cast<Likeness>(place), kind.rule};
    }
    if (kind.rule == nullptr && all_.size() >= enough_foods + not_counted) {
        return {all_, Likeness::all, nullptr};
    }
    return {{}, Likeness::all, kind.rule};
}

std::span<const double> RatioPools::span_of(const EstimateRule& rule) const {
    const auto found = spans_.find(&rule);
    return found == spans_.end() ? std::span<const double>{} : std::span{found->second};
}

} // namespace zebra::foods
