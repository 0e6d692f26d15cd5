#include "core/foods/search_run.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>
#include <span>
#include <utility>

namespace zebra::foods {

namespace {

constexpr int shelf_only_cost = 20; // asked for the shelf, whatever stands on it
constexpr int inverted_cost = 25;   // two words of the head in the other order
constexpr std::array<int, place_count> place_costs = {
    0,  // head
    6,  // shelf
    10, // second
    14, // third
    18, // later
    22  // aside
};
// At least this much of what was typed must be answered, in sixteenths ...
constexpr int least_share = 10;
// ... or this much, by a name whose whole head was typed, at the end: "basmati rice", but not "rice
// cooker".
constexpr int least_share_of_named = 3;

int place_cost(Place place) { return place_costs[static_cast<std::size_t>(place)]; }
constexpr std::uint8_t head_bit = 0x80;

using Heap = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;

int full_cost(const Answer& answer, Place place) { return answer.cost + place_cost(place); }

// The best answer of a name to a word, and which of its words gives it.
std::pair<const Answer*, std::size_t> answer_of(const WantedWord& wanted,
                                                std::span<const WordAt> words) {
    const Answer* best = nullptr;
    std::size_t best_at = 0;
    int best_cost = wanted.missing_cost;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Answer* answer = wanted.answer(words[i].number());
        if (answer == nullptr) continue;
        const int cost = full_cost(*answer, words[i].place());
        if (cost >= best_cost) continue;
        best = answer;
        best_at = i;
        best_cost = cost;
    }
    return {best, best_at};
}

// One query over all names.
class Run {
  public:
    Run(const std::vector<SearchName>& names, const WordIndex& index,
        const std::vector<WantedWord>& wanted, std::size_t foods, Space& space)
        : names_(names), index_(index), wanted_(wanted), foods_(foods), space_(space) {
        ++space_.query;
        space_.touched.clear();
        for (const WantedWord& word : wanted) {
            whole_weight_ += word.weight;
            missing_cost_ += word.missing_cost;
        }
        least_ = whole_weight_ * least_share;
        least_of_named_ = whole_weight_ * least_share_of_named;
    }

    std::vector<Candidate> best(std::size_t limit) {
        if (const WantedWord* only = only_word()) return best_of_one(*only, limit);
        tally();
        Heap heap = candidates();
        Heap ready; // with their exact cost
        std::vector<Candidate> out;
        while (out.size() < limit && (!heap.empty() || !ready.empty())) {
            const bool take = !ready.empty() && (heap.empty() || heap.top() > ready.top());
            if (!take) {
                Candidate next = heap.top();
                heap.pop();
                if (space_.shown[next.food] == space_.query) continue;
                if (weigh(next)) ready.push(next);
                continue;
            }
            const Candidate next = ready.top();
            ready.pop();
            if (std::exchange(space_.shown[next.food], space_.query) != space_.query) {
                out.push_back(next);
            }
        }
        return out;
    }

  private:
    // The word, when there is only one that says what the food is.
    const WantedWord* only_word() const {
        const auto counts = [](const WantedWord& word) { return word.weight > 0; };
        const auto first = std::ranges::find_if(wanted_, counts);
        if (first == wanted_.end()) return nullptr;
        return std::none_of(first + 1, wanted_.end(), counts) ? &*first : nullptr;
    }

    // Of one word there is nothing to add up: every place it stands in is a candidate, and most are
    // dropped at once, by a cost that is not above the exact one.
    std::vector<Candidate> best_of_one(const WantedWord& word, std::size_t limit) {
        const bool has_weak = wanted_.size() > 1;
        std::vector<Candidate> kept;
        const std::size_t most_kept = 4 * std::min(limit, names_.size()) + 256;
        int bar = std::numeric_limits<int>::max(); // what costs more is not among the best
        const auto sift = [&] {
            std::sort(kept.begin(), kept.end());
            ++space_.query;
            std::erase_if(kept, [&](const Candidate& each) {
                return std::exchange(space_.shown[each.food], space_.query) == space_.query;
            });
            if (kept.size() > limit) kept.resize(limit);
            if (kept.size() == limit) bar = kept.back().cost;
        };
        const auto look_at = [&](std::span<const WordAt> names, const Answer& answer) {
            std::array<int, place_count> by_place{};
            for (std::size_t i = 0; i < place_count; ++i) {
                by_place[i] = full_cost(answer, static_cast<Place>(i));
            }
            for (const WordAt& at : names) {
                const SearchName& name = names_[at.number()];
                const int cost = name.cost + by_place[static_cast<std::size_t>(at.place())];
                if (cost > bar || name.food >= foods_) continue;
                Candidate each{cost, name.food, at.number(), answer.kind};
                if (has_weak) {
                    if (!weigh(each) || each.cost > bar) continue;
                } else {
                    const int more_of_head =
                        finish(each, at.place() == Place::head ? 1 : 0, at.place() == Place::shelf);
                    if (each.cost > bar) continue;
                    if (!is_enough(each, answer.share * word.weight, more_of_head, true)) continue;
                }
                kept.push_back(each);
                if (kept.size() == most_kept) sift();
            }
        };
        for (const Answer& answer : word.answers) look_at(index_.names_with(answer.word), answer);
        if (!word.beginning.empty()) {
            look_at(index_.names_with(word.beginning), word.as_beginning);
        }
        sift();
        return kept;
    }

