#include "app/model/preparation_model.h"

#include "core/storage/settings.h"

#include <utility>

namespace zebra::app {

namespace {

constexpr std::string_view plan_key = "hiaa_test";

using foods::PreparationPhase;
using foods::PreparationPlan;

Problem nothing_can_be_saved(const DataSession& data) { return data.why_not_saved(); }

} // namespace

void PreparationModel::reload(DataSession& data) {
    std::optional<PreparationPlan> read;
    if (data.store() != nullptr) {
        const auto text = storage::Settings{*data.store()}.text(plan_key);
        if (!text) {
            data.add_notice(text.error().sentence);
        } else if (*text) {
            auto plan = foods::parse_plan(**text);
            if (plan) {
                read = *plan;
            } else {
                data.add_notice(plan.error().sentence);
            }
        }
    }
    if (read != plan_) ++marks_version_;
    plan_ = read;
    look(data.now().local);
}

void PreparationModel::look(const LocalTime& now) {
    now_ = now;
    const PreparationPhase phase = foods::phase_at(plan_, now);
    if (phase != phase_) ++marks_version_;
    phase_ = phase;
}

PreparationModel::Look PreparationModel::look_at_clock(const Now& now) {
    if (now.local == now_) return Look::same;
    const PreparationPhase before = phase_;
    look(now.local);
    return phase_ == before ? Look::minute : Look::phase;
}

Outcome<void> PreparationModel::keep(DataSession& data, const PreparationPlan& plan) {
    const auto checked = foods::checked_plan(plan, data.now().local, plan_);
    if (!checked) return fail(checked.error());
    return put_back(data, *checked);
}

Outcome<void> PreparationModel::end(DataSession& data) { return put_back(data, std::nullopt); }

Outcome<void> PreparationModel::put_back(DataSession& data,
                                         const std::optional<PreparationPlan>& plan) {
    if (data.store() == nullptr) return fail(nothing_can_be_saved(data));
    storage::Settings settings{*data.store()};
    auto done =
        plan ? settings.set_text(plan_key, foods::to_text(*plan)) : settings.remove(plan_key);
    if (done) reload(data);
    return done;
}

const foods::LaboratoryLists* PreparationModel::lists() {
    if (!lists_ && !problem_) {
        auto loaded = foods::LaboratoryLists::load(folder_);
        if (loaded) {
            lists_ = std::move(*loaded);
        } else {
            problem_ = loaded.error();
        }
    }
    return lists_ ? &*lists_ : nullptr;
}

PreparationModel::Mark PreparationModel::mark(const foods::Food& food) {
    if (!foods::marks_foods(phase_) || lists() == nullptr) return Mark::none;
    return lists_->mark(food, plan_->test);
}

std::optional<foods::LaboratoryMark> PreparationModel::why(const foods::Food& food) {
    if (mark(food) == Mark::none) return std::nullopt;
    return lists_->why(food, plan_->test);
}

} // namespace zebra::app
