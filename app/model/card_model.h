// The card as the screens show it: what was entered and what the card says, made once a change.
#pragma once

#include "app/model/card_export.h"
#include "app/model/data_session.h"
#include "core/card/card_keeper.h"
#include "core/card/qr_picture.h"
#include "core/card/qr_text.h"
#include "core/card/view.h"
#include "core/content/card_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class CardModel {
  public:
    explicit CardModel(const content::Content& content)
        : content_(content), words_(content::CardWords::english(content)) {}

    void reload(DataSession& data);

    const card::Card& card() const { return loaded_.card; }
    const card::CardView& view() const { return view_; }
    const content::CardWords& words() const { return words_; }
    // Grows whenever what the card says may have changed.
    std::uint64_t version() const { return version_; }
    // What every form of it is made from; valid until it changes.
    ExportedCard exported(const Now& now) const {
        return {loaded_.card, view_, content_, words_, now};
    }
    // The languages it can be shown in, English first; read when first asked for. One whose file is
    // missing or damaged is left out.
    const std::vector<content::CardWords>& languages();
    // The card as a QR code, made when first asked for after a change. A Problem: it has no room
    // even for what always stays.
    struct Qr {
        card::QrText text;
        card::QrPicture picture;
    };
    const Outcome<Qr>& qr();
    // From now on in this language. A Problem: its file is damaged; the language stays what it was.
    Outcome<void> show_in(std::string_view code, Date today);
    // The card comes from card.json and the data file does not have it: offer to keep it.
    bool offered_back() const { return loaded_.offered_back; }

    // Durable when it returns well. A Problem: the value was refused, or could not be kept.
    Outcome<void> set(DataSession& data, std::string_view field, std::string_view typed);
    Outcome<void> keep_offered(DataSession& data);
    // What a change of the card made of it.
    void take(DataSession& data, card::ChangedCard changed);

  private:
    void make_view(Date today);
    Outcome<void> change(DataSession& data, const card::Card::Changes& changes);

    const content::Content& content_;
    card::LoadedCard loaded_;
    content::CardWords words_;
    std::vector<content::CardWords> languages_;
    card::CardView view_;
    std::uint64_t version_ = 0;
    std::optional<Outcome<Qr>> qr_;
};

} // namespace zebra::app
