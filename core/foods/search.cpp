#include "core/foods/search.h"

#include "core/foods/plainness.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace zebra::foods {

namespace {

constexpr std::size_t most_query_words = 16;
constexpr int prefix_cost = 22;
constexpr int left_out_cost = 40; // a word of the head that was not asked for
constexpr int other_name_cost = 6;
constexpr std::array<int, place_count> place_costs = {
    0,  // head
    6,  // shelf
    10, // second
    14, // third
    18, // later
    30  // aside
};
constexpr std::int16_t unmatched = std::numeric_limits<std::int16_t>::max();

// How one name answers: one word of the query, or all so far.
struct Score {
    std::int16_t cost = unmatched;
    std::uint8_t in_head = 0; // words that matched in the head
    MatchKind kind = MatchKind::exact;
};

struct Candidate {
    int cost = 0;
    std::uint32_t food = 0; // foods are numbered in order of NDB number
    MatchKind kind = MatchKind::exact;
};

// The order in which foods are shown.
bool before(const Candidate& one, const Candidate& other) {
    return std::tie(one.cost, one.food) < std::tie(other.cost, other.food);
}

Score score_of(MatchKind kind, Place place) {
    const int cost = (kind == MatchKind::prefix ? prefix_cost : 0)
                     + place_costs[static_cast<std::size_t>(place)];
    return {static_cast<std::int16_t>(cost),
            static_cast<std::uint8_t>(place == Place::head ? 1 : 0), kind};
}

// The best answer of every name to one word.
void score_word(const WordIndex& index, std::string_view word, std::vector<Score>& scores) {
    std::ranges::fill(scores, Score{});
    for (const WordMatch& match : index.matches(word)) {
        for (const Posting& posting : index.postings(match.word)) {
            const Score score = score_of(match.kind, posting.place);
            if (score.cost < scores[posting.name].cost) scores[posting.name] = score;
        }
    }
}

void add_word(const std::vector<Score>& word, std::vector<Score>& total) {
    for (std::size_t i = 0; i < total.size(); ++i) {
        if (word[i].cost == unmatched || total[i].cost == unmatched) {
            total[i].cost = unmatched;
            continue;
        }
        total[i].cost = static_cast<std::int16_t>(total[i].cost + word[i].cost);
        total[i].in_head = static_cast<std::uint8_t>(total[i].in_head + word[i].in_head);
        total[i].kind = std::max(total[i].kind, word[i].kind);
    }
}

} // namespace

Search::Search(const Catalogue& catalogue)
    : foods_(catalogue.foods()), rules_(catalogue.search_words()) {
    const Plainness plainness{catalogue.search_words()};
    for (std::uint32_t i = 0; i < foods_.size(); ++i) {
        const Food& food = foods_[i];
        const std::string_view group_code = catalogue.groups()[food.group_number].code;
        const std::vector<NameWords> names = read_names(food.name, food.other_names, rules_);
        int cost = plainness.cost(food, group_code, names.front());
        for (const NameWords& name : names) {
            const auto number = static_cast<std::uint32_t>(names_.size());
            for (const NameWord& word : name.words) index_.add(word.text, number, word.place);
            names_.push_back({i, cost, static_cast<std::int32_t>(name.head_words)});
            if (&name == &names.front()) cost += other_name_cost;
        }
    }
    index_.finish();
}

// Different words, without fillers unless there is nothing else.
std::vector<std::string> Search::query_words(std::string_view query) const {
    std::vector<std::string> words;
    std::vector<std::string> fillers;
    for (std::string& word : words_of(query)) {
        std::vector<std::string>& into = rules_.fillers.contains(word) ? fillers : words;
        if (std::ranges::find(into, word) == into.end()) into.push_back(std::move(word));
        if (words.size() == most_query_words) break;
    }
    return words.empty() ? fillers : words;
}

std::vector<Hit> Search::find(std::string_view query, std::size_t limit) const {
    const std::vector<std::string> words = query_words(query);
    if (words.empty() || limit == 0) return {};
    std::vector<Score> total(names_.size());
    score_word(index_, words.front(), total);
    std::vector<Score> scores(words.size() > 1 ? names_.size() : 0);
    for (std::size_t i = 1; i < words.size(); ++i) {
        score_word(index_, words[i], scores);
        add_word(scores, total);
    }

    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (total[i].cost == unmatched) continue;
        const Name& name = names_[i];
        const int left_out = std::max(0, name.head_words - total[i].in_head);
        const Candidate candidate{total[i].cost + name.plainness + left_out * left_out_cost,
                                  name.food, total[i].kind};
        if (candidates.empty() || candidates.back().food != name.food) {
            candidates.push_back(candidate);
        } else if (before(candidate, candidates.back())) {
            candidates.back() = candidate;
        }
    }
    const std::size_t count = std::min(limit, candidates.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(candidates.begin(), end, candidates.end(), before);
    std::vector<Hit> hits;
    hits.reserve(count);
    std::for_each(candidates.begin(), end, [&](const Candidate& candidate) {
        hits.push_back({&foods_[candidate.food], candidate.kind});
    });
    return hits;
}

} // namespace zebra::foods
