#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/model/day_model.h"
#include "app/model/preferences.h"
#include "core/base/text.h"
#include "core/diary/log_time.h"
#include "core/diary/red_flag.h"
#include "core/diary/symptom_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

int log_in_data_file(const std::filesystem::path& folder, const content::Content& content,
                     const diary::SymptomReport& symptom, const Now& now) {
    const content::Symptom& words = *content.symptom(symptom.symptom);
    auto opened = open_to_write(folder, now);
    // Said first, and also when nothing can be saved.
    for (const std::string& flag : diary::red_flags(symptom, words.red_flag)) {
        const std::string number =
            opened ? load_preferences(&opened->store).emergency_number : std::string{};
        print(content.with_emergency_number(flag, number) + "\n");
    }
    if (!opened) return report(opened.error());
    const auto logged = diary::SymptomStore{opened->store, symptom_ids(content)}.add(
        symptom, now, day_end_minute(&opened->store));
    if (!logged) return report(logged.error());
    print(fmt::format("{} {}, severity {}, {}\nsaved\n", to_clock(symptom.at.minute_of_day),
                      words.name, symptom.severity, long_date_with_year(logged->day)));
    return exit_done;
}

} // namespace

int run_log(const Environment& environment, const LogOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    const std::vector<std::string> known = symptom_ids(*content);
    if (std::find(known.begin(), known.end(), options.symptom) == known.end()) {
        return report(fmt::format("There is no symptom \"{}\". Choose one of: {}.",
                                  excerpt(options.symptom), join(known, ", ")),
                      exit_usage);
    }
    const auto at = diary::parse_log_time(options.at, now->local);
    if (!at) {
        const bool to_come = parse_minute_of_day(trim(options.at)).has_value();
        return report(at.error().sentence, to_come ? exit_failed : exit_usage);
    }
    const auto checked =
        diary::checked_report({options.symptom, *at, options.severity, options.note}, known, *now);
    if (!checked) return report(checked.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    const int exit_code = log_in_data_file(*folder, *content, *checked, *now);
    if (exit_code == exit_done) make_daily_backup(*folder, *now);
    return exit_code;
}

} // namespace zebra::app
