#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/output_file.h"
#include "app/cli/wanted_day.h"
#include "app/model/tables_export.h"
#include "core/card/card_keeper.h"
#include "core/csv/csv_folder.h"
#include "core/foods/catalogue.h"

#include <fmt/format.h>
#include <system_error>

#include <optional>

namespace zebra::app {

namespace {

// Reads the foods when one is asked for. Without them the tables have the codes alone.
class FoodNames {
  public:
    explicit FoodNames(const Environment& environment) : environment_(environment) {}

    std::string operator()(std::string_view code) {
        if (!catalogue_) catalogue_ = load();
        const foods::Food* food = *catalogue_ ? (*catalogue_)->find(code) : nullptr;
        return food == nullptr ? std::string{} : std::string{food->display_name};
    }

  private:
    Outcome<foods::Catalogue> load() const {
        const auto assets = environment_.asset_folder();
        if (!assets) return fail(assets.error());
        auto catalogue = foods::Catalogue::load(*assets / "foods");
        if (!catalogue) notice(catalogue.error().sentence);
        return catalogue;
    }

    const Environment& environment_;
    std::optional<Outcome<foods::Catalogue>> catalogue_;
};

// Nothing else may take the place of what the app keeps.
Outcome<void> check_folder(const std::filesystem::path& folder,
                           const std::filesystem::path& data_folder) {
    std::error_code error; // then writing fails, too, and says why
    const auto target = std::filesystem::weakly_canonical(folder, error);
    if (target == std::filesystem::weakly_canonical(data_folder, error)) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is where the app keeps your data. Choose another folder.",
                                folder.string()));
    }
    // Both the folder itself, as a name beside the data, and what would be in it.
    if (auto allowed = check_output(folder, data_folder); !allowed) return allowed;
    return check_output(folder / "card.csv", data_folder);
}

int write(const std::filesystem::path& folder, const std::vector<csv::Table>& tables) {
    if (const auto done = csv::write_csv_folder(folder, tables); !done) {
        return report(done.error());
    }
    for (const csv::Table& table : tables) {
        print(fmt::format("{:<18} {}\n", table.file, table.rows.size()));
    }
    return exit_done;
}

// The data file is not there: the card may stand in card.json all the same.
int write_card_alone(const std::filesystem::path& data, const std::filesystem::path& folder,
                     const content::Content& content) {
    const card::LoadedCard loaded = card::load_card(nullptr, data);
    for (const std::string& sentence : loaded.notices) notice(sentence);
    if (loaded.origin == card::CardOrigin::nothing) {
        return report("Nothing has been entered yet, so there are no tables to write.");
    }
    notice("The data file is not there. The card comes from card.json.");
    return write(folder, {export_card_table(loaded.card, content)});
}

} // namespace

int run_csv(const Environment& environment, const CsvOptions& options) {
    const auto content = environment.content();
    if (!content) return report(content.error());
    const auto data = environment.data_folder();
    if (!data) return report(data.error());
    if (const auto allowed = check_folder(options.folder, *data); !allowed) {
        return report(allowed.error());
    }
    auto store = open_to_read(*data);
    if (!store) return report(store.error());
    if (!*store) return write_card_alone(*data, options.folder, *content);
    const auto habits = habits_in(&**store, *content);
    if (!habits) return report(habits.error());
    FoodNames names{environment};
    const auto tables = export_tables(**store, *content, *habits,
                                      [&](std::string_view code) { return names(code); });
    if (!tables) return report(tables.error());
    return write(options.folder, *tables);
}

} // namespace zebra::app
