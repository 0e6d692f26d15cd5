#include "app/cli/card_export.h"

#include "app/cli/size_argument.h"
#include "core/base/text.h"
#include "core/card/export_record.h"
#include "core/storage/data_folder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <string_view>
#include <vector>

namespace zebra::app {

namespace {

namespace print_card = card::print;
using card::ExportForm;

ExportForm form_of(const CardOptions& options) {
    return card::export_form_from_name(options.format).value_or(ExportForm::text);
}

// "1080x2340"; what was not asked for is as it is in the header.
std::optional<print_card::PictureSize> picture_size(const std::string& typed) {
    if (typed.empty()) return print_card::PictureSize{};
    const auto size = parse_size(typed, print_card::smallest_side, print_card::largest_side);
    if (!size) return std::nullopt;
    return print_card::PictureSize{size->width, size->height};
}

} // namespace

std::optional<std::string> wrong_usage(const CardOptions& options) {
    const ExportForm form = form_of(options);
    if (!options.paper.empty() && form != ExportForm::pdf) {
        return "--paper goes with --format pdf only. Try --help.";
    }
    if (!options.size.empty() && form != ExportForm::png) {
        return "--size goes with --format png only. Try --help.";
    }
    if (!picture_size(options.size)) {
        return fmt::format("\"{}\" is not a size in pixels like 1080x2340, each side {} to {}. "
                           "Try --help.",
                           excerpt(options.size), print_card::smallest_side,
                           print_card::largest_side);
    }
    if (card::is_drawn(form) && options.output.empty() && ::isatty(STDOUT_FILENO) != 0) {
        return fmt::format("A terminal cannot show a {0}. Name a file for it: -o FILE.{0}",
                           card::file_ending(form));
    }
    return std::nullopt;
}

Outcome<std::string> exported_card(const Environment& environment, const CardOptions& options,
                                   const ExportedCard& card) {
    ExportSettings settings;
    settings.paper = options.paper == "letter" ? print_card::Paper::letter : print_card::Paper::a4;
    settings.size = picture_size(options.size).value_or(print_card::PictureSize{});
    if (card::is_drawn(form_of(options))) {
        const auto assets = environment.asset_folder();
        if (!assets) return fail(assets.error());
        settings.font_folder = *assets / "fonts";
    }
    auto made = export_card(form_of(options), card, settings);
    if (!made) return fail(made.error());
    if (!made->left_out.empty()) {
        notice(fmt::format("The QR code has no room for: {}. It says so. Shorten what is long "
                           "there, and show the whole card with it.",
                           join(made->left_out, ", ")));
    }
    return std::move(made->bytes);
}

void remember_export(const Environment& environment, const CardOptions& options,
                     const card::Card& card, Date today) {
    const auto folder = environment.data_folder();
    if (!folder) return;
    storage::StoreOptions as_it_is;
    as_it_is.create = false;
    auto store = storage::Store::open(storage::database_file(*folder),
                                      storage::OpenMode::read_write, as_it_is);
    if (!store) return;
    const card::ExportRecord record =
        card::record_of(card, form_of(options), options.language, today);
    (void)card::keep_export(*store, record); // the file is written, whatever becomes of the note
}

void tell_outdated_exports(storage::Store& store, const card::Card& card,
                           const content::Content& content) {
    const auto records = card::exports_made(store);
    if (!records) return;
    for (const card::ExportRecord& record : *records) {
        std::vector<std::string> labels;
        for (const std::string_view field : card::changed_since(record, card)) {
            labels.push_back(content.field_words(field).label);
        }
        if (labels.empty()) continue;
        const bool english = record.language == "en";
        notice(fmt::format("Out of date: the {}{} of {}. Changed since: {}.",
                           card::to_name(record.form), english ? "" : " in " + record.language,
                           short_date(record.made_on), join(labels, ", ")));
    }
}

} // namespace zebra::app
