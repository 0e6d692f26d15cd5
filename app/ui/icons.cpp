#include "app/ui/icons.h"

#include <array>
#include <utility>

namespace zebra::ui {

namespace {

// Names as the font's own list has them.
constexpr auto icons = std::to_array<std::pair<std::string_view, Icon>>({
    {"account", Icon::account},
    {"account-card-details", Icon::card},
    {"alert", Icon::alert},
    {"alert-circle", Icon::alert_circle},
    {"alert-circle-outline", Icon::alert_circle_outline},
    {"archive", Icon::archive},
    {"arrow-down", Icon::arrow_down},
    {"arrow-left", Icon::arrow_left},
    {"arrow-right", Icon::arrow_right},
    {"arrow-up", Icon::arrow_up},
    {"baby", Icon::baby},
    {"backup-restore", Icon::backup_restore},
    {"barcode", Icon::barcode},
    {"barley", Icon::barley},
    {"book-open", Icon::book_open},
    {"bowl", Icon::bowl},
    {"cake", Icon::cake},
    {"calculator", Icon::calculator},
    {"calendar", Icon::calendar},
    {"candycane", Icon::candycane},
    {"carrot", Icon::carrot},
    {"cart", Icon::cart},
    {"chart-line", Icon::chart_line},
    {"check", Icon::check},
    {"check-circle", Icon::check_circle},
    {"check-circle-outline", Icon::check_circle_outline},
    {"checkbox-blank-circle-outline", Icon::circle_outline},
    {"checkbox-marked-outline", Icon::checkbox},
    {"chevron-down", Icon::chevron_down},
    {"chevron-left", Icon::chevron_left},
    {"chevron-right", Icon::chevron_right},
    {"chevron-up", Icon::chevron_up},
    {"clipboard-text", Icon::clipboard},
    {"clock", Icon::clock},
    {"close", Icon::close},
    {"coffee", Icon::coffee},
    {"content-copy", Icon::copy},
    {"cookie", Icon::cookie},
    {"cow", Icon::cow},
    {"cup-water", Icon::cup_water},
    {"delete", Icon::delete_bin},
    {"dots-horizontal", Icon::dots},
    {"download", Icon::download},
    {"drag-horizontal", Icon::drag},
    {"duck", Icon::duck},
    {"emoticon-neutral", Icon::emoticon_neutral},
    {"file-document", Icon::file_document},
    {"fire", Icon::fire},
    {"fish", Icon::fish},
    {"flag", Icon::flag},
    {"flash", Icon::flash},
    {"flask-outline", Icon::flask},
    {"flower", Icon::flower},
    {"food", Icon::food},
    {"food-apple", Icon::food_apple},
    {"food-fork-drink", Icon::food_fork_drink},
    {"food-variant", Icon::food_variant},
    {"format-size", Icon::format_size},
    {"fullscreen", Icon::fullscreen},
    {"glass-tulip", Icon::glass},
    {"harddisk", Icon::harddisk},
    {"heart-pulse", Icon::heart_pulse},
    {"help-circle", Icon::help_circle},
    {"history", Icon::history},
    {"information-outline", Icon::information},
    {"keyboard", Icon::keyboard},
    {"leaf", Icon::leaf},
    {"lock", Icon::lock},
    {"lock-outline", Icon::lock_outline},
    {"magnify", Icon::magnify},
    {"minus", Icon::minus},
    {"needle", Icon::needle},
    {"newspaper", Icon::newspaper},
    {"pause", Icon::pause},
    {"pencil", Icon::pencil},
    {"phone", Icon::phone},
    {"pig", Icon::pig},
    {"pill", Icon::pill},
    {"play", Icon::play},
    {"plus", Icon::plus},
    {"pot", Icon::pot},
    {"popcorn", Icon::popcorn},
    {"pot-mix", Icon::pot_mix},
    {"qrcode", Icon::qrcode},
    {"scale-balance", Icon::compare},
    {"scale-bathroom", Icon::scale},
    {"school", Icon::school},
    {"screen-rotation", Icon::screen_rotation},
    {"silverware", Icon::silverware},
    {"silverware-fork", Icon::silverware_fork},
    {"silverware-variant", Icon::silverware_variant},
    {"sort", Icon::sort},
    {"star", Icon::star},
    {"star-outline", Icon::star_outline},
    {"stethoscope", Icon::stethoscope},
    {"test-tube", Icon::test_tube},
    {"theme-light-dark", Icon::theme},
    {"translate", Icon::translate},
    {"tree", Icon::tree},
    {"undo", Icon::undo},
    {"walk", Icon::walk},
    {"water", Icon::water},
    {"weather-windy", Icon::wind},
});

constexpr auto icons_alone = [] {
    std::array<Icon, icons.size()> alone{};
    for (std::size_t i = 0; i < icons.size(); ++i) alone[i] = icons[i].second;
    return alone;
}();

} // namespace

Icon icon_from_name(std::string_view name) {
    for (const auto& [known, icon] : icons) {
        if (known == name) return icon;
    }
    return Icon::alert_circle_outline;
}

std::span<const Icon> all_icons() { return icons_alone; }

} // namespace zebra::ui
