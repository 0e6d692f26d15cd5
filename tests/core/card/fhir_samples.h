// A card with everything in it, and the patient summary's parts found as a system finds them. What
// is not there, or there twice, is a failed test.
#pragma once

#include "core/base/date.h"
#include "core/card/card.h"
#include "core/content/card_words.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

using Json = nlohmann::ordered_json;

inline const Now fhir_now{{make_date(2026, 11, 22), 600}, 1'795'000'000};
extern const card::Card::Changes everything; // of every field something

std::string fhir_text_of(const card::Card::Changes& changes, const content::CardWords& words,
                         const Now& at = fhir_now);
std::string fhir_text_of(const card::Card::Changes& changes, const Now& at = fhir_now);
Json bundle_of(const card::Card::Changes& changes);

std::vector<Json> resources(const Json& bundle, std::string_view type);
Json only(const Json& bundle, std::string_view type);
Json section(const Json& bundle, std::string_view code);
Json resolved(const Json& bundle, const Json& reference);
// The condition, flag or medicine with this text.
Json with_text(const Json& bundle, std::string_view type, std::string_view key,
               std::string_view text);

} // namespace zebra::test
