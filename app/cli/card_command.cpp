#include "app/cli/card_export.h"
#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/output_file.h"
#include "core/base/text.h"
#include "core/card/card_json.h"
#include "core/card/card_keeper.h"
#include "core/content/card_words.h"
#include "core/storage/data_folder.h"

#include <fmt/format.h>
#include <system_error>

#include <algorithm>
#include <exception>
#include <utility>

namespace zebra::app {

namespace {

// What is on the disk, without changing it. Whatever is wrong is said on stderr.
card::LoadedCard read_card(const std::filesystem::path& folder) {
    auto store = open_to_read(folder);
    if (!store) notice(store.error().sentence);
    card::LoadedCard loaded = card::load_card(store && *store ? &**store : nullptr, folder);
    for (const std::string& sentence : loaded.notices) notice(sentence);
    if (loaded.origin == card::CardOrigin::card_file) {
        notice(loaded.offered_back ? "The card comes from card.json; the data file has an older "
                                     "one or none."
                                   : "The card comes from card.json.");
    }
    const std::filesystem::path page = storage::card_page_file(folder);
    std::error_code not_there;
    const bool lost = loaded.origin == card::CardOrigin::nothing && (!store || !*store);
    if (lost && std::filesystem::is_regular_file(page, not_there)) {
        notice(fmt::format("An earlier card is in {}; any browser opens it.", page.string()));
    }
    return loaded;
}

// There is always a card, if only the general one.
card::LoadedCard read_card(const Environment& environment) {
    const auto folder = environment.data_folder();
    if (!folder) {
        notice(folder.error().sentence);
        return {};
    }
    try {
        return read_card(*folder);
    } catch (const std::exception& error) { // a relative folder, when the current one is gone
        notice(error.what());
        return {};
    }
}

int set_in_folder(const std::filesystem::path& folder, const card::Card::Changes& changes,
                  const content::Content& content, const Now& now) {
    auto opened = open_to_write(folder, now);
    // It will be free again; nothing is to be saved past it.
    if (!opened && opened.error().kind == Problem::Kind::busy) return report(opened.error());
    const auto changed =
        card::change_card(opened ? &opened->store : nullptr, folder, changes, content, now);
    if (!changed) {
        const std::string cause = opened ? "" : opened.error().sentence + " ";
        return report(fmt::format("{}{}", cause, changed.error().sentence));
    }
    if (!opened) notice(opened.error().sentence);
    for (const std::string& sentence : changed->notices) notice(sentence);
    for (const std::string& sentence : card::inconsistencies(changed->card)) notice(sentence);
    if (!changed->in_data_file) {
        notice("The card is kept in card.json only; it goes into the data file as soon as that can "
               "be opened.");
    }
    print("saved\n");
    if (opened) tell_outdated_exports(opened->store, changed->card, content);
    return exit_done;
}

int list_fields() {
    for (const card::Field& field : card::all_fields()) {
        print(fmt::format("{:<28} {}\n", field.id, card::accepts(field)));
    }
    return exit_done;
}

} // namespace

int run_card(const Environment& environment, const CardOptions& options) {
    if (const auto wrong = wrong_usage(options)) return report(*wrong, exit_usage);
    const auto content = environment.content();
    if (!content) return report(content.error());
    auto words = content::CardWords::load(options.language, *content);
    if (!words && words.error().kind == Problem::Kind::not_found) {
        return report(words.error().sentence, exit_usage);
    }
    if (!words) { // a card in English is better than none
        notice(words.error().sentence);
        words = content::CardWords::english(*content);
    }
    if (const auto folder = environment.data_folder(); folder && !options.output.empty()) {
        const auto allowed = check_output(options.output, *folder);
        if (!allowed) return report(allowed.error());
    }
    const auto now = environment.now();
    if (!now) return report(now.error());
    const card::LoadedCard loaded = read_card(environment);
    const card::Card& card = loaded.card;
    const card::CardView view = card::make_card_view(card, *content, *words, now->local.date);
    const bool fields = options.format == "json"; // what scripts read; nobody carries it
    const auto made =
        fields ? Outcome<std::string>{card::card_to_json(card, view).dump(2) + "\n"}
               : exported_card(environment, options, {card, view, *content, *words, *now});
    if (!made) return report(made.error());
    if (options.output.empty()) {
        print(*made);
        return exit_done;
    }
    const auto written = write_output(options.output, *made);
    if (!written) return report(written.error());
    const bool in_data_file = loaded.origin == card::CardOrigin::data_file;
    if (!fields && in_data_file) remember_export(environment, options, card, now->local.date);
    return exit_done;
}

int run_card_set(const Environment& environment, const std::vector<std::string>& changes) {
    if (changes.empty()) return list_fields();
    card::Card::Changes parsed;
    for (const std::string& argument : changes) {
        const std::size_t equals = argument.find('=');
        if (equals == std::string::npos) {
            return report(fmt::format("\"{}\" is not FIELD=VALUE.", excerpt(argument)), exit_usage);
        }
        std::string field = argument.substr(0, equals);
        // Which of the two is meant? A list of allergies must not lose its first half.
        const bool twice = std::any_of(parsed.begin(), parsed.end(), [&field](const auto& change) {
            return change.first == field;
        });
        if (twice) {
            return report(fmt::format("\"{}\" is given more than once.", excerpt(field)),
                          exit_usage);
        }
        parsed.emplace_back(std::move(field), argument.substr(equals + 1));
    }
    const auto now = environment.now();
    if (!now) return report(now.error());
    // Refused before anything on the disk is opened or moved.
    card::Card trial;
    if (const auto valid = trial.set_all(parsed, now->local.date); !valid) {
        const bool unknown = valid.error().kind == Problem::Kind::not_found;
        return report(valid.error().sentence, unknown ? exit_usage : exit_failed);
    }
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());

    const int exit_code = set_in_folder(*folder, parsed, *content, *now);
    if (exit_code == exit_done) make_daily_backup(*folder, *now);
    return exit_code;
}

} // namespace zebra::app
