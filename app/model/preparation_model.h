// The 5-HIAA test that is planned, how far its preparation has come, and which foods are marked
// meanwhile. One plan at a time; when it is over nothing is marked any more, without anybody ending
// it.
#pragma once

#include "app/model/data_session.h"
#include "core/base/outcome.h"
#include "core/foods/laboratories.h"
#include "core/foods/preparation.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace zebra::app {

class PreparationModel {
  public:
    using Mark = foods::LaboratoryLists::Mark;

    // The folder of the food tables.
    explicit PreparationModel(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void reload(DataSession& data);

    // What another look at the clock showed.
    enum class Look { same, minute, phase };
    Look look_at_clock(const Now& now);
    // As of the last look.
    const LocalTime& now() const { return now_; }
    foods::PreparationPhase phase() const { return phase_; }
    // The one that was planned last, also when it is over.
    const std::optional<foods::PreparationPlan>& plan() const { return plan_; }
    // While it is neither over nor none.
    bool running() const { return plan_ && phase_ != foods::PreparationPhase::over; }

    // Each is durable when it returns well; a plan is checked first.
    Outcome<void> keep(DataSession& data, const foods::PreparationPlan& plan);
    Outcome<void> end(DataSession& data);
    // What stood before, whatever the clock says.
    Outcome<void> put_back(DataSession& data, const std::optional<foods::PreparationPlan>& plan);

    // Loads on the first call. nullptr: the tables are missing or damaged; see problem().
    const foods::LaboratoryLists* lists();
    const std::optional<Problem>& problem() const { return problem_; }

    // How a food is marked now: not at all unless the preparation has begun.
    Mark mark(const foods::Food& food);
    // Why; empty where mark() is `none`.
    std::optional<foods::LaboratoryMark> why(const foods::Food& food);
    // Another number whenever other foods may be marked.
    std::uint64_t marks_version() const { return marks_version_; }

  private:
    void look(const LocalTime& now);

    std::filesystem::path folder_;
    std::optional<foods::PreparationPlan> plan_;
    LocalTime now_;
    foods::PreparationPhase phase_ = foods::PreparationPhase::none;
    std::optional<foods::LaboratoryLists> lists_;
    std::optional<Problem> problem_; // of the lists
    std::uint64_t marks_version_ = 0;
};

} // namespace zebra::app
