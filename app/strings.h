// What the screens say apart from medicine: labels, sentences, plurals, by key from
// assets/strings/. Loaded once, immutable.
#pragma once

#include "core/base/outcome.h"
#include "core/base/text.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::app {

class Strings {
  public:
    using Values = PlaceValues;

    static Outcome<Strings> load(const std::filesystem::path& file);

    // The text of a key; the key itself in angle brackets when there is none, so that it is seen.
    const std::string& operator()(std::string_view key) const;
    // With each {name} replaced by its value.
    std::string filled(std::string_view key, const Values& values) const;
    // KEY.one or KEY.other, by English rule, with {count} and `values` replaced.
    std::string counted(std::string_view key, long count, const Values& values = {}) const;

    const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

  private:
    std::map<std::string, std::string, std::less<>> texts_;
    mutable std::map<std::string, std::string, std::less<>> missing_;
};

} // namespace zebra::app
