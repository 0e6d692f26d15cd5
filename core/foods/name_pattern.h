// Text without capitals, in which one "*" stands for any text, none included: "trimmed to * fat".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

class NamePattern {
  public:
    explicit NamePattern(std::string_view pattern);

    // What the "*" stands for when the pattern is the whole of `lower`, which has no capitals: a
    // view into it, empty for a pattern without "*". nullopt: it is something else.
    std::optional<std::string_view> match(std::string_view lower) const;
    bool has_star() const { return has_star_; }
    // How many it spells out: of two patterns that match, the one with more says more.
    std::size_t letters() const { return before_.size() + after_.size(); }

  private:
    std::string before_;
    std::string after_;
    bool has_star_ = false;
};

} // namespace zebra::foods
