#include "core/foods/serotonin_tier.h"

namespace zebra::foods {

SerotoninTier serotonin_tier(double serotonin_ug_per_g) {
    if (serotonin_ug_per_g >= high_from_ug_per_g) return SerotoninTier::high;
    return serotonin_ug_per_g >= moderate_from_ug_per_g ? SerotoninTier::moderate
                                                        : SerotoninTier::low;
}

std::string_view to_word(SerotoninTier tier) {
    switch (tier) {
    case SerotoninTier::moderate: return "moderate";
    case SerotoninTier::high: return "high";
    case SerotoninTier::low: break;
    }
    return "low";
}

} // namespace zebra::foods
