#include "core/foods/display_name.h"

#include "core/base/text.h"
#include "core/foods/name_parts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace zebra::foods {

namespace {

constexpr int bracket_rank = 3;
constexpr int repeated_rank = 1;
constexpr int begin_rounds = 6; // rules may lead to one another, never for long
constexpr std::string_view cooked = "cooked";

// A part on its way into a display name.
struct Piece {
    NamePart part;
    int rank = 0;
    std::string when_shown; // what is said of a piece that is left out
    bool visible() const { return rank == 0; }
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

bool is_capitals(std::string_view word) {
    return std::ranges::any_of(word, is_upper)
           && (std::ranges::none_of(word, is_lower) || word.starts_with("McD"));
}

// Ends with a word of capitals: "KELLOGG'S", "KELLOGG'S SPECIAL K"; one letter alone is none.
bool ends_as_brand(std::string_view text) {
    const std::string_view word = last_word(text);
    if (!is_capitals(word)) return false;
    if (std::ranges::count_if(word, is_upper) > 1) return true;
    text.remove_suffix(std::min(text.size(), word.size() + 1));
    return is_capitals(last_word(text));
}

bool starts_with_capital(std::string_view text) { return !text.empty() && !is_lower(text.front()); }

// As within a name: "Roll", but not "KFC" or "MultiGrain".
std::string small_first(std::string text) {
    const std::string_view word = std::string_view{text}.substr(0, text.find(' '));
    const bool title_case = word.size() > 1 && std::ranges::count_if(word, is_upper) == 1;
    if (title_case && is_upper(text.front())) text.replace(0, 1, ascii_lower(text.substr(0, 1)));
    return text;
}

std::vector<NamePart> replace_begin(std::vector<NamePart> parts, const BeginRule& rule) {
    std::vector<std::string> stars;
    std::vector<std::string> brackets;
    for (std::size_t i = 0; i < rule.path.size(); ++i) {
        const auto star = rule.path[i].match(parts[i].lower);
        if (star && rule.path[i].has_star()) {
            const auto begin = static_cast<std::size_t>(star->data() - parts[i].lower.data());
            stars.push_back(parts[i].text.substr(begin, star->size()));
        }
        std::ranges::move(parts[i].brackets, std::back_inserter(brackets));
    }
    std::string front;
    std::size_t next = 0;
    for (const char c : rule.front) {
        if (c == '*' && next < stars.size()) {
            front += front.empty() ? stars[next] : small_first(stars[next]);
            ++next;
        } else {
            front += c;
        }
    }
    std::vector<NamePart> out = parts_of_name(front);
    if (!out.empty()) out.back().brackets = std::move(brackets);
    for (std::size_t i = rule.path.size(); i < parts.size(); ++i) {
        out.push_back(std::move(parts[i]));
    }
    return out;
}

std::vector<std::string> lower_parts(const std::vector<NamePart>& parts) {
    std::vector<std::string> lower;
    lower.reserve(parts.size());
    for (const NamePart& part : parts) lower.push_back(part.lower);
    return lower;
}

// The name without the signs of brackets that are read as if they had none.
std::string without_signs(std::string_view name, const DisplayRules& rules) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = name[at] == '(' ? name.find(')', at) : std::string_view::npos;
        const std::string_view bracket =
            end == std::string_view::npos ? std::string_view{} : name.substr(at, end + 1 - at);
        if (!bracket.empty() && rules.lists(NameList::brackets, ascii_lower(bracket))) {
            out += bracket.substr(1, bracket.size() - 2);
            at += bracket.size();
        } else {
            out += name[at++];
        }
    }
    return out;
}

bool ends_choices(std::string_view lower) {
    return lower.starts_with("or ") || lower.find(" or ") != std::string_view::npos;
}

// "NS as to light, heavy, or half and half" is one part, with what its commas separate.
void join_choices(std::vector<NamePart>& parts, const DisplayRules& rules) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!rules.lists(NameList::choices, parts[i].lower)) continue;
        const auto next = parts.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const auto last = std::find_if(
            next, parts.end(), [](const NamePart& part) { return ends_choices(part.lower); });
        if (last == parts.end()) continue;
        for (auto part = next; part <= last; ++part) {
            parts[i].text += ", " + part->text;
            std::ranges::move(part->brackets, std::back_inserter(parts[i].brackets));
        }
        parts[i].lower = ascii_lower(parts[i].text);
        parts.erase(next, last + 1);
    }
}

// An enumeration ("Beef, tofu, and vegetables") is not a head with its qualifiers.
bool continues_enumeration(const Piece& piece) {
    return piece.part.lower.starts_with("and ") || piece.part.lower.starts_with("or ");
}
bool is_enumeration(const std::vector<Piece>& pieces) {
    return std::ranges::any_of(pieces, continues_enumeration);
}

