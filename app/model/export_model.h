// Copies of the card that leave the app from the screen: how one will look, saving it where a
// person finds it, and which of the earlier ones are out of date. Lives in the window's thread.
#pragma once

#include "app/model/card_export.h"
#include "app/model/card_model.h"
#include "app/model/data_session.h"
#include "core/card/export_record.h"
#include "platform/picture.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class ExportModel {
  public:
    // `downloads`: where saved files go; a Problem when there is no such folder.
    ExportModel(std::filesystem::path font_folder, Outcome<std::filesystem::path> downloads)
        : font_folder_(std::move(font_folder)), downloads_(std::move(downloads)) {}

    void reload(DataSession& data);

    struct Made {
        card::ExportRecord record;
        std::vector<std::string_view> changed; // fields that hold something else now
    };
    // What was exported, the newest of each form and language, as the card stands now.
    const std::vector<Made>& made(const CardModel& card);

    struct Wanted {
        card::ExportForm form = card::ExportForm::pdf;
        card::print::Paper paper = card::print::Paper::a4;
        card::print::PictureSize size = {};
        int width = 0; // of the preview, in pixels

        friend bool operator==(const Wanted&, const Wanted&) = default;
    };
    struct Preview {
        std::shared_ptr<const platform::Picture> picture; // of what is drawn
        std::string text;                                 // of the other forms: how it begins
        std::size_t more_lines = 0;                       // than stand in `text`
    };
    // Kept until another is asked for or the card changes; making one takes some 30 ms.
    const Outcome<Preview>& preview(CardModel& card, const Now& now, const Wanted& wanted);
    // It takes memory that is not needed while nobody looks at it.
    void drop_preview() { preview_.reset(); }

    const Outcome<std::filesystem::path>& downloads() const { return downloads_; }

    struct Saved {
        std::filesystem::path file;
        std::optional<card::ExportRecord> record;
        std::optional<card::ExportRecord> replaced; // the record that stood in its place
    };
    // Under a name that was free; nothing is overwritten. On the disk when it returns well; the
    // record is kept where the data file is open.
    Outcome<Saved> save(DataSession& data, const CardModel& card, const Wanted& wanted);
    // Removes the file and what was noted of it.
    static Outcome<void> take_back(DataSession& data, const Saved& saved);
    // It is not reminded of any more: lost, thrown away.
    static Outcome<void> forget(DataSession& data, const card::ExportRecord& record);
    static Outcome<void> remember(DataSession& data, const card::ExportRecord& record);

  private:
    Outcome<Preview> make_preview(CardModel& card, const Now& now, const Wanted& wanted) const;
    ExportSettings settings(const Wanted& wanted) const {
        return {font_folder_, wanted.paper, wanted.size};
    }

    struct Key {
        Wanted wanted;
        std::uint64_t card = 0; // its version
        friend bool operator==(const Key&, const Key&) = default;
    };

    std::filesystem::path font_folder_;
    Outcome<std::filesystem::path> downloads_;
    std::vector<card::ExportRecord> records_;
    std::vector<Made> made_;
    std::optional<std::uint64_t> made_for_; // the card's version
    Key previewed_;
    std::optional<Outcome<Preview>> preview_; // of previewed_
};

} // namespace zebra::app
