#include "core/foods/name_words.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>

namespace zebra::foods {

namespace {

constexpr std::size_t letters_of_a_brand = 3;

// One stretch of a name between commas, brackets or semicolons.
struct Piece {
    std::string_view text;
    std::size_t part = 0; // number of commas before it, those in brackets not counted
    bool in_brackets = false;
};

std::vector<Piece> pieces_of(std::string_view name) {
    std::vector<Piece> pieces;
    std::size_t start = 0;
    std::size_t part = 0;
    std::size_t depth = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view text = trim(name.substr(start, end - start));
        if (!text.empty()) pieces.push_back({text, part, depth > 0});
        start = end + 1;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool decimal_comma = c == ',' && i > 0 && i + 1 < name.size() && name[i + 1] != ' '
                                   && name[i - 1] >= '0' && name[i - 1] <= '9';
        if (c == '(') {
            close(i);
            ++depth;
        } else if (c == ')' && depth > 0) {
            close(i);
            --depth;
        } else if ((c == ',' && !decimal_comma) || c == ';') {
            close(i);
            if (depth == 0) ++part;
        }
    }
    close(name.size());
    return pieces;
}

bool has_capitals(std::string_view name) {
    std::size_t run = 0;
    for (const char c : name) {
        run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
        if (run == letters_of_a_brand) return true;
    }
    return false;
}

Place place_of(const Piece& piece, std::size_t head_part) {
    if (piece.in_brackets) return piece.part == head_part ? Place::second : Place::aside;
    if (piece.part < head_part) return Place::shelf;
    switch (piece.part - head_part) {
    case 0: return Place::head;
    case 1: return Place::second;
    case 2: return Place::third;
    default: return Place::later;
    }
}

bool is_brand(std::string_view text) {
    const std::vector<std::string_view> words = split(text, ' ');
    return std::ranges::all_of(words, [](std::string_view word) { return has_capitals(word); });
}

// The first part at or behind `part` that is not a brand by itself, as in "KELLOGG, KELLOGG'S RICE
// KRISPIES". The last part stays what it is.
std::size_t behind_brand(const std::vector<Piece>& pieces, std::size_t part) {
    for (const Piece& piece : pieces) {
        const bool last = piece.part == pieces.back().part;
        if (piece.part != part || last) continue;
        if (piece.in_brackets || !is_brand(piece.text)) return part;
        ++part;
    }
    return part;
}

// How many parts the longest shelf takes that the name begins with. The last part is never a shelf.
std::size_t shelf_parts_of(const std::vector<Piece>& pieces, const NameRules& rules) {
    std::size_t parts = 0;
    std::string path;
    for (const Piece& piece : pieces) {
        if (piece.part == pieces.back().part) break;
        if (piece.in_brackets) continue;
        if (!path.empty()) path += ", ";
        path += join(words_of(piece.text), " ");
        const auto shelf = rules.shelves.lower_bound(path);
        if (shelf == rules.shelves.end() || !shelf->starts_with(path)) break;
        if (*shelf == path) parts = piece.part + 1;
    }
    return parts;
}

std::string folded_path(std::string_view words) {
    std::vector<std::string> parts;
    for (const std::string_view part : split(words, ',')) {
        parts.push_back(join(words_of(part), " "));
    }
    return join(parts, ", ");
}

} // namespace

NameRules::NameRules(std::span<const SearchWord> words) {
    for (const SearchWord& word : words) {
        std::string folded = folded_path(word.words);
        switch (word.kind) {
        case SearchWord::Kind::shelf: shelves.insert(std::move(folded)); break;
        case SearchWord::Kind::link: links.insert(std::move(folded)); break;
        case SearchWord::Kind::filler: fillers.insert(std::move(folded)); break;
        case SearchWord::Kind::weak: weak.insert(std::move(folded)); break;
        case SearchWord::Kind::aim: aims.insert(std::move(folded)); break;
        case SearchWord::Kind::extra: extras.insert(std::move(folded)); break;
        case SearchWord::Kind::unit: units.insert(std::move(folded)); break;
        case SearchWord::Kind::plainness:
        case SearchWord::Kind::group:
        case SearchWord::Kind::elsewhere: break;
        }
    }
}

namespace {

NameWords read_name(const std::vector<Piece>& pieces, std::size_t head_part,
                    const NameRules& rules) {
    NameWords out;
    std::vector<std::string> shelf_words; // of this name, without plural
    out.parts = pieces.empty() ? 0 : pieces.back().part - head_part + 1;
    const auto add = [&](std::string word, Place place, bool brand) {
        if (rules.fillers.contains(word)) place = Place::aside;
        if (place == Place::shelf) shelf_words.push_back(without_plural(word));
        // What repeats the shelf says no more than the shelf: "Nuts, cashew nuts".
        if (place == Place::head && !shelf_words.empty()) {
            const std::string singular = without_plural(word);
            if (std::ranges::find(shelf_words, singular) != shelf_words.end()) place = Place::shelf;
        }
        if (place == Place::head && !brand) ++out.head_words;
        out.words.push_back({std::move(word), place});
    };
    for (const Piece& piece : pieces) {
        Place place = place_of(piece, head_part);
        const auto add_words = [&](std::string_view text, bool brand) {
            for (std::string& word : words_of(text)) {
                if (place == Place::head && rules.links.contains(word)) place = Place::second;
                add(std::move(word), place, brand);
            }
        };
        if (!has_capitals(piece.text)) {
            add_words(piece.text, false);
            continue;
        }
        out.has_capitals = true;
        for (const std::string_view token : split(piece.text, ' ')) {
            add_words(token, has_capitals(token));
        }
    }
    return out;
}

NameWords with_other_head(const NameWords& name, std::string_view other, const NameRules& rules) {
    NameWords out = name;
    out.head_words = 0;
    for (NameWord& word : out.words) {
        if (word.place == Place::head) word.place = Place::second;
    }
    for (std::string& word : words_of(other)) {
        const bool filler = rules.fillers.contains(word);
        if (!filler) ++out.head_words;
        out.words.push_back({std::move(word), filler ? Place::aside : Place::head});
    }
    return out;
}

} // namespace

std::vector<NameWords> read_names(std::string_view name, std::string_view other_names,
                                  char separator, const NameRules& rules) {
    const std::vector<Piece> pieces = pieces_of(name);
    const std::size_t head_part = behind_brand(pieces, shelf_parts_of(pieces, rules));
    std::vector<NameWords> names = {read_name(pieces, head_part, rules)};
    const auto add = [&](std::string_view other) {
        NameWords reading = with_other_head(names.front(), other, rules);
        if (reading.head_words > 0) names.push_back(std::move(reading));
    };
    std::string brackets; // all of them as one name, since they can be a list of many things
    for (const Piece& piece : pieces) {
        if (!piece.in_brackets || piece.part != head_part) continue;
        brackets += piece.text;
        brackets += ' ';
    }
    add(brackets);
    for (const std::string_view entry : split(other_names, separator)) {
        if (entry.find_first_of("0123456789") == std::string_view::npos) add(entry);
    }
    return names;
}

} // namespace zebra::foods
