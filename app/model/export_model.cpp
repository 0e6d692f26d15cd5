#include "app/model/export_model.h"

#include "app/model/new_file.h"
#include "core/base/text.h"
#include "core/card/render_text.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using card::ExportForm;
using card::ExportRecord;

constexpr std::size_t most_preview_lines = 60;

ExportModel::Preview picture_preview(card::print::PixelPicture drawn) {
    auto picture = std::make_shared<platform::Picture>();
    *picture = {drawn.width, drawn.height, std::move(drawn.rgba)};
    return {std::move(picture), {}, 0};
}

ExportModel::Preview text_preview(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    const std::size_t shown = std::min(lines.size(), most_preview_lines);
    const std::size_t more = lines.size() - shown;
    lines.resize(shown);
    return {nullptr, join({lines.begin(), lines.end()}, "\n"), more};
}

std::optional<ExportRecord> find(const std::vector<ExportRecord>& records, ExportForm form,
                                 std::string_view language) {
    const auto found = std::find_if(records.begin(), records.end(), [&](const ExportRecord& one) {
        return one.form == form && one.language == language;
    });
    return found == records.end() ? std::nullopt : std::optional{*found};
}

} // namespace

void ExportModel::reload(DataSession& data) {
    records_.clear();
    made_for_.reset();
    if (data.store() == nullptr) return;
    auto records = card::exports_made(*data.store());
    if (records) records_ = std::move(*records); // without them the card is as it is
}

const std::vector<ExportModel::Made>& ExportModel::made(const CardModel& card) {
    if (made_for_ == card.version()) return made_;
    made_.clear();
    for (const ExportRecord& record : records_) {
        made_.push_back({record, card::changed_since(record, card.card())});
    }
    made_for_ = card.version();
    return made_;
}

const Outcome<ExportModel::Preview>& ExportModel::preview(CardModel& card, const Now& now,
                                                          const Wanted& wanted) {
    const Key key{wanted, card.version()};
    if (!preview_ || previewed_ != key) preview_ = make_preview(card, now, wanted);
    previewed_ = key;
    return *preview_;
}

Outcome<ExportModel::Preview> ExportModel::make_preview(CardModel& card, const Now& now,
                                                        const Wanted& wanted) const {
    const ExportedCard exported = card.exported(now);
    if (wanted.form == ExportForm::qr_png) {
        if (!card.qr()) return fail(card.qr().error());
        return picture_preview(enlarged(card.qr()->picture, wanted.width));
    }
    if (card::is_drawn(wanted.form)) {
        auto drawn = draw_card(wanted.form, exported, settings(wanted), wanted.width);
        if (!drawn) return fail(drawn.error());
        return picture_preview(std::move(*drawn));
    }
    if (wanted.form != ExportForm::fhir) return text_preview(card::render_text(card.view()));
    auto made = export_card(wanted.form, exported, settings(wanted));
    if (!made) return fail(made.error());
    return text_preview(made->bytes);
}

Outcome<ExportModel::Saved> ExportModel::save(DataSession& data, const CardModel& card,
                                              const Wanted& wanted) {
    if (!downloads_) return fail(downloads_.error());
    const Now now = data.now();
    const std::string& language = card.words().code();
    auto made = export_card(wanted.form, card.exported(now), settings(wanted));
    if (!made) return fail(made.error());
    auto file = write_new_file(*downloads_, export_file_name(wanted.form, language, now.local.date),
                               made->bytes);
    if (!file) return fail(file.error());
    Saved saved{std::move(*file), {}, {}};
    if (data.store() != nullptr && !card.card().empty()) {
        const ExportRecord record =
            card::record_of(card.card(), wanted.form, language, now.local.date);
        saved.replaced = find(records_, wanted.form, language);
        if (card::keep_export(*data.store(), record)) saved.record = record;
    }
    return saved;
}

Outcome<void> ExportModel::take_back(DataSession& data, const Saved& saved) {
    if (auto done = remove_new_file(saved.file); !done) return done;
    if (!saved.record) return {};
    return saved.replaced ? remember(data, *saved.replaced) : forget(data, *saved.record);
}

Outcome<void> ExportModel::forget(DataSession& data, const ExportRecord& record) {
    if (data.store() == nullptr) return {};
    return card::forget_export(*data.store(), record.form, record.language);
}

Outcome<void> ExportModel::remember(DataSession& data, const ExportRecord& record) {
    if (data.store() == nullptr) return {};
    return card::keep_export(*data.store(), record);
}

} // namespace zebra::app
