// What several screens share.
#pragma once

#include "app/screens/stage.h"
#include "core/content/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// A screen's page: header with a way back (unless it is a tab's first screen), then `fill` in a
// scroll area.
void page(Stage& stage, const ui::Rect& view, std::string_view title, bool first,
          const std::function<void()>& fill);

// What the person must know about their data: damaged, read-only, a backup offered.
void data_banners(Stage& stage);

// The food table is missing or damaged: says so.
void catalogue_problem(Stage& stage);

// "Saturday 21 November 2026, 14:20"; "84 kB".
std::string backup_time(const storage::Backup& backup);
std::string backup_size(const storage::Backup& backup);

// Numbers statements' sources in the order in which they are shown: "[1,2]", and the list.
class SourceList {
  public:
    explicit SourceList(const content::Content& content) : content_(content) {}

    // " [1,2]" with a no-break space; empty for what carries no source.
    std::string mark(const content::Statement& statement);
    // The statement with its mark, the emergency number filled in.
    std::string text(Stage& stage, std::string_view statement);
    // The list, in captions.
    void show(Stage& stage) const;

  private:
    const content::Content& content_;
    std::vector<std::string> numbered_;
};

} // namespace zebra::app