// "chocolate with frosting", "cake": "chocolate cake with frosting".
std::string with_head(const std::string& qualifier, const std::string& head) {
    constexpr std::string_view with = " with ";
    const std::size_t at = qualifier.find(with);
    if (at == std::string::npos) return qualifier + " " + head;
    return qualifier.substr(0, at) + " " + head + qualifier.substr(at);
}

class Shaper {
  public:
    Shaper(std::vector<NamePart> parts, const DisplayRules& rules) : rules_(rules) {
        for (NamePart& part : parts) pieces_.push_back({std::move(part), 0, {}});
    }

    ShapedName shape() {
        hide_repeated_brands();
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (!begins_enumeration(i)) word(pieces_[i], i == 0);
        }
        hide_repeated_words();
        hide_cooked();
        build_lead();
        for (std::size_t i = 0; i < pieces_.size(); ++i) finish(pieces_[i], i);
        return std::move(out_);
    }

  private:
    // "KELLOGG, KELLOGG'S ALL-BRAN": the maker once.
    void hide_repeated_brands() {
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (ends_as_brand(piece.part.text)
                && pieces_[i + 1].part.lower.starts_with(piece.part.lower)) {
                piece.rank = repeated_rank;
                piece.when_shown = piece.part.text;
            }
        }
    }

    // "with added ascorbic acid, calcium, and potassium": what comes after it hangs on it.
    bool begins_enumeration(std::size_t at) const {
        const std::string_view lower = pieces_[at].part.lower;
        const bool opens = lower.starts_with("with") || lower.starts_with("made ")
                           || lower.starts_with("prepared ");
        return opens
               && std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(at) + 1, pieces_.end(),
                              continues_enumeration);
    }

    // The first part may be left out, but not worded otherwise, and is never all of the name.
    void word(Piece& piece, bool first) {
        if (!piece.visible()) return;
        const auto rule = rules_.qualifier(piece.part.text);
        if (!rule || (first && (rule->rank == 0 || pieces_.size() == 1))) return;
        piece.rank = rule->rank;
        const std::string says = rule->says.empty() ? piece.part.text : rule->says;
        if (rule->rank > 0) {
            piece.when_shown = says;
        } else {
            piece.part.text = says;
            piece.part.lower = ascii_lower(says);
        }
    }

    void hide_repeated_words() {
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (!pieces_[k].visible() || !pieces_[i].visible()) continue;
                if (pieces_[k].part.lower != pieces_[i].part.lower) continue;
                pieces_[i].rank = repeated_rank;
                pieces_[i].when_shown = pieces_[i].part.text;
            }
        }
    }

    void hide_cooked() {
        const bool method = std::ranges::any_of(pieces_, [&](const Piece& piece) {
            return piece.visible() && rules_.lists(NameList::method, piece.part.lower);
        });
        if (!method) return;
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            if (!pieces_[i].visible() || pieces_[i].part.lower != cooked) continue;
            pieces_[i].rank = repeated_rank;
            pieces_[i].when_shown = cooked;
        }
    }

    // The next piece that is shown, or none.
    Piece* next_visible(std::size_t& at) {
        for (std::size_t i = at; i < pieces_.size(); ++i) {
            if (!pieces_[i].visible()) continue;
            at = i;
            return &pieces_[i];
        }
        return nullptr;
    }

    void build_lead() {
        std::size_t at = 0;
        const Piece* head = next_visible(at);
        if (head == nullptr) return;
        in_lead_.push_back(at);
        out_.lead = head->part.text;
        if (is_enumeration(pieces_)) return;
        if (ends_as_brand(head->part.text)) {
            add_product(at);
            return;
        }
        const std::string* turned = rules_.turned_head(head->part.lower);
        if (turned != nullptr) turn(at, *turned);
        put_fronts(at, turned != nullptr ? *turned : small_first(out_.lead));
        if (rules_.lists(NameList::meat, head->part.lower)) add_cut(at);
    }

    // "KEEBLER, CHIPS DELUXE, Chocolate Chip Cookies", as long as brands are followed by capitals.
    void add_product(std::size_t at) {
        while (ends_as_brand(out_.lead)) {
            std::size_t next = at + 1;
            const Piece* piece = next_visible(next);
            if (piece == nullptr) return;
            const bool named = starts_with_capital(piece->part.text)
                               || (rules_.lists(NameList::maker, ascii_lower(out_.lead))
                                   && !rules_.lists(NameList::behind, piece->part.lower));
            if (!named) return;
            out_.lead += " " + piece->part.text;
            in_lead_.push_back(next);
            at = next;
        }
    }

    void turn(std::size_t& at, const std::string& head) {
        std::size_t next = at + 1;
        const Piece* piece = next_visible(next);
        if (piece == nullptr || rules_.lists(NameList::behind, piece->part.lower)
            || rules_.lists(NameList::front, piece->part.lower)
            || ends_as_brand(piece->part.text)) {
            return;
        }
        const std::string last = without_plural(last_word(piece->part.lower));
        const bool repeats = last == without_plural(last_word(head));
        out_.lead = repeats ? piece->part.text : with_head(piece->part.text, head);
        in_lead_.push_back(next);
        at = next;
    }

    void put_fronts(std::size_t& at, const std::string& head) {
        for (std::size_t next = at + 1;; at = next++) {
            const Piece* piece = next_visible(next);
            if (piece == nullptr || !rules_.lists(NameList::front, piece->part.lower)) return;
            const bool first = in_lead_.size() == 1;
            out_.lead = piece->part.text + " " + (first ? head : out_.lead);
            in_lead_.push_back(next);
        }
    }

    void add_cut(std::size_t at) {
        std::size_t next = at + 1;
        const Piece* piece = next_visible(next);
        if (piece == nullptr || !rules_.lists(NameList::cut, piece->part.lower)) return;
        out_.lead += " " + piece->part.text;
        in_lead_.push_back(next);
    }

    // Brackets with nothing that the lead does not say: "Prunes (prunes)".
    bool says_the_same(std::string_view bracket) const {
        const std::vector<std::string> lead = words_of(out_.lead);
        return std::ranges::all_of(words_of(bracket), [&](const std::string& word) {
            return rules_.lists(NameList::small, word)
                   || std::ranges::find(lead, word) != lead.end();
        });
    }

    // What the piece adds behind the lead, and its brackets.
    void finish(Piece& piece, std::size_t place) {
        const bool leads = std::ranges::find(in_lead_, place) != in_lead_.end();
        if (!piece.visible()) {
            std::string text = std::move(piece.when_shown);
            for (const std::string& bracket : piece.part.brackets) text += " " + bracket;
            out_.qualifiers.push_back({std::move(text), piece.rank, false, false});
            return;
        }
        if (!leads) out_.qualifiers.push_back({piece.part.text, 0, false, true});
        for (std::string& bracket : piece.part.brackets) {
            const auto rule = rules_.qualifier(bracket);
            int rank = rule ? rule->rank : place == 0 ? 0 : bracket_rank;
            if (rule && !rule->says.empty()) bracket = rule->says;
            if (says_the_same(bracket)) rank = repeated_rank;
            // Worded without signs it is a qualifier as others are.
            const bool signs = bracket.starts_with('(');
            out_.qualifiers.push_back({std::move(bracket), rank, signs, rank == 0});
        }
    }

    const DisplayRules& rules_;
    std::vector<Piece> pieces_;
    std::vector<std::size_t> in_lead_;
    ShapedName out_;
};