    // Adds what depends on how much of the head was asked for; returns that part of it.
    int finish(Candidate& candidate, int in_head, bool shelf_was_asked_for) const {
        const int more_of_head = left_out(candidate.name, in_head, shelf_was_asked_for);
        candidate.cost += more_of_head;
        if (candidate.kind != MatchKind::exact || more_of_head > 0) {
            candidate.cost += names_[candidate.name].loose_cost;
        }
        return more_of_head;
    }

    // Whether enough of the query is answered.
    bool is_enough(const Candidate& candidate, int share, int more_of_head,
                   bool ends_in_head) const {
        if (share == whole_weight_ * whole_share) return true;
        // Half of another name says too little: "birthday" in "birthday cake".
        if (more_of_head > 0 && !names_[candidate.name].is_own) return false;
        return share >= least_ || (share >= least_of_named_ && ends_in_head && more_of_head == 0);
    }

    void count(std::uint32_t name, int saved, Place place, std::uint8_t number, int weight) {
        Tally& tally = space_.tallies[name];
        if (tally.query != space_.query) {
            tally = Tally{};
            tally.query = space_.query;
            space_.touched.push_back(name);
        }
        const bool again = (tally.last & ~head_bit) == number;
        if (again && saved <= tally.saved_last) return;
        const int before = again ? tally.saved_last : 0;
        const bool was_head = again && (tally.last & head_bit) != 0;
        const bool is_head = place == Place::head;
        tally.saved = static_cast<std::int16_t>(tally.saved + saved - before);
        tally.saved_last = static_cast<std::int16_t>(saved);
        if (!again) tally.weight = static_cast<std::uint16_t>(tally.weight + weight);
        if (is_head && !was_head) ++tally.in_head;
        if (!is_head && was_head) --tally.in_head;
        tally.last = static_cast<std::uint8_t>(number | (is_head ? head_bit : 0));
    }

    static int saved(const WantedWord& word, const Answer& answer, Place place) {
        return std::max(0, word.missing_cost - answer.cost - place_cost(place));
    }

    void count_names(std::span<const WordAt> names, const WantedWord& word, const Answer& answer,
                     std::uint8_t number) {
        std::array<int, place_count> by_place{};
        for (std::size_t i = 0; i < place_count; ++i) {
            by_place[i] = saved(word, answer, static_cast<Place>(i));
        }
        for (const WordAt& at : names) {
            const Place place = at.place();
            count(at.number(), by_place[static_cast<std::size_t>(place)], place, number,
                  word.weight);
        }
    }

    // All names that have the word.
    void count_all(const WantedWord& word, std::uint8_t number) {
        for (const Answer& answer : word.answers) {
            count_names(index_.names_with(answer.word), word, answer, number);
        }
        if (!word.beginning.empty()) {
            count_names(index_.names_with(word.beginning), word, word.as_beginning, number);
        }
    }

    // All names that have just this word.
    void count_exact(const WantedWord& word, std::uint8_t number) {
        for (const Answer& answer : word.answers) {
            if (answer.kind != MatchKind::exact) continue;
            count_names(index_.names_with(answer.word), word, answer, number);
        }
    }

    // The names found already.
    void count_touched(const WantedWord& word, std::uint8_t number) {
        for (const std::uint32_t name : space_.touched) {
            for (const WordAt& at : index_.words_of_name(name)) {
                const Answer* answer = word.answer(at.number());
                if (answer == nullptr) continue;
                count(name, saved(word, *answer, at.place()), at.place(), number, word.weight);
            }
        }
    }

