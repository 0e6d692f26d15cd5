#include "app/cli/commands.h"
#include "app/cli/data_file.h"
#include "app/cli/output_file.h"
#include "app/model/calendar_export.h"
#include "core/card/card_keeper.h"

namespace zebra::app {

int run_calendar(const Environment& environment, const CalendarOptions& options) {
    const auto now = environment.now();
    if (!now) return report(now.error());
    const auto folder = environment.data_folder();
    if (!folder) return report(folder.error());
    if (!options.output.empty()) {
        if (auto allowed = check_output(options.output, *folder); !allowed) {
            return report(allowed.error());
        }
    }
    const auto assets = environment.asset_folder();
    if (!assets) return report(assets.error());
    const auto say = Strings::load(*assets / "strings" / "en.json");
    if (!say) return report(say.error());
    auto store = open_to_read(*folder);
    if (!store) notice(store.error().sentence); // card.json may know
    const card::LoadedCard loaded = card::load_card(store && *store ? &**store : nullptr, *folder);
    for (const std::string& sentence : loaded.notices) notice(sentence);
    const auto text = export_calendar(loaded.card, *say, *now);
    if (!text) return report(text.error());
    if (options.output.empty()) {
        print(*text);
        return exit_done;
    }
    const auto written = write_output(options.output, *text);
    return written ? exit_done : report(written.error());
}

} // namespace zebra::app
