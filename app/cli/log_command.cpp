#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/model/preferences.h"
#include "app/model/symptom_model.h"
#include "core/base/text.h"
#include "core/diary/log_time.h"
#include "core/diary/red_flag.h"
#include "core/diary/symptom_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

int log_in_data_file(const std::filesystem::path& folder, const content::Content& content,
                     const content::Symptom& words, const diary::SymptomReport& symptom,
                     const Now& now) {
    auto opened = open_to_write(folder, now);
    // Said first, and also when nothing can be saved.
    for (const std::string& flag : diary::red_flags(symptom, words.red_flag)) {
        const std::string number =
            opened ? load_preferences(&opened->store).emergency_number : std::string{};
        print(content.with_emergency_number(flag, number) + "\n");
    }
    if (!opened) return report(opened.error());
    const auto logged = diary::SymptomStore{opened->store, known_symptoms(content)}.add(
        symptom, now, day_end_minute(&opened->store));
    if (!logged) return report(logged.error());
    print(fmt::format("{} {}, severity {}, {}\nsaved\n", to_clock(symptom.at.minute_of_day),
                      words.name, symptom.severity, long_date_with_year(logged->day)));
    return exit_done;
}

// With the person's own, as far as the data file can be read: what is wrong with it is told when it
// is opened to write.
std::vector<content::Symptom> symptoms_now(const std::filesystem::path& folder,
                                           const content::Content& content) {
    auto store = open_to_read(folder);
    if (!store || !*store) return content.symptoms();
    return symptoms_in(&**store, content, false).value_or(content.symptoms());
}

} // namespace

int run_log(const Environment& environment, const LogOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto now = environment.now();
    if (!now) return report(now.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    const std::vector<content::Symptom> symptoms = symptoms_now(*folder, *content);
    diary::KnownSymptoms known{.ids = {}, .before = known_symptoms(*content).before};
    for (const content::Symptom& symptom : symptoms) known.ids.push_back(symptom.id);
    const auto words = std::ranges::find(symptoms, options.symptom, &content::Symptom::id);
    if (words == symptoms.end()) {
        return report(fmt::format("There is no symptom \"{}\". Choose one of: {}.",
                                  excerpt(options.symptom), join(known.ids, ", ")),
                      exit_usage);
    }
    const auto at = diary::parse_log_time(options.at, now->local);
    if (!at) {
        const bool to_come = parse_minute_of_day(trim(options.at)).has_value();
        return report(at.error().sentence, to_come ? exit_failed : exit_usage);
    }
    const auto checked = diary::checked_report({.symptom = options.symptom,
                                                .at = *at,
                                                .severity = options.severity,
                                                .note = options.note,
                                                .stool_form = options.stool_form,
                                                .before = options.before},
                                               known, *now);
    if (!checked) return report(checked.error());
    const int exit_code = log_in_data_file(*folder, *content, *words, *checked, *now);
    if (exit_code == exit_done) make_daily_backup(*folder, *now);
    return exit_code;
}

} // namespace zebra::app
