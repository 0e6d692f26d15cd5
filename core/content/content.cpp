#include "core/content/content.h"

#include <algorithm>

namespace zebra::content {

namespace {

template <class Items>
auto find_by_id(const Items& items, std::string_view id) -> decltype(items.data()) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

template <class Map>
const typename Map::mapped_type& find_or_empty(const Map& map, std::string_view id) {
    static const typename Map::mapped_type empty{};
    const auto found = map.find(id);
    return found == map.end() ? empty : found->second;
}

} // namespace

std::string describe(const Source& source) {
    std::string line = source.by.empty() ? source.about : source.by;
    if (!source.where.empty()) line += ", " + source.where;
    const std::string year = std::to_string(source.year);
    if (source.read != Source::Read::own && source.year > 0
        && line.find(year) == std::string::npos) {
        line += ", " + year;
    }
    return line;
}

const Statement& Content::statement(std::string_view id) const {
    return find_or_empty(statements_, id);
}

const Source* Content::source(std::string_view id) const { return find_by_id(sources_, id); }

const Syndrome* Content::syndrome(std::string_view id) const { return find_by_id(syndromes_, id); }

const std::string& Content::card_label(std::string_view id) const {
    return find_or_empty(labels_, id);
}

const std::string& Content::report_label(std::string_view id) const {
    return find_or_empty(report_labels_, id);
}

const std::string& Content::section_label(std::string_view id) const {
    return find_or_empty(sections_, id);
}

const std::string& Content::choice_label(std::string_view id) const {
    return find_or_empty(choices_, id);
}

const FieldWords& Content::field_words(std::string_view field) const {
    return find_or_empty(fields_, field);
}

const Symptom* Content::symptom(std::string_view id) const { return find_by_id(symptoms_, id); }

const Article* Content::article(std::string_view id) const { return find_by_id(articles_, id); }

const Code* Content::code(std::string_view id) const { return find_by_id(codes_, id); }

std::string Content::with_emergency_number(std::string_view statement,
                                           std::string_view number) const {
    constexpr std::string_view place = "{emergency_number}";
    std::string out = text(statement);
    const std::string_view words =
        number.empty() ? std::string_view{card_label("emergency_number_not_set")} : number;
    for (std::size_t at = out.find(place); at != std::string::npos;
         at = out.find(place, at + words.size())) {
        out.replace(at, place.size(), words);
    }
    return out;
}

} // namespace zebra::content
