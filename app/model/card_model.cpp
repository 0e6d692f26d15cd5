#include "app/model/card_model.h"

#include <utility>

namespace zebra::app {

void CardModel::reload(DataSession& data) {
    loaded_ = card::load_card(data.store(), data.folder());
    for (const std::string& notice : loaded_.notices) data.add_notice(notice);
    make_view(data.now().local.date);
}

void CardModel::make_view(Date today) {
    view_ = card::make_card_view(loaded_.card, content_, words_, today);
    qr_.reset();
    ++version_;
}

const Outcome<CardModel::Qr>& CardModel::qr() {
    if (qr_) return *qr_;
    auto text = card::make_qr_text(loaded_.card, view_, words_);
    if (!text) return qr_.emplace(fail(text.error()));
    auto picture = card::make_qr_picture(text->text);
    if (!picture) return qr_.emplace(fail(picture.error()));
    return qr_.emplace(Qr{std::move(*text), std::move(*picture)});
}

const std::vector<content::CardWords>& CardModel::languages() {
    if (!languages_.empty()) return languages_;
    for (const std::string_view code : content::card_language_codes()) {
        auto words = content::CardWords::load(code, content_);
        if (words) languages_.push_back(std::move(*words));
    }
    return languages_;
}

Outcome<void> CardModel::show_in(std::string_view code, Date today) {
    if (code == words_.code()) return {};
    auto words = content::CardWords::load(code, content_);
    if (!words) return fail(words.error());
    words_ = std::move(*words);
    make_view(today);
    return {};
}

Outcome<void> CardModel::set(DataSession& data, std::string_view field, std::string_view typed) {
    return change(data, {{std::string{field}, std::string{typed}}});
}

Outcome<void> CardModel::keep_offered(DataSession& data) { return change(data, {}); }

Outcome<void> CardModel::change(DataSession& data, const card::Card::Changes& changes) {
    auto changed = card::change_card(data.store(), data.folder(), changes, content_, data.now());
    if (!changed) return fail(changed.error());
    take(data, std::move(*changed));
    return {};
}

void CardModel::take(DataSession& data, card::ChangedCard changed) {
    for (const std::string& notice : changed.notices) data.add_notice(notice);
    loaded_.card = std::move(changed.card);
    loaded_.offered_back = false;
    make_view(data.now().local.date);
}

} // namespace zebra::app