// Whether something stays behind the begin; what is only a shelf ("Infant formula, NFS") keeps it.
bool names_something(const std::vector<NamePart>& parts, const BeginRule& begin,
                     const DisplayRules& rules) {
    return std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(begin.path.size()), parts.end(),
                       [&](const NamePart& part) {
                           const auto rule = rules.qualifier(part.text);
                           return !rule || rule->rank == 0;
                       });
}

} // namespace

std::string ShapedName::text(NameStyle style, const DisplayRules& rules) const {
    std::string out = lead;
    for (const Qualifier& one : qualifiers) {
        if (!one.shown) continue;
        out += one.in_brackets ? " " : ", ";
        out += one.text;
    }
    return plain_capitals(tidy_blanks(out), style, rules);
}

ShapedName shape_name(std::string_view name, const DisplayRules& rules) {
    std::vector<NamePart> parts = parts_of_name(without_signs(name, rules));
    join_choices(parts, rules);
    std::vector<ShapedName::Qualifier> tails;
    for (int round = 0; round < begin_rounds; ++round) {
        const BeginRule* rule = rules.begin_of(lower_parts(parts));
        if (rule == nullptr || (rule->front.empty() && !names_something(parts, *rule, rules)))
            break;
        if (!rule->tail.empty()) {
            tails.push_back({rule->tail, rule->tail_rank, false, rule->tail_rank == 0});
        }
        parts = replace_begin(std::move(parts), *rule);
    }
    ShapedName shaped = Shaper{std::move(parts), rules}.shape();
    std::ranges::move(tails, std::back_inserter(shaped.qualifiers));
    return shaped;
}

std::string display_name(std::string_view name, NameStyle style, const DisplayRules& rules) {
    return shape_name(name, rules).text(style, rules);
}

} // namespace zebra::foods
