#include "core/foods/search_run.h"

#include "core/foods/best_foods.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>
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
// A word that says little is rare when it has this many times fewer names than those that say more.
constexpr std::size_t names_of_weak = 8;
constexpr std::uint64_t every_mark = ~std::uint64_t{0};

int full_cost(const Answer& answer, Place place) {
    return answer.cost + place_costs[static_cast<std::size_t>(place)];
}

// A word of a name, the `at`-th.
struct NameWordAt {
    WordAt word;
    std::uint32_t at = 0;
};

// The word itself, or a plain misspelling of it.
bool is_sure(const Answer& answer, const WantedWord& wanted) {
    return answer.kind == MatchKind::exact
           || (answer.kind == MatchKind::misspelt && !wanted.is_ordinary
               && answer.share >= one_error_share);
}

// The best answer of a name to a word, and which of its words gives it.
std::pair<const Answer*, NameWordAt> answer_of(const WantedWord& wanted,
                                               std::span<const NameWordAt> words) {
    std::pair<const Answer*, NameWordAt> best;
    int best_cost = wanted.missing_cost;
    for (const NameWordAt& each : words) {
        const Answer* answer = wanted.answer(each.word.number());
        if (answer == nullptr) continue;
        const int cost = full_cost(*answer, each.word.place());
        if (cost >= best_cost) continue;
        best = {answer, each};
        best_cost = cost;
    }
    return best;
}

// What the word costs a name at least.
int least_cost(const WantedWord& wanted) {
    int cost = wanted.missing_cost;
    for (const Answer& answer : wanted.answers) cost = std::min(cost, answer.cost);
    return wanted.beginning.empty() ? cost : std::min(cost, wanted.as_beginning.cost);
}

// Of the words of names that answer it.
std::uint64_t marks_of(const WantedWord& wanted) {
    std::uint64_t marks = 0;
    for (const Answer& answer : wanted.answers) marks |= WordIndex::mark(answer.word);
    const WordRange& range = wanted.beginning;
    for (std::uint32_t i = range.first; i < std::min(range.last, range.first + 64); ++i) {
        marks |= WordIndex::mark(i);
    }
    return marks;
}

// The words of the query take turns, the one with the fewest names first: all names that have it
// are weighed, except those that could not be among the best even if they had every word whose turn
// is still to come. The names come in the order of their cost, so that a list ends early.
class Run {
  public:
    Run(const std::vector<SearchName>& names, const WordIndex& index,
        const std::vector<WantedWord>& wanted, std::size_t limit, std::size_t foods)
        : names_(names), index_(index), wanted_(wanted), foods_(foods), best_(limit),
          least_behind_(wanted.size() + 1), weighed_(names.size() / 64 + 1),
          is_wanted_(index.word_count() / 64 + 1) {
        for (const WantedWord& word : wanted) {
            mark_wanted(word);
            lacks_.push_back({marks_of(word), word.missing_cost - least_cost(word)});
        }
        for (const WantedWord& word : wanted) whole_weight_ += word.weight;
        all_ordinary_ = std::ranges::all_of(wanted, &WantedWord::is_ordinary);
        for (std::size_t i = wanted.size(); i-- > 0;) {
            least_behind_[i] = least_behind_[i + 1] + least_cost(wanted[i]);
        }
        least_ = whole_weight_ * least_share;
        least_of_named_ = whole_weight_ * least_share_of_named;
    }

    std::vector<Candidate> best() {
        if (whole_weight_ == 0) return {};
        const std::vector<std::size_t> order = turns();
        int weight = whole_weight_; // of the words whose turn is still to come
        turn_ = {least_behind_.front(), static_cast<int>(wanted_.size())};
        bool last_had_turn = false;
        for (const std::size_t i : order) {
            // Together they could not be enough.
            if (weight * whole_share < least_) break;
            const WantedWord& word = wanted_[i];
            turn_.cost -= least_cost(word);
            lacks_[i].marks = every_mark;
            for (const Answer& answer : word.answers) {
                look_at(index_.names_with(answer.word), answer);
            }
            for (std::uint32_t k = word.beginning.first; k < word.beginning.last; ++k) {
                look_at(index_.names_with(k), word.as_beginning);
            }
            turn_.cost += word.missing_cost;
            --turn_.words;
            weight -= word.weight;
            last_had_turn |= i == last_word();
        }
        if (!last_had_turn) look_at_named();
        return best_.take();
    }

  private:
    void mark_wanted(const WantedWord& word) {
        const auto mark_one = [&](std::uint32_t number) {
            is_wanted_[number / 64] |= std::uint64_t{1} << (number % 64);
        };
        for (const Answer& answer : word.answers) mark_one(answer.word);
        for (std::uint32_t i = word.beginning.first; i < word.beginning.last; ++i) mark_one(i);
    }

