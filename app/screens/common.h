// What several screens share.
#pragma once

#include "app/screens/stage.h"
#include "core/content/statement.h"
#include "core/print/paper.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

struct Page {
    std::string_view title;
    bool first = false;            // a tab's own screen: a large title, no way back
    std::string_view caption = {}; // beside the large title, under the other
    float trailing_width = 0;      // of what stands at the header's right end
    std::function<void(const ui::Rect& place)> trailing = {};
    // Instead of a header that is pinned; scrolls with the page. Takes its own room.
    std::function<void()> head = {};
    float footer_height = 0; // of what is always in view, at the bottom
    std::function<void()> footer = {};
    float margin = 0; // 0: the usual one
    float widest = ui::size::content_column;
};

// How wide the column of a page is.
float page_width(const ui::Context& ui, const ui::Rect& view);

// A screen's page: header, `fill` in a scroll area, footer.
void page(Stage& stage, const ui::Rect& view, const Page& look, const std::function<void()>& fill);

// What the person must know about their data: damaged, read-only, a backup offered.
void data_banners(Stage& stage);

// One change of the data file's settings; says why when it cannot be made.
void keep_preference(Stage& stage, const std::function<Outcome<void>(storage::Store&)>& change);

// The food table is missing or damaged: says so.
void catalogue_problem(Stage& stage);

// A4 or Letter, for all that is saved for paper.
print::Paper chosen_paper(const Stage& stage);
void put_paper_choice(Stage& stage);
// Where what is saved goes, in words: "In the folder Downloads", or that there is none.
std::string save_place(const Stage& stage);
// Says that a file was saved there; undo removes it.
void tell_saved(Stage& stage, const std::filesystem::path& file);

// A symptom in its own words; its id when the content does not know it.
std::string symptom_name(const Stage& stage, std::string_view id);

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
