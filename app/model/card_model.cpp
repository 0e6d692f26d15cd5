#include "app/model/card_model.h"

namespace zebra::app {

void CardModel::reload(DataSession& data) {
    loaded_ = card::load_card(data.store(), data.folder());
    for (const std::string& notice : loaded_.notices) data.add_notice(notice);
    view_ = card::make_card_view(loaded_.card, content_, data.now().local.date);
}

Outcome<void> CardModel::set(DataSession& data, std::string_view field, std::string_view typed) {
    return change(data, {{std::string{field}, std::string{typed}}});
}

Outcome<void> CardModel::keep_offered(DataSession& data) { return change(data, {}); }

Outcome<void> CardModel::change(DataSession& data, const card::Card::Changes& changes) {
    const auto changed =
        card::change_card(data.store(), data.folder(), changes, content_, data.now());
    if (!changed) return fail(changed.error());
    for (const std::string& notice : changed->notices) data.add_notice(notice);
    loaded_.card = changed->card;
    loaded_.offered_back = false;
    view_ = card::make_card_view(loaded_.card, content_, data.now().local.date);
    return {};
}

} // namespace zebra::app
