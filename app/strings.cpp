#include "app/strings.h"

#include "core/base/figure.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace zebra::app {

Outcome<Strings> Strings::load(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    const nlohmann::json document = nlohmann::json::parse(in, nullptr, false);
    if (!document.is_object()) {
        return fail(Problem::Kind::damaged,
                    fmt::format("The app's own text file {} cannot be read. Install the app again.",
                                file.string()));
    }
    Strings strings;
    for (const auto& [key, text] : document.items()) {
        if (text.is_string()) strings.texts_[key] = text.get<std::string>();
    }
    return strings;
}

const std::string& Strings::operator()(std::string_view key) const {
    const auto found = texts_.find(key);
    if (found != texts_.end()) return found->second;
    return missing_.try_emplace(std::string{key}, fmt::format("<{}>", key)).first->second;
}

std::string Strings::filled(std::string_view key, const Values& values) const {
    return fill_places((*this)(key), values);
}

std::string Strings::counted(std::string_view key, long count, const Values& values) const {
    const std::string number = grouped(count);
    Values all = values;
    all.emplace_back("count", number);
    return filled(fmt::format("{}.{}", key, count == 1 ? "one" : "other"), all);
}

} // namespace zebra::app
