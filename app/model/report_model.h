// The doctor's report on the screen: made when first asked for after a change, saved where a person
// finds it, and the questions in it. Lives in the window's thread.
#pragma once

#include "app/model/card_model.h"
#include "app/model/data_session.h"
#include "app/model/habit_model.h"
#include "app/model/report_export.h"
#include "core/report/report.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace zebra::app {

class ReportModel {
  public:
    ReportModel(const content::Content& content, std::filesystem::path font_folder)
        : content_(content), font_folder_(std::move(font_folder)) {}

    // Of that many weeks, up to `today`.
    const Outcome<report::Report>& report(DataSession& data, const CardModel& card,
                                          const HabitModel& habits, Date today, int weeks);

    // As they were read with the report that was made last.
    const std::string& questions() const { return questions_; }
    // Durable when it returns well.
    static Outcome<void> keep_questions(DataSession& data, std::string_view typed);

    // The report that was made last, into this folder under a name that was free; nothing is
    // overwritten. On the disk when it returns well.
    Outcome<std::filesystem::path> save(ReportForm form, print::Paper paper,
                                        const Outcome<std::filesystem::path>& downloads) const;

  private:
    struct Key {
        std::uint64_t revision = 0;
        std::uint64_t card = 0; // its version
        Date today;
        Date made_on;
        int weeks = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    const content::Content& content_;
    std::filesystem::path font_folder_;
    std::optional<Key> key_;
    Outcome<report::Report> report_;
    std::string questions_;
};

} // namespace zebra::app
