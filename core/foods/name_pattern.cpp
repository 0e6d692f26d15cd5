#include "core/foods/name_pattern.h"

namespace zebra::foods {

NamePattern::NamePattern(std::string_view pattern) {
    const std::size_t star = pattern.find('*');
    has_star_ = star != std::string_view::npos;
    before_ = pattern.substr(0, star);
    if (has_star_) after_ = pattern.substr(star + 1);
}

std::optional<std::string_view> NamePattern::match(std::string_view lower) const {
    if (!has_star_) {
        if (lower != before_) return std::nullopt;
        return lower.substr(lower.size());
    }
    if (lower.size() < letters() || !lower.starts_with(before_) || !lower.ends_with(after_)) {
        return std::nullopt;
    }
    return lower.substr(before_.size(), lower.size() - letters());
}

} // namespace zebra::foods
