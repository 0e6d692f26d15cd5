// One function a command, called with what was parsed. Each returns the exit code.
#pragma once

#include "app/cli/command_line.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

struct CardOptions {
    std::string format = "text";
    std::string language = "en";
    std::string output; // a file; "" is standard output
    std::string paper;  // for pdf: a4 (when "") or letter
    std::string size;   // for png, in pixels: "1080x2340" when ""
};
int run_card(const Environment& environment, const CardOptions& options);
// FIELD=VALUE each; without arguments: lists the fields.
int run_card_set(const Environment& environment, const std::vector<std::string>& changes);

struct FoodOptions {
    std::vector<std::string> query;
    int limit = 10;
    bool json = false;
    bool batch = false;
    bool all = false;
    bool no_dishes = false;
};
int run_food(const Environment& environment, const FoodOptions& options);

struct TodayOptions {
    std::optional<std::string> date; // not given: today
    bool json = false;
};
int run_today(const Environment& environment, const TodayOptions& options);

struct TickOptions {
    std::string habit;
    std::optional<std::string> date; // not given: today
    std::optional<int> value;
    bool undo = false;
    bool not_today = false;
};
int run_tick(const Environment& environment, const TickOptions& options);

struct LogOptions {
    std::string symptom;
    int severity = 2;
    std::string at = "now";
    std::string note;
    std::optional<int> stool_form;
    std::vector<std::string> before;
};
int run_log(const Environment& environment, const LogOptions& options);

constexpr int most_report_weeks = 520;
struct ReportOptions {
    std::optional<int> weeks;
    std::optional<std::string> from;
    std::optional<std::string> to; // not given: today
    std::string format = "text";
    std::string paper;  // for pdf: a4 (when "") or letter
    std::string output; // a file; "" is standard output
};
int run_report(const Environment& environment, const ReportOptions& options);

struct CsvOptions {
    std::string folder;
};
int run_csv(const Environment& environment, const CsvOptions& options);

struct CalendarOptions {
    std::filesystem::path output; // empty: standard output
};
int run_calendar(const Environment& environment, const CalendarOptions& options);

int run_check(const Environment& environment);

struct ScreenshotOptions {
    bool list = false;
    std::string screen;
    std::string size = "412x892";
    float scale = 2;
    std::string theme;     // "" is the person's own
    float text_scale = 0;  // 0 is the person's own
    std::string semantics; // a file
    std::string output;
    std::string language;           // of the card; "" is the person's own
    std::string query;              // typed into the food search
    std::vector<std::string> foods; // NDB numbers; several for `compare`
    std::string article;            // id
    float scroll = 0;               // logical units
};
int run_screenshot(const Environment& environment, const ScreenshotOptions& options);

struct WindowOptions {
    std::optional<int> frames; // present so many, then end
};
int run_window(const Environment& environment, const WindowOptions& options);

} // namespace zebra::app
