#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/output_file.h"
#include "app/cli/wanted_day.h"
#include "app/model/report_export.h"
#include "core/card/card_keeper.h"
#include "core/report/read_noted.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace zebra::app {

namespace {

constexpr int longest_days = 3660; // ten years

std::optional<std::string> wrong_usage(const ReportOptions& options) {
    if (!options.paper.empty() && options.format != "pdf") {
        return "--paper goes with --format pdf only. Try --help.";
    }
    if (options.weeks && (options.from || options.to)) {
        return "--weeks does not go with --from and --to. Try --help.";
    }
    if (options.to && !options.from) return "--to needs --from. Try --help.";
    if (options.format == "pdf" && options.output.empty() && ::isatty(STDOUT_FILENO) != 0) {
        return "A terminal cannot show a pdf. Name a file for it: -o FILE.pdf";
    }
    return std::nullopt;
}

// `today` by the person's day end; `latest` by the wall's, which may be a day ahead.
Outcome<report::Span> wanted_span(const ReportOptions& options, Date today, const Now& now) {
    if (!options.from) {
        return report::weeks_up_to(today, options.weeks.value_or(report::default_weeks));
    }
    const auto first = wanted_day(options.from, nullptr, now);
    if (!first) return fail(first.error());
    const Date latest = now.local.date;
    // A day that has begun on the wall may be asked for, also before the person's day has ended.
    const auto last = options.to
                          ? wanted_day(options.to, nullptr, now)
                          : Outcome<Date>{*first <= latest ? std::max(today, *first) : today};
    if (!last) return fail(last.error());
    if (*last > latest) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is in the future.", short_date(*last)));
    }
    const report::Span span{*first, *last};
    if (*first > *last) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is after {}.", short_date(*first), short_date(*last)));
    }
    if (report::days_of(span) > longest_days) {
        return fail(Problem::Kind::bad_input, "A report reaches over ten years at most.");
    }
    return span;
}

Outcome<report::Report> read_report(const Environment& environment, const content::Content& content,
                                    const ReportOptions& options, const Now& now) {
    const auto folder = environment.data_folder();
    if (!folder) return fail(folder.error());
    auto store = open_to_read(*folder);
    if (!store) return fail(store.error());
    storage::Store* const open = *store ? &**store : nullptr;
    const auto today = wanted_day(std::nullopt, open, now);
    if (!today) return fail(today.error());
    const auto span = wanted_span(options, *today, now);
    if (!span) return fail(span.error());
    auto habits = habits_in(open, content);
    if (!habits) return fail(habits.error());
    const auto noted = report::read_noted(open, content, std::move(*habits), *span, *today);
    if (!noted) return fail(noted.error());
    const card::LoadedCard loaded = card::load_card(open, *folder);
    for (const std::string& sentence : loaded.notices) notice(sentence);
    return report::make_report(*span, *noted, loaded.card, content, now.local.date);
}

} // namespace

int run_report(const Environment& environment, const ReportOptions& options) {
    if (const auto wrong = wrong_usage(options)) return report(*wrong, exit_usage);
    const auto now = environment.now();
    if (!now) return report(now.error());
    // Before anything on the disk is opened.
    if (const auto span = wanted_span(options, now->local.date, *now); !span) {
        return report(span.error().sentence, exit_usage);
    }
    const auto content = environment.content();
    if (!content) return report(content.error());
    if (const auto folder = environment.data_folder(); folder && !options.output.empty()) {
        const auto allowed = check_output(options.output, *folder);
        if (!allowed) return report(allowed.error());
    }
    const auto made = read_report(environment, *content, options, *now);
    if (!made) return report(made.error());
    const auto assets = environment.asset_folder();
    if (!assets) return report(assets.error());
    const bool letter = options.paper == "letter";
    const auto form = report_form_from_name(options.format).value_or(ReportForm::text);
    const auto bytes =
        export_report(form, *made, *content,
                      {*assets / "fonts", letter ? print::Paper::letter : print::Paper::a4});
    if (!bytes) return report(bytes.error());
    if (options.output.empty()) {
        print(*bytes);
        return exit_done;
    }
    const auto written = write_output(options.output, *bytes);
    return written ? exit_done : report(written.error());
}

} // namespace zebra::app
