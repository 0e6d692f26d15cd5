#include "core/foods/wanted_word.h"

#include <algorithm>
#include <span>
#include <utility>

namespace zebra::foods {

namespace {

constexpr int joined_cost = 4;
constexpr int beginning_cost = 22;
constexpr int inner_beginning_cost = 34; // of a word with others behind it
constexpr int beside_exact_cost = 30;    // more, when what was typed is a word itself
constexpr int error_cost = 30;           // each
constexpr int misspelt_cost = 12;
constexpr int misspelt_beginning_cost = 8;
constexpr int weak_missing_cost = 14;
constexpr int missing_cost = 110;
constexpr int missing_letter_cost = 6;

constexpr std::size_t most_counted_letters = 8;
constexpr int least_weight = 2;

constexpr int inner_beginning_share = 12;
constexpr int short_beginning_share = 6;
constexpr std::size_t short_beginning = 3;
constexpr int two_errors_share = 10;
constexpr int ordinary_word_share = 8; // at most, when what was typed is a word of its own

constexpr std::size_t shortest_rare_word = 6;
constexpr std::size_t most_names_of_rare_word = 12;
constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_second_part = 2;
constexpr std::size_t longest_with_parts = 40;
constexpr std::size_t most_joined_words = 4;

bool is_number(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

WantedWord prepare(const QueryWord& word, const OrdinaryWords& ordinary) {
    WantedWord out;
    out.text = word.text;
    out.may_be_beginning = word.may_be_beginning;
    const auto letters = static_cast<int>(std::min(word.text.size(), most_counted_letters));
    out.weight = word.is_weak ? 0 : least_weight + letters;
    if (word.is_extra) out.weight /= 2;
    out.is_extra = word.is_extra;
    out.is_ordinary = ordinary.contains(word.text);
    out.missing_cost =
        word.is_weak ? weak_missing_cost : missing_cost + missing_letter_cost * letters;
    return out;
}

void add_same(WantedWord& wanted, std::string_view text, int cost, const WordIndex& index) {
    for (const std::uint32_t word : index.same(text)) {
        wanted.answers.push_back({word, cost, whole_share, MatchKind::exact});
    }
}

void add_beginning(WantedWord& wanted, const QueryWord& word, const WordIndex& index) {
    if (is_number(word.text)) return;
    const bool last = word.may_be_beginning;
    const int share = last                                 ? whole_share
                      : word.text.size() < short_beginning ? short_beginning_share
                                                           : inner_beginning_share;
    wanted.beginning = index.beginning_with(word.text);
    const int cost = (last ? beginning_cost : inner_beginning_cost)
                     + (wanted.answers.empty() ? 0 : beside_exact_cost);
    wanted.as_beginning = {0, cost, share, MatchKind::prefix};
}

void add_misspelt(WantedWord& wanted, const WordIndex& index, int more_cost = 0) {
    const int most = wanted.is_ordinary ? ordinary_word_share : whole_share;
    for (const Misspelt& meant : index.misspelt(wanted.text, wanted.may_be_beginning)) {
        const int cost = more_cost + misspelt_cost + error_cost * meant.errors
                         + (meant.is_whole ? 0 : misspelt_beginning_cost);
        wanted.answers.push_back(
            {meant.word, cost,
             std::min(most, meant.errors == 1 ? one_error_share : two_errors_share),
             MatchKind::misspelt});
    }
}

bool is_known(const WantedWord& wanted) {
    return !wanted.answers.empty() || !wanted.beginning.empty();
}

bool stand_together(const std::vector<std::uint32_t>& first, WordRange second,
                    const WordIndex& index) {
    return std::ranges::any_of(first, [&](std::uint32_t word) {
        const std::span<const WordAt> names = index.names_with(word);
        return std::ranges::any_of(names, [&](const WordAt& name) {
            const std::span<const WordAt> words = index.words_of_name(name.number());
            return std::ranges::any_of(
                words, [&](const WordAt& at) { return second.contains(at.number()); });
        });
    });
}

// A word that a few names have far behind may be misspelt there as well as here.
bool is_rare(const WantedWord& wanted, const WordIndex& index) {
    if (wanted.text.size() < shortest_rare_word) return false;
    if (wanted.postings(index) > most_names_of_rare_word) return false;
    const auto is_far_behind = [](const WordAt& at) { return at.place() >= Place::later; };
    const bool beginning =
        wanted.beginning.empty()
        || std::ranges::all_of(index.names_with(wanted.beginning), is_far_behind);
    return beginning && std::ranges::all_of(wanted.answers, [&](const Answer& answer) {
               return std::ranges::all_of(index.names_with(answer.word), is_far_behind);
           });
}

// "peanutbutter": its two parts, when both are words of one name; of the last word typed, the
// second may be a beginning.
std::optional<std::pair<QueryWord, QueryWord>> parts_of(const QueryWord& word,
                                                        const WordIndex& index) {
    const std::string& text = word.text;
    if (text.size() > longest_with_parts) return std::nullopt;
    for (std::size_t at = text.size(); at-- > shortest_part;) {
        if (text.size() - at < shortest_part) continue;
        const std::string first = text.substr(0, at);
        const std::string second = text.substr(at);
        const std::vector<std::uint32_t> firsts = index.same(first);
        if (firsts.empty()) continue;
        std::vector<WordRange> seconds;
        for (const std::uint32_t same : index.same(second)) seconds.push_back({same, same + 1});
        if (word.may_be_beginning) seconds.push_back(index.beginning_with(second));
        const bool known = std::ranges::any_of(
            seconds, [&](WordRange range) { return stand_together(firsts, range, index); });
        if (!known) continue;
        return std::pair{
            QueryWord{first, false, word.is_weak, word.is_extra, false},
            QueryWord{second, word.may_be_beginning, word.is_weak, word.is_extra, false}};
    }
    return std::nullopt;
}

std::string joined_text(std::span<const QueryWord> words) {
    std::string text;
    for (const QueryWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// Words that are one in the index, and stand for something else than each by itself because of a
// filler ("without skin"), become one.
std::vector<QueryWord> with_joined(const std::vector<QueryWord>& query, const WordIndex& index) {
    std::vector<QueryWord> out;
    for (std::size_t i = 0; i < query.size();) {
        std::size_t taken = 1;
        QueryWord next = query[i];
        for (std::size_t count = std::min(most_joined_words, query.size() - i); count > 1;
             --count) {
            const std::span<const QueryWord> taking{query.data() + i, count};
            const bool has_filler =
                std::ranges::any_of(taking, [](const QueryWord& word) { return word.is_filler; });
            if (!has_filler) continue;
            std::string joined = joined_text(taking);
            if (index.same(joined).empty()) continue;
            next = {std::move(joined), query[i + count - 1].may_be_beginning, false,
                    query[i].is_extra, false};
            taken = count;
            break;
        }
        out.push_back(std::move(next));
        i += taken;
    }
    return out;
}

// Each word once, in ascending order.
void keep_cheapest(std::vector<Answer>& answers) {
    std::ranges::sort(answers, {}, [](const Answer& each) {
        return std::pair{each.word, each.cost};
    });
    const auto same_word = [](const Answer& one, const Answer& other) {
        return one.word == other.word;
    };
    answers.erase(std::unique(answers.begin(), answers.end(), same_word), answers.end());
}

// Words are also answered by the one that they make, together ("butter milk") or with blanks ("low
// fat", where that stands for another word).
void add_together(std::vector<WantedWord>& wanted, const std::vector<QueryWord>& words,
                  const WordIndex& index) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t count = 2; count <= most_joined_words && i + count <= words.size();
             ++count) {
            const std::string with_blanks = joined_text({words.data() + i, count});
            for (std::size_t k = 0; k < count; ++k) add_same(wanted[i + k], with_blanks, 0, index);
        }
        if (i + 1 == words.size()) break;
        // "soy s" is not "soys".
        if (words[i + 1].text.size() < shortest_second_part) continue;
        const std::string one = words[i].text + words[i + 1].text;
        for (std::size_t k = 0; k < 2; ++k) add_same(wanted[i + k], one, joined_cost, index);
    }
}

} // namespace

std::size_t WantedWord::postings(const WordIndex& index) const {
    std::size_t count = beginning.empty() ? 0 : index.names_with(beginning).size();
    for (const Answer& each : answers) count += index.names_with(each.word).size();
    return count;
}

std::vector<WantedWord> wanted_words(const std::vector<QueryWord>& query, const WordIndex& index,
                                     const OrdinaryWords& ordinary) {
    std::vector<QueryWord> words = with_joined(query, index);
    std::erase_if(words, [](const QueryWord& word) { return word.is_filler; });
    std::vector<WantedWord> out;
    const auto look_up = [&](const QueryWord& word) {
        WantedWord wanted = prepare(word, ordinary);
        add_same(wanted, word.text, 0, index);
        add_beginning(wanted, word, index);
        return wanted;
    };
    for (const QueryWord& word : words) {
        WantedWord wanted = look_up(word);
        if (is_known(wanted)) {
            if (is_rare(wanted, index)) add_misspelt(wanted, index);
            out.push_back(std::move(wanted));
        } else if (const auto parts = parts_of(word, index)) {
            out.push_back(look_up(parts->first));
            out.push_back(look_up(parts->second));
        } else {
            add_misspelt(wanted, index);
            out.push_back(std::move(wanted));
        }
    }
    if (words.size() == out.size()) add_together(out, words, index);
    for (WantedWord& wanted : out) keep_cheapest(wanted.answers);
    // A word that says little and that no name has says nothing.
    std::erase_if(out,
                  [](const WantedWord& wanted) { return wanted.weight == 0 && !is_known(wanted); });
    return out;
}

std::vector<WantedWord> mended(std::vector<WantedWord> wanted, WordBits which,
                               const WordIndex& index) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if ((which & word_bit(i)) == 0 || wanted[i].weight == 0) continue;
        add_misspelt(wanted[i], index, beside_exact_cost);
        keep_cheapest(wanted[i].answers);
    }
    return wanted;
}

} // namespace zebra::foods
