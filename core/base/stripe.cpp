#include "core/base/stripe.h"

#include <cmath>
#include <numbers>

namespace zebra {

StripeCut cut_at(const Stripe& stripe, int step) {
    constexpr double pi = std::numbers::pi;
    const double u = static_cast<double>(step) / stripe_steps;
    const double middle =
        stripe.y + stripe.sinks * std::pow(u, 1.7) + stripe.waves * std::sin(pi * 1.5 * u);
    const double half =
        stripe.thickness * std::pow(1 - u, 0.62) * (1 + 0.18 * std::sin(pi * u)) / 2;
    return {stripe.length * u, middle - half, middle + half};
}

} // namespace zebra
