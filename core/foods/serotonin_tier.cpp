#include "core/foods/serotonin_tier.h"

namespace zebra::foods {

SerotoninTier serotonin_tier(double serotonin_ug_per_g) {
    if (serotonin_ug_per_g >= 3) return SerotoninTier::high;
    return serotonin_ug_per_g >= 0.1 ? SerotoninTier::moderate : SerotoninTier::low;
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
