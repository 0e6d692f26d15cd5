#include "core/foods/display_rules.h"

#include "core/base/text.h"
#include "core/foods/table_reader.h"

#include <algorithm>
#include <span>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::string_view tail_mark = "... ";
constexpr std::string_view part_end = ", ";
constexpr int highest_rank = 3;

constexpr std::array<std::pair<std::string_view, NameList>, name_list_count> list_names = {{
    {"behind", NameList::behind},
    {"front", NameList::front},
    {"meat", NameList::meat},
    {"cut", NameList::cut},
    {"maker", NameList::maker},
    {"method", NameList::method},
    {"brackets", NameList::brackets},
    {"choices", NameList::choices},
    {"small", NameList::small},
}};

std::optional<int> parse_rank(std::string_view text) {
    if (text.empty()) return 0;
    if (text.size() != 1 || text[0] < '1' || text[0] > '0' + highest_rank) return std::nullopt;
    return text[0] - '0';
}

std::vector<NamePattern> parse_path(std::string_view words) {
    std::vector<NamePattern> path;
    for (std::size_t end = words.find(part_end); end != std::string_view::npos;
         end = words.find(part_end)) {
        path.emplace_back(words.substr(0, end));
        words.remove_prefix(end + part_end.size());
    }
    path.emplace_back(words);
    return path;
}

bool begins_with(const BeginRule& rule, const std::vector<std::string>& parts) {
    return rule.path.size() <= parts.size()
           && std::equal(rule.path.begin(), rule.path.end(), parts.begin(),
                         [](const NamePattern& pattern, const std::string& part) {
                             return pattern.match(part).has_value();
                         });
}

bool better(const BeginRule& rule, const BeginRule* than) {
    const auto worth = [](const BeginRule& of) {
        std::size_t letters = 0;
        for (const NamePattern& pattern : of.path) letters += pattern.letters();
        return std::pair{of.path.size(), letters};
    };
    return than == nullptr || worth(rule) > worth(*than);
}

bool has_capital(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

class DisplayRules::Reader {
  public:
    explicit Reader(DisplayRules& out) : out_(out) {}

    // The columns are those of display_words_file.
    Complaint take(std::span<const std::string_view> fields) {
        const std::string_view kind = fields[0];
        const std::string_view words = fields[1];
        const std::string_view says = fields[2];
        const std::optional<int> rank = parse_rank(fields[3]);
        if (!rank) return "the rank is not 1, 2 or 3";
        if (words.empty()) return "the words are missing";
        if (kind != "spell" && has_capital(words)) return "the words have capitals";
        if (kind == "begin") return take_begin(words, says, *rank);
        if (kind == "drop" && *rank > 0) return take_qualifier(words, says, *rank);
        if (*rank != 0 || kind == "drop") return "begin may have a rank, drop has one";
        if (kind == "say" && !says.empty()) return take_qualifier(words, says, 0);
        if (kind == "turn") return take_turn(words, says);
        if (!says.empty() || kind == "say") return "begin, drop and turn may say something else";
        if (kind == "keep") return take_qualifier(words, says, 0);
        if (kind == "spell") return take_spelling(words);
        return take_listed(kind, words);
    }

  private:
    Complaint take_begin(std::string_view words, std::string_view says, int rank) {
        BeginRule rule;
        rule.path = parse_path(words);
        const std::size_t mark = says.find(tail_mark);
        rule.front = trim(says.substr(0, mark));
        if (mark != std::string_view::npos) rule.tail = says.substr(mark + tail_mark.size());
        rule.tail_rank = rank;
        if (rank > 0 && rule.tail.empty()) return "nothing is left out";
        if (rule.path.front().has_star()) {
            out_.starred_begins_.push_back(std::move(rule));
        } else {
            const std::string_view first = words.substr(0, words.find(part_end));
            out_.begins_[std::string{first}].push_back(std::move(rule));
        }
        return std::nullopt;
    }

    Complaint take_qualifier(std::string_view words, std::string_view says, int rank) {
        QualifierRule rule{std::string{says}, rank};
        NamePattern pattern{words};
        if (pattern.has_star()) {
            out_.starred_qualifiers_.push_back({std::move(pattern), std::move(rule)});
            return std::nullopt;
        }
        return once(out_.qualifiers_.emplace(words, std::move(rule)).second);
    }

    Complaint take_turn(std::string_view words, std::string_view says) {
        return once(out_.turned_.emplace(words, says.empty() ? words : says).second);
    }

    Complaint take_spelling(std::string_view words) {
        std::string lower = ascii_lower(words);
        if (words.find(' ') == std::string_view::npos) {
            return once(out_.spellings_.emplace(std::move(lower), words).second);
        }
        out_.phrases_.push_back({std::move(lower), std::string{words}});
        return std::nullopt;
    }

    Complaint take_listed(std::string_view kind, std::string_view words) {
        for (const auto& [name, list] : list_names) {
            if (name != kind) continue;
            Patterns& patterns = out_.lists_[static_cast<std::size_t>(list)];
            NamePattern pattern{words};
            if (!pattern.has_star()) return once(patterns.exact.emplace(words).second);
            patterns.starred.push_back(std::move(pattern));
            return std::nullopt;
        }
        return "the kind of words is unknown";
    }

    static Complaint once(bool is_new) {
        if (is_new) return std::nullopt;
        return "these words stand twice";
    }

    DisplayRules& out_;
};

Outcome<DisplayRules> DisplayRules::parse(std::string_view table) {
    DisplayRules out;
    Reader reader{out};
    const auto rows =
        for_each_row(display_words_file, table,
                     [&](std::span<const std::string_view> fields) { return reader.take(fields); });
    if (!rows) return fail(rows.error());
    return out;
}

const BeginRule* DisplayRules::begin_of(const std::vector<std::string>& parts) const {
    if (parts.empty()) return nullptr;
    const BeginRule* best = nullptr;
    const auto consider = [&](const std::vector<BeginRule>& rules) {
        for (const BeginRule& rule : rules) {
            if (begins_with(rule, parts) && better(rule, best)) best = &rule;
        }
    };
    const auto named = begins_.find(parts.front());
    if (named != begins_.end()) consider(named->second);
    consider(starred_begins_);
    return best;
}

std::optional<QualifierRule> DisplayRules::qualifier(std::string_view part) const {
    const std::string lower = ascii_lower(part);
    const auto exact = qualifiers_.find(lower);
    if (exact != qualifiers_.end()) return exact->second;
    for (const StarredQualifier& one : starred_qualifiers_) {
        const auto star = one.pattern.match(lower);
        if (!star) continue;
        QualifierRule rule = one.rule;
        const std::size_t at = rule.says.find('*');
        const auto begin = static_cast<std::size_t>(star->data() - lower.data());
        if (at != std::string::npos) rule.says.replace(at, 1, part.substr(begin, star->size()));
        return rule;
    }
    return std::nullopt;
}

const std::string* DisplayRules::turned_head(std::string_view lower) const {
    const auto found = turned_.find(lower);
    return found == turned_.end() ? nullptr : &found->second;
}

bool DisplayRules::lists(NameList list, std::string_view lower) const {
    const Patterns& patterns = lists_[static_cast<std::size_t>(list)];
    return patterns.exact.contains(lower)
           || std::ranges::any_of(patterns.starred, [&](const NamePattern& pattern) {
                  return pattern.match(lower).has_value();
              });
}

const std::string* DisplayRules::spelling(std::string_view lower) const {
    const auto found = spellings_.find(lower);
    return found == spellings_.end() ? nullptr : &found->second;
}

} // namespace zebra::foods
