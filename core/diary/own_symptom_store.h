// Symptoms of one's own, beside those of the content. Every function is one transaction; what it
// returned well is durable. An archived one keeps its entries.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::diary {

constexpr std::size_t longest_symptom_name = 40; // code points

struct OwnSymptom {
    std::string id; // "own_tingling"
    std::string name;
    bool archived = false;

    friend bool operator==(const OwnSymptom&, const OwnSymptom&) = default;
};

class OwnSymptomStore {
  public:
    // `shipped`: the names of the content's symptoms. The store must outlive this.
    OwnSymptomStore(storage::Store& store, std::vector<std::string> shipped);

    // In the order in which they were added, archived ones too.
    Outcome<std::vector<OwnSymptom>> all() const;

    // One clean line of 1 to longest_symptom_name letters that no other symptom on the list has
    // (case and accents apart); else `bad_input`. The name of an archived one brings that back.
    Outcome<OwnSymptom> add(std::string_view typed, const Now& now);
    // `bad_input` likewise; `not_found`: there is none.
    Outcome<void> rename(std::string_view id, std::string_view typed, const Now& now);
    Outcome<void> archive(std::string_view id, const Now& now);
    // Refused when another one has taken its name meanwhile.
    Outcome<void> restore(std::string_view id, const Now& now);

  private:
    storage::Store& store_;
    std::vector<std::string> shipped_;
};

} // namespace zebra::diary