    // The word with the fewest names first. One that says little comes last, and is never looked
    // for by itself, unless it is rare: what lacks it costs more then.
    std::vector<std::size_t> turns() const {
        std::vector<std::size_t> postings;
        std::size_t fewest = names_.size(); // of a word that says more
        for (const WantedWord& word : wanted_) {
            postings.push_back(word.postings(index_));
            if (word.weight > 0) fewest = std::min(fewest, postings.back());
        }
        std::vector<std::size_t> order(wanted_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::size_t i) {
            const bool is_last = wanted_[i].weight == 0 && postings[i] > fewest / names_of_weak;
            return std::pair{is_last, postings[i]};
        });
        return order;
    }

    // The last that says what the food is.
    std::size_t last_word() const {
        std::size_t last = 0;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (wanted_[i].weight > 0 && !wanted_[i].is_extra) last = i;
        }
        return last;
    }

    // Only the last word may be enough by itself, if it is surely the head of a name.
    void look_at_named() {
        const WantedWord& word = wanted_[last_word()];
        turn_.cost -= least_cost(word);
        for (const Answer& answer : word.answers) {
            if (is_sure(answer, word)) look_at(index_.names_with(answer.word), answer);
        }
    }

    // The names in which the word stands that gives this answer.
    void look_at(std::span<const WordAt> names, const Answer& answer) {
        set_ends(best_.bar() - turn_.cost - answer.cost);
        for (const WordAt& at : names) {
            if (at.number() >= ends_.front()) break;
            if (!is_left(at)) continue;
            const SearchName& name = names_[at.number()];
            if (name.food >= foods_ || least_name_cost(at, answer) > best_.bar()) continue;
            Candidate each{name.cost, name.food, at.number(), name.order, answer.kind};
            const bool answers =
                wanted_.size() == 1 ? weigh_one(each, answer, at.place()) : weigh(each);
            if (!answers) continue;
            best_.add(each);
            set_ends(best_.bar() - turn_.cost - answer.cost);
        }
    }

    // Whether the name is neither too dear nor known.
    bool is_left(const WordAt& at) const {
        return at.number() < ends_[static_cast<std::size_t>(at.place())]
               && (wanted_.size() == 1 || !is_weighed(at.number()));
    }

    // Puts an end to the names: where with the place of the word they cost more than this.
    void set_ends(int cost) {
        if (cost == cost_of_ends_) return;
        cost_of_ends_ = cost;
        auto last = names_.end();
        for (std::size_t place = 0; place < place_count; ++place) {
            last =
                std::upper_bound(names_.begin(), last, cost - place_costs[place],
                                 [](int most, const SearchName& name) { return most < name.cost; });
            ends_[place] = static_cast<std::uint32_t>(last - names_.begin());
        }
    }

    bool is_weighed(std::uint32_t name) const {
        return (weighed_[name / 64] >> (name % 64) & 1) != 0;
    }

    // What the name costs if this is its answer to the word whose turn it is, and if it has all
    // words whose turn is still to come, as well as can be.
    int least_name_cost(const WordAt& at, const Answer& answer) const {
        const SearchName& name = names_[at.number()];
        const bool is_head = at.place() == Place::head;
        const int in_head = is_head ? turn_.words : turn_.words - 1;
        const int more_of_head = name.left_out_cost * std::max(0, name.head_words - in_head);
        int cost = name.cost + turn_.cost + full_cost(answer, at.place())
                   + (is_head ? more_of_head : std::min(shelf_only_cost, more_of_head));
        const std::uint64_t marks = index_.marks_of_name(at.number());
        for (const Lack& lack : lacks_) {
            if ((lack.marks & marks) == 0) cost += lack.cost;
        }
        return cost;
    }

    // Of one word there is nothing to add up: every place it stands in is a candidate.
    bool weigh_one(Candidate& candidate, const Answer& answer, Place place) const {
        candidate.cost += full_cost(answer, place);
        candidate.is_sure = is_sure(answer, wanted_.front());
        const int more_of_head =
            finish(candidate, place == Place::head ? 1 : 0, place == Place::shelf);
        return is_enough(candidate, answer.share * wanted_.front().weight, more_of_head, false);
    }

    // Puts the exact cost into a candidate. False: too little of the query is answered, or at too
    // high a cost.
    bool weigh(Candidate& candidate) {
        weighed_[candidate.name / 64] |= std::uint64_t{1} << (candidate.name % 64);
        const std::span<const NameWordAt> words = words_wanted(candidate.name);
        int cost = candidate.cost;
        int share = 0;
        std::uint64_t head_words = 0; // those answered, by their place in the name
        std::uint32_t last_in_head = 0;
        bool shelf_was_asked_for = false;
        bool ends_in_head = false; // the last word typed that says something
        candidate.kind = MatchKind::exact;
        candidate.missing = 0;
        candidate.is_sure = true;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (cost + least_behind_[i] > best_.bar()) return false;
            const WantedWord& wanted = wanted_[i];
            const auto [answer, at] = answer_of(wanted, words);
            if (wanted.weight > 0 && !wanted.is_extra) {
                ends_in_head =
                    answer != nullptr && is_sure(*answer, wanted) && at.word.place() == Place::head;
            }
            if (answer == nullptr) {
                cost += wanted.missing_cost;
                if (wanted.weight > 0) candidate.missing |= word_bit(i);
                continue;
            }
            cost += full_cost(*answer, at.word.place());
            share += answer->share * wanted.weight;
            candidate.kind = std::max(candidate.kind, answer->kind);
            candidate.is_sure &= wanted.weight == 0 || is_sure(*answer, wanted);
            shelf_was_asked_for |= at.word.place() == Place::shelf;
            if (at.word.place() != Place::head) continue;
            if (head_words != 0 && at.at < last_in_head) cost += inverted_cost;
            last_in_head = at.at;
            if (at.at < 64) head_words |= std::uint64_t{1} << at.at;
        }
        candidate.cost = cost;
        const int more_of_head = finish(candidate, std::popcount(head_words), shelf_was_asked_for);
        return is_enough(candidate, share, more_of_head, ends_in_head);
    }

    // The words of a name that answer one of the query.
    std::span<const NameWordAt> words_wanted(std::uint32_t name) {
        const std::span<const WordAt> words = index_.words_of_name(name);
        if (words_.size() < words.size()) words_.resize(words.size());
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            const std::uint32_t number = words[i].number();
            words_[count] = {words[i], i};
            count += is_wanted_[number / 64] >> (number % 64) & 1;
        }
        return std::span{words_}.first(count);
    }

    // Adds what depends on how much of the head was asked for; returns that part of it.
    int finish(Candidate& candidate, int in_head, bool shelf_was_asked_for) const {
        const int more_of_head = left_out(candidate.name, in_head, shelf_was_asked_for);
        candidate.cost += more_of_head;
        const bool is_known = names_[candidate.name].kind != NameKind::elsewhere;
        const bool in_full = candidate.kind == MatchKind::exact || (candidate.is_sure && is_known);
        if (!in_full || more_of_head > 0) {
            candidate.cost += names_[candidate.name].loose_cost;
        }
        return more_of_head;
    }

    // What the words of the head cost that were not asked for. When none was, but the shelf, that
    // is all: "nuts" asks for every kind of them.
    int left_out(std::uint32_t name, int in_head, bool shelf_was_asked_for) const {
        const int cost =
            names_[name].left_out_cost * std::max(0, names_[name].head_words - in_head);
        return in_head == 0 && shelf_was_asked_for ? std::min(shelf_only_cost, cost) : cost;
    }

    // Whether enough of the query is answered.
    bool is_enough(const Candidate& candidate, int share, int more_of_head,
                   bool ends_in_head) const {
        const NameKind name_kind = names_[candidate.name].kind;
        const bool in_full = candidate.kind == MatchKind::exact && more_of_head == 0;
        if (name_kind == NameKind::elsewhere && all_ordinary_ && !in_full) return false;
        if (share == whole_weight_ * whole_share) return true;
        // Half of another name says too little: "birthday" in "birthday cake".
        if (more_of_head > 0 && name_kind != NameKind::own) return false;
        return share >= least_ || (share >= least_of_named_ && ends_in_head && more_of_head == 0);
    }

    // What a name costs more that has none of the marks.
    struct Lack {
        std::uint64_t marks = 0;
        int cost = 0;
    };
    // The words that can still be answered.
    struct Turn {
        int cost = 0;  // of all words but the one whose turn it is, at least
        int words = 0; // that can be answered, this one and those still to come
    };

    const std::vector<SearchName>& names_;
    const WordIndex& index_;
    const std::vector<WantedWord>& wanted_;
    std::size_t foods_;
    BestFoods best_;
    std::vector<int> least_behind_; // of each word and those behind it, together
    Turn turn_;
    std::vector<Lack> lacks_; // by word; those that had their turn are in the turn's cost
    std::vector<std::uint64_t> weighed_;   // a bit for every name
    std::vector<std::uint64_t> is_wanted_; // a bit for every word of the index
    std::vector<NameWordAt> words_;        // of the name that is weighed
    int cost_of_ends_ = std::numeric_limits<int>::min();
    std::array<std::uint32_t, place_count> ends_{};
    bool all_ordinary_ = false; // nothing but words that have a meaning besides food
    int whole_weight_ = 0;
    int least_ = 0;
    int least_of_named_ = 0;
};

} // namespace

std::vector<Candidate> best_names(const std::vector<SearchName>& names, const WordIndex& index,
                                  const std::vector<WantedWord>& wanted, std::size_t limit,
                                  std::size_t foods) {
    if (names.empty() || limit == 0) return {};
    return Run{names, index, wanted, std::min(limit, names.size()), foods}.best();
}

std::string understood_query(const WordIndex& index, const std::vector<WantedWord>& wanted,
                             std::uint32_t name) {
    std::vector<NameWordAt> words;
    for (const WordAt& word : index.words_of_name(name)) {
        words.push_back({word, static_cast<std::uint32_t>(words.size())});
    }
    std::string text;
    bool differs = false;
    for (const WantedWord& word : wanted) {
        if (!text.empty()) text += ' ';
        const auto [answer, at] = answer_of(word, words);
        const bool misspelt = answer != nullptr && answer->kind == MatchKind::misspelt;
        differs |= misspelt;
        text += misspelt ? index.word(answer->word) : std::string_view{word.text};
    }
    return differs ? text : std::string{};
}

} // namespace zebra::foods
