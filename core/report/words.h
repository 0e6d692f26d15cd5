// The words of the report, filled in. Pure.
#pragma once

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/content/content.h"

#include <string>
#include <string_view>

namespace zebra::report {

class Words {
  public:
    // The content must outlive this.
    explicit Words(const content::Content& content) : content_(&content) {}

    const std::string& operator()(std::string_view label) const {
        return content_->report_label(label);
    }
    std::string operator()(std::string_view label, const PlaceValues& values) const;
    // LABEL_one or LABEL_other, with {count}.
    std::string counted(std::string_view label, long count) const;
    // "49 of 56".
    std::string part_of(long part, long whole) const;
    // "8 weeks", or days where they are no whole weeks.
    std::string length(int days) const;
    // "28 Sep to 22 Nov 2026, 8 weeks": the year of the first only where it is another.
    std::string span(Date first, Date last, int days) const;

  private:
    const content::Content* content_;
};

} // namespace zebra::report