    // Words that even together could not be enough are only looked up in the names that have
    // others: the ones with the longest lists. Only the last word may be enough by itself, if it is
    // exactly the head of a name.
    void tally() {
        std::vector<std::size_t> postings;
        for (const WantedWord& word : wanted_) postings.push_back(word.postings(index_));
        std::vector<std::size_t> order(wanted_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::size_t i) {
            return std::pair{wanted_[i].weight == 0, postings[i]};
        });
        std::size_t first_looked_up = order.size();
        int weight = 0;
        while (first_looked_up > 0) {
            weight += wanted_[order[first_looked_up - 1]].weight;
            if (weight * whole_share >= least_) break;
            --first_looked_up;
        }
        const auto number = [](std::size_t word) { return static_cast<std::uint8_t>(word + 1); };
        for (std::size_t i = 0; i < first_looked_up; ++i) {
            count_all(wanted_[order[i]], number(order[i]));
        }
        const std::size_t last = last_word();
        const bool is_looked_up =
            std::find(order.begin() + static_cast<std::ptrdiff_t>(first_looked_up), order.end(),
                      last)
            != order.end();
        if (is_looked_up) {
            count_exact(wanted_[last], number(last));
            count_touched(wanted_[last], number(last));
        }
        for (std::size_t i = first_looked_up; i < order.size(); ++i) {
            if (order[i] != last) count_touched(wanted_[order[i]], number(order[i]));
        }
    }

    // The last that says what the food is.
    std::size_t last_word() const {
        std::size_t last = 0;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (wanted_[i].weight > 0 && !wanted_[i].is_extra) last = i;
        }
        return last;
    }

    // What the words of the head cost that were not asked for. When none was, but the shelf, that
    // is all: "nuts" asks for every kind of them.
    int left_out(std::uint32_t name, int in_head, bool may_be_shelf) const {
        const int cost =
            names_[name].left_out_cost * std::max(0, names_[name].head_words - in_head);
        return in_head == 0 && may_be_shelf ? std::min(shelf_only_cost, cost) : cost;
    }

    // With a cost that is not above the exact one.
    Heap candidates() const {
        std::vector<Candidate> out;
        out.reserve(space_.touched.size());
        for (const std::uint32_t name : space_.touched) {
            const Tally& tally = space_.tallies[name];
            if (names_[name].food >= foods_) continue;
            if (tally.weight * whole_share < least_of_named_ || tally.weight == 0) continue;
            const int cost = names_[name].cost + missing_cost_ - tally.saved
                             + left_out(name, tally.in_head, true);
            out.push_back({cost, names_[name].food, name, MatchKind::exact});
        }
        return Heap{std::greater<>{}, std::move(out)};
    }

    // Puts the exact cost into a candidate. False: too little of the query is answered.
    bool weigh(Candidate& candidate) const {
        const std::span<const WordAt> words = index_.words_of_name(candidate.name);
        int cost = names_[candidate.name].cost;
        int share = 0;
        std::uint64_t head_words = 0; // those answered, by their place in the name
        std::size_t last_in_head = 0;
        bool shelf_was_asked_for = false;
        bool ends_in_head = false; // the last word typed that says something
        candidate.kind = MatchKind::exact;
        for (const WantedWord& wanted : wanted_) {
            const auto [answer, at] = answer_of(wanted, words);
            if (wanted.weight > 0 && !wanted.is_extra) {
                ends_in_head = answer != nullptr && answer->kind == MatchKind::exact
                               && words[at].place() == Place::head;
            }
            if (answer == nullptr) {
                cost += wanted.missing_cost;
                continue;
            }
            cost += full_cost(*answer, words[at].place());
            share += answer->share * wanted.weight;
            candidate.kind = std::max(candidate.kind, answer->kind);
            shelf_was_asked_for |= words[at].place() == Place::shelf;
            if (words[at].place() != Place::head) continue;
            if (head_words != 0 && at < last_in_head) cost += inverted_cost;
            last_in_head = at;
            if (at < 64) head_words |= std::uint64_t{1} << at;
        }
        candidate.cost = cost;
        const int more_of_head = finish(candidate, std::popcount(head_words), shelf_was_asked_for);
        return is_enough(candidate, share, more_of_head, ends_in_head);
    }

    const std::vector<SearchName>& names_;
    const WordIndex& index_;
    const std::vector<WantedWord>& wanted_;
    std::size_t foods_;
    Space& space_;
    int whole_weight_ = 0;
    int missing_cost_ = 0;
    int least_ = 0;
    int least_of_named_ = 0;
};

} // namespace

std::vector<Candidate> best_names(const std::vector<SearchName>& names, const WordIndex& index,
                                  const std::vector<WantedWord>& wanted, std::size_t limit,
                                  std::size_t foods, Space& space) {
    return Run{names, index, wanted, foods, space}.best(limit);
}

std::string understood_query(const WordIndex& index, const std::vector<WantedWord>& wanted,
                             std::uint32_t name) {
    std::string text;
    bool differs = false;
    for (const WantedWord& word : wanted) {
        if (!text.empty()) text += ' ';
        const auto [answer, at] = answer_of(word, index.words_of_name(name));
        const bool misspelt = answer != nullptr && answer->kind == MatchKind::misspelt;
        differs |= misspelt;
        text += misspelt ? index.word(answer->word) : std::string_view{word.text};
    }
    return differs ? text : std::string{};
}

} // namespace zebra::foods
